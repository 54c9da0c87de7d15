import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {confrontMany, disagreements, surprises} from "./agreement.ts";
import type {Verdict} from "./confront.ts";
import {amounts} from "./amounts.ts";
import {known, quiteWrong, slightlyWrong, weary} from "./known-journey.ts";
import {oracleThread} from "./thread.ts";

const thread = oracleThread();
afterAll(() => thread.close());

describe("sixty generated worlds", () => {
  let results: Awaited<ReturnType<typeof confrontMany>> = [];
  beforeAll(async () => {
    results = await confrontMany(thread, {count: 60, customers: 2000, seed: 20});
  }, 120_000);

  test("do what the absorbing chain says, within 4.5 standard errors in every figure", () => {
    expect(results.length).toBe(60);
    expect(disagreements(results)).toEqual([]);
  });

  test("are not all alike: each figure is put to the test in at least ten of them", () => {
    const met = (name: string) =>
      results.filter(({verdict}) => verdict.findings[0].some(({amount, expected}) => amount === name && expected > 30))
        .length;
    expect(amounts.filter(name => met(name) < 10)).toEqual([]);
  });

  test("spread around the oracle as chance does", () => {
    const scores = results.flatMap(({verdict}) => verdict.findings[0].map(({z}) => z)).filter(z => z !== 0);
    const spread = Math.sqrt(scores.reduce((sum, z) => sum + z * z, 0) / scores.length);
    expect(scores.length).toBeGreaterThan(600);
    // Below 1, because counts of rare events are given at least the variance of Poisson counts.
    expect(spread).toBeGreaterThan(0.7);
    expect(spread).toBeLessThan(1.1);
  });
});

describe("a world in which everything happens", () => {
  const slight = Object.entries(slightlyWrong);
  const gross = Object.entries(quiteWrong);
  let verdict: Verdict;
  beforeAll(async () => {
    const oracles = [known, ...slight.map(([, world]) => world), ...gross.map(([, world]) => world)];
    verdict = await thread.confront({setting: known, oracles, seed: "known", customers: 100_000, contrasts: true});
  }, 120_000);

  test("does what the absorbing chain says", () => {
    expect(verdict.openAtEnd).toBe(0);
    expect(verdict.journeys).toBeGreaterThan(300_000);
    expect(surprises(verdict.findings[0])).toEqual([]);
  });

  test.each(slight.map(([name], i) => [name, i] as const))("is told from one with 5 %% too much: %s", (_, i) => {
    expect(surprises(verdict.findings[1 + i])).not.toEqual([]);
  });

  test.each(gross.map(([name], i) => [name, i] as const))("is told from one with %s", (_, i) => {
    expect(surprises(verdict.findings[1 + slight.length + i])).not.toEqual([]);
  });

  test("in which lost carts tire people is told from one in which they do not", {timeout: 60_000}, async () => {
    const {findings} = await thread.confront({
      setting: weary,
      oracles: [weary, known],
      seed: "weary",
      customers: 5000
    });
    expect(surprises(findings[0])).toEqual([]);
    expect(surprises(findings[1])).not.toEqual([]);
  });
});
