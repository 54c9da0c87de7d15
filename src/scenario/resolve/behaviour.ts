import {collectFields, shipFields, takeAwayFields} from "../fields/fulfilment.ts";
import {journeyFields, moveField} from "../fields/journey.ts";
import {marketFields, months, growthField, pullField, seasonField} from "../fields/market.ts";
import {messagesFields, moneyFields, relationshipFields} from "../fields/relationship.ts";
import {repeatFields, supportFields} from "../fields/service.ts";
import {dig, isPlain} from "../plain.ts";
import type {MoneySetting} from "../setting.ts";
import {moves, stages, type JourneySetting, type Move, type Stage} from "../setting/journey.ts";
import type {MarketSetting} from "../setting/market.ts";
import type {MessagesSetting} from "../setting/messages.ts";
import type {RelationshipSetting} from "../setting/people.ts";
import type {SupportSetting} from "../setting/service.ts";
import type {FulfilmentSetting} from "../setting/stores.ts";
import {layered, layeredAll, take, topmost, within, type Reading} from "./reading.ts";

export function resolveMarket(reading: Reading): MarketSetting {
  return {
    people: layered(reading, marketFields.people, ["market", "people"]),
    season: months.map(month => layered(reading, seasonField, ["market", "season", month])),
    pull: layered(reading, pullField, ["market", "competitor", "pull"]),
    growth: layered(reading, growthField, ["market", "competitor", "growth"])
  };
}

/** A row of moves is written whole: moves that it does not name have odds 0, whatever the default row says. */
function resolveRow(reading: Reading, stage: Stage): Partial<Record<Move, number>> {
  const path = ["journey", "moves", stage];
  const row = topmost(reading, path);
  const prefix = `${row?.layer.prefix ?? ""}${path.join(".")}.`;
  // The only way on stays one.
  const way = Object.entries(isPlain(row?.written) ? row.written : {}).filter(([, value]) => value !== 0);
  const from = way.length === 1 ? within(reading, {positive: true}) : reading;
  const odds: Partial<Record<Move, number>> = {};
  for (const move of moves) {
    const field = moveField(stage, move);
    const written = row ? (dig(row.written, [move]) ?? 0) : undefined;
    const mentioned = row ? written !== 0 : field.default !== 0;
    if (!mentioned && !reading.options.values?.has(prefix + move)) continue;
    const value = take(from, field, prefix + move, written);
    if (value > 0) odds[move] = value;
  }
  return odds;
}

export function resolveJourney(reading: Reading): JourneySetting {
  const rows = stages.map(stage => [stage, resolveRow(reading, stage)] as const);
  const numbers = layeredAll(reading, journeyFields, ["journey"]);
  return {moves: Object.fromEntries(rows) as JourneySetting["moves"], ...numbers};
}

export function resolveSupport(reading: Reading): SupportSetting {
  const number = layeredAll(reading, supportFields, ["support"]);
  const repeat = layeredAll(reading, repeatFields, ["support", "repeat"]);
  return {
    orderCase: number["order-case"],
    renewalCase: number["renewal-case"],
    caseDelay: number["case-delay"],
    repeatCustomer: repeat.customer,
    repeatAgent: repeat.agent,
    followUp: number["follow-up"],
    followGap: number["follow-gap"],
    habit: number.habit,
    afterInterruption: number["after-interruption"],
    closed: number.closed,
    diagnosis: number.diagnosis,
    resume: number.resume,
    handOverTime: number["hand-over-time"],
    asksMore: number["asks-more"],
    formalComplaint: number["formal-complaint"],
    answerWithin: number["answer-within"]
  };
}

export function resolveFulfilment(reading: Reading): FulfilmentSetting {
  const ship = layeredAll(reading, shipFields, ["fulfilment", "ship"]);
  const takeAway = layeredAll(reading, takeAwayFields, ["fulfilment", "take-away"]);
  const collect = layeredAll(reading, collectFields, ["fulfilment", "collect"]);
  return {
    shipCost: ship.cost,
    shipTime: ship.time,
    takeAwayCost: takeAway.cost,
    collectOdds: collect.odds,
    collectCost: collect.cost,
    collectLinked: collect.linked,
    collectUnlinked: collect.unlinked,
    stockAccuracy: collect["stock-accuracy"],
    cancel: collect.cancel,
    addOn: collect["add-on"],
    addOnSize: collect["add-on-size"]
  };
}

export function resolveRelationship(reading: Reading): RelationshipSetting {
  const {
    "broken-promise": brokenPromise,
    "drop-out": dropOut,
    "wrong-record": wrongRecord,
    ...rest
  } = layeredAll(reading, relationshipFields, ["relationship"]);
  return {...rest, brokenPromise, wrongRecord, dropOut};
}

export function resolveMessages(reading: Reading): MessagesSetting {
  const number = layeredAll(reading, messagesFields, ["messages"]);
  return {
    halfLife: number["half-life"],
    fatigue: number.fatigue,
    irritation: number.irritation,
    wasteIrritation: number["waste-irritation"],
    forward: number.forward,
    wasteWindow: number["waste-window"]
  };
}

export function resolveMoney(reading: Reading): MoneySetting {
  const number = layeredAll(reading, moneyFields, ["money"]);
  return {
    margin: number.margin,
    discountRate: number["discount-rate"],
    paymentFee: number["payment-fee"],
    wage: number.wage
  };
}
