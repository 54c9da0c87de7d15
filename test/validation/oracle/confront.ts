import type {Setting} from "../../../src/scenario/setting.ts";
import {amounts} from "./amounts.ts";
import {JourneyChain} from "./journey.ts";
import {givenEarlier, largest, traitFindings, type Finding} from "./judge.ts";
import {live, type Batch} from "./lived.ts";

export interface Confrontation {
  setting: Setting;
  /** What the simulated journeys are held against: the setting itself, or wrong ones. */
  oracles: readonly Setting[];
  seed: string;
  customers: number;
  /** Also judge each figure given the figures before it, which tells shares apart where amounts scatter. */
  contrasts?: boolean;
}

export interface Verdict {
  journeys: number;
  openAtEnd: number;
  findings: Finding[][];
}

/** At least so many batches of people, so that their scatter is known to a few percent. */
const BATCHES = 400;

/** Sums over batches of what came of people, what should have, and the squares and products of the gaps between. */
class Ledger {
  readonly expected: Float64Array;
  readonly products: Float64Array;
  readonly oracle: Setting;
  private readonly chains = new Map<string, JourneyChain>();

  constructor(oracle: Setting, width: number) {
    this.oracle = oracle;
    this.expected = new Float64Array(width);
    this.products = new Float64Array(width * width);
  }

  take({own, starts}: Batch): void {
    const width = own.length;
    const gaps = own.slice();
    for (const [kind, {person, journeys}] of starts) {
      let chain = this.chains.get(kind);
      if (chain === undefined) this.chains.set(kind, (chain = new JourneyChain(this.oracle, person)));
      for (let start = 0; start < journeys.length; start++) {
        if (journeys[start] === 0) continue;
        const one = chain.expected(start - 1);
        for (let i = 0; i < width; i++) {
          this.expected[i] += journeys[start] * one[i];
          gaps[i] -= journeys[start] * one[i];
        }
      }
    }
    for (let i = 0; i < width; i++) {
      for (let j = 0; j < width; j++) this.products[i * width + j] += gaps[i] * gaps[j];
    }
  }
}

/**
 * Lives people and holds what came of them against the exact expectation for journeys of their kind. Whatever decides how many
 * journeys a person has, what they bring in less what they should have brought in has mean 0 (Wald), so the standard error is that of a
 * sum of independent batches; for counts at least that of a Poisson count, so that few events are no surprise.
 */
export function confront({setting, oracles, seed, customers, contrasts = false}: Confrontation): Verdict {
  const ids = setting.channels.map(({id}) => id);
  const names = [...amounts, ...ids.map(id => `sessions in ${id}`), ...ids.map(id => `orders in ${id}`)];
  const width = names.length;
  const ledgers = oracles.map(oracle => new Ledger(oracle, width));
  const observed = new Float64Array(width);
  const size = Math.max(1, Math.floor(customers / BATCHES));
  const {traits, journeys, openAtEnd} = live({setting, seed, customers, size}, batch => {
    for (let i = 0; i < width; i++) observed[i] += batch.own[i];
    for (const ledger of ledgers) ledger.take(batch);
  });
  const findings = ledgers.map(({oracle, expected, products}) => [
    ...traitFindings(oracle, traits, customers),
    ...names.map((amount, i) => {
      const variance = Math.max(products[i * width + i], expected[i] * largest(oracle, amount));
      const gap = observed[i] - expected[i];
      const z = Math.abs(gap) < 1e-6 * (1 + expected[i]) ? 0 : gap / Math.sqrt(variance);
      return {amount, observed: observed[i], expected: expected[i], z};
    }),
    ...(contrasts ? givenEarlier(names, observed, expected, products) : [])
  ]);
  return {journeys, openAtEnd, findings};
}
