import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, test} from "vitest";
import {performed} from "./throughline.ts";

const text = readFileSync("docs/command-line.md", "utf8");
const examples = [...text.matchAll(/```console\n\$ npm run -s throughline -- (.*)\n([^`]*(?:`[^`]+`[^`]*)*?)```/g)];

/** A line without its numbers, signs, gaps and verdicts, which follow the scenario. */
function shape(line: string): string {
  return line
    .replaceAll(/[−+]?\$?[\d.,]+/g, "#")
    .replaceAll(/ +/g, " ")
    .replace(/(better|worse|no clear difference)$/, "verdict");
}

/** Lines that do not depend on how the scenario comes out: rows of tables and errors, but no prose and nobody's life. */
function isLasting(line: string, command: string): boolean {
  if (command.startsWith("journey")) return /^(Customer|Day, time|Here the lives part)/.test(line);
  return line.includes("  ") || line.includes(": ");
}

/** The documented mistakes, made in the scenario that the examples use. */
function withMistakes(scenario: string): string {
  return scenario
    .replace("kind: live-chat", "kind: livechat")
    .replace("patience: 14d", "patience: 5%")
    .replace("to: omnichannel", "to: omnichanel");
}

async function printed(command: string): Promise<string> {
  const args = command.split(" ");
  if (!args.includes("mistakes.yaml")) return (await performed(...args)).text;
  const folder = mkdtempSync(join(tmpdir(), "throughline-"));
  const path = join(folder, "mistakes.yaml");
  writeFileSync(path, withMistakes(readFileSync("scenarios/interrupted-chat.yaml", "utf8")));
  const {message} = await performed(...args.map(arg => (arg === "mistakes.yaml" ? path : arg)));
  rmSync(folder, {recursive: true});
  return message.replaceAll(`${folder}/`, "");
}

const questions = readFileSync("docs/questions.md", "utf8");
const asked = [...questions.matchAll(/^(?:\$ npm run -s throughline -- |throughline )(.*)$/gm)].flatMap(([, line]) =>
  line!.split(" && throughline ")
);
const named = (command: string) => command.split(" ")[0]!;

test("every command has an example", async () => {
  expect(examples.map(([, command]) => named(command!))).toEqual(["compare", "check", "validate", "journey"]);
  const help = (await performed("--help")).text;
  const commands = [...help.slice(help.indexOf("Commands")).matchAll(/^ {2}([a-z-]+) /gm)].map(([, name]) => name!);
  const shown = new Set([...examples.map(([, command]) => named(command!)), ...asked.map(named), "attribute"]);
  expect(commands.filter(name => !shown.has(name))).toEqual([]);
  expect(commands.length).toBeGreaterThan(15);
});

test.each(asked)(
  "the question `%s` names a command, files of the project and options that there are",
  async command => {
    const [name, file, ...rest] = command.match(/"[^"]*"|\S+/g)!;
    const {text: help} = await performed(name!, "--help");
    const options = rest.filter(word => word.startsWith("--"));
    for (const option of options) expect(help).toMatch(new RegExp(`^ {2}${option}[ \n]`, "m"));
    expect(file!.startsWith("scenarios/") ? readFileSync(file!, "utf8") : "throughline").toContain("throughline");
  }
);

test.each(examples.map(([, command, shown]) => [command!, shown!]))(
  "`%s` prints the lines that the documentation shows, in their order",
  async (command, shown) => {
    const lines = (await printed(command)).split("\n").map(shape);
    let at = 0;
    for (const line of shown.trimEnd().split("\n")) {
      if (!isLasting(line, command)) continue;
      const wanted =
        command.startsWith("journey") && line.startsWith("Here") ? shape("Here the lives part.") : shape(line);
      const found = lines.findIndex((candidate, i) => i >= at && candidate.startsWith(wanted));
      expect(found, `“${line}” is not printed`).toBeGreaterThanOrEqual(at);
      at = found + 1;
    }
  }
);
