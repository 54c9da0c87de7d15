import {exactExp, exactLog} from "../random/exact.ts";
import {threshold} from "../random/bernoulli.ts";
import type {Setting} from "../scenario/setting.ts";
import {compileAdvocacy} from "./compile/advocacy.ts";
import {compileCare, usesCare} from "./compile/care.ts";
import {compileBudgets} from "./compile/budgets.ts";
import {compileAwareness} from "./compile/awareness.ts";
import {compileLoyalty} from "./compile/loyalty.ts";
import {compileConsistency} from "./compile/consistency.ts";
import {compileDrift} from "./compile/drift.ts";
import {compileRivals} from "./compile/rivals.ts";
import {compileChannels} from "./compile/channels.ts";
import {compileDesks} from "./compile/desks.ts";
import {compileMistakes} from "./compile/mistakes.ts";
import {fixedCosts} from "./compile/money.ts";
import {compileProgrammes} from "./compile/programmes.ts";
import {compileResponse} from "./compile/response.ts";
import {compileRecords} from "./compile/records.ts";
import {compileReorganisation} from "./compile/reorganisation.ts";
import {compileRisks} from "./compile/risks.ts";
import {compileRules} from "./compile/rules.ts";
import {compileSegments, lossFactor} from "./compile/segments.ts";
import {
  compilePayment,
  compileReturns,
  compileSamples,
  compileStock,
  compileStores,
  usesStores
} from "./compile/stores.ts";
import {DAY, millicents, MONTH, WEEK} from "./compile/units.ts";
import {layOut} from "./compile/lay-out.ts";
import {RULES} from "./state.ts";
import {CORE_TALLIES, TALLIES} from "./tally.ts";
import type {World} from "./world.ts";

/**
 * Makes a strategy's setting into the flat arrays that a run reads. `parts` names parts of the model to be counted even if this
 * strategy does without them, because another in the comparison uses them. Throws on what no validated scenario contains.
 */
export function compile(setting: Setting, parts: ReadonlySet<string> = new Set()): World {
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
    {
      care: parts.has("care") || usesCare(setting) ? compileCare(setting, months) : null,
      ...compileAdvocacy(setting, months),
      budgets: compileBudgets(setting),
      mistakes: compileMistakes(setting, months),
      reorganisation: compileReorganisation(setting),
      risks: compileRisks(setting, months),
      awareness: compileAwareness(setting, months),
      programmes: compileProgrammes(setting),
      ...compileResponse(setting, months),
      stores: parts.has("stores") || usesStores(setting) ? compileStores(setting) : null,
      stock: compileStock(setting),
      returns: compileReturns(setting),
      payment: compilePayment(setting),
      samples: compileSamples(setting),
      drift: compileDrift(setting, months),
      rivals: compileRivals(setting, months),
      loyalty: compileLoyalty(setting, months),
      consistency: compileConsistency(setting)
    },
    {
      timers: RULES + rules.rules,
      words: ((rules.rules + 3) >> 2) + rules.slots,
      environment: 3 * desks.desks
    }
  );
  const coupled = couples || (desks.serves && casesArise && desks.agents.some(agents => agents > 0));
  const pullsNeeds = placed.reminding !== null || placed.contents !== null;
  const logDiscount = exactLog(1 + money.discountRate);
  const discount = Float64Array.from({length: months}, (_, m) => exactExp((-logDiscount * (m + 0.5)) / 12));
  return {
    horizon,
    months,
    monthStart: Int32Array.from({length: months + 13}, (_, m) => m * MONTH),
    season: Float64Array.from({length: months + 12}, (_, m) => market.season[(setting.startMonth + m) % 12]),
    seasonal: market.season.some(multiplier => multiplier !== 1),
    discount,
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
    parts: layout.mechanisms.length > 0,
    pullsNeeds,
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
    ...fixedCosts(setting, {months, horizon, discount})
  };
}
