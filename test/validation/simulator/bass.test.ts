import {describe, expect, test} from "vitest";
import {run} from "../../../src/engine/run.ts";
import {compile} from "../../../src/model/compile.ts";
import {WEEK} from "../../../src/model/compile/units.ts";
import {keyFromSeed} from "../../../src/random/key.ts";
import {market, segment, setting, YEAR} from "../../model/settings.ts";
import {bassAdopted} from "../closed-forms/bass.ts";
import {totalsOf} from "../../model/lives.ts";
import {Z} from "../../random/chance.ts";

/** People who need nothing and know nothing: all that happens is that they come to know the firm. */
const world = ({p = 0.03, q = 0.38, years = 10, people = 1_000_000} = {}) =>
  setting({
    horizon: years * YEAR,
    market: market({people}),
    segments: [segment({existing: 0, need: 0})],
    awareness: {start: 0, innovation: p, imitation: q, forgetting: 0, noticed: 0}
  });

/** Share who know the firm at the beginning of every week of a replication. */
function curve(customers: number, replication: number, changes: Parameters<typeof world>[0] = {}): number[] {
  const compiled = compile(world(changes));
  const key = keyFromSeed("bass", replication);
  const {environment} = run({kind: "replication", world: compiled, key, customers});
  const {environmentAt} = compiled.awareness!;
  return Array.from(
    {length: environment.length / compiled.environment},
    (_, week) => environment[week * compiled.environment + environmentAt]
  );
}

/** Mean and standard error over replications of the share at the beginning of a week. */
function at(week: number, curves: readonly number[][]): {mean: number; error: number} {
  const mean = curves.reduce((sum, one) => sum + one[week], 0) / curves.length;
  const variance = curves.reduce((sum, one) => sum + (one[week] - mean) ** 2, 0) / (curves.length - 1);
  return {mean, error: Math.sqrt(variance / curves.length)};
}

const bass = {p: 0.03, q: 0.38};
const curves = Array.from({length: 12}, (_, replication) => curve(2000, replication));

describe("awareness without anything else", () => {
  test.each([1, 2, 3, 5, 6, 8, 9])("follows the curve of Bass in year %d", year => {
    const week = Math.round((year * YEAR) / WEEK);
    const {mean, error} = at(week, curves);
    const exact = bassAdopted((week * WEEK) / YEAR, bass);
    // what people hear is the share of the week's beginning: the curve lags by less than a week
    const lag = exact - bassAdopted(((week - 1) * WEEK) / YEAR, bass);
    expect(mean).toBeLessThan(exact + Z * error);
    expect(mean).toBeGreaterThan(exact - lag - Z * error);
    expect(error).toBeLessThan(0.01);
  });

  test("does not depend on how many people are simulated", () => {
    const week = Math.round((6 * YEAR) / WEEK);
    const few = at(
      week,
      Array.from({length: 12}, (_, replication) => curve(500, replication + 100))
    );
    const many = at(week, curves);
    expect(Math.abs(few.mean - many.mean)).toBeLessThan(Z * Math.hypot(few.error, many.error));
  });

  test("is the exponential distribution where nobody talks", () => {
    const {madeAware, customers, awareMinutes, peopleMinutes} = totalsOf(world({q: 0, p: 0.2, years: 3}), {
      customers: 20_000
    });
    const share = 1 - Math.exp(-0.6);
    expect(Math.abs(madeAware / customers - share)).toBeLessThan(Z * Math.sqrt((share * (1 - share)) / customers));
    // mean share over three years: 1 − (1 − e^−0.6)/0.6
    expect(Math.abs(awareMinutes / peopleMinutes - (1 - share / 0.6))).toBeLessThan(0.012);
  });
});
