import {readScenario} from "../../../src/scenario/read.ts";
import type {Scenario} from "../../../src/scenario/scenario.ts";

/** A web shop in which few lives are quickly lived. */
export const text = `throughline: 1
title: A web shop
horizon: 180d
seed: calibrated
market: {people: 10000}
segments:
  all:
    share: 100%
    existing: 30%
    need: {value: 3 per year, low: 1 per year, high: 6 per year, evidence: a guess}   # to be fitted
    order: {mean: 50, sd: 20}
    patience: 5d
    gap: 1d
channels:
  web: {kind: website}
journey:
  moves:
    discover: {evaluate: 1}
    evaluate: {cart: 1, leave: 1}
    cart: {checkout: 1, leave: 0.3}
    checkout: {order: 1}
strategies:
  now: {title: As it is}
  more: {journey: {effort: 0.5}}
`;

export function shop(extra = ""): Scenario {
  const {scenario, errors} = readScenario(text + extra);
  if (scenario === null) throw new Error(JSON.stringify(errors));
  return scenario;
}
