import {keyFromSeed} from "../../random/key.ts";
import {closed} from "../../statistics/games/closed.ts";
import {shapleyInteractions} from "../../statistics/games/interaction.ts";
import {coalitionsOf, sampledOrders} from "../../statistics/games/orders.ts";
import {sampledShapley} from "../../statistics/games/sampled-shapley.ts";
import {shapleyOf} from "../../statistics/games/shapley-value.ts";
import {meanInterval} from "../../statistics/interval.ts";
import {isClear} from "../clear.ts";
import type {Range} from "../result.ts";

/** Which coalitions of players, bit masks, have to be known. */
export interface Design {
  readonly players: number;
  readonly coalitions: readonly number[];
  /** Orders that were sampled; null = all of them. */
  readonly orders: ReadonlyArray<readonly number[]> | null;
}

/** What each player is worth, alone and together. Index of players as in the design. */
export interface Shares {
  readonly from: number;
  readonly to: number;
  readonly whole: Range;
  readonly parts: ReadonlyArray<{readonly value: Range; readonly first: Range; readonly last: Range}>;
  /** `clear`: above or below 0 also when all pairs are looked at together. */
  readonly interactions: ReadonlyArray<{
    readonly one: number;
    readonly other: number;
    readonly value: Range;
    readonly clear: boolean;
  }>;
}

/** All coalitions. */
export function exactDesign(players: number): Design {
  return {players, coalitions: Array.from({length: 1 << players}, (_, coalition) => coalition), orders: null};
}

/** Those on the way of sampled orders, and those in which each player comes first and last. */
export function sampledDesign(players: number, {orders, seed}: {orders: number; seed: string}): Design {
  const sampled = sampledOrders(players, {key: keyFromSeed(`${seed} orders of levers`, 0), pairs: orders / 2});
  const all = (1 << players) - 1;
  const ends = Array.from({length: players}, (_, player) => [1 << player, all ^ (1 << player)]).flat();
  const coalitions = new Set([0, all, ...ends, ...sampled.flatMap(coalitionsOf)]);
  return {players, coalitions: [...coalitions].toSorted((a, b) => a - b), orders: sampled};
}

/** Shares the difference between all and nobody out. `worths`: of every coalition of the design, by replication. */
export function sharesOf({players, orders}: Design, worths: ReadonlyMap<number, readonly number[]>): Shares {
  const all = (1 << players) - 1;
  const of = (coalition: number) => worths.get(coalition)!;
  const replications = of(0).length;
  const each = Array.from({length: replications}, (_, r) => r);
  const games = each.map(r => (coalition: number) => of(coalition)[r]!);
  const tables =
    orders === null
      ? games.map(game => Float64Array.from({length: 1 << players}, (_, coalition) => game(coalition)))
      : [];
  // What is left of sums that cancel is no effect.
  const noise = 1e-12 * Math.max(...[...worths.values()].flat().map(Math.abs));
  const settled = (value: number) => (Math.abs(value) <= noise ? 0 : value);
  const values =
    orders === null
      ? byPlayer(
          tables.map(table => shapleyOf(table).map(settled)),
          players
        ).map(found => rangeOf(found))
      : sampledShapley(orders, games).values;
  const {from, to, whole, parts} = closed(
    meanInterval(of(0)).value,
    meanInterval(of(all)).value,
    values.map(({value}) => value)
  );
  const {low, high} = rangeOf(of(all).map((value, r) => value - of(0)[r]!));
  const added = (having: number, without: number) => {
    return rangeOf(of(having).map((value, r) => settled(value - of(without)[r]!)));
  };
  const found = tables.map(table =>
    shapleyInteractions(table).map(({value, ...pair}) => ({...pair, value: settled(value)}))
  );
  const pairs = found[0] ?? [];
  return {
    from,
    to,
    whole: {value: whole, low, high},
    parts: parts.map((value, player) => ({
      value: {value, low: values[player]!.low, high: values[player]!.high},
      first: added(1 << player, 0),
      last: added(all, all ^ (1 << player))
    })),
    interactions: pairs
      .map(({one, other}, pair) => {
        const byReplication = found.map(interactions => interactions[pair]!.value);
        const sure = meanInterval(byReplication, {level: 1 - 0.05 / pairs.length});
        return {one, other, value: rangeOf(byReplication), clear: isClear(sure)};
      })
      .toSorted((a, b) => Math.abs(b.value.value) - Math.abs(a.value.value))
  };
}

function byPlayer(byReplication: ReadonlyArray<readonly number[]>, players: number): number[][] {
  return Array.from({length: players}, (_, player) => byReplication.map(values => values[player]!));
}

function rangeOf(values: readonly number[]): Range {
  const {value, low, high} = meanInterval(values);
  return {value, low, high};
}
