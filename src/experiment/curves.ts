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
import type {Fixed} from "../outcome/ratio.ts";
import {meanInterval} from "../statistics/interval.ts";
import {survivalBand, survivalFromCounts, type SurvivalCurve} from "../statistics/survival.ts";
import type {Band, Curves, Gap} from "./comparison.ts";
import {fixedCost, meanCosts} from "./figures.ts";
import {allCustomers, pooled, type Gathered} from "./gather.ts";
import type {Plan} from "./plan.ts";

const MONEY = 1e-5;

const costKinds: ReadonlyArray<{
  readonly category: string;
  /** The counter, if customers cause the cost. */
  readonly tally: number | null;
  readonly fixed: readonly Fixed[];
}> = [
  {category: "Channel service", tally: T.serviceCost, fixed: []},
  {category: "Messages and media", tally: T.messageCost, fixed: []},
  {category: "Fulfilment", tally: T.fulfilmentCost, fixed: []},
  {category: "Fees", tally: T.feeCost, fixed: []},
  {category: "Support", tally: T.agentCost, fixed: ["desks"]},
  {category: "Links and tools", tally: null, fixed: ["links", "tools"]}
];

const funnelSteps = [
  {step: "Journeys", tally: T.journeys},
  {step: "Looked at a product", tally: T.evaluated},
  {step: "Filled a cart", tally: T.carted},
  {step: "Went to the checkout", tally: T.checkedOut},
  {step: "Ordered", tally: T.ordered}
];

function fixedOf(
  costs: Parameters<typeof fixedCost>[0],
  world: Parameters<typeof fixedCost>[1],
  fixed: readonly Fixed[]
) {
  return fixed.length === 0
    ? 0
    : fixedCost(costs, world, {over: [], under: [], scale: 1, fixed, fixedWeight: 1}) * MONEY;
}

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
  /** What a figure of each replication is more than in the baseline. */
  const gapOf = (figure: (strategy: number, replication: number) => number): Gap =>
    gapBetween(finished.map((_, r) => figure(s, r) - figure(0, r)));
  const survivalIn = ({tallies}: (typeof finished)[number], one: number) =>
    survivalCurve(tallies[one].life, world.months).survival;
  return {
    survival: survivalOf(sum.life, world.months),
    survivalGain: bandOf(
      finished.map(one => {
        const before = survivalIn(one, 0);
        return [0, ...survivalIn(one, s).map((share, m) => share - before[m])];
      })
    ),
    active: bandOf(finished.map(({tallies, scale: each}) => activeCustomers(tallies[s], world.months, each))),
    cash: bandOf(cash),
    cashGain: bandOf(cash.map((curve, r) => curve.map((value, m) => value - baseline[r][m]))),
    costs: costKinds.map(({category, tally, fixed}) => ({
      category,
      value: (tally === null ? 0 : total(tally) * MONEY) + fixedOf(costs, world, fixed),
      gap: gapOf((one, r) => {
        const {tallies, scale: each} = finished[r];
        const counted = tally === null ? 0 : tallies[one].totals[tally] * each * MONEY;
        return counted + fixedOf(plan.costs(one, r), plan.strategies[one].world, fixed);
      })
    })),
    funnel: funnelSteps.map(({step, tally}) => ({
      step,
      count: total(tally),
      gap: gapOf((one, r) => {
        const {totals} = finished[r].tallies[one];
        return totals[tally] / totals[T.journeys];
      })
    })),
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

function survivalCurve(life: Float64Array, months: number): SurvivalCurve {
  const column = (index: number) => Array.from({length: months}, (_, m) => life[m * LIFE + index]);
  const censored = column(LIFE_CENSORED);
  censored[months - 1] += life[months * LIFE + LIFE_CENSORED];
  const lost = column(LIFE_LOST);
  return survivalFromCounts(lost, censored);
}

function survivalOf(life: Float64Array, months: number): Band {
  const curve = survivalCurve(life, months);
  const {low, high} = survivalBand(curve);
  return {value: [1, ...curve.survival], low: [1, ...low], high: [1, ...high]};
}

/** Mean of paired differences; those without a meaning are left out. */
function gapBetween(differences: readonly number[]): Gap {
  const {value, low, high} = meanInterval(differences.filter(Number.isFinite));
  return {value, low, high};
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
