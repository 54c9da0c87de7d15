import {expect, test} from "vitest";
import {keyFromSeed} from "../../../src/random/key.ts";
import {saltelliDesign} from "../../../src/statistics/designs/saltelli.ts";
import {sampledOrders} from "../../../src/statistics/games/orders.ts";
import {sampledShapleyEffects, shapleyEffects} from "../../../src/statistics/sensitivity/shapley-effects.ts";
import {gFunction, ishigami, outputsBySet, type Model} from "./known-functions.ts";

const published = [0.43574702, 0.44241114, 0.12184183];

function walked(model: Model, n: number, dimensions: number, seed: string): {orders: number[][]; walks: number[][]} {
  const {a, b} = saltelliDesign(n, dimensions);
  const orders = sampledOrders(dimensions, {key: keyFromSeed(seed, 0), pairs: n / 2});
  const walks = orders.map((order, i) => {
    let point = a[i]!;
    return [
      model(point),
      ...order.map(d => {
        point = point.with(d, b[i]![d]!);
        return model(point);
      })
    ];
  });
  return {orders, walks};
}

test("the Ishigami function has its published Shapley effects to 5e-3 at 2^14 points, from all sets", () => {
  const effects = shapleyEffects(outputsBySet(ishigami, 16384, 3));
  published.forEach((truth, i) => expect(Math.abs(effects[i]!.value - truth)).toBeLessThan(5e-3));
});

test("from one random order at each point they are the same within their intervals, and within 0.02", () => {
  const {orders, walks} = walked(ishigami, 16384, 3, "orders");
  sampledShapleyEffects(orders, walks).forEach(({value, low, high}, i) => {
    expect(Math.abs(value - published[i]!)).toBeLessThan(0.02);
    expect(low! < published[i]! && published[i]! < high!).toBe(true);
  });
});

test("they add up to 1 in every sample, whichever way they are shared out", () => {
  const g = gFunction([0, 0.5, 2, 9]);
  const {orders, walks} = walked(g, 16, 4, "small");
  for (const effects of [shapleyEffects(outputsBySet(g, 16, 4)), sampledShapleyEffects(orders, walks)])
    expect(effects.reduce((sum, {value}) => sum + value, 0)).toBeCloseTo(1, 12);
});

test("without interactions they are the shares of the variance, and an input that does nothing gets nothing", () => {
  const effects = shapleyEffects(outputsBySet(([x, y]) => 2 * x! + y!, 4096, 3));
  [0.8, 0.2, 0].forEach((share, i) => expect(effects[i]!.value).toBeCloseTo(share, 2));
  expect(effects[2]!.value).toBe(0);
});

test("an interaction is shared equally", () => {
  const effects = shapleyEffects(outputsBySet(([x, y]) => (x! - 0.5) * (y! - 0.5), 4096, 2));
  for (const {value} of effects) expect(value).toBeCloseTo(0.5, 2);
});

test("an output that does not vary has no effects", () => {
  expect(shapleyEffects([[1], [1]])).toEqual([{value: NaN, low: null, high: null, n: 1}]);
});
