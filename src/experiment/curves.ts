import {
  CASH,
  CASH_REVENUE,
  CH_CONTACTS,
  CH_ORDERS,
  CH_REVENUE,
  CH_SESSIONS,
  CHANNEL_TALLIES,
  LIFE,
  LIFE_CENSORED,
  LIFE_GONE,
  LIFE_LOST,
  LIFE_WON,
  T
} from "../model/tally.ts";
import type {Tallies} from "../engine/tallies.ts";
import type {Costs} from "../model/risks.ts";
import {meanInterval} from "../statistics/interval.ts";
import {survivalBand, survivalFromCounts} from "../statistics/survival.ts";
import type {Band, Curves} from "./comparison.ts";
import {fixedCost, meanCosts} from "./figures.ts";
import {allCustomers, pooled, type Gathered} from "./gather.ts";
import type {Plan} from "./plan.ts";

const MONEY = 1e-5;

/** Everything about a strategy that is more than a number. Cash and customers have intervals over replications. */
export function curvesOf(plan: Plan, gathered: Gathered, s: number): Curves {
  const {world, setting} = plan.strategies[s];
  const sum = pooled(plan, gathered, s);
  const scale = world.people / Math.max(1, allCustomers(gathered));
  const finished = gathered.replications.map((tallies, r) => ({tallies, scale: world.people / gathered.customers[r]}));
  const cashOf = (one: number) =>
    finished.map(({tallies, scale: each}, r) => cumulativeCash(tallies[one], plan.costs(one, r), each));
  const [cash, baseline] = [cashOf(s), cashOf(0)];
  const costs = gathered.replications.length ? meanCosts(finished.map((_, r) => plan.costs(s, r))) : world;
  const total = (index: number) => sum.totals[index] * scale;
  const fixed = (fixedNames: readonly ("links" | "desks" | "tools")[]) =>
    fixedCost(costs, world, {over: [], under: [], scale: 1, fixed: fixedNames, fixedWeight: 1}) * MONEY;
  return {
    survival: survivalOf(sum.life, world.months),
    active: bandOf(finished.map(({tallies, scale: each}) => activeCustomers(tallies[s], world.months, each))),
    cash: bandOf(cash),
    cashGain: bandOf(cash.map((curve, r) => curve.map((value, m) => value - baseline[r][m]))),
    costs: [
      {category: "Channel service", value: total(T.serviceCost) * MONEY},
      {category: "Messages and media", value: total(T.messageCost) * MONEY},
      {category: "Fulfilment", value: total(T.fulfilmentCost) * MONEY},
      {category: "Fees", value: total(T.feeCost) * MONEY},
      {category: "Support", value: total(T.agentCost) * MONEY + fixed(["desks"])},
      {category: "Links and tools", value: fixed(["links", "tools"])}
    ],
    funnel: [
      {step: "Journeys", count: total(T.journeys)},
      {step: "Looked at a product", count: total(T.evaluated)},
      {step: "Filled a cart", count: total(T.carted)},
      {step: "Went to the checkout", count: total(T.checkedOut)},
      {step: "Ordered", count: total(T.ordered)}
    ],
    channels: setting.channels.map(({id}, c) => {
      const at = (index: number) => sum.byChannel[c * CHANNEL_TALLIES + index] * scale;
      return {
        channel: id,
        sessions: at(CH_SESSIONS),
        orders: at(CH_ORDERS),
        revenue: at(CH_REVENUE) * MONEY,
        contacts: at(CH_CONTACTS)
      };
    })
  };
}

/** Cumulative cash at the end of each month from day 0 on, market scale, money. */
export function cumulativeCash({cash}: Tallies, {fixedOnce, fixedMonthly}: Costs, scale: number): number[] {
  let sum = -(fixedOnce[0] + fixedOnce[1] + fixedOnce[2]) * MONEY;
  const curve = [sum];
  for (let month = 0; 3 * month < fixedMonthly.length; month++) {
    let flow = cash[month * CASH + CASH_REVENUE];
    for (let category = 1; category < CASH; category++) flow -= cash[month * CASH + category];
    const fixed = fixedMonthly[3 * month] + fixedMonthly[3 * month + 1] + fixedMonthly[3 * month + 2];
    sum += (flow * scale - fixed) * MONEY;
    curve.push(sum);
  }
  return curve;
}

function activeCustomers({life, totals}: Tallies, months: number, scale: number): number[] {
  let active = totals[T.existing];
  const curve = [active * scale];
  for (let month = 0; month < months; month++) {
    active += life[month * LIFE + LIFE_WON] - life[month * LIFE + LIFE_GONE] - (month === 0 ? totals[T.existing] : 0);
    curve.push(active * scale);
  }
  return curve;
}

function survivalOf(life: Float64Array, months: number): Band {
  const column = (index: number) => Array.from({length: months}, (_, m) => life[m * LIFE + index]);
  const censored = column(LIFE_CENSORED);
  censored[months - 1] += life[months * LIFE + LIFE_CENSORED];
  const lost = column(LIFE_LOST);
  const curve = survivalFromCounts(lost, censored);
  const {low, high} = survivalBand(curve);
  return {value: [1, ...curve.survival], low: [1, ...low], high: [1, ...high]};
}

function bandOf(curves: readonly (readonly number[])[]): Band {
  const length = curves[0]?.length ?? 0;
  const points = Array.from({length}, (_, m) => meanInterval(curves.map(curve => curve[m])));
  return {value: points.map(({value}) => value), low: points.map(({low}) => low), high: points.map(({high}) => high)};
}

/** Month from which a curve of gains stays at 0 or above; Infinity if it never does, 0 if it always is. */
export function payback(gain: readonly (number | null)[]): number {
  let month = gain.length;
  while (month > 0 && (gain[month - 1] ?? -1) >= 0) month--;
  return month === gain.length ? Infinity : month;
}
