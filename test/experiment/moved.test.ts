import {readFileSync} from "node:fs";
import fc from "fast-check";
import {expect, test} from "vitest";
import {allParameters, doubtful, readMoved, valueAt} from "../../src/experiment/moved.ts";
import {readScenario} from "../../src/scenario/read.ts";

const {scenario} = readScenario(readFileSync("scenarios/small-shop.yaml", "utf8"), {name: "small-shop.yaml"});
const strategies = Object.keys(scenario!.strategies);
const known = allParameters(scenario!, strategies);

test("doubtful numbers have a range that holds their value, and those without evidence come only when asked for", () => {
  const stated = doubtful(scenario!, strategies);
  const all = doubtful(scenario!, strategies, {among: "all"});
  expect(all.length).toBeGreaterThan(stated.length);
  for (const {low, high, value} of all) expect([low <= value, value <= high, low < high]).toEqual([true, true, true]);
  expect(stated.every(({path, evidence}) => evidence !== null || known.get(path)!.stated)).toBe(true);
  const paths = all.map(({path}) => path);
  expect(paths).toEqual(paths.toSorted());
  expect(paths.filter(path => known.get(path)!.value === 0 && !known.get(path)!.stated)).toEqual([]);
});

test("no two doubtful numbers have the same name", () => {
  const labels = doubtful(scenario!, strategies, {among: "all"}).map(({label}) => label);
  expect(labels.filter((label, i) => labels.indexOf(label) !== i)).toEqual([]);
  expect(labels).toContain("store: quality at this stage (checkout)");
});

test("ranges are read with the quantities of scenarios", () => {
  const read = (text: string) => readMoved(known, text);
  expect(read("journey.mobile=20%..0.5")).toMatchObject({low: 0.2, high: 0.5});
  expect(read("segments.far-away.gap=2d..9d")).toMatchObject({low: 2880, high: 12960});
  expect(read("segments.far-away.need=1 per year..0.5 per week")).toMatchObject({low: 1, high: (0.5 * 365) / 7});
  expect(read("journey.mobile")).toMatchObject({low: 0.2, high: 0.9});
});

test.each([
  ["journey.moblie", 'unknown number: journey.moblie, did you mean "journey.mobile"?'],
  ["market.people", "market.people has no range of its own: write market.people=LOW..HIGH"],
  ["market.people=5000", "a range is written LOW..HIGH, not 5000"],
  ["market.people=9..many", "a range is written LOW..HIGH, not 9..many"],
  ["market.people=9..9", "a range needs a low end below its high end: market.people=9..9"]
])("%s is refused with its reason", (text, message) => {
  expect(() => readMoved(known, text)).toThrow(message);
});

test("places in a range go from end to end without a step back, and the middle is the number as it stands", () => {
  fc.assert(
    fc.property(
      fc.tuple(fc.double({min: 0, max: 1, noNaN: true}), fc.double({min: 0, max: 1, noNaN: true})),
      ([u, v]) => {
        const moved = {low: 1, value: 2, high: 9};
        const [less, more] = [Math.min(u, v), Math.max(u, v)].map(place => valueAt(moved, place));
        expect(less!).toBeLessThanOrEqual(more!);
        expect(less! >= 1 && more! <= 9).toBe(true);
      }
    ),
    {seed: 4}
  );
  expect([0, 0.5, 1].map(u => valueAt({low: 1, value: 2, high: 9}, u))).toEqual([1, 2, 9]);
  expect([0, 0.5, 1].map(u => valueAt({low: 1, value: 1, high: 9}, u))).toEqual([1, 5, 9]);
});
