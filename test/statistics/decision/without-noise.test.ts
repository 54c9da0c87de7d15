import fc from "fast-check";
import {expect, test} from "vitest";
import {centred, columnMeans, momentsOf, product, transposed} from "../../../src/statistics/decision/matrix.ts";
import {withoutNoise} from "../../../src/statistics/decision/without-noise.ts";

const rowsOf = (n: number, width: number) =>
  fc.array(fc.array(fc.double({min: -100, max: 100, noNaN: true}), {minLength: width, maxLength: width}), {
    minLength: n,
    maxLength: n
  });
const covariance = (rows: readonly number[][]) => momentsOf(centred(rows), rows.length - 1);

test("of one column, the variance that is left is the variance less that of the noise, and the mean stays", () => {
  const rows = [[1], [2], [4], [9]];
  const found = withoutNoise(rows, [[3]]);
  const [[before]] = covariance(rows);
  expect(covariance([...found.rows])[0][0]).toBeCloseTo(before - 3, 12);
  expect(columnMeans(found.rows)[0]).toBeCloseTo(4, 12);
  expect(found.noise).toBeCloseTo(3 / before, 12);
});

test("rows without noise come back as they are, rows that are nothing but noise as their mean", () => {
  const rows = [
    [1, 5],
    [2, 3],
    [6, 1]
  ];
  expect(
    withoutNoise(rows, [
      [0, 0],
      [0, 0]
    ])
  ).toEqual({rows, noise: 0});
  const drowned = withoutNoise(rows, [
    [1000, 0],
    [0, 1000]
  ]);
  for (const row of drowned.rows) for (const value of row) expect(value).toBeCloseTo(3, 12);
  expect(drowned.noise).toBe(1);
});

test("where the noise is small in every direction, exactly it goes from the covariance", () => {
  fc.assert(
    fc.property(rowsOf(12, 3), fc.double({min: 0.01, max: 0.9, noNaN: true}), (rows, share) => {
      const total = covariance(rows);
      const noise = total.map(row => row.map(value => share * value));
      const left = covariance([...withoutNoise(rows, noise).rows]);
      const scale = Math.max(1e-9, ...total.flat().map(Math.abs));
      for (const [i, row] of left.entries())
        for (const [j, value] of row.entries())
          expect(Math.abs(value - (1 - share) * total[i][j])).toBeLessThan(1e-6 * scale);
    }),
    {seed: 4, numRuns: 100}
  );
});

test("it does not matter in which linear combinations the quantities are written", () => {
  fc.assert(
    fc.property(rowsOf(10, 2), rowsOf(5, 2), (rows, root) => {
      const [[a, c], [, b]] = covariance(rows);
      fc.pre(a > 1 && b > 1 && a * b - c * c > 0.01 * a * b);
      const noise = momentsOf(root, 5);
      const mixed = [
        [1, 2],
        [-1, 1]
      ];
      const mix = (matrix: readonly number[][]) => product(matrix, transposed(mixed));
      const one = mix([...withoutNoise(rows, noise).rows]);
      const other = withoutNoise(mix(rows), product(product(mixed, noise), transposed(mixed))).rows;
      for (const [i, row] of one.entries())
        for (const [j, value] of row.entries()) expect(Math.abs(value - other[i][j])).toBeLessThan(1e-4);
    }),
    {seed: 4, numRuns: 100}
  );
});

test("a column that is always the same takes no part", () => {
  const {rows} = withoutNoise(
    [
      [0, 1],
      [0, 2],
      [0, 6]
    ],
    [
      [0, 0],
      [0, 1]
    ]
  );
  expect(rows.map(([first]) => first)).toEqual([0, 0, 0]);
  expect(covariance([...rows])[1][1]).toBeCloseTo(6, 12);
});
