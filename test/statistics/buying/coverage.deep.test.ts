import {expect, test} from "vitest";
import {fitBgNbd} from "../../../src/statistics/buying/bg-nbd.ts";
import {bgNbdBuyers} from "./buyers.ts";

test("the intervals hold the truth nineteen times of twenty", () => {
  const model = {r: 0.8, alpha: 6, a: 1, b: 3};
  const truths = [0.8 / 6, 0.8, 0.25];
  let held = 0;
  for (let i = 0; i < 300; i++) {
    const fit = fitBgNbd(bgNbdBuyers(model, {customers: 300, watched: 50, seed: `cover ${i}`}));
    for (const [d, {low, high}] of [fit.rate, fit.shape, fit.dropOut].entries())
      if (low !== null && high !== null && low < truths[d] && truths[d] < high) held++;
  }
  // 900 intervals of 95 %: 855 ± 3 × √(300 × 3 × 3 × 0.05 × 0.95) if the three of an experiment go together
  expect(held).toBeGreaterThan(820);
  expect(held).toBeLessThan(890);
});
