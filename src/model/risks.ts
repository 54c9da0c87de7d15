import {Draws} from "../random/draws.ts";
import {exactExp, unitExponential} from "../random/exact.ts";
import {standardNormal} from "../random/samplers/normal.ts";
import {Owner} from "./owner.ts";
import type {World} from "./world.ts";

/** The luck of firms is addressed like that of customers, by a number that no customer has. */
const NOBODY = -1;

/** Breakdowns of an entry beyond which no more are looked for. */
const MOST = 1000;

/** When links carry nothing: three numbers each, the entry, the first minute, and the minute from which it works again. */
export type Outages = Int32Array;

/**
 * Breakdowns of a replication, null if there are none. Working times are exponential and so are breakdowns. A link that fails never works at all. The same
 * for every strategy that has a link of this name.
 */
export function outagesOf(world: Pick<World, "risks" | "horizon">, key: Int32Array): Outages | null {
  const {risks, horizon} = world;
  if (risks === null) return null;
  const draws = new Draws(key);
  const found: number[] = [];
  for (let e = 0; e < risks.entries; e++) {
    if (risks.failure[e] > 0) {
      const word = draws.at(NOBODY, Owner.failure, risks.key[e], 0).word();
      if (word >>> 0 < risks.failure[e]) {
        found.push(e, 0, horizon);
        continue;
      }
    }
    if (risks.gap[e] === 0) continue;
    let minute = risks.ready[e];
    for (let n = 0; n < MOST; n++) {
      draws.at(NOBODY, Owner.outage, risks.key[e], n);
      const from = minute + unitExponential(draws.word()) * risks.gap[e];
      if (!(from < horizon)) break;
      minute = Math.min(horizon, from + unitExponential(draws.word()) * risks.outage[e]);
      found.push(e, Math.ceil(from), Math.ceil(minute));
    }
  }
  return found.length > 0 ? Int32Array.from(found) : null;
}

/** Costs that no customer causes, millicents at market scale: as `fixedOnce` and `fixedMonthly` of a world; capital is the one-off part for links and tools, discounted. */
export interface Costs {
  readonly fixedOnce: Float64Array;
  readonly fixedMonthly: Float64Array;
  readonly capital: number;
}

/** What a replication's luck makes of the planned costs: overruns of one-off costs, and breakdowns. */
export function costsOf(
  world: Costs & Pick<World, "risks" | "months" | "discount" | "horizon" | "channels">,
  key: Int32Array
): Costs {
  const {risks} = world;
  if (risks === null) return world;
  const draws = new Draws(key);
  const fixedOnce = world.fixedOnce.slice();
  const fixedMonthly = world.fixedMonthly.slice();
  let {capital} = world;
  for (let e = 0; e < risks.entries; e++) {
    if (risks.setup[e] === 0 || (risks.overrunMean[e] === 0 && risks.overrunSd[e] === 0)) continue;
    const spread =
      risks.overrunSd[e] === 0
        ? 0
        : risks.overrunSd[e] * standardNormal(draws.at(NOBODY, Owner.overrun, risks.key[e], 0));
    const more = Math.round(risks.setup[e] * (exactExp(risks.overrunMean[e] + spread) - 1));
    const month = risks.paidIn[e];
    if (month < 0) fixedOnce[risks.category[e]] += more;
    else if (month < world.months) fixedMonthly[3 * month + risks.category[e]] += more;
    capital += month < 0 ? more : month < world.months ? more * world.discount[month] : 0;
  }
  const outages = outagesOf(world, key) ?? new Int32Array(0);
  for (let i = 0; i < outages.length; i += 3) {
    const e = outages[i];
    if (risks.gap[e] === 0 || outages[i + 1] === 0) continue;
    const month = Math.min(world.months - 1, Math.floor(outages[i + 1] / 43800));
    fixedMonthly[3 * month + risks.category[e]] += risks.incidentCost[e];
  }
  return {fixedOnce, fixedMonthly, capital};
}

/** Threshold at which the links of an object that work at a minute carry a record between two channels, at most `usual`. */
export function working(
  world: World,
  outages: Outages,
  {object, from, to, minute, usual}: {object: number; from: number; to: number; minute: number; usual: number}
): number {
  const risks = world.risks!;
  const concerns = (e: number) =>
    risks.object[e] === object && ((risks.from[e * world.channels + to] >> from) & 1) === 1;
  const isDown = (e: number) => {
    for (let i = 0; i < outages.length; i += 3)
      if (outages[i] === e && minute >= outages[i + 1] && minute < outages[i + 2]) return true;
    return false;
  };
  let touched = false;
  for (let i = 0; i < outages.length && !touched; i += 3)
    touched = minute >= outages[i + 1] && minute < outages[i + 2] && concerns(outages[i]);
  if (!touched) return usual;
  const month = Math.min(Math.floor(minute / 43800), world.effectMonths - 1);
  let most = 0;
  for (let e = 0; e < risks.entries; e++)
    if (concerns(e) && !isDown(e)) most = Math.max(most, risks.carries[e * world.effectMonths + month]);
  return most;
}
