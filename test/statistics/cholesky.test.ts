import {expect, test} from "vitest";
import {cholesky, forwardSolve, inversePositive} from "../../src/statistics/cholesky.ts";

const matrix = [
  [4, 12, -16],
  [12, 37, -43],
  [-16, -43, 98]
];

test("the textbook triangle", () => {
  expect(cholesky(matrix)).toEqual([
    [2, 0, 0],
    [6, 1, 0],
    [-8, 5, 3]
  ]);
});

test("solves and inverts", () => {
  expect(forwardSolve(cholesky(matrix), [2, 7, 5])).toEqual([1, 1, 8 / 3]);
  const inverse = inversePositive(matrix);
  for (const [i, row] of matrix.entries())
    for (const [j] of row.entries())
      expect(row.reduce((sum, value, k) => sum + value * inverse[k][j], 0)).toBeCloseTo(i === j ? 1 : 0, 10);
});

test("a matrix that is not positive definite is refused", () => {
  expect(() =>
    cholesky([
      [1, 2],
      [2, 1]
    ])
  ).toThrow("the matrix is not positive definite");
});
