import {expect, test} from "vitest";
import {golden} from "../../src/random/golden.ts";
import {GOLDEN} from "./golden-hash.ts";

const ALLOWED = new Set(["sqrt", "floor", "imul", "clz32", "abs", "min", "max"]);

test("more than a million random values have the golden hash in Node", () => {
  expect(golden()).toEqual(GOLDEN);
});

test("the golden hash does not depend on what was drawn before", () => {
  expect(golden()).toEqual(golden());
  expect(GOLDEN.values).toBeGreaterThan(1_000_000);
});

test("no random function calls a native transcendental, a clock, native randomness or the locale", () => {
  const {hash, reached} = withThrowers(() => ({hash: golden().hash, reached: probe()}));
  expect(hash).toBe(GOLDEN.hash);
  expect(reached).toEqual(["exp", "log", "pow", "random", "now", "Date", "performance", "localeCompare", "Intl"]);
  expect(Math.exp(0)).toBe(1);
  expect(new Date(0).getTime()).toBe(0);
});

/** The names that really throw while the throwers are in place. */
function probe(): string[] {
  const calls: [string, () => unknown][] = [
    ["exp", () => Math.exp(1)],
    ["log", () => Math.log(1)],
    ["pow", () => Math.pow(1, 1)],
    ["random", () => Math.random()],
    ["now", () => Date.now()],
    ["Date", () => new Date()],
    ["performance", () => performance.now()],
    ["localeCompare", () => "a".localeCompare("b")],
    ["Intl", () => new Intl.Collator()],
    ["sqrt", () => Math.sqrt(1)]
  ];
  return calls.filter(([, call]) => throws(call)).map(([name]) => name);
}

function throws(call: () => unknown): boolean {
  try {
    call();
    return false;
  } catch {
    return true;
  }
}

/** Runs with every forbidden function replaced by one that throws, and puts all of them back. */
function withThrowers<T>(run: () => T): T {
  const forbidden: [object, string][] = [
    ...Object.getOwnPropertyNames(Math)
      .filter(name => typeof Math[name as keyof Math] === "function" && !ALLOWED.has(name))
      .map((name): [object, string] => [Math, name]),
    [globalThis, "Date"],
    [globalThis, "Intl"],
    [globalThis, "performance"],
    [String.prototype, "localeCompare"],
    [Number.prototype, "toLocaleString"]
  ];
  const originals = forbidden.map(([owner, name]) => Object.getOwnPropertyDescriptor(owner, name)!);
  forbidden.forEach(([owner, name]) => {
    const thrower = new Proxy(function () {}, {
      apply: () => refuse(name),
      construct: () => refuse(name),
      get: () => refuse(name)
    });
    Object.defineProperty(owner, name, {value: thrower, configurable: true, writable: true});
  });
  try {
    return run();
  } finally {
    forbidden.forEach(([owner, name], i) => Object.defineProperty(owner, name, originals[i]));
  }
}

function refuse(name: string): never {
  throw new Error(`${name} was used on the seeded path`);
}
