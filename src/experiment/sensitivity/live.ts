import {measurableOutcome} from "../evaluation.ts";
import type {Lab} from "../lab.ts";

/** The figure that is followed: an outcome of one strategy, or the difference in it to another one. */
export interface Followed {
  readonly outcome: string;
  readonly from: string | null;
  readonly to: string;
}

/** Settings of the numbers that move, by path; what is not named stands. */
export type Setting = ReadonlyMap<string, number>;

export interface Lived {
  /** By setting, then by replication: the outcome of `to`, less that of `from`. */
  readonly outputs: readonly number[][];
  /** Names of the worlds that were lived through. */
  readonly worlds: readonly string[];
}

/** Lives through all settings in one pass. Throws where the outcome has no value. */
export async function live(
  lab: Lab,
  {outcome, from, to}: Followed,
  settings: readonly Setting[],
  onProgress?: (share: number) => void
): Promise<Lived> {
  const strategies = from === null ? [to] : [to, from];
  const arms = settings.flatMap(values => strategies.map(strategy => ({strategy, values})));
  const lived = await lab.evaluate(arms, {outcomes: [outcome], ...(onProgress && {onProgress})});
  const figures = lived.map(evaluation => evaluation.figures[outcome]!);
  if (figures.some(values => !values.every(Number.isFinite)))
    throw new Error(
      `${measurableOutcome(outcome).id} has no value in some of these worlds: take more customers or another outcome`
    );
  const outputs = settings.map((_, i) => {
    const own = figures[i * strategies.length]!;
    return from === null ? [...own] : own.map((value, r) => value - figures[i * strategies.length + 1]![r]!);
  });
  return {outputs, worlds: lived.map(({world}) => world)};
}

/** Rows of one replication each. */
export function byReplication(outputs: ReadonlyArray<readonly number[]>): number[][] {
  return (outputs[0] ?? []).map((_, r) => outputs.map(values => values[r]!));
}
