import {expect, test} from "vitest";
import {saltelliDesign} from "../../../src/statistics/designs/saltelli.ts";
import {sobolPoints} from "../../../src/statistics/designs/sobol-sequence.ts";

test("A and B are the halves of one Sobol' sequence, and AB takes one coordinate from B", () => {
  const {a, b, ab} = saltelliDesign(16, 3);
  expect(a.map((row, i) => [...row, ...b[i]!])).toEqual(sobolPoints(16, 6));
  expect(ab).toHaveLength(3);
  ab.forEach((rows, d) =>
    rows.forEach((row, i) =>
      row.forEach((place, other) => expect(place).toBe(other === d ? b[i]![other] : a[i]![other]))
    )
  );
});
