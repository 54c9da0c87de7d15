import {channelsOf} from "./channels.ts";
import {horizonField, months} from "./fields/market.ts";
import {layersOf, offIn} from "./layers.ts";
import {keysOf} from "./plain.ts";
import {resolveAdvocacy} from "./resolve/advocacy.ts";
import {
  resolveFulfilment,
  resolveJourney,
  resolveMarket,
  resolveMessages,
  resolveMoney,
  resolveRelationship,
  resolveSupport
} from "./resolve/behaviour.ts";
import {resolveAwareness} from "./resolve/awareness.ts";
import {resolveConsistency} from "./resolve/consistency.ts";
import {missingChannels, resolveRivals} from "./resolve/rivals.ts";
import {resolveBudgets} from "./resolve/budgets.ts";
import {presentChannels, resolveChannel} from "./resolve/channels.ts";
import {resolveDesks} from "./resolve/desks.ts";
import {resolveIdentity, resolveLinks, resolveTools} from "./resolve/investments.ts";
import {readingOf} from "./resolve/reading.ts";
import {layered} from "./resolve/reading.ts";
import {resolveOffers, resolveRules} from "./resolve/rules.ts";
import {resolveResponse} from "./resolve/response.ts";
import {resolveSegments} from "./resolve/segments.ts";
import {resolvePayment, resolveReturns, resolveStock, resolveTouch} from "./resolve/stores.ts";
import type {Parameter, ResolveOptions, Scenario} from "./scenario.ts";
import type {Setting} from "./setting.ts";

/**
 * One strategy's world in full: base, strategy and every default, as plain numbers. `off` leaves levers out besides those that the strategy
 * itself does without, `values` replaces numbers by their path in the file; shares of a whole that it leaves alone make way for those that it moves. Throws for an unknown strategy and for a value outside the bounds of its field.
 */
export function resolve(scenario: Scenario, strategy: string, options: ResolveOptions = {}): Setting {
  return assemble(scenario, strategy, options);
}

/** `resolve` that also shows every number it takes. */
export function assemble(
  scenario: Scenario,
  strategy: string,
  options: ResolveOptions,
  record?: (parameter: Parameter) => void
): Setting {
  const off = offIn(scenario, strategy, options.off);
  const reading = readingOf(scenario, layersOf(scenario, strategy), off ? {...options, off} : options, record);
  const present = presentChannels(reading, channelsOf(scenario));
  const channels = present.map(channel => resolveChannel(reading, channel));
  const rules = resolveRules(reading, channels, scenario.groups);
  const ids = channels.map(({id}) => id);
  const missing = missingChannels(reading, scenario, channels);
  const segments = resolveSegments(reading, keysOf(scenario.segments), [...channels, ...missing]);
  const start = months.indexOf(scenario.start as (typeof months)[number]);
  return {
    currency: scenario.currency,
    horizon: layered(reading, horizonField, ["horizon"]),
    startMonth: Math.max(0, start),
    market: resolveMarket(reading),
    segments,
    channels,
    offers: resolveOffers(reading),
    journey: resolveJourney(reading),
    identity: resolveIdentity(reading, present),
    links: resolveLinks(reading, ids, scenario.groups),
    desks: resolveDesks(reading, channels, scenario.groups),
    support: resolveSupport(reading),
    rules,
    tools: resolveTools(reading),
    fulfilment: resolveFulfilment(reading),
    relationship: resolveRelationship(reading),
    messages: resolveMessages(reading),
    money: resolveMoney(reading),
    advocacy: resolveAdvocacy(reading),
    awareness: resolveAwareness(reading),
    ...resolveResponse(reading, rules),
    stock: resolveStock(reading, ids, scenario.groups),
    returns: resolveReturns(reading, ids),
    payment: resolvePayment(reading),
    touch: resolveTouch(reading),
    rivals: resolveRivals(reading, segments, missing),
    consistency: resolveConsistency(reading),
    budgets: resolveBudgets(reading, channels)
  };
}
