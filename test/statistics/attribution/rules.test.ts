import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {markov} from "../../../src/statistics/attribution/markov.ts";
import type {CreditOptions, Credits, Path} from "../../../src/statistics/attribution/path.ts";
import {
  firstTouch,
  lastTouch,
  linear,
  positionBased,
  timeDecay
} from "../../../src/statistics/attribution/positions.ts";
import {attributionRules, ruleIds} from "../../../src/statistics/attribution/rules.ts";
import {shapley} from "../../../src/statistics/attribution/shapley.ts";
import {anyPaths} from "./any-paths.ts";

const rules: Readonly<Record<string, (paths: readonly Path[], options?: CreditOptions) => Credits>> = {
  last: lastTouch,
  first: firstTouch,
  linear,
  position: positionBased,
  decay: timeDecay,
  markov,
  shapley
};
const seeded = {seed: 20_261_123, numRuns: 150};
const sum = (credits: Credits) => [...credits.values()].reduce((total, credit) => total + credit, 0);
const conversions = (paths: readonly Path[]) =>
  paths.reduce((total, {converted, count = 1}) => total + (converted ? count : 0), 0);
const worth = (paths: readonly Path[]) =>
  paths.reduce((total, {converted, value, count = 1}) => total + (converted ? value * count : 0), 0);

test("the rules in use are those tested here", () => {
  expect(attributionRules.map(({id}) => id)).toEqual(ruleIds);
  expect(Object.keys(rules)).toEqual([...ruleIds]);
  const paths: Path[] = [
    {channels: ["a", "b", "c", "b"], converted: true, value: 1, times: [0, 9000, 12_000, 20_000]},
    {channels: ["c", "a"], converted: false, value: 0, times: [0, 1]}
  ];
  for (const {id, credit} of attributionRules) expect(credit(paths)).toEqual(rules[id]!(paths));
});

describe.each(Object.entries(rules))("%s", (_, rule) => {
  test("credits are never negative and add up to the conversions, or to their value", () => {
    fc.assert(
      fc.property(anyPaths(), paths => {
        for (const credit of rule(paths).values()) expect(credit).toBeGreaterThanOrEqual(0);
        expect(sum(rule(paths))).toBeCloseTo(conversions(paths), 9);
        expect(sum(rule(paths, {of: "value"}))).toBeCloseTo(worth(paths), 7);
      }),
      seeded
    );
  });

  test("paths of one touch give each channel its own conversions", () => {
    fc.assert(
      fc.property(anyPaths({most: 1}), paths => {
        const own = (channel: string) => conversions(paths.filter(({channels}) => channels[0] === channel));
        for (const [channel, credit] of rule(paths)) expect(credit).toBeCloseTo(own(channel), 9);
      }),
      seeded
    );
  });

  test("exactly the channels that were touched are named, and one whose paths never meet a conversion gets nothing", () => {
    fc.assert(
      fc.property(anyPaths(), paths => {
        const lost: Path = {channels: ["radio", "radio"], converted: false, value: 9, times: [0, 1]};
        const credits = rule([...paths, lost]);
        expect([...credits.keys()].sort()).toEqual(
          [...new Set([...paths.flatMap(({channels}) => channels), "radio"])].sort()
        );
        expect(credits.get("radio")).toBe(0);
      }),
      seeded
    );
  });

  test("a channel under another name gets the same credit", () => {
    fc.assert(
      fc.property(anyPaths(), paths => {
        const renamed = paths.map(path => ({...path, channels: path.channels.map(name => `z${name.length}${name}`)}));
        expect([...rule(renamed)]).toEqual(
          [...rule(paths)].map(([name, credit]) => [`z${name.length}${name}`, credit])
        );
      }),
      seeded
    );
  });

  test("a path that is counted n times is the same as n paths", () => {
    fc.assert(
      fc.property(anyPaths(), paths => {
        const each = paths.flatMap(({count = 1, ...path}) => Array.from({length: count}, () => path));
        const credits = rule(each);
        for (const [channel, credit] of rule(paths)) expect(credits.get(channel)).toBeCloseTo(credit, 8);
      }),
      {...seeded, numRuns: 40}
    );
  });

  test("no paths give no credit, a path without touches is refused", () => {
    expect(rule([]).size).toBe(0);
    expect(() => rule([{channels: [], converted: true, value: 1}])).toThrow(
      "a path has at least one channel, not none"
    );
    expect(() => rule([{channels: ["a"], converted: true, value: 1, count: -1, times: [0]}])).toThrow("not -1");
    expect(() => rule([{channels: ["a"], converted: true, value: NaN, times: [0]}], {of: "value"})).toThrow("not NaN");
  });
});

const shown = (credits: Credits) =>
  Object.fromEntries([...credits].map(([name, credit]) => [name, +credit.toFixed(12)]));

test("rules by position share one path out as their names say", () => {
  const path = {channels: ["a", "b", "c", "d"], converted: true, value: 50, times: [0, 0, 10_080, 20_160]};
  expect(shown(lastTouch([path]))).toEqual({a: 0, b: 0, c: 0, d: 1});
  expect(shown(firstTouch([path], {of: "value"}))).toEqual({a: 50, b: 0, c: 0, d: 0});
  expect(shown(linear([path]))).toEqual({a: 0.25, b: 0.25, c: 0.25, d: 0.25});
  expect(shown(positionBased([path]))).toEqual({a: 0.4, b: 0.1, c: 0.1, d: 0.4});
  expect(shown(timeDecay([path]))).toEqual({a: 1 / 8, b: 1 / 8, c: 1 / 4, d: 1 / 2});
  expect(shown(positionBased([{...path, channels: ["a", "b"]}]))).toEqual({a: 0.5, b: 0.5});
  expect(shown(positionBased([{...path, channels: ["a", "b", "a"]}], {first: 0.5, last: 0.25}))).toEqual({
    a: 0.75,
    b: 0.25
  });
});

test("settings that make no sense are refused", () => {
  const path = {channels: ["a", "b"], converted: true, value: 1};
  expect(() => timeDecay([path])).toThrow("time decay needs the time of every touch, not 0 of 2");
  expect(() => timeDecay([{...path, times: [0, 1]}], {halfLife: 0})).toThrow("a half-life is above 0, not 0");
  expect(() => positionBased([path], {first: 0.8, last: 0.4})).toThrow("not 0.8 and 0.4");
});
