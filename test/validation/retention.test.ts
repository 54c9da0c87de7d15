import {expect, test} from "vitest";
import {geometricLifetime, marginMultiple} from "./closed-forms/retention.ts";

test.each([
  [0.6, [1.2, 1.1538, 1.1111, 1.0714], 2.5],
  [0.7, [1.75, 1.6667, 1.5909, 1.5217], 3.3333],
  [0.8, [2.6667, 2.5, 2.3529, 2.2222], 5],
  [0.9, [4.5, 4.0909, 3.75, 3.4615], 10]
])("retention of %f has Gupta and Lehmann's margin multiples", (retention, multiples, lifetime) => {
  [0.1, 0.12, 0.14, 0.16].forEach((discount, i) => {
    expect(marginMultiple(retention, discount)).toBeCloseTo(multiples[i], 4);
  });
  expect(geometricLifetime(retention)).toBeCloseTo(lifetime, 4);
});

test("the multiple is the discounted sum of the margins that survive and grow", () => {
  let sum = 0;
  for (let year = 1; year < 2000; year++) sum += (0.8 ** year * 1.05 ** (year - 1)) / 1.12 ** year;
  expect(marginMultiple(0.8, 0.12, 0.05)).toBeCloseTo(sum, 12);
});
