import {existsSync, readdirSync, readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {describe, expect, test} from "vitest";
import {coveragePage} from "../../build/sources/page.ts";
import {counts, parts, rows} from "../../build/sources/parts.ts";
import {target, type Shown} from "../../build/sources/row.ts";
import {outcomes} from "../../src/outcome/registry.ts";
import {jsonSchema} from "../../src/scenario/json-schema.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (path: string) => readFileSync(root + path, "utf8");
const shown = rows.filter((entry): entry is readonly [string, Shown] => entry[1].kind === "shown");

test("docs/coverage.md says what its rows say (npx node build/coverage.ts)", () => {
  expect(read("docs/coverage.md")).toBe(coveragePage());
});

test("every id is there once, in order", () => {
  const all = Object.entries(counts).flatMap(([letter, n]) => Array.from({length: n}, (_, i) => `${letter}${i + 1}`));
  expect(all).toHaveLength(231);
  expect(parts.flatMap(part => Object.keys(part.rows))).toEqual(all);
});

test("no row is left to be done", () => {
  const open = rows.filter(([, {kind}]) => kind === "todo").map(([id]) => id);
  expect(open).toEqual([]);
});

test("what is not represented has a reason of at least a sentence", () => {
  const absent = rows.filter(([, row]) => row.kind === "absent" && row.why.length < 60);
  expect(absent.map(([id]) => id)).toEqual([]);
});

describe("every link of a row", () => {
  const links = shown.flatMap(([id, row]) => [
    [id, target(row.scenario, "scenarios")] as const,
    [id, target(row.test, "test")] as const,
    [id, target(row.place, "src")] as const
  ]);

  test("leads to a file", () => {
    expect(links.filter(([, {path}]) => !existsSync(root + path)).map(([id, {path}]) => `${id} ${path}`)).toEqual([]);
  });

  test("names words that stand in it", () => {
    const texts = new Map<string, string>();
    const textOf = (path: string) => {
      if (!texts.has(path)) texts.set(path, existsSync(root + path) ? read(path) : "");
      return texts.get(path)!;
    };
    const dead = links.filter(([, {path, words}]) => words !== null && !textOf(path).includes(words));
    expect(dead.map(([id, {path, words}]) => `${id} ${path}: ${words}`)).toEqual([]);
  });

  test("to a scenario says where to look in it, and to a test file is to one that has tests", () => {
    const vague = shown.filter(([, {scenario, test: held}]) => {
      const [{path, words}, tests] = [target(scenario, "scenarios"), target(held, "test")];
      return words === null || !/^scenarios\/[a-z-]+\.yaml$/.test(path) || !/^test\/.*\.test\.tsx?$/.test(tests.path);
    });
    expect(vague.map(([id]) => id)).toEqual([]);
  });
});

test("every key between backticks belongs to the language, or is an outcome or a command", () => {
  const known = vocabulary();
  expect(known.size).toBeGreaterThan(250);
  const spans = shown.flatMap(([id, row]) => [...row.as.matchAll(/`([^`]+)`/g)].map(([, text]) => [id, text!] as const));
  expect(spans.length).toBeGreaterThan(250);
  const unknown = spans.filter(([, text]) => !known.has(text) && !text.split(": ").every(part => pieces(part, known)));
  expect(unknown.map(([id, text]) => `${id} ${text}`)).toEqual([]);
});

test("every shipped scenario is named in some row", () => {
  const named = new Set(shown.map(([, {scenario}]) => target(scenario, "scenarios").path.slice("scenarios/".length)));
  const files = readdirSync(`${root}scenarios`).filter(name => name.endsWith(".yaml"));
  expect(files.filter(name => !named.has(name))).toEqual([]);
});

const pieces = (text: string, known: ReadonlySet<string>) =>
  known.has(text) || text.split(".").every(piece => known.has(piece));

/** Every key and every word of the scenario language, ids of outcomes, names of commands. */
function vocabulary(): Set<string> {
  const known = new Set(outcomes.map(({id}) => id));
  const commands = readdirSync(`${root}src/cli/commands`).map(name => name.replace(/\.ts$/, ""));
  for (const word of [...commands, "low", "high"]) known.add(word);
  collect(jsonSchema(), known);
  return known;
}

function collect(schema: unknown, known: Set<string>): void {
  if (typeof schema !== "object" || schema === null) return;
  for (const [key, value] of Object.entries(schema)) {
    if (key === "properties" && typeof value === "object" && value !== null) {
      for (const name of Object.keys(value)) known.add(name);
    }
    if (key === "enum") for (const word of value as unknown[]) known.add(String(word));
    if (key === "const") known.add(String(value));
    collect(value, known);
  }
}
