import type {Tallies} from "../engine/tallies.ts";
import {LIFE, LIFE_CENSORED, LIFE_LOST, T} from "../model/tally.ts";
import type {Costs} from "../model/risks.ts";
import {fixedNames, type World} from "../model/world.ts";
import type {RatioRule} from "../outcome/ratio.ts";
import {survivalFromCounts} from "../statistics/survival.ts";

/** Costs that no customer causes, of the categories a rule names, over the whole market and run, millicents. */
export function fixedCost(
  {fixedOnce, fixedMonthly}: Costs,
  {months, discount}: Pick<World, "months" | "discount">,
  rule: RatioRule
): number {
  let sum = 0;
  for (const name of rule.fixed ?? []) {
    const category = fixedNames.indexOf(name);
    sum += fixedOnce[category];
    for (let month = 0; month < months; month++) {
      sum += fixedMonthly[3 * month + category] * (rule.discounted ? discount[month] : 1);
    }
  }
  return sum * (rule.fixedWeight ?? 0);
}

/** A ratio outcome of a strategy from its tallies and its costs; NaN where the denominator is 0. */
export function ratioFigure(
  rule: RatioRule,
  tallies: Tallies,
  world: Pick<World, "months" | "discount" | "people">,
  costs: Costs
): number {
  let over = 0;
  let under = 0;
  for (const [name, weight] of rule.over) over += weight * tallies.totals[T[name]];
  for (const [name, weight] of rule.under) under += weight * tallies.totals[T[name]];
  over += (fixedCost(costs, world, rule) / world.people) * tallies.totals[T.customers];
  if (under === 0) return NaN;
  return (over / under) * factorOf(rule, world);
}

/** What the quotient of a rule is multiplied by to come out in its unit. */
export function factorOf({scale, market}: RatioRule, {people}: Pick<World, "people">): number {
  return market ? scale * people : scale;
}

/** An outcome that is no ratio of counters, but that a strategy has by itself; NaN where it has no meaning. */
export function standing(
  id: "survival-12-months" | "naive-premium",
  {totals, life}: Tallies,
  {months}: Pick<World, "months">
): number {
  if (id === "naive-premium")
    return totals[T.severalOrders] / totals[T.severalBuyers] / (totals[T.singleOrders] / totals[T.singleBuyers]);
  const column = (index: number) => Array.from({length: months + 1}, (_, m) => life[m * LIFE + index]);
  return months >= 12 ? survivalFromCounts(column(LIFE_LOST), column(LIFE_CENSORED)).survival[11] : NaN;
}

/** Mean of the costs of several replications. */
export function meanCosts(all: readonly Costs[]): Costs {
  const [first] = all;
  if (all.every(costs => costs === first)) return first;
  const mean = (part: (costs: Costs) => Float64Array) =>
    part(first).map((_, i) => all.reduce((sum, costs) => sum + part(costs)[i], 0) / all.length);
  return {
    fixedOnce: mean(({fixedOnce}) => fixedOnce),
    fixedMonthly: mean(({fixedMonthly}) => fixedMonthly),
    capital: all.reduce((sum, {capital}) => sum + capital, 0) / all.length
  };
}
