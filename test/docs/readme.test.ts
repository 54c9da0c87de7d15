import {readFileSync, readdirSync, statSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {expect, test} from "vitest";
import {withOutputs} from "../../build/readme.ts";
import {outcomes} from "../../src/outcome/registry.ts";
import {readScenario} from "../../src/scenario/read.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const text = readFileSync(`${root}README.md`, "utf8");

test("the README shows what its commands print now (npx node build/readme.ts)", {timeout: 60_000}, () => {
  expect(text.match(/^\$ npm run -s throughline/gm)!.length).toBeGreaterThanOrEqual(3);
  expect(withOutputs(text)).toBe(text);
});

test("the scenario in the README is a whole one, without an error", () => {
  const [, yaml] = /```yaml\n([\s\S]*?)```/.exec(text)!;
  const {scenario, errors} = readScenario(yaml, {name: "README.md", outcomes: outcomes.map(({id}) => id)});
  expect(errors).toEqual([]);
  expect(Object.keys(scenario!.strategies)).toHaveLength(2);
});

test("the README lists every shipped scenario with its question", () => {
  for (const name of readdirSync(`${root}scenarios`).filter(file => file.endsWith(".yaml"))) {
    const {scenario} = readScenario(readFileSync(`${root}scenarios/${name}`, "utf8"), {name});
    expect(text).toContain(`| \`scenarios/${name}\` | ${scenario!.question as string} |`);
  }
});

test("the scripts that the README names exist", () => {
  const {scripts} = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as {scripts: Record<string, string>};
  const named = [...text.matchAll(/npm (?:run (?:-s )?([\w:-]+)|(start|test))/g)].map(([, script, short]) => script ?? short!);
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter(name => scripts[name] === undefined)).toEqual([]);
});

test("the picture is there and small", () => {
  const {size} = statSync(`${root}docs/picture.png`);
  expect(size).toBeGreaterThan(20_000);
  expect(size).toBeLessThan(300_000);
});
