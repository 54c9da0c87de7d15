import type {Tallies} from "../engine/tallies.ts";
import {T} from "../model/tally.ts";
import {fixedNames, type World} from "../model/world.ts";
import type {RatioRule} from "../outcome/ratio.ts";

/** Costs that no customer causes, of the categories a rule names, over the whole market and run, millicents. */
export function fixedCost({fixedOnce, fixedMonthly, months, discount}: World, rule: RatioRule): number {
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

/** A ratio outcome of a strategy from its tallies; NaN where the denominator is 0. */
export function ratioFigure(rule: RatioRule, tallies: Tallies, world: World): number {
  let over = 0;
  let under = 0;
  for (const [name, weight] of rule.over) over += weight * tallies.totals[T[name]];
  for (const [name, weight] of rule.under) under += weight * tallies.totals[T[name]];
  over += (fixedCost(world, rule) / world.people) * tallies.totals[T.customers];
  if (under === 0) return NaN;
  return (over / under) * factorOf(rule, world);
}

/** What the quotient of a rule is multiplied by to come out in its unit. */
export function factorOf({scale, market}: RatioRule, {people}: World): number {
  return market ? scale * people : scale;
}

/** One-off costs of links and tools, money. */
export function capital({fixedOnce}: World): number {
  return (fixedOnce[0] + fixedOnce[2]) * 1e-5;
}
