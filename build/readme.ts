import {execFileSync} from "node:child_process";
import {readdirSync, readFileSync, writeFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {readScenario} from "../src/scenario/read.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const COMMAND = /^\$ npm run -s throughline -- (.*?)(?: \| head -n (\d+))?$/;

/**
 * The text with the real output of every command of the project under it: in fenced blocks of `console` whose first line is
 * `$ npm run -s throughline -- …`, perhaps with `| head -n N`. A block may hold several commands.
 */
export function withOutputs(text: string): string {
  return text.replaceAll(/```console\n(\$ npm run -s throughline[\s\S]*?)```/g, (_, block: string) => {
    const commands = block.split("\n").filter(line => COMMAND.test(line));
    return `\`\`\`console\n${commands.map(command => `${command}\n${outputOf(command)}`).join("")}\`\`\``;
  });
}

/** The text with the table of the shipped scenarios under `| file | question |`: files as they stand in the folder, each with its question. */
export function withScenarios(text: string): string {
  const files = readdirSync(`${root}scenarios`).filter(file => file.endsWith(".yaml"));
  const rows = files.toSorted().map(name => {
    const {scenario} = readScenario(readFileSync(`${root}scenarios/${name}`, "utf8"), {name});
    return `| \`scenarios/${name}\` | ${scenario?.question ?? scenario?.title ?? ""} |\n`;
  });
  return text.replace(
    /(\| file \| question \|\n\| --- \| --- \|\n)(?:\| .*\n)*/,
    (_, head: string) => head + rows.join("")
  );
}

function outputOf(command: string): string {
  const [, words, lines] = COMMAND.exec(command)!;
  const {COLUMNS: _, FORCE_COLOR: __, ...env} = process.env;
  const output = execFileSync(process.execPath, [`${root}src/cli/main.ts`, ...words.split(" ")], {
    cwd: root,
    encoding: "utf8",
    env: {...env, NO_COLOR: "1"}
  });
  return lines === undefined ? output : `${output.split("\n").slice(0, Number(lines)).join("\n").trimEnd()}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = `${root}README.md`;
  writeFileSync(path, withScenarios(withOutputs(readFileSync(path, "utf8"))));
}
