import type {Target} from "../../scenario/scenario.ts";
import type {MonthlyFigure} from "../answers/calibration.ts";
import type {Lab} from "../lab.ts";
import {meanAndSd} from "../../statistics/spread.ts";
import type {watchMonths} from "./months.ts";

/** A figure of a firm month by month, from month 1 of the run on; null where a month is not known. */
export interface Series {
  readonly figure: MonthlyFigure;
  readonly strategy: string;
  readonly values: ReadonlyArray<number | null>;
  /** Of each month: the size of a deviation that is still fine. */
  readonly tolerances: readonly number[];
}

/** One number that is aimed at. */
export interface Goal {
  readonly strategy: string;
  /** Outcome id, or a figure of a month. */
  readonly of: string | {readonly figure: MonthlyFigure; readonly month: number};
  readonly target: number;
  readonly tolerance: number;
}

/** Goals in groups: every target by itself, every series as one. */
export function goalsOf(targets: readonly Target[], series: readonly Series[]): Goal[][] {
  return [
    ...targets.map(({outcome, in: strategy, value, tolerance}) => [{strategy, of: outcome, target: value, tolerance}]),
    ...series.map(({figure, strategy, values, tolerances}) =>
      values.flatMap((target, month) =>
        target === null ? [] : [{strategy, of: {figure, month}, target, tolerance: tolerances[month]}]
      )
    )
  ];
}

/**
 * The distance of figures from their goals, in tolerances: of a single goal its deviation, of a series the root of its mean square; the largest of these. Infinity
 * where a figure has no meaning. `scales` are the goals' tolerances, widened by luck.
 */
export function distanceOf(
  figures: readonly number[],
  groups: readonly (readonly Goal[])[],
  scales: readonly number[]
): number {
  let worst = 0;
  let at = 0;
  for (const group of groups) {
    let squares = 0;
    for (const {target} of group) {
      const off = (figures[at] - target) / scales[at];
      squares += off * off;
      at++;
    }
    const distance = Math.sqrt(squares / group.length);
    if (Number.isNaN(distance)) return Infinity;
    worst = Math.max(worst, distance);
  }
  return worst;
}

/** The figures that the goals are about, in some replications of the world with these values: one list per replication. Rejects where the world cannot be run. */
export async function figuresOf(
  lab: Lab,
  goals: readonly Goal[],
  months: ReturnType<typeof watchMonths>,
  {values, from, to}: {values: ReadonlyMap<string, number>; from: number; to: number}
): Promise<number[][]> {
  const strategies = [...new Set(goals.map(({strategy}) => strategy))];
  const outcomes = [...new Set(goals.flatMap(({of}) => (typeof of === "string" ? [of] : [])))];
  const worlds = await lab.evaluate(
    strategies.map(strategy => ({strategy, values})),
    {from, to, outcomes}
  );
  return Array.from({length: to - from}, (_, r) =>
    goals.map(({strategy, of}) => {
      const {figures, world} = worlds[strategies.indexOf(strategy)];
      return typeof of === "string" ? figures[of][r] : months.months(world, from + r)[of.figure][of.month];
    })
  );
}

/** Mean and standard deviation over replications of each figure. */
export function overReplications(figures: readonly (readonly number[])[]): Array<{mean: number; sd: number}> {
  return figures[0].map((_, g) => meanAndSd(figures.map(one => one[g])));
}
