import fc from "fast-check";
import type {Setting} from "../../../src/scenario/setting.ts";
import {anyJourney} from "./any-journey.ts";
import type {Verdict} from "./confront.ts";
import type {Finding} from "./judge.ts";
import type {OracleThread} from "./thread.ts";

/** Standard errors that the simulator may be away from the oracle: chance goes beyond them once in 147,000 figures. */
export const MOST = 4.5;

export const surprises = (findings: readonly Finding[]): Finding[] => findings.filter(({z}) => !(Math.abs(z) <= MOST));

export interface Sample {
  count: number;
  customers: number;
  seed: number;
}

/** Generated settings, each lived and held against its own oracle. */
export async function confrontMany(
  thread: OracleThread,
  {count, customers, seed}: Sample
): Promise<Array<{setting: Setting; verdict: Verdict}>> {
  const settings = fc.sample(anyJourney, {seed, numRuns: count});
  return Promise.all(
    settings.map(async (setting, i) => ({
      setting,
      verdict: await thread.confront({setting, oracles: [setting], seed: `oracle ${seed} ${i}`, customers})
    }))
  );
}

/** One line for each figure that the oracle does not explain, with all that is needed to see it again. */
export function disagreements(results: ReadonlyArray<{setting: Setting; verdict: Verdict}>): string[] {
  return results.flatMap(({setting, verdict}, i) => [
    ...(verdict.openAtEnd > 0 ? [`${i}: ${verdict.openAtEnd} journeys under way at the end`] : []),
    ...surprises(verdict.findings[0]).map(finding => `${i}: ${JSON.stringify(finding)} of ${JSON.stringify(setting)}`)
  ]);
}
