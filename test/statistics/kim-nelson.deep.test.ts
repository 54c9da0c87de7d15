import {expect, test} from "vitest";
import {luck} from "./luck.ts";
import {races} from "./race.ts";

// independent simulations of the procedure gave .963/.968/.988/1.0 and 794/393/111/100 observations
test.each([
  [0, 794],
  [0.5, 393],
  [0.9, 111],
  [0.98, 100]
])(
  "among five systems of correlation %f the best is chosen in 95 of 100 races or more, after about %i observations",
  (correlation, published) => {
    const {normal} = luck(`race ${correlation}`);
    const {right, spent} = races(normal, {
      systems: 5,
      first: 20,
      confidence: 0.95,
      indifference: 0.2,
      runs: 10_000,
      correlation
    });
    console.log({correlation, right, spent});
    expect(right).toBeGreaterThanOrEqual(0.95);
    expect(Math.abs(spent / published - 1)).toBeLessThan(0.05);
  }
);
