import {expect, test} from "vitest";
import {meanInterval} from "../../../src/statistics/interval.ts";
import {withLuck} from "../../../src/statistics/sensitivity/with-luck.ts";

const mean = (values: readonly number[]) => [meanInterval(values)];

test("of a mean, the doubt of luck is Student's interval over the replications' means", () => {
  // Every replication moves all points alike: the points' own spread has no part in the luck.
  const outputs = [0, 3, 6].map(luck => [10 + luck, 10 + luck]);
  const [both] = withLuck(outputs, mean);
  const {low, high} = meanInterval([10, 13, 16]);
  expect(both).toEqual({value: 13, low: expect.closeTo(low!, 10), high: expect.closeTo(high!, 10), n: 2});
});

test("half widths of points and luck are added in squares", () => {
  const outputs = [0, 4].map(luck => [luck + 1, luck + 5, luck + 6]);
  const points = meanInterval([3, 7, 8]);
  const luck = meanInterval([4, 8]);
  const half = Math.hypot(points.high! - points.value, luck.high! - luck.value);
  expect(withLuck(outputs, mean)[0]!.high! - 6).toBeCloseTo(half, 10);
});

test("one replication gives values without intervals", () => {
  expect(withLuck([[1, 3]], mean)).toEqual([{value: 2, low: null, high: null, n: 2, sd: expect.any(Number)}]);
});
