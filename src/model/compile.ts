import {exactExp, exactLog} from "../random/exact.ts";
import {threshold} from "../random/bernoulli.ts";
import type {Setting} from "../scenario/setting.ts";
import {compileAdvocacy} from "./compile/advocacy.ts";
import {compileCare} from "./compile/care.ts";
import {compileChannels} from "./compile/channels.ts";
import {compileDesks} from "./compile/desks.ts";
import {compileRecords} from "./compile/records.ts";
import {compileRules} from "./compile/rules.ts";
import {compileSegments, lossFactor} from "./compile/segments.ts";
import {DAY, millicents, MONTH, WEEK} from "./compile/units.ts";
import {layOut} from "./compile/lay-out.ts";
import {RULES} from "./state.ts";
import {CORE_TALLIES, TALLIES} from "./tally.ts";
import type {World} from "./world.ts";

/** Makes a strategy's setting into the flat arrays that a run reads. Throws on what no validated scenario contains. */
export function compile(setting: Setting): World {
  const {channels, journey, market, fulfilment, relationship, money} = setting;
  if (channels.length === 0 || channels.length > 16) throw new Error(`invalid number of channels: ${channels.length}`);
  if (setting.segments.length === 0) throw new Error("invalid scenario: no segments");
  const horizon = Math.round(setting.horizon);
  const months = Math.ceil(horizon / MONTH);
  const desks = compileDesks(setting);
  const casesArise =
    setting.support.orderCase > 0 ||
    setting.support.renewalCase > 0 ||
    Object.values(journey.moves).some(row => (row.help ?? 0) > 0);
  const rules = compileRules(setting);
  const {placed, couples, ...layout} = layOut(
    {care: compileCare(setting, months), ...compileAdvocacy(setting, months)},
    {
      timers: RULES + rules.rules,
      words: ((rules.rules + 3) >> 2) + rules.slots,
      environment: 3 * desks.desks
    }
  );
  const coupled = couples || (desks.serves && casesArise && desks.agents.some(agents => agents > 0));
  const logDiscount = exactLog(1 + money.discountRate);
  return {
    horizon,
    months,
    monthStart: Int32Array.from({length: months + 1}, (_, m) => m * MONTH),
    season: Float64Array.from({length: months}, (_, m) => market.season[(setting.startMonth + m) % 12]),
    seasonal: market.season.some(multiplier => multiplier !== 1),
    discount: Float64Array.from({length: months}, (_, m) => exactExp((-logDiscount * (m + 0.5)) / 12)),
    people: market.people,
    coupled,
    epoch: coupled ? WEEK : horizon,
    ...compileSegments(setting),
    ...compileChannels(setting),
    ...compileRecords(setting, months),
    ...desks,
    ...rules,
    ...layout,
    ...placed,
    opinions: Object.values(setting.advocacy).some(section => section !== null),
    tallies: layout.mechanisms.length > 0 ? TALLIES : CORE_TALLIES,
    habit: journey.habit,
    price: journey.price,
    shock: journey.shock,
    relationship: journey.relationship,
    effort: journey.effort / 3600,
    untouched: lossFactor(journey.touch),
    onPhone: lossFactor(journey.mobile),
    redo: Math.round(journey.redo * 60),
    search: Math.round(journey.search * 60),
    unanswered: journey.unanswered,
    shipCost: millicents(fulfilment.shipCost),
    shipTime: Math.round(fulfilment.shipTime),
    takeAwayCost: millicents(fulfilment.takeAwayCost),
    collectOdds: fulfilment.collectOdds,
    collectCost: millicents(fulfilment.collectCost),
    collectLinked: Math.round(fulfilment.collectLinked),
    collectUnlinked: Math.round(fulfilment.collectUnlinked),
    stockAccuracy: threshold(fulfilment.stockAccuracy),
    relationCustomers: relationship.customers,
    relationProspects: relationship.prospects,
    smoothing: relationship.smoothing,
    baseline: relationship.baseline,
    lossEffort: relationship.effort / 3600,
    lossRepeat: relationship.repeat,
    lossWait: relationship.wait / 3600,
    lossUnsolved: relationship.unsolved,
    lossBroken: relationship.brokenPromise,
    lossDelivery: relationship.delivery / DAY,
    dropSlope: relationship.dropOut,
    goods: 1 - money.margin,
    paymentFee: money.paymentFee,
    ...fixedCosts(setting, months, horizon)
  };
}

/** Weeks in a month of 365/12 days. */
const WEEKS = MONTH / WEEK;

/** One-off and monthly costs of links, desks and tools, millicents at market scale; running costs begin when the thing is ready. */
function fixedCosts(
  {identity, links, desks, tools}: Setting,
  months: number,
  horizon: number
): Pick<World, "fixedOnce" | "fixedMonthly"> {
  const fixedOnce = new Float64Array(3);
  const fixedMonthly = new Float64Array(3 * months);
  const part = (month: number) => Math.min(1, (horizon - month * MONTH) / MONTH);
  const invest = (category: number, {setup, monthly, ready}: {setup: number; monthly: number; ready: number}) => {
    fixedOnce[category] += millicents(setup);
    for (let month = Math.floor(ready / MONTH); month < months; month++) {
      fixedMonthly[3 * month + category] += Math.round(millicents(monthly) * part(month));
    }
  };
  for (const link of [...identity, ...links]) invest(0, link);
  for (const {agents, hours, wage} of desks) {
    const cost = millicents((agents ?? 0) * hours * WEEKS * wage);
    for (let month = 0; month < months; month++) fixedMonthly[3 * month + 1] += Math.round(cost * part(month));
  }
  for (const tool of tools) invest(2, tool);
  return {fixedOnce, fixedMonthly};
}
