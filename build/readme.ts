import {execFileSync} from "node:child_process";
import {readFileSync, writeFileSync} from "node:fs";
import {fileURLToPath} from "node:url";

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
  writeFileSync(path, withOutputs(readFileSync(path, "utf8")));
}
