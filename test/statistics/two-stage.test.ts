import {describe, expect, test} from "vitest";
import {dudewiczDalalConstant} from "../../src/statistics/dudewicz-dalal.ts";
import {rinottConstant, twoStageSize} from "../../src/statistics/rinott.ts";
import {luck} from "./luck.ts";

const alternatives = [2, 3, 4, 5, 10];

describe("Dudewicz and Dalal's constant", () => {
  test.each([
    [0.9, 10, [1.9986, 2.4832, 2.7515, 2.9372, 3.448]],
    [0.9, 20, [1.8957, 2.3423, 2.5834, 2.7471, 3.182]],
    [0.9, 40, [1.8519, 2.2831, 2.5136, 2.6689, 3.0756]],
    [0.95, 10, [2.6141, 3.0819, 3.3449, 3.5284, 4.0384]],
    [0.95, 20, [2.4525, 2.8716, 3.1011, 3.258, 3.6788]],
    [0.95, 40, [2.3856, 2.7858, 3.0026, 3.1497, 3.5386]]
  ])("for %f and %i first observations is that of the tables", (confidence, first, published) => {
    published.forEach((h, i) =>
      expect(dudewiczDalalConstant({systems: alternatives[i], first, confidence})).toBeCloseTo(h, 4)
    );
  });
});

describe("Rinott's constant", () => {
  // by an independent integration over 4,000 quantiles of each variance
  test.each([
    [5, 20, 0.95, 3.3853],
    [10, 10, 0.95, 4.2892],
    [10, 20, 0.9, 3.4372]
  ])("of %i alternatives with %i first observations for %f", (systems, first, confidence, h) => {
    expect(Math.abs(rinottConstant({systems, first, confidence}) - h)).toBeLessThan(6e-4);
  });

  test("of two alternatives is Dudewicz and Dalal's, of more it is larger", () => {
    for (const first of [5, 10, 20])
      for (const confidence of [0.8, 0.95]) {
        const [two, four] = [2, 4].map(systems => ({systems, first, confidence}));
        expect(rinottConstant(two)).toBeCloseTo(dudewiczDalalConstant(two), 6);
        expect(rinottConstant(four)).toBeGreaterThan(dudewiczDalalConstant(four));
      }
  });

  test("chooses rightly as often as promised among three alternatives of unequal variance", () => {
    const {normal} = luck("rinott");
    const [first, indifference, runs] = [10, 1, 1000];
    const h = rinottConstant({systems: 3, first, confidence: 0.9});
    const truth = [
      {mean: 0, sd: 1},
      {mean: 0, sd: 2},
      {mean: indifference, sd: 1.5}
    ];
    let right = 0;
    for (let run = 0; run < runs; run++) {
      const means = truth.map(({mean, sd}) => {
        const values = Array.from({length: first}, () => mean + sd * normal());
        const centre = values.reduce((a, b) => a + b) / first;
        const spread = Math.sqrt(values.reduce((sum, x) => sum + (x - centre) ** 2, 0) / (first - 1));
        const size = twoStageSize(h, spread, indifference, first);
        while (values.length < size) values.push(mean + sd * normal());
        return values.reduce((a, b) => a + b) / size;
      });
      if (means[2] > Math.max(means[0], means[1])) right++;
    }
    expect(right / runs).toBeGreaterThan(0.9);
  });

  test("needs two alternatives, two observations and a promise better than chance", () => {
    const usual = {systems: 3, first: 10, confidence: 0.95};
    expect(() => rinottConstant({...usual, systems: 1})).toThrow("a whole number of systems from 2, not 1");
    expect(() => rinottConstant({...usual, first: 1})).toThrow("a whole number of observations from 2, not 1");
    expect(() => dudewiczDalalConstant({...usual, confidence: 0.3})).toThrow("lies between 1/3 and 1, not 0.3");
  });
});
