import {expect, test} from "vitest";
import {apart, totals} from "./support.ts";

/**
 * Gartner, webinar of 2024 (E087, E088): a resolution costs 9.10 USD in one channel and 26.04 USD in three, 8.47 more for each
 * channel, which is about what a contact with a person costs (8.01 USD, E082). Intention to stay falls from 52 % to 38 %.
 */
const published = {cost: [9.1, 17.57, 26.04], slope: -0.07};
/** Wage with overheads at which a call of 6.2 minutes costs 8.01 USD. */
const LOADED = (8.01 * 60) / 6.2;

const t = totals(apart(`money: {wage: ${LOADED.toFixed(2)}}`), "apart", 30_000);

test("a resolution costs what is published in one, two and three channels", () => {
  const costs = [
    [t.costIn1, t.solvedIn1],
    [t.costIn2, t.solvedIn2],
    [t.costIn3, t.solvedIn3]
  ].map(([cost, cases]) => cost / cases / 1e5);
  expect(t.solvedIn3).toBeGreaterThan(150);
  costs.forEach((cost, i) => expect(Math.abs(cost / published.cost[i] - 1)).toBeLessThan(0.15));
});

test("customers stay less the more channels a case has used, by about seven points a channel", () => {
  const kept = [t.keptIn1 / t.customersIn1, t.keptIn2 / t.customersIn2, t.keptIn3 / t.customersIn3];
  expect(kept[1]).toBeLessThan(kept[0]);
  expect(kept[2]).toBeLessThan(kept[1]);
  // the slope over two and three channels, weighted by cases
  const [two, three] = [t.customersIn2, t.customersIn3];
  const slope = ((kept[1] - kept[0]) * two + ((kept[2] - kept[0]) / 2) * three) / (two + three);
  expect(Math.abs(slope - published.slope)).toBeLessThan(0.03);
});
