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

test("every command has an example", () => {
  expect(examples.map(([, command]) => command!.split(" ")[0])).toEqual(["compare", "check", "validate", "journey"]);
});

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
