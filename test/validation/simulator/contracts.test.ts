import {describe, expect, test} from "vitest";
import {LIFE, LIFE_LOST} from "../../../src/model/tally.ts";
import {segment, setting, YEAR} from "../../model/settings.ts";
import {named, talliesOf} from "../../model/lives.ts";
import {deviation} from "../../random/chance.ts";
import {sbgSurvival} from "../closed-forms/sbg.ts";

describe.each([
  ["high-end", 0.668, 3.806, [0.8507, 0.7469, 0.6698, 0.61, 0.5619]],
  ["regular", 0.704, 1.182, [0.6267, 0.4738, 0.388, 0.3321, 0.2924]]
])("contracts of %s customers", (_, alpha, beta, published) => {
  const customers = 10_000;
  const world = setting({
    horizon: 10 * YEAR + 1,
    segments: [
      segment({contract: YEAR, dropMean: alpha / (alpha + beta), dropConcentration: alpha + beta, orderMean: 50})
    ]
  });
  const {totals, life} = talliesOf(world, {customers});
  const survivors = [customers];
  for (let year = 1; year <= 10; year++) {
    let lost = 0;
    for (let month = 0; month <= 12 * year; month++) lost += life[month * LIFE + LIFE_LOST];
    survivors.push(customers - lost);
  }

  test("survive as the shifted beta-geometric says, for ten years", () => {
    published.forEach((share, i) => expect(sbgSurvival(i + 1, {alpha, beta})).toBeCloseTo(share, 4));
    for (let year = 1; year <= 10; year++) {
      const expected = sbgSurvival(year, {alpha, beta});
      const error = Math.sqrt((expected * (1 - expected)) / customers);
      expect(deviation(survivors[year] / customers, expected, error)).toBeLessThan(4);
    }
  });

  test("are lost only at renewals, and everybody else pays for the next year", () => {
    const months = life.filter((_, i) => i % LIFE === LIFE_LOST);
    months.forEach((lost, month) => expect(lost > 0).toBe(month > 0 && month % 12 === 0));
    const {renewals, revenue, active, lost, needs, orders} = named(totals);
    const paid = survivors.slice(1).reduce((sum, n) => sum + n, 0);
    expect(renewals).toBe(paid);
    expect(revenue).toBe(paid * 50 * 100_000);
    expect(active).toBe(survivors[10]);
    expect(lost).toBe(customers - survivors[10]);
    expect(needs + orders).toBe(0);
  });
});
