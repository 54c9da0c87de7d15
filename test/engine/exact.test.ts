import {afterEach, expect, test} from "vitest";
import {run} from "../../src/engine/run.ts";
import {packRatios} from "../../src/engine/ratios.ts";
import {compile} from "../../src/model/compile.ts";
import {T} from "../../src/model/tally.ts";
import {keyFromSeed} from "../../src/random/key.ts";
import {resolve} from "../../src/scenario/resolve.ts";
import {rich} from "./scenarios.ts";

/** Functions that every engine computes to the same bits. */
const exact = new Set([
  "abs",
  "ceil",
  "clz32",
  "floor",
  "fround",
  "imul",
  "max",
  "min",
  "round",
  "sign",
  "sqrt",
  "trunc"
]);
const inexact = Object.getOwnPropertyNames(Math).filter(
  name => typeof Math[name as "abs"] === "function" && !exact.has(name)
);

let restore: Array<() => void> = [];
afterEach(() => {
  for (const undo of restore) undo();
  restore = [];
});

/** Replaces a property by something that throws when it is used. */
function forbid(owner: object, name: string): void {
  const before = Object.getOwnPropertyDescriptor(owner, name)!;
  restore.push(() => Object.defineProperty(owner, name, before));
  const refuse = () => {
    throw new Error(`${name} was used`);
  };
  const value = new Proxy(function () {}, {get: refuse, construct: refuse, apply: refuse});
  Object.defineProperty(owner, name, {value, configurable: true, writable: true});
}

const settings = ["joined", "staffed"].map(strategy => resolve(rich, strategy));

/** The whole seeded path: key, compiled worlds, a block, a replication and a replay. */
function simulate() {
  const key = keyFromSeed("exact", 3);
  const [joined, staffed] = settings.map(one => compile(one));
  const ratios = packRatios([{over: [[T.revenue, 1]], under: [[T.customers, 1]]}]);
  const block = run({kind: "block", worlds: [joined], key, from: 0, to: 300, ratios});
  const replication = run({kind: "replication", world: staffed, key, customers: 200});
  const replay = run({kind: "replay", world: staffed, key, customer: 5, environment: replication.environment});
  return {block, replication, replay};
}

test("a run uses no inexact function, no clock, no locale and no chance", () => {
  const expected = simulate();
  expect(inexact).toEqual(expect.arrayContaining(["exp", "log", "pow", "sin", "random", "hypot", "cbrt", "tanh"]));
  for (const name of inexact) forbid(Math, name);
  for (const name of ["Date", "performance", "Intl", "crypto"]) forbid(globalThis, name);
  for (const name of ["localeCompare", "toLocaleUpperCase", "normalize"]) forbid(String.prototype, name);
  forbid(Number.prototype, "toLocaleString");
  expect(() => Math.exp(1)).toThrow("exp was used");
  expect(() => new Date()).toThrow("Date was used");
  const found = simulate();
  for (const undo of restore.splice(0)) undo();
  expect(found).toEqual(expected);
});
