import type {Setting} from "../../scenario/setting.ts";
import type {World} from "../world.ts";
import {advertisingCost} from "./awareness.ts";
import {millicents, MONTH, WEEK} from "./units.ts";

/** Weeks in a month of 365/12 days. */
const WEEKS = MONTH / WEEK;

interface Span {
  readonly months: number;
  /** Minutes. */
  readonly horizon: number;
  /** By month. */
  readonly discount: Float64Array;
}

/**
 * One-off and monthly costs of links, desks and tools as planned, millicents at market scale. One-off costs are paid on day 0, or in the
 * month in which work begins; running costs begin when the thing is ready.
 */
export function fixedCosts(
  {identity, links, desks, tools, market}: Setting,
  {months, horizon, discount}: Span
): Pick<World, "fixedOnce" | "fixedMonthly" | "capital"> {
  const fixedOnce = new Float64Array(3);
  const fixedMonthly = new Float64Array(3 * months);
  let later = 0;
  const part = (month: number) => Math.min(1, (horizon - month * MONTH) / MONTH);
  const invest = (
    category: number,
    {setup, monthly, ready, begin = 0}: {setup: number; monthly: number; ready: number; begin?: number}
  ) => {
    const month = Math.floor(begin / MONTH);
    if (begin === 0) {
      fixedOnce[category] += millicents(setup);
    } else if (month < months) {
      fixedMonthly[3 * month + category] += millicents(setup);
      later += millicents(setup) * discount[month];
    }
    for (let m = Math.floor(ready / MONTH); m < months; m++) {
      fixedMonthly[3 * m + category] += Math.round(millicents(monthly) * part(m));
    }
  };
  for (const link of [...identity, ...links]) invest(0, link);
  for (const {agents, minimum, hours, wage} of desks) {
    const cost = millicents((agents ?? minimum) * hours * WEEKS * wage);
    for (let month = 0; month < months; month++) fixedMonthly[3 * month + 1] += Math.round(cost * part(month));
  }
  for (const tool of tools) {
    invest(2, tool);
    advertisingCost(tool, market.people, months).forEach((cost, month) => {
      fixedMonthly[3 * month + 2] += Math.round(millicents(cost) * part(month));
    });
  }
  return {fixedOnce, fixedMonthly, capital: fixedOnce[0] + fixedOnce[2] + later};
}
