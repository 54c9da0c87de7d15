import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {Draws} from "../../../src/random/draws.ts";
import {uniform} from "../../../src/random/exact.ts";
import {keyFromSeed} from "../../../src/random/key.ts";
import {sobolPoints} from "../../../src/statistics/designs/sobol-sequence.ts";
import {contains, measure, wholeSpace} from "../../../src/statistics/prim/box.ts";
import {limitsOf, significant} from "../../../src/statistics/prim/limits.ts";
import {peelQuantile} from "../../../src/statistics/prim/peel-quantile.ts";
import {bestBox, correlation, paste, peel} from "../../../src/statistics/prim/prim.ts";

describe("the quantile at which a peel cuts", () => {
  const ten = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
  const ties = [1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9];

  // Values of the tests of the EMA workbench.
  test.each([
    [ten, 0.9, 8.5],
    [ten, 0.95, 8.5],
    [ten, 0.1, 0.5],
    [ten, 0.05, 0.5],
    [ties, 0.9, 8.5],
    [ties, 0.95, 8.5],
    [ties, 0.1, 1.5],
    [ties, 0.05, 1.5]
  ])("of %j at %d is %d", (values, share, cut) => {
    expect(peelQuantile(values, share)).toBe(cut);
  });

  test("is a share", () => expect(() => peelQuantile(ten, 1)).toThrow("not 1"));
});

test("a box around two of three points that are all the hits has coverage 1, density 1 and mass 2/3", () => {
  const sample = {
    points: [
      [0, 1, 2],
      [2, 5, 6],
      [3, 2, 1]
    ],
    hits: [true, true, false]
  };
  const box = [
    {low: 0, high: 2},
    {low: 1, high: 5},
    {low: 2, high: 6}
  ];
  expect(measure(box, sample)).toEqual({coverage: 1, density: 1, mass: 2 / 3, points: 2, hits: 2});
  expect(measure(wholeSpace(3), sample)).toMatchObject({coverage: 1, density: 2 / 3, mass: 1});
});

const points = sobolPoints(1024, 5, {shift: new Draws(keyFromSeed("prim", 0))});
const planted = points.map(([x, y, z]) => x < 0.35 && y > 0.4 && y < 0.9 && z >= 0);
const noise = new Draws(keyFromSeed("prim noise", 0));
const blurred = planted.map((hit, i) => (uniform(noise.at(i, 0, 0, 0).word()) < 0.1 ? !hit : hit));

test("a planted box is found to within a patient step, and nothing else limits it", () => {
  const sample = {points, hits: planted};
  const box = significant(bestBox(sample)!, sample);
  expect(box[0].low).toBe(-Infinity);
  expect(Math.abs(box[0].high - 0.35)).toBeLessThan(0.02);
  expect(Math.abs(box[1].low - 0.4)).toBeLessThan(0.03);
  expect(Math.abs(box[1].high - 0.9)).toBeLessThan(0.03);
  for (const free of box.slice(2)) expect(free).toEqual({low: -Infinity, high: Infinity});
  const {coverage, density} = measure(box, sample);
  expect(coverage).toBeGreaterThan(0.95);
  expect(density).toBeGreaterThan(0.93);
});

test("with every tenth point wrong the same limits come out, those that are chance are dropped in other points", () => {
  const [search, check] = [
    {points: points.slice(0, 512), hits: blurred.slice(0, 512)},
    {points: points.slice(512), hits: blurred.slice(512)}
  ];
  const box = significant(bestBox(search)!, check);
  expect(Math.abs(box[0].high - 0.35)).toBeLessThan(0.06);
  expect(Math.abs(box[1].low - 0.4)).toBeLessThan(0.08);
  for (const free of box.slice(2)) expect(free).toEqual({low: -Infinity, high: Infinity});
  expect(measure(box, check).density).toBeGreaterThan(0.8);
});

test("hits without a pattern give no box that holds in other points, but in one of twenty", () => {
  let boxes = 0;
  for (let e = 0; e < 20; e++) {
    const luck = new Draws(keyFromSeed(`no pattern ${e}`, 0));
    const hits = points.map((_, i) => uniform(luck.at(i, 0, 0, 0).word()) < 0.3);
    const search = {points: points.slice(0, 256), hits: hits.slice(0, 256)};
    const check = {points: points.slice(256, 512), hits: hits.slice(256, 512)};
    const best = bestBox(search, {leastMass: 0.1});
    if (best !== null && limitsOf(significant(best, check), check).length > 0) boxes++;
  }
  expect(boxes).toBeLessThanOrEqual(6);
});

test("every step of a peel takes points away, at most its patience, and the first box is the whole space", () => {
  fc.assert(
    fc.property(fc.integer({min: 0, max: 1e6}), fc.double({min: 0.03, max: 0.3, noNaN: true}), (seed, alpha) => {
      const luck = new Draws(keyFromSeed(`peel ${seed}`, 0));
      const hits = points.slice(0, 200).map(([x, y], i) => x + y + uniform(luck.at(i, 0, 0, 0).word()) > 1.7);
      const trajectory = peel({points: points.slice(0, 200), hits}, {alpha});
      expect(trajectory[0].mass).toBe(1);
      for (const [i, step] of trajectory.entries()) {
        if (i === 0) continue;
        const before = trajectory[i - 1].points;
        expect(step.points).toBeLessThan(before);
        expect(step.points).toBeGreaterThanOrEqual(Math.floor(before * (1 - alpha)) - 1);
        expect(step.mass).toBeGreaterThanOrEqual(0.05);
      }
      const wide = paste(trajectory.at(-1)!.box, {points: points.slice(0, 200), hits});
      const [narrow, pasted] = [trajectory.at(-1)!.box, wide].map(box =>
        measure(box, {points: points.slice(0, 200), hits})
      );
      expect(pasted.density).toBeGreaterThanOrEqual(narrow.density);
      expect(pasted.points).toBeGreaterThanOrEqual(narrow.points);
      const kept = points.slice(0, 200).filter(point => contains(trajectory.at(-1)!.box, point));
      expect(kept.every(point => contains(wide, point))).toBe(true);
    }),
    {seed: 4, numRuns: 25}
  );
});

test("the p-value of a limit is that of the binomial tail", () => {
  // 4 points inside with 4 hits; 8 without the limit, with 5 hits: (5/8)⁴.
  const sample = {
    points: [1, 2, 3, 4, 5, 6, 7, 8].map(x => [x]),
    hits: [true, true, true, true, false, true, false, false]
  };
  const [limit] = limitsOf([{low: -Infinity, high: 4.5}], sample);
  expect(limit).toMatchObject({dimension: 0, end: "high"});
  expect(limit.p).toBeCloseTo((5 / 8) ** 4, 12);
});

test("being inside correlates with being a hit by 1 in a perfect box and by 0 in the whole space", () => {
  const all = {points: 10, hits: 4};
  const box = {coverage: 1, density: 1, mass: 0.4, points: 4, hits: 4};
  expect(correlation(box, all)).toBe(1);
  expect(correlation({...box, points: 10}, all)).toBe(0);
});

test("where everything or nothing is a hit there is no box", () => {
  for (const hit of [true, false]) expect(bestBox({points, hits: points.map(() => hit)})).toBeNull();
});
