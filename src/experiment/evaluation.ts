import type {Tallies} from "../engine/tallies.ts";
import {costsOf} from "../model/risks.ts";
import type {World} from "../model/world.ts";
import type {Outcome} from "../outcome/outcome.ts";
import {derivedOutcomes, outcome, ratioOutcomes} from "../outcome/registry.ts";
import type {Arm} from "./arm.ts";
import {cumulativeCash} from "./curves.ts";
import {ratioFigure, standing} from "./figures.ts";

/** What became of one arm, replication by replication. The same index is the same luck in every arm. */
export interface Evaluation {
  readonly arm: Arm;
  /** Name of the arm's world: equal names, equal lives. */
  readonly world: string;
  /**
   * By outcome id: the figure in each replication, in the unit of the outcome; NaN where it has no meaning. All ratio outcomes, `survival-12-months`,
   * `naive-premium`, or those asked for.
   */
  readonly figures: Readonly<Record<string, readonly number[]>>;
  /** Cumulative cash at the end of each month from day 0 on, market scale, money; by replication. */
  readonly cash: ReadonlyArray<readonly number[]>;
  /** One-off costs of links and tools discounted to day 0, money; by replication. */
  readonly capital: readonly number[];
}

/** What is needed of a world once its lives are lived. */
export type Frame = Pick<
  World,
  "months" | "people" | "horizon" | "channels" | "discount" | "risks" | "fixedOnce" | "fixedMonthly" | "capital"
>;

const rules = new Map(ratioOutcomes.map(({id, rule}) => [id, rule]));
/** Outcomes that an experiment can be about, those that one world has by itself: every evaluation has them unless told otherwise. */
export const measurable: readonly Outcome[] = [
  ...ratioOutcomes,
  ...derivedOutcomes.filter(({id}) => id === "survival-12-months" || id === "naive-premium")
];

/** Throws on an outcome that no single world has, and on one that does not exist. */
export function measurableOutcome(id: string): Outcome {
  const found = outcome(id);
  if (!measurable.some(one => one.id === id))
    throw new Error(`${id} is a comparison with the baseline already: an experiment cannot be about it`);
  return found;
}

/** An evaluation in the making. */
export interface Growing extends Evaluation {
  readonly figures: Record<string, number[]>;
  readonly cash: number[][];
  readonly capital: number[];
}

export function emptyEvaluation(arm: Arm, world: string, outcomes: readonly Outcome[]): Growing {
  return {arm, world, figures: Object.fromEntries(outcomes.map(({id}) => [id, []])), cash: [], capital: []};
}

/** Adds a replication: its figures, cash and capital. */
export function grow(
  evaluation: Growing,
  frame: Frame,
  tallies: Tallies,
  {customers, key}: {customers: number; key: Int32Array}
): void {
  const costs = costsOf(frame, key);
  for (const [id, figures] of Object.entries(evaluation.figures)) {
    const rule = rules.get(id);
    figures.push(
      rule === undefined
        ? standing(id as "survival-12-months" | "naive-premium", tallies, frame)
        : ratioFigure(rule, tallies, frame, costs)
    );
  }
  evaluation.cash.push(cumulativeCash(tallies, costs, frame.people / customers));
  evaluation.capital.push(costs.capital * 1e-5);
}
