import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import {compare} from "../../src/experiment/compare.ts";
import {lives} from "../../src/experiment/lives.ts";
import {readScenario} from "../../src/scenario/read.ts";

const scenario = readScenario(readFileSync("scenarios/small-shop.yaml", "utf8")).scenario!;
const runner = inlineRunner();
const people = 600;

test("people followed one by one lose and keep what the comparison of the same people counts", async () => {
  const found = await lives(scenario, {customers: people, runner});
  const {strategies} = await compare(scenario, {customers: people, replications: 1, runner});
  expect(found.strategies.map(({id}) => id)).toEqual(strategies.map(({id}) => id));
  for (const [s, {outcomes}] of strategies.entries()) {
    const {lost, reasons, customers} = found.losses[s]!;
    expect(customers).toBeGreaterThan(100);
    expect(1 - lost.value).toBeCloseTo(outcomes["customers-kept"]!.value, 9);
    expect(reasons.reduce((sum, {share}) => sum + share.value, 0)).toBeCloseTo(lost.value, 9);
  }
});

test("those who explain again are among those with a case, and segments add up to everybody", async () => {
  const {repeaters} = await lives(scenario, {customers: people, runner});
  const [everybody, ...segments] = repeaters;
  expect(everybody!.id).toBe(null);
  for (const s of [0, 1]) {
    const all = everybody!.strategies[s]!;
    expect(segments.reduce((sum, {strategies}) => sum + strategies[s]!.withCase, 0)).toBe(all.withCase);
    const again = segments.map(({strategies}) => strategies[s]!).filter(({withCase}) => withCase > 0);
    const sum = again.reduce((total, one) => total + one.again.value * one.withCase, 0);
    expect(sum).toBeCloseTo(all.again.value * all.withCase, 6);
    expect(all.again.low!).toBeLessThanOrEqual(all.again.value);
    expect(all.again.high!).toBeGreaterThanOrEqual(all.again.value);
  }
});

test("following more people than there are is refused, and an aborted run rejects", async () => {
  await expect(lives(scenario, {customers: 100, people: 101, runner})).rejects.toThrow("invalid number of people");
  await expect(lives(scenario, {customers: 400, runner, signal: AbortSignal.abort()})).rejects.toThrow(/abort/);
});
