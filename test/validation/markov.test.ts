import {describe, expect, test} from "vitest";
import {absorbingChain} from "./closed-forms/markov.ts";
import {luck} from "../statistics/luck.ts";

// Visit, Cart, Checkout, Support; absorbed in Buy or Leave
const separate = {
  q: [
    [0.3, 0.13, 0, 0.02],
    [0.1, 0.05, 0.35, 0.05],
    [0.02, 0.05, 0, 0.08],
    [0.1, 0.15, 0.2, 0.1]
  ],
  r: [
    [0.005, 0.545],
    [0, 0.45],
    [0.8, 0.05],
    [0.02, 0.43]
  ]
};
// the same funnel where support can send the customer on
const connected = {
  q: [...separate.q.slice(0, 3), [0.1, 0.15, 0.4, 0.05]],
  r: [...separate.r.slice(0, 3), [0.05, 0.25]]
};

const closeTo = (row: readonly number[], digits = 6) => row.map(x => expect.closeTo(x, digits));

describe("absorbing Markov chain", () => {
  test("the separate funnel has the fundamental matrix, absorption and steps of Kemeny and Snell", () => {
    const {visits, absorption, steps, stepsVariance} = absorbingChain(separate.q, separate.r);
    expect(visits).toEqual([
      closeTo([1.468981, 0.213729, 0.085224, 0.052093]),
      closeTo([0.185828, 1.115908, 0.411101, 0.102667]),
      closeTo([0.055187, 0.07824, 1.047114, 0.09865]),
      closeTo([0.206455, 0.227119, 0.310678, 1.155933])
    ]);
    expect(absorption.map(row => row[0])).toEqual(closeTo([0.076566, 0.331863, 0.83994, 0.272693]));
    expect(absorption.map(row => row[1])).toEqual(closeTo([0.923434, 0.668137, 0.16006, 0.727307]));
    expect(steps).toEqual(closeTo([1.820027, 1.815504, 1.279191, 1.900185]));
    expect(stepsVariance).toEqual(closeTo([1.406706, 1.058661, 0.623276, 1.253096]));
  });

  test("connecting support lifts conversion from the first visit by 12 %", () => {
    const {absorption, steps} = absorbingChain(connected.q, connected.r);
    expect(absorption.map(row => row[0])).toEqual(closeTo([0.085817, 0.350096, 0.857459, 0.477979]));
    expect(steps).toEqual(closeTo([1.828098, 1.83141, 1.294474, 2.079275]));
    const before = absorbingChain(separate.q, separate.r).absorption[0][0];
    expect(absorption[0][0] / before - 1).toBeCloseTo(0.120829, 6);
  });

  test("a hundred thousand simulated journeys agree", () => {
    const {uniform} = luck("journeys");
    const {absorption, steps, stepsVariance} = absorbingChain(separate.q, separate.r);
    const journeys = 100_000;
    let [bought, walked] = [0, 0];
    for (let i = 0; i < journeys; i++) {
      let state = 0;
      while (state < 4) {
        walked++;
        let u = uniform();
        state = [...separate.q[state], ...separate.r[state]].findIndex(p => (u -= p) < 0);
        if (state < 0) state = 5;
      }
      if (state === 4) bought++;
    }
    const p = absorption[0][0];
    expect(Math.abs(bought / journeys - p)).toBeLessThan(4.89 * Math.sqrt((p * (1 - p)) / journeys));
    expect(Math.abs(walked / journeys - steps[0])).toBeLessThan(4.89 * Math.sqrt(stepsVariance[0] / journeys));
  });

  test("gambler's ruin has its closed form", () => {
    const p = 0.6;
    const q = Array.from({length: 5}, (_, i) =>
      Array.from({length: 5}, (_, j) => (j === i + 1 ? p : j === i - 1 ? 1 - p : 0))
    );
    const r = q.map((_, i) => [i === 4 ? p : 0, i === 0 ? 1 - p : 0]);
    const odds = (1 - p) / p;
    absorbingChain(q, r).absorption.forEach(([win], i) => {
      expect(win).toBeCloseTo((1 - odds ** (i + 1)) / (1 - odds ** 6), 12);
    });
  });

  test("probabilities that do not sum to 1 and states without an exit are refused", () => {
    expect(() => absorbingChain([[0.5]], [[0.4]])).toThrow("probabilities of state 0 sum to 0.9, not 1");
    expect(() => absorbingChain([[1]], [[0]])).toThrow("a transient state never leaves the transient states");
  });
});
