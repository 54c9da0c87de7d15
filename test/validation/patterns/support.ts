import {run} from "../../../src/engine/run.ts";
import {compile} from "../../../src/model/compile.ts";
import {keyFromSeed} from "../../../src/random/key.ts";
import {readScenario} from "../../../src/scenario/read.ts";
import {resolve} from "../../../src/scenario/resolve.ts";
import type {World} from "../../../src/model/world.ts";
import {named, type Named} from "../../model/lives.ts";

/** The world of a strategy of a text, with support counted in full. */
export function worldOf(text: string, strategy: string): World {
  const {scenario, errors} = readScenario(text);
  if (scenario === null) throw new Error(`invalid scenario: ${errors[0]?.message}`);
  return compile(resolve(scenario, strategy), new Set(["care"]));
}

/** Totals of a strategy's people; desks must have as many agents as needed. */
export function totals(text: string, strategy: string, customers: number): Named {
  const world = worldOf(text, strategy);
  const job = {kind: "block", worlds: [world], key: keyFromSeed("patterns", 0), from: 0, to: customers, ratios: null};
  return named(run(job as Parameters<typeof run>[0] & {kind: "block"}).tallies[0].totals);
}

/** People with four ways to ask, taken as often as published (E086) and none aware of what was said in another. */
export function apart(more = ""): string {
  return `
throughline: 1
title: Support apart
horizon: 365d
segments:
  people: {share: 100%, existing: 100%, need: 4 per year, taste: {site: 1}}
channels:
  site: {kind: website}
  help: {kind: self-service}
  phone: {kind: phone, browses: false, sells: false}
  chat: {kind: live-chat}
  email: {kind: email, serves: true}
support: {order-case: 30%}
${more}
strategies: {apart: {}}
`;
}
