import {readFileSync} from "node:fs";
import {beforeAll, expect, test} from "vitest";
import {hasMessages, messagesAnswer} from "../../src/app/messages/answer.ts";
import {moneyAnswer} from "../../src/app/money/answer.ts";
import {priceList} from "../../src/app/money/price-list.ts";
import {retentionAnswer} from "../../src/app/retention/answer.ts";
import {asWritten, setValue, switchLevers} from "../../src/app/state/choices.ts";
import {offered} from "../../src/app/state/offered.ts";
import {opened} from "../../src/app/state/opened.ts";
import {hasCases, supportAnswer} from "../../src/app/support/answer.ts";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import {compare} from "../../src/experiment/compare.ts";
import type {Band, Comparison} from "../../src/experiment/comparison.ts";
import {readScenario} from "../../src/scenario/read.ts";

const read = (file: string) => readScenario(readFileSync(`scenarios/${file}`, "utf8"), {name: file}).scenario!;
const size = {customers: 1500, replications: 4, runner: inlineRunner()};
const small = read("small-shop.yaml");
let comparison: Comparison;
let nothing: Comparison;
beforeAll(async () => {
  comparison = await compare(small, size);
  nothing = await compare(read("null-world.yaml"), {...size, customers: 300});
});

/** The comparison with another gain of its second strategy. */
function gaining(cashGain: Band): Comparison {
  const [first, second] = comparison.strategies;
  return {...comparison, strategies: [first!, {...second!, curves: {...second!.curves, cashGain}}]};
}

test("money says when a strategy has paid for itself, and how sure that is", () => {
  const value = [-10, -5, 2, 6];
  const band = (low: number[], high: number[]) => moneyAnswer(gaining({value, low, high}))[0];
  expect(band([-12, -7, 1, 5], [-8, -3, 3, 7])).toMatch(/^Joined up has paid for itself in month 2;/);
  expect(band([-12, -7, -1, 5], [-8, 1, 3, 7])).toContain("in month 2 (between month 1 and 3)");
  expect(band([-12, -9, -4, -1], [-8, -3, 3, 7])).toContain(
    "month 2 at the earliest; that it does within the run is not sure"
  );
});

test("money says that a strategy does not pay, and whether that is sure; and what its costs differ in", () => {
  const value = [-10, -8, -5, -2];
  const answer = (high: number[]) => moneyAnswer(gaining({value, low: [-12, -10, -8, -5], high}));
  expect(answer([-8, -6, -3, -1])[0]).toMatch(/^Joined up does not pay for itself within 3 months;/);
  expect(answer([-8, -6, -3, 1])[0]).toContain("(month 3 is not ruled out)");
  expect(answer([-8, -6, -3, 1])[1]).toMatch(
    /^Joined up spends \$24\.\d\sk more in all; what differs most is links and tools \(\+\$24\sk\)/
  );
});

test("support, messages and retention answer with figures of every strategy and their doubt", () => {
  expect(supportAnswer(comparison)[0]).toMatch(
    /^A case costs people of their own time [\d.]+\smin in Multichannel and [\d.]+\smin in Joined up; (Joined up (saves|adds)|there is no clear)/
  );
  expect(messagesAnswer(comparison)[0]).toMatch(
    /^Messages per person: [\d.]+ \([\d.]+ to [\d.]+\) in Multichannel and/
  );
  expect(retentionAnswer(comparison)[0]).toMatch(
    /^12 months after their first order, still customers: [\d.]+% \([\d.]+ to [\d.]+%\) in Multichannel and .*; /
  );
});

test("what a scenario does without is known from its figures", () => {
  expect([hasCases(comparison), hasMessages(comparison)]).toEqual([true, true]);
  expect([hasMessages(nothing)]).toEqual([false]);
});

test("the price list has what is switched on and costs anything, at the price in force, the most expensive first", () => {
  const written = asWritten(opened("small-shop.yaml", small));
  const all = priceList(offered(small), written, 730);
  expect(all.length).toBeGreaterThan(3);
  expect(all.map(({total}) => total)).toEqual(all.map(({total}) => total).toSorted((a, b) => b - a));
  const identity = all.find(({name}) => name === "Identity")!;
  expect(identity.total).toBeCloseTo(
    identity.setup + identity.monthly * ((730 * 1440) / (365 * 120) - (identity.works - 1)),
    6
  );
  const dearer = priceList(offered(small), setValue(written, identity.path, 99_000, identity.setup), 730);
  expect(dearer[0]).toMatchObject({name: "Identity", setup: 99_000});
  const chosen = switchLevers(written, "omnichannel", ["omnichannel/links.identity"], false);
  const without = priceList(offered(small), chosen, 730);
  expect(without.some(({name}) => name === "Identity")).toBe(false);
});
