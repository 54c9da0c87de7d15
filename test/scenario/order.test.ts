import fc from "fast-check";
import {expect, test} from "vitest";
import {parse} from "yaml";
import {readScenario} from "../../src/scenario/read.ts";
import {levers} from "../../src/scenario/levers.ts";
import {parameters} from "../../src/scenario/parameters.ts";
import {resolve} from "../../src/scenario/resolve.ts";
import {blockOf} from "./block.ts";
import {fixture, scenarioOf} from "./reading.ts";

const text = fixture("mattress");
const data = parse(text) as unknown;

/** The same data with the keys of every map in an order drawn from `random`. */
function shuffled(value: unknown, random: () => number): unknown {
  if (Array.isArray(value)) return value.map(item => shuffled(item, random));
  if (typeof value !== "object" || value === null) return value;
  const keys = Object.entries(value).map(([key, member]) => [random(), key, member] as const);
  return Object.fromEntries(
    keys.toSorted(([a], [b]) => a - b).map(([, key, member]) => [key, shuffled(member, random)])
  );
}

test("the order of keys never changes a setting, a lever or a parameter", () => {
  const original = scenarioOf(text);
  fc.assert(
    fc.property(fc.infiniteStream(fc.double({min: 0, max: 1, noNaN: true})), stream => {
      const mixed = scenarioOf(JSON.stringify(shuffled(data, () => stream.next().value as number)));
      for (const strategy of ["multichannel", "omnichannel", "dream"])
        for (const use of [resolve, levers, parameters] as const)
          expect(use(mixed, strategy)).toEqual(use(original, strategy));
    }),
    {numRuns: 15, seed: 7}
  );
});

test("an unknown key anywhere is an error on its own line", () => {
  const {lines, maps} = blockOf(data);
  expect(maps.length).toBeGreaterThan(60);
  fc.assert(
    fc.property(fc.constantFrom(...maps), fc.constantFrom("zzz", "kindd", "x-1"), ({after, indent}, key) => {
      const broken = lines.toSpliced(after, 0, `${indent}${key}: 1`).join("\n");
      const {scenario, errors} = readScenario(broken);
      expect(scenario).toBeNull();
      expect(errors.map(({line, column}) => [line, column > indent.length])).toContainEqual([after + 1, true]);
    }),
    {numRuns: 80, seed: 11}
  );
});
