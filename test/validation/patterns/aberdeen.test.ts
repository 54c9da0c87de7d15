import {expect, test} from "vitest";
import {keyFromSeed} from "../../../src/random/key.ts";
import {Draws} from "../../../src/random/draws.ts";
import {beta} from "../../../src/random/samplers/beta.ts";
import {talliesOf, named} from "../../model/lives.ts";
import {segment, setting, YEAR} from "../../model/settings.ts";

/**
 * Aberdeen (2013): of 305 firms the best fifth, chosen by outcomes of which retention was one, kept 89 % of their customers and the rest 33 %. Here
 * firms differ in how loyal their market is, and all of them have the same strategy.
 */
const firms = 305;
const best = 61;
const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;

/** Retention of firms after a year whose customers renew once, with the firm's own share of those who leave. */
function retention(spread: {a: number; b: number}): number[] {
  const luck = new Draws(keyFromSeed("aberdeen", 0));
  return Array.from({length: firms}, (_, firm) => {
    const leave = 1 - beta(luck.at(firm, 1, 0, 0), spread.a, spread.b);
    const market = setting({
      horizon: YEAR + 10,
      segments: [segment({existing: 1, contract: YEAR, dropMean: leave})]
    });
    const {active, existing} = named(talliesOf(market, {customers: 300, from: firm * 300}).totals);
    return active / existing;
  }).toSorted((a, b) => b - a);
}

test("firms alike in their strategy, sorted by retention, show the gap of 89 to 33 %", () => {
  const kept = retention({a: 0.713, b: 0.9001});
  const [top, rest] = [mean(kept.slice(0, best)), mean(kept.slice(best))];
  // the distribution gives 0.890 and 0.330; 305 firms of 300 customers, drawn once
  expect(Math.abs(top - 0.89)).toBeLessThan(0.04);
  expect(Math.abs(rest - 0.33)).toBeLessThan(0.08);
  expect(top - rest).toBeGreaterThan(0.5);
});

test("a gap by sorting needs no more than firms that differ", () => {
  // mean 0.6, standard deviation 0.2: the gap is 0.86 to 0.53
  const kept = retention({a: 3, b: 2});
  expect(Math.abs(mean(kept.slice(0, best)) - 0.8644)).toBeLessThan(0.04);
  expect(Math.abs(mean(kept.slice(best)) - 0.5339)).toBeLessThan(0.06);
});

test("there is next to no gap by sorting where firms are alike", () => {
  const kept = retention({a: 3e6, b: 2e6});
  expect(mean(kept.slice(0, best)) - mean(kept.slice(best))).toBeLessThan(0.06);
});
