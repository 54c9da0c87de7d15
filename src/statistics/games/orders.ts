import {Draws} from "../../random/draws.ts";

const MOST_PLAYERS = 30;

export interface OrdersOptions {
  /** From keyFromSeed. */
  readonly key: Int32Array;
  /** Pairs of orders: each with its reverse. */
  readonly pairs: number;
}

/**
 * Random orders in which players can join, each followed by its reverse: who comes early in one comes late in the other, which takes away
 * what is due to the place (antithetic permutations; Mitchell, Cooper, Frank & Holmes 2022). Pair p is the same whatever the number of
 * pairs. Throws on an impossible number of players or pairs.
 */
export function sampledOrders(players: number, {key, pairs}: OrdersOptions): number[][] {
  if (!(Number.isInteger(players) && players >= 1 && players <= MOST_PLAYERS))
    throw new RangeError(`orders are sampled of 1 to ${MOST_PLAYERS} players, not ${players}`);
  if (!(Number.isInteger(pairs) && pairs >= 1)) throw new RangeError(`invalid number of pairs of orders: ${pairs}`);
  const draws = new Draws(key);
  return Array.from({length: pairs}, (_, pair) => {
    const order = Array.from({length: players}, (__, player) => player);
    draws.at(pair, 0, 0, 0);
    for (let left = players; left > 1; left--) {
      const at = Math.floor(((draws.word() >>> 0) / 4294967296) * left);
      [order[at], order[left - 1]] = [order[left - 1]!, order[at]!];
    }
    return [order, order.toReversed()];
  }).flat();
}

/** Coalitions on the way from nobody to everybody in an order, bit masks, both included. */
export function coalitionsOf(order: readonly number[]): number[] {
  const coalitions = [0];
  for (const player of order) coalitions.push(coalitions.at(-1)! | (1 << player));
  return coalitions;
}

/** What each player, by index, adds when the players join in an order. */
export function contributions(order: readonly number[], worth: (coalition: number) => number): number[] {
  const added: number[] = [];
  const worths = coalitionsOf(order).map(worth);
  order.forEach((player, i) => (added[player] = worths[i + 1]! - worths[i]!));
  return added;
}
