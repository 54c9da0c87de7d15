import {criticalValue, type Interval} from "../interval.ts";
import {meanAndSd} from "../spread.ts";
import {square} from "../elementary.ts";
import {contributions} from "./orders.ts";

export interface SampledShapley {
  /** Per player; they add up to the worth of all less that of nobody, as they do in every single order. */
  readonly values: readonly Interval[];
}

/**
 * Shapley values estimated from orders as `sampledOrders` gives them, of a game that was played once per replication (the same orders
 * in each). Intervals, Student's t at 95 %, hold two doubts, added in squares: that of the orders, over pairs of them, and that of luck, over
 * replications. A single game has no doubt of the second kind: `luck: false`. Null where there are fewer than two of either.
 */
export function sampledShapley(
  orders: ReadonlyArray<readonly number[]>,
  games: ReadonlyArray<(coalition: number) => number>,
  {luck = true}: {luck?: boolean} = {}
): SampledShapley {
  const [first] = orders;
  if (first === undefined || orders.length % 2 !== 0 || games.length === 0)
    throw new RangeError(
      `orders come in pairs, and a game is played at least once: not ${orders.length} and ${games.length}`
    );
  const [pairs, players] = [orders.length / 2, first.length];
  // [player][replication][pair]
  const added = Array.from({length: players}, () => games.map(() => new Float64Array(pairs)));
  games.forEach((game, replication) =>
    orders.forEach((order, i) =>
      contributions(order, game).forEach((value, player) => (added[player]![replication]![i >> 1]! += value / 2))
    )
  );
  return {
    values: added.map(byReplication => {
      const overPairs = Array.from(
        {length: pairs},
        (_, pair) => byReplication.reduce((sum, values) => sum + values[pair]!, 0) / games.length
      );
      const overLuck = byReplication.map(values => values.reduce((sum, value) => sum + value, 0) / pairs);
      const {mean: value} = meanAndSd(overLuck);
      const n = pairs * games.length;
      const halves = luck ? [halfWidth(overPairs), halfWidth(overLuck)] : [halfWidth(overPairs)];
      if (halves.includes(null)) return {value, low: null, high: null, n};
      const half = Math.sqrt(halves.reduce<number>((sum, each) => sum + square(each!), 0));
      return {value, low: value - half, high: value + half, n};
    })
  };
}

function halfWidth(values: readonly number[]): number | null {
  const n = values.length;
  return n < 2 ? null : (criticalValue(n - 1, 0.95) * meanAndSd(values).sd) / Math.sqrt(n);
}
