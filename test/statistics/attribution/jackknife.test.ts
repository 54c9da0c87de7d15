import {expect, test} from "vitest";
import {jackknife} from "../../../src/statistics/attribution/jackknife.ts";
import {meanInterval} from "../../../src/statistics/interval.ts";

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

test("of a mean it is Student's interval", () => {
  const values = [3, 5, 8, 13, 21];
  const {value, low, high, pseudovalues} = jackknife(values, mean);
  const expected = meanInterval(values);
  expect(value).toBeCloseTo(expected.value, 12);
  expect(low).toBeCloseTo(expected.low!, 10);
  expect(high).toBeCloseTo(expected.high!, 10);
  pseudovalues.forEach((pseudovalue, i) => expect(pseudovalue).toBeCloseTo(values[i]!, 12));
});

test("of a distance of a mean from 0, where the mean is far from it, it is the interval of the mean", () => {
  const values = [-7, -6, -8, -7.5];
  const {value, low, high} = jackknife(values, some => Math.abs(mean(some)));
  const expected = meanInterval(values);
  expect([value, low, high]).toEqual(
    [-expected.value, -expected.high!, -expected.low!].map(x => expect.closeTo(x, 10))
  );
});

test("one observation gives no interval, none gives no figure", () => {
  expect(jackknife([4], mean)).toEqual({value: 4, low: null, high: null, n: 1, pseudovalues: [4]});
  expect(jackknife([], mean)).toEqual({value: NaN, low: null, high: null, n: 0, pseudovalues: []});
});
