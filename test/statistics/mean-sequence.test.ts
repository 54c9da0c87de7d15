import {describe, expect, test} from "vitest";
import {confidenceSequence} from "../../src/statistics/confidence-sequence.ts";
import {meanInterval} from "../../src/statistics/interval.ts";
import {meanSequence} from "../../src/statistics/mean-sequence.ts";
import {luck} from "./luck.ts";

const values = [3, 1, 4, 1, 5, 9, 2, 6];

describe("the mean of few values that are watched", () => {
  test("has no interval before the sixth", () => {
    expect(meanSequence(values.slice(0, 5))).toMatchObject({value: 2.8, low: null, high: null, n: 5});
    expect(meanSequence(values.slice(0, 6)).low).not.toBeNull();
    expect(meanSequence([]).value).toBeNaN();
  });

  test("has the width of the confidence sequence times Student's over the normal point", () => {
    const {low, high, sd, value} = meanSequence(values);
    const fixed = meanInterval(values);
    expect([value, sd]).toEqual([fixed.value, fixed.sd]);
    const student = ((fixed.high! - fixed.low!) / 2) * (Math.sqrt(8) / sd);
    expect((high! - low!) / 2).toBeCloseTo(
      (confidenceSequence(8, sd, {minimum: 6})! * student) / 1.959963984540054,
      12
    );
  });

  test("is left out at some moment in about 5 % of runs", () => {
    const {normal} = luck("few watched");
    let missed = 0;
    for (let run = 0; run < 300; run++) {
      const seen: number[] = [];
      const out = () => {
        const {low, high} = meanSequence(seen);
        return low !== null && (low > 0 || high! < 0);
      };
      while (seen.length < 60 && !out()) seen.push(normal());
      if (out()) missed++;
    }
    expect(missed / 300).toBeLessThan(0.09);
  });
});
