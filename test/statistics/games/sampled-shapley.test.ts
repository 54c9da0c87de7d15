import fc from "fast-check";
import {expect, test} from "vitest";
import {keyFromSeed} from "../../../src/random/key.ts";
import {coalitionsOf, contributions, sampledOrders} from "../../../src/statistics/games/orders.ts";
import {sampledShapley} from "../../../src/statistics/games/sampled-shapley.ts";
import {shapleyOf} from "../../../src/statistics/games/shapley-value.ts";
import {anyGame, has} from "./any-game.ts";

const keyOf = (experiment: number) => keyFromSeed("orders", experiment);

test("orders come in pairs that are each other's reverse, and longer lists begin like shorter ones", () => {
  const orders = sampledOrders(7, {key: keyOf(0), pairs: 20});
  expect(orders).toHaveLength(40);
  for (let i = 0; i < 40; i += 2) {
    expect(orders[i]!.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(orders[i + 1]).toEqual(orders[i]!.toReversed());
  }
  expect(sampledOrders(7, {key: keyOf(0), pairs: 5})).toEqual(orders.slice(0, 10));
  expect(sampledOrders(7, {key: keyOf(1), pairs: 5})).not.toEqual(orders.slice(0, 10));
});

test("every order of three players is as frequent as any other", () => {
  const counts = new Map<string, number>();
  const pairs = 6000;
  sampledOrders(3, {key: keyOf(2), pairs}).forEach((order, i) => {
    if (i % 2 === 0) counts.set(order.join(""), (counts.get(order.join("")) ?? 0) + 1);
  });
  expect(counts.size).toBe(6);
  // χ² with 5 degrees of freedom is above 30.9 once in 100,000 times
  const chi = [...counts.values()].reduce((sum, count) => sum + (count - pairs / 6) ** 2 / (pairs / 6), 0);
  expect(chi).toBeLessThan(30.9);
});

test("players join one by one", () => {
  expect(coalitionsOf([2, 0, 1])).toEqual([0, 4, 5, 7]);
  expect(contributions([2, 0, 1], coalition => coalition * coalition)).toEqual([9, 24, 16]);
});

test("in every order what players add adds up to the whole, so the estimates do", () => {
  fc.assert(
    fc.property(anyGame(5), fc.nat(1000), (worths, experiment) => {
      const orders = sampledOrders(5, {key: keyOf(experiment), pairs: 3});
      const {values} = sampledShapley(orders, [c => worths[c]!], {luck: false});
      const sum = values.reduce((all, {value}) => all + value, 0);
      expect(sum).toBeCloseTo(worths.at(-1)! - worths[0]!, 9);
    }),
    {seed: 14, numRuns: 50}
  );
});

test("of a game in which pairs interact by the same amount, one order and its reverse tell the whole truth", () => {
  // v = Σ own + Σ pairs: what somebody adds in an order and in its reverse has the same mean for every order
  const own = [3, -1, 4, 1, -5, 9];
  const worth = (coalition: number) => {
    const inside = own.filter((_, player) => has(coalition, player));
    return inside.reduce((sum, each) => sum + each, 0) + (inside.length * (inside.length - 1)) / 2;
  };
  const orders = sampledOrders(6, {key: keyOf(3), pairs: 2});
  const {values} = sampledShapley(orders, [worth], {luck: false});
  values.forEach(({value, low, high}, player) => {
    expect(value).toBeCloseTo(own[player]! + 2.5, 12);
    expect(high! - low!).toBeLessThan(1e-9);
  });
});

test("intervals over orders contain the value of a known game about as often as they say", () => {
  const weights = [9, 7, 5, 4, 3, 2, 1, 1];
  const worth = (coalition: number) =>
    Math.sqrt(weights.reduce((sum, weight, player) => sum + (has(coalition, player) ? weight : 0), 0)) +
    (has(coalition, 0) && has(coalition, 3) && has(coalition, 5) ? 2 : 0);
  const truth = shapleyOf(Array.from({length: 256}, (_, coalition) => worth(coalition)));
  let [inside, all] = [0, 0];
  for (let experiment = 0; experiment < 400; experiment++) {
    const orders = sampledOrders(8, {key: keyOf(10 + experiment), pairs: 20});
    sampledShapley(orders, [worth], {luck: false}).values.forEach(({low, high}, player) => {
      all++;
      if (low! <= truth[player]! && truth[player]! <= high!) inside++;
    });
  }
  expect(inside / all).toBeGreaterThan(0.925);
  expect(inside / all).toBeLessThan(0.98);
});

test("the doubt of luck comes on top of that of orders, and one replication leaves it unknown", () => {
  const game = (shift: number) => (coalition: number) => (coalition === 7 ? 6 + shift : coalition & 1);
  const orders = sampledOrders(3, {key: keyOf(5), pairs: 10});
  const width = (shifts: readonly number[]) => {
    const [{low, high}] = sampledShapley(orders, shifts.map(game)).values;
    return high! - low!;
  };
  expect(width([-2, 2, 0])).toBeGreaterThan(width([-1, 1, 0]));
  expect(width([0, 0, 0])).toBeGreaterThan(0);
  expect(sampledShapley(orders, [game(0)]).values[0]!.low).toBeNull();
});

test("what cannot be sampled is refused", () => {
  expect(() => sampledOrders(31, {key: keyOf(0), pairs: 1})).toThrow("orders are sampled of 1 to 30 players, not 31");
  expect(() => sampledOrders(3, {key: keyOf(0), pairs: 0})).toThrow("invalid number of pairs of orders: 0");
  expect(() => sampledShapley([[0, 1]], [() => 0])).toThrow("orders come in pairs");
});
