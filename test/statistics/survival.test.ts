import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {survivalBand, survivalFromCounts, survivalFromTimes} from "../../src/statistics/survival.ts";
import {luck} from "./luck.ts";

// remission in weeks of 21 patients on 6-mercaptopurine, Freireich et al., Blood 21(6), 1963; + is censored
const weeks = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+";
const patients = weeks.split(" ").map(text => ({time: parseInt(text), event: !text.endsWith("+")}));
const published = [
  [6, 0.857143, 0.07636],
  [7, 0.806723, 0.086935],
  [10, 0.752941, 0.09635],
  [13, 0.690196, 0.106815],
  [16, 0.627451, 0.114054],
  [22, 0.537815, 0.128234],
  [23, 0.448179, 0.134591]
];

describe("Kaplan–Meier", () => {
  test("remission on 6-MP has the published curve and Greenwood errors", () => {
    const curve = survivalFromTimes(patients);
    expect(curve.time).toEqual(published.map(([time]) => time));
    expect(curve.atRisk).toEqual([21, 17, 15, 12, 11, 7, 6]);
    expect(curve.events).toEqual([3, 1, 1, 1, 1, 1, 1]);
    published.forEach(([, survival, error], i) => {
      expect(curve.survival[i]).toBeCloseTo(survival, 6);
      expect(curve.error[i]).toBeCloseTo(error, 6);
    });
  });

  test("weekly counts of the same patients give the same curve", () => {
    const [events, censored] = [new Int32Array(35), new Int32Array(35)];
    for (const {time, event} of patients) (event ? events : censored)[time - 1]++;
    const curve = survivalFromCounts(events, censored);
    for (const [time, survival, error] of published) {
      expect(curve.time[time - 1]).toBe(time);
      expect(curve.survival[time - 1]).toBeCloseTo(survival, 6);
      expect(curve.error[time - 1]).toBeCloseTo(error, 6);
    }
    expect(curve.survival[0]).toBe(1);
    expect(curve.survival[34]).toBe(curve.survival[22]);
  });

  test("without censoring it is the plain share that is left", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({min: 0, max: 30}), {minLength: 1, maxLength: 20}), events => {
        const total = events.reduce((a, b) => a + b, 0);
        fc.pre(total > 0);
        const {survival, error} = survivalFromCounts(
          events,
          events.map(() => 0)
        );
        let left = total;
        events.forEach((lost, i) => {
          left -= lost;
          const share = left / total;
          expect(survival[i]).toBeCloseTo(share, 12);
          // Greenwood's formula is then the binomial standard error
          expect(error[i]).toBeCloseTo(Math.sqrt((share * (1 - share)) / total), 12);
        });
      }),
      {seed: 51, numRuns: 100}
    );
  });

  test("the curve ends where nobody is left to observe", () => {
    expect(survivalFromCounts([1, 0, 0], [0, 3, 0]).survival).toEqual([0.75, 0.75, NaN]);
    expect(survivalFromCounts([4, 0], [0, 0]).survival).toEqual([0, 0]);
    expect(survivalFromTimes([]).time).toEqual([]);
  });

  test("the band lies around the curve, inside 0 to 1, and is Kalbfleisch and Prentice's at week 6", () => {
    const curve = survivalFromTimes(patients);
    const {low, high} = survivalBand(curve);
    curve.survival.forEach((s, i) => {
      expect(low[i]!).toBeGreaterThan(0);
      expect(low[i]!).toBeLessThan(s);
      expect(high[i]!).toBeGreaterThan(s);
      expect(high[i]!).toBeLessThan(1);
    });
    // 0.857143 to the power exp(±1.96 · 0.07636 / (0.857143 · −ln 0.857143))
    expect([low[0], high[0]]).toEqual([expect.closeTo(0.6197, 4), expect.closeTo(0.9516, 4)]);
    const ends = survivalBand(survivalFromCounts([0, 4, 0], [0, 0, 0]));
    expect(ends).toEqual({low: [null, null, null], high: [null, null, null]});
  });

  test("95 % bands of censored lives cover the true curve in 95 % of 2 000 experiments", () => {
    const {exponential} = luck("survival coverage");
    let covered = 0;
    for (let run = 0; run < 2000; run++) {
      const [events, censored] = [new Int32Array(7), new Int32Array(7)];
      for (let i = 0; i < 200; i++) {
        const [life, leaves] = [Math.floor(exponential() * 5), Math.floor(exponential() * 10)];
        if (life <= leaves) events[Math.min(6, life)]++;
        else censored[Math.min(6, leaves)]++;
      }
      const {low, high} = survivalBand(survivalFromCounts(events, censored));
      const truth = Math.exp(-4 / 5);
      if (low[3]! <= truth && truth <= high[3]!) covered++;
    }
    expect(Math.abs(covered / 2000 - 0.95)).toBeLessThan(4.89 * Math.sqrt((0.95 * 0.05) / 2000));
  });

  test("impossible data are refused", () => {
    expect(() => survivalFromCounts([1], [1, 2])).toThrow("periods need events and censorings, not 1 and 2");
    expect(() => survivalFromCounts([-1], [0])).toThrow("counts must be 0 or more, not -1 and 0");
    expect(() => survivalFromTimes([{time: NaN, event: true}])).toThrow("a time must be 0 or more, not NaN");
    expect(() => survivalBand(survivalFromTimes(patients), {level: 2})).toThrow("not 2");
  });
});
