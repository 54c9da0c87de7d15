import fc from "fast-check";
import {expect, test} from "vitest";
import {symmetricEigen} from "../../../src/statistics/decision/symmetric-eigen.ts";

test("a matrix of two rows has the eigenvalues of its quadratic equation", () => {
  const {values, vectors} = symmetricEigen([
    [2, 1],
    [1, 2]
  ]);
  expect(values[0]).toBeCloseTo(3, 14);
  expect(values[1]).toBeCloseTo(1, 14);
  expect(Math.abs(vectors[0][0] * vectors[0][1])).toBeCloseTo(0.5, 14);
});

test("every vector is only stretched, by its value, and the vectors are orthonormal", () => {
  const square = fc.integer({min: 1, max: 7}).chain(n =>
    fc.array(fc.array(fc.double({min: -1e3, max: 1e3, noNaN: true}), {minLength: n, maxLength: n}), {
      minLength: n,
      maxLength: n
    })
  );
  fc.assert(
    fc.property(square, rows => {
      const matrix = rows.map((row, i) => row.map((value, j) => value + rows[j][i]));
      const {values, vectors} = symmetricEigen(matrix);
      const scale = Math.max(1, ...matrix.flat().map(Math.abs));
      expect([...values]).toEqual(values.toSorted((a, b) => b - a));
      for (const [k, vector] of vectors.entries()) {
        for (const [i, row] of matrix.entries()) {
          const image = row.reduce((sum, value, j) => sum + value * vector[j], 0);
          expect(Math.abs(image - values[k] * vector[i])).toBeLessThan(1e-11 * scale);
        }
        for (const [l, other] of vectors.entries()) {
          const inner = vector.reduce((sum, value, j) => sum + value * other[j], 0);
          expect(Math.abs(inner - (k === l ? 1 : 0))).toBeLessThan(1e-12);
        }
      }
    }),
    {seed: 4, numRuns: 150}
  );
});
