import {describe, expect, test} from "vitest";
import {dunnettCdf, dunnettQuantile} from "../../src/statistics/dunnett.ts";
import {studentCdf, studentQuantile} from "../../src/statistics/student.ts";
import {luck} from "./luck.ts";

describe("Dunnett's comparison with a control", () => {
  // groups, the control among them
  test.each([
    [2, 20, 1.7247],
    [2, 60, 1.6706],
    [3, 20, 2.0273],
    [3, 60, 1.952],
    [5, 20, 2.3044],
    [5, 60, 2.2066],
    [10, 20, 2.6007],
    [10, 60, 2.476]
  ])("of %i groups with %i degrees of freedom has the one-sided 0.95 point of the tables", (groups, df, t) => {
    expect(dunnettQuantile(0.95, groups - 1, df)).toBeCloseTo(t, 4);
  });

  test.each([
    [2, 20, 2.38],
    [3, 20, 2.54],
    [9, 20, 2.95],
    [4, 60, 2.51]
  ])("of %i treatments with %i degrees of freedom has the two-sided one", (treatments, df, t) => {
    expect(Math.abs(dunnettQuantile(0.95, treatments, df, {sides: "two"}) - t)).toBeLessThan(0.006);
  });

  test("of one treatment is Student's t", () => {
    for (const df of [3, 20, Infinity]) {
      expect(dunnettQuantile(0.95, 1, df)).toBeCloseTo(studentQuantile(0.95, df), 8);
      expect(dunnettQuantile(0.95, 1, df, {sides: "two"})).toBeCloseTo(studentQuantile(0.975, df), 8);
      expect(dunnettCdf(-0.7, 1, df)).toBeCloseTo(studentCdf(-0.7, df), 9);
    }
  });

  test("is what comes out of four treatments and a control that are all alike", () => {
    const {normal} = luck("dunnett");
    const [runs, n, treatments] = [4000, 5, 4];
    const df = (treatments + 1) * (n - 1);
    let inside = 0;
    for (let run = 0; run < runs; run++) {
      const groups = Array.from({length: treatments + 1}, () => Array.from({length: n}, normal));
      const means = groups.map(group => group.reduce((a, b) => a + b) / n);
      const within = groups.flatMap((group, g) => group.map(x => (x - means[g]) ** 2)).reduce((a, b) => a + b);
      const error = Math.sqrt((within / df) * (2 / n));
      if (Math.max(...means.slice(1)) - means[0] <= 2 * error) inside++;
    }
    const p = dunnettCdf(2, treatments, df);
    expect(Math.abs(inside / runs - p)).toBeLessThan(4.89 * Math.sqrt((p * (1 - p)) / runs));
  });

  test("without a treatment is refused", () => {
    expect(() => dunnettCdf(2, 0, 9)).toThrow("needs a whole number of treatments from 1, not 0");
    expect(() => dunnettQuantile(0, 2, 9)).toThrow("a probability lies between 0 and 1, not 0");
    expect(dunnettCdf(-1, 2, 9, {sides: "two"})).toBe(0);
  });
});
