import {inlineRunner} from "../../src/engine/runners/inline.ts";
import {compare} from "../../src/experiment/compare.ts";
import type {Difference} from "../../src/experiment/comparison.ts";
import {readScenario} from "../../src/scenario/read.ts";

/** What a test changes in a world in which joining up pays. */
export interface Changes {
  /** Odds of the app against the web shop. */
  readonly app?: number;
  readonly people?: number;
  /** As it is written: "2 years". */
  readonly horizon?: string;
  /** Share of people whom the joined systems recognise. */
  readonly match?: string;
}

/**
 * A shop with a web site and an app, whose carts follow from one to the other in the joined strategy. People buy often and change
 * channel often, the firm is large, has two years, and recognises almost everybody: joining up pays.
 */
export function shop({app = 1, people = 100000, horizon = "2 years", match = "90%"}: Changes = {}): string {
  return `
throughline: 1
title: Two channels
seed: two channels
horizon: ${horizon}
market: {people: ${people}}
segments:
  people: {share: 100%, existing: 60%, need: 4 per year, order: {mean: 60, sd: 20}, gap: 2d, mobile: 100%, drop-out: {mean: 4%, concentration: 4}}
channels:
  app: {kind: app, taste: ${app}}
  web: {kind: website, taste: 1}
base: {links: {identity: {match: {web: 0%, app: 0%}}}}
strategies:
  multichannel: {title: Multichannel}
  omnichannel:
    title: Joined up
    links:
      identity: {match: {web: ${match}, app: ${match}}, setup: 60000, monthly: 1500, ready: 60d}
      cart: {pairs: [web <-> app], setup: 25000, monthly: 500, ready: 60d}
`;
}

/** The paired difference in net present value, joined up less multichannel. */
export async function gain(text: string): Promise<Difference> {
  const {scenario, errors} = readScenario(text);
  if (scenario === null) throw new Error(`invalid scenario: ${errors[0]?.message}`);
  const {differences} = await compare(scenario, {customers: 3000, replications: 2, runner: inlineRunner()});
  return differences.find(({outcome}) => outcome === "net-present-value")!;
}
