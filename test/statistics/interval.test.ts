import {describe, expect, test} from "vitest";
import {meanInterval, wilsonInterval} from "../../src/statistics/interval.ts";
import {pairedDifference} from "../../src/statistics/paired.ts";
import {welchDifference} from "../../src/statistics/welch.ts";
import {luck} from "./luck.ts";

// Student's sleep data (Cushny & Peebles 1905), R's `sleep`
const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

describe("the interval of a mean", () => {
  test("ten hours of sleep have the interval of R's t.test", () => {
    const {value, low, high, n, sd} = meanInterval(first);
    expect(value).toBeCloseTo(0.75, 12);
    expect(sd).toBeCloseTo(1.78901, 5);
    expect([low, high]).toEqual([expect.closeTo(-0.5297804, 7), expect.closeTo(2.0297804, 7)]);
    expect(n).toBe(10);
  });

  test("a large offset does not cost digits", () => {
    // NIST NumAcc4: mean 10000000.2, sd 0.1
    const values = Array.from({length: 1001}, (_, i) => (i === 0 ? 10000000.2 : i % 2 ? 10000000.1 : 10000000.3));
    const {value, sd} = meanInterval(values);
    expect(value).toBeCloseTo(10000000.2, 8);
    expect(sd).toBeCloseTo(0.1, 8);
  });

  test("one value gives no interval and no value gives no mean", () => {
    expect(meanInterval([3])).toEqual({value: 3, low: null, high: null, n: 1, sd: NaN});
    expect(meanInterval([]).value).toBeNaN();
  });

  test("an impossible level is refused", () => {
    expect(() => meanInterval([1, 2], {level: 95})).toThrow("a confidence level lies between 0 and 1, not 95");
  });

  test("the 95 % interval covers the truth in 95 % of 4 000 small samples", () => {
    const {normal} = luck("mean coverage");
    let covered = 0;
    for (let run = 0; run < 4000; run++) {
      const {low, high} = meanInterval(Array.from({length: 8}, () => 3 + 2 * normal()));
      if (low! <= 3 && high! >= 3) covered++;
    }
    // z = 4.89, one chance in a million to fail by luck
    expect(Math.abs(covered / 4000 - 0.95)).toBeLessThan(4.89 * Math.sqrt((0.95 * 0.05) / 4000));
  });
});

describe("Wilson's interval", () => {
  test("81 of 263 has the published interval", () => {
    // Newcombe, Statistics in Medicine 17, 1998, table I, method 3
    const {low, high} = wilsonInterval(81, 263);
    expect([low, high]).toEqual([expect.closeTo(0.2553, 4), expect.closeTo(0.3662, 4)]);
    const {low: low15, high: high15} = wilsonInterval(15, 148);
    expect([low15, high15]).toEqual([expect.closeTo(0.0624, 4), expect.closeTo(0.1605, 4)]);
    expect(wilsonInterval(0, 20)).toEqual({value: 0, low: 0, high: expect.closeTo(0.1611, 4), n: 20});
    expect(wilsonInterval(29, 29)).toEqual({value: 1, low: expect.closeTo(0.883, 4), high: 1, n: 29});
  });

  test("success and failure mirror each other", () => {
    const [a, b] = [wilsonInterval(7, 90, {level: 0.9}), wilsonInterval(83, 90, {level: 0.9})];
    expect(a.low).toBeCloseTo(1 - b.high!, 14);
    expect(a.high).toBeCloseTo(1 - b.low!, 14);
  });

  test("no trials give no rate, and impossible counts are refused", () => {
    expect(wilsonInterval(0, 0)).toEqual({value: NaN, low: null, high: null, n: 0});
    expect(() => wilsonInterval(3, 2)).toThrow("not 3 of 2");
    expect(() => wilsonInterval(-1, 2)).toThrow("not -1 of 2");
    expect(() => wilsonInterval(1, 2, {level: 1})).toThrow("not 1");
  });
});

describe("paired difference", () => {
  test("the sleep data have the interval of R's paired t.test", () => {
    const result = pairedDifference(first, second);
    expect(result.value).toBeCloseTo(-1.58, 12);
    expect([result.low, result.high]).toEqual([expect.closeTo(-2.4598858, 7), expect.closeTo(-0.7001142, 7)]);
    expect((result.value / result.sd) * Math.sqrt(10)).toBeCloseTo(-4.062127683, 9);
    expect(result).toMatchObject({n: 10, method: "paired t over replications"});
    expect(result.varianceRatio).toBeCloseTo((3.200556 + 4.009) / 1.512889, 5);
  });

  test("identical replications differ by exactly nothing", () => {
    const values = [0.1, 0.7, 0.30000000000000004];
    expect(pairedDifference(values, values)).toMatchObject({value: 0, low: 0, high: 0, sd: 0, varianceRatio: Infinity});
    expect(pairedDifference([2, 2], [2, 2]).varianceRatio).toBe(1);
    expect(pairedDifference([3, 5, 8], [2, 4, 7])).toMatchObject({value: 1, low: 1, high: 1});
  });

  test("one replication gives a difference without an interval", () => {
    expect(pairedDifference([3], [1])).toMatchObject({value: 2, low: null, high: null, n: 1});
  });

  test("unmatched replications are refused", () => {
    expect(() => pairedDifference([1, 2], [1])).toThrow("pairs need equal numbers of values, not 2 and 1");
  });

  test("shared luck makes the interval narrower by the root of the twin bonus", () => {
    const {normal} = luck("twin bonus");
    const shared = Array.from({length: 400}, normal);
    const a = shared.map(s => 5 + s + 0.1 * normal());
    const b = shared.map(s => 4.9 + s + 0.1 * normal());
    const paired = pairedDifference(a, b);
    const welch = welchDifference(a, b);
    expect(paired.varianceRatio).toBeGreaterThan(60);
    const narrower = (welch.high! - welch.low!) / (paired.high! - paired.low!);
    expect(narrower / Math.sqrt(paired.varianceRatio)).toBeCloseTo(1, 2);
  });
});

describe("Welch's difference", () => {
  test("the sleep data have the values of R's t.test", () => {
    const {value, low, high, n, t, df, p, method} = welchDifference(first, second);
    expect(value).toBeCloseTo(-1.58, 12);
    expect(t).toBeCloseTo(-1.860813, 6);
    expect(df).toBeCloseTo(17.77647, 5);
    expect(p).toBeCloseTo(0.0793941, 7);
    expect([low, high]).toEqual([expect.closeTo(-3.365483, 6), expect.closeTo(0.205483, 6)]);
    expect({n, method}).toEqual({n: 20, method: "Welch t"});
  });

  test("constant samples differ exactly, and too few give no interval", () => {
    expect(welchDifference([1, 1], [1, 1])).toMatchObject({value: 0, low: 0, high: 0, p: 1});
    expect(welchDifference([2, 2], [1, 1])).toMatchObject({value: 1, low: 1, high: 1, p: 0});
    expect(welchDifference([2], [1, 1])).toMatchObject({value: 1, low: null, high: null});
  });
});
