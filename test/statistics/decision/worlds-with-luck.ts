import {standardNormal} from "../../../src/random/samplers/normal.ts";
import {luckOf, normalInputs} from "./normal-payoffs.ts";

export interface WorldsOptions {
  readonly worlds: number;
  readonly mean: number;
  /** Deviation of the net benefit from world to world, and of luck in one replication. */
  readonly doubt: number;
  readonly luck: number;
  readonly replications?: number;
}

/** Two actions whose net benefit is normal from world to world, seen through luck that both actions have a part of in common. */
export function worldsWithLuck(
  {worlds, mean, doubt, luck, replications = 2}: WorldsOptions,
  seed: string
): number[][][] {
  const draws = luckOf(seed, 5);
  return normalInputs(worlds, 1, seed).map(([x], i) => {
    const shared = Array.from({length: replications}, (_, r) => 50 * standardNormal(draws.at(i, r, 0, 0)));
    return [shared, shared.map((base, r) => base + mean + doubt * x + luck * standardNormal(draws.at(i, r, 1, 0)))];
  });
}
