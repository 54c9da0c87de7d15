import {readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {parseModule} from "./architecture/module.ts";
import {rules, violations} from "./architecture/rules.ts";

const files = readdirSync("src", {recursive: true, withFileTypes: true})
  .filter(entry => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith(".d.ts"))
  .map(entry => join(entry.parentPath, entry.name));
const check = (path: string, source: string) => violations(parseModule(path, source));

test("every module of src keeps the rules of the architecture", () => {
  expect(files).toContain("src/random/key.ts");
  expect(files.flatMap(path => check(path, readFileSync(path, "utf8")))).toEqual([]);
});

const broken: Record<string, Array<[how: string, path: string, source: string]>> = {
  "imports point one way": [
    ["random imports the model", "src/random/a.ts", `import {a} from "../model/a.ts";`],
    ["the model imports the reading of scenarios", "src/model/a.ts", `import {read} from "../scenario/read.ts";`],
    ["the model imports the engine's types", "src/model/a.ts", `import type {A} from "../engine/a.ts";`],
    ["the engine imports an experiment through import()", "src/engine/a.ts", `await import("../experiment/a.ts");`],
    ["the engine names a type of the app", "src/engine/a.ts", `let a: import("../app/a.ts").A;`],
    ["the scenario imports the model", "src/scenario/a.ts", `import "../model/a.ts";`],
    ["statistics import an experiment", "src/statistics/a.ts", `export {a} from "../experiment/a.ts"; const b = 1;`],
    ["a chart imports the registry of outcomes", "src/charts/a.ts", `import {outcomes} from "../outcome/registry.ts";`],
    ["a chart imports values of an experiment", "src/charts/a.ts", `import {compare} from "../experiment/compare.ts";`],
    ["an experiment imports the app", "src/experiment/a.ts", `import {a} from "../app/a.ts";`],
    ["the command line imports the app", "src/cli/a.ts", `import {a} from "../app/a.ts";`],
    ["the app leaves src", "src/app/a.ts", `import {a} from "../../build/a.ts";`]
  ],
  "relative imports carry their extension": [
    ["an import has no extension", "src/random/a.ts", `import {a} from "./b";`]
  ],
  "packages stay in their place": [
    ["another file imports seedrandom", "src/random/a.ts", `import seedrandom from "seedrandom";`],
    ["the lesson imports Preact", "src/lesson/a.ts", `import {h} from "preact";`],
    ["the lesson imports Preact's hooks", "src/lesson/a.ts", `import {useState} from "preact/hooks";`],
    ["an experiment imports the YAML reader", "src/experiment/a.ts", `import {parse} from "yaml";`]
  ],
  "the simulation imports no package": [
    ["the engine imports a package", "src/engine/a.ts", `import {sum} from "d3";`],
    ["the engine imports a computed name", "src/engine/a.ts", `const name = "d3"; await import(name);`]
  ],
  "only the command line and the runners know Node": [
    ["the engine imports Node", "src/engine/a.ts", `import {Worker} from "node:worker_threads";`],
    ["an export format imports Node", "src/export/a.ts", `import {writeFileSync} from "node:fs";`]
  ],
  "the simulation knows no page and no process": [
    ["the engine touches the page", "src/engine/a.ts", `export const a = () => document.title;`],
    ["the engine waits", "src/engine/a.ts", `setTimeout(() => {}, 1);`]
  ],
  "results come from exact arithmetic only": [
    ["the model takes a logarithm", "src/model/a.ts", `export const a = (x: number) => Math.log(x);`],
    ["a runner takes a power", "src/engine/runners/a.ts", `export const a = (x: number) => x ** 2;`],
    ["a power is assigned", "src/model/a.ts", `let x = 2; x **= 3;`],
    ["a logarithm is named by a string", "src/model/a.ts", `export const a = Math["log"](2);`],
    ["a function of Math is computed", "src/model/a.ts", `const name = "log" as const; Math[name](2);`],
    ["Math is taken apart", "src/model/a.ts", `const {exp} = Math; exp(1);`],
    ["Math gets another name", "src/model/a.ts", `const m = Math; m.sqrt(1);`],
    ["chance is native", "src/random/a.ts", `export const a = Math.random();`]
  ],
  "the simulation reads no clock, no locale and no chance": [
    ["the model reads the date", "src/model/a.ts", `export const a = Date.now();`],
    ["the clock is passed on", "src/engine/a.ts", `export const host = {performance};`],
    ["the clock hides behind globalThis", "src/engine/a.ts", `export const a = globalThis.performance.now();`],
    ["text is compared by locale", "src/model/a.ts", `["b", "a"].sort((a, b) => a.localeCompare(b));`],
    ["a number is written by locale", "src/engine/a.ts", `export const a = (1.5).toLocaleString();`],
    ["a collator is made", "src/model/a.ts", `export const a = new Intl.Collator();`]
  ],
  "TSX stays in the app": [["TSX lies outside the app", "src/charts/a.tsx", `export const a = <b>text</b>;`]],
  "no file only passes on what others export": [
    ["a file only passes on exports", "src/charts/a.ts", `export {a} from "./b.ts"; export type {C} from "./c.ts";`],
    ["a file exports everything of another", "src/charts/a.ts", `export * from "./b.ts"; export const c = 1;`],
    ["a folder has an index", "src/charts/index.ts", `export const a = 1;`]
  ]
};

test("every rule is shown to fail", () => {
  expect(Object.keys(broken)).toEqual(Object.keys(rules));
});

describe.each(Object.entries(broken))("the rule that %s is broken when", (rule, cases) => {
  test.each(cases)("%s", (_, path, source) => {
    expect(check(path, source).map(sentence => sentence.split(": ")[1])).toContain(rule);
  });
});

describe("a module keeps the rules when", () => {
  test.each([
    [
      "the model imports random and the setting",
      "src/model/a.ts",
      `import {b} from "../random/b.ts"; import {stages} from "../scenario/setting.ts";`
    ],
    [
      "a chart imports the type of what it draws",
      "src/charts/a.ts",
      `import type {A} from "../experiment/a.ts"; import {dot} from "@observablehq/plot";`
    ],
    [
      "a runner uses threads and clocks of others",
      "src/engine/runners/a.ts",
      `import {Worker} from "node:worker_threads"; postMessage(new Worker(""));`
    ],
    [
      "the app imports a worker's address",
      "src/app/a.ts",
      `import url from "../engine/runners/a.worker.ts?worker&url"; import "virtual:scenarios";`
    ],
    [
      "forbidden names stand in comments and strings",
      "src/model/a.ts",
      `// Math.log(2) ** Date.now()\nexport const a = "document.title";`
    ],
    [
      "forbidden names are a module's own",
      "src/model/a.ts",
      `function a(window: number, {performance}: {performance: number}) { return [window, performance]; }`
    ],
    ["forbidden names are keys or members", "src/engine/a.ts", `const a = {document: 1, Date() {}}; a.document;`],
    [
      "forbidden names are types",
      "src/engine/a.ts",
      `export interface A { at: Date; signal: AbortSignal; performance: number }`
    ],
    [
      "arithmetic is exact",
      "src/model/a.ts",
      `export const a = (x: number) => Math.floor(Math.sqrt(x)) * Math.imul(3, 4) - Math.abs(x);`
    ],
    ["a file passes on and adds", "src/charts/a.ts", `export {a} from "./b.ts"; export const c = 1;`]
  ])("%s", (_, path, source) => {
    expect(check(path, source)).toEqual([]);
  });
});
