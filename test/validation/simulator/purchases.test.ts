import {describe, expect, test} from "vitest";
import {ALIVE, FLAGS} from "../../../src/model/state.ts";
import type {Setting} from "../../../src/scenario/setting.ts";
import type {SegmentSetting} from "../../../src/scenario/setting/market.ts";
import {segment, setting, WEEK, YEAR} from "../../model/settings.ts";
import {watch} from "../../model/lives.ts";
import {deviation, misfit} from "../../random/chance.ts";
import {bgNbdAlive, bgNbdMean, bgNbdProbability, type History} from "../closed-forms/bgnbd.ts";
import {nbdMean, nbdProbability} from "../closed-forms/nbd.ts";

/** People who order at once whenever they need something, observed for so many weeks. */
function buyers(weeks: number, {perWeek, ...people}: Partial<SegmentSetting> & {perWeek: number}): Setting {
  const need = (perWeek * YEAR) / WEEK;
  return setting({horizon: weeks * WEEK, segments: [segment({need, ...people})]});
}

/** Purchase times of each person in weeks, and whether the person is still a customer. */
function histories(world: Setting, customers: number): Array<{times: number[]; alive: boolean}> {
  const all: Array<{times: number[]; alive: boolean}> = [];
  watch(world, {customers}, (_, story, k) => {
    const times = story.filter(({what}) => what === "order").map(({minute}) => minute / WEEK);
    all.push({times, alive: (k.I[FLAGS] & ALIVE) !== 0});
  });
  return all;
}

const countsOf = (counts: readonly number[], last: number) =>
  Array.from({length: last + 1}, (_, x) => counts.filter(n => (x < last ? n === x : n >= last)).length);

describe("needs without drop-out", () => {
  const billboards = {r: 0.969, alpha: 0.218};
  const customers = 10_000;
  const world = buyers(1, {perWeek: billboards.r / billboards.alpha, needShape: billboards.r});
  const counts = histories(world, customers).map(({times}) => times.length);

  test("are negative-binomial counts, as Greene's billboard exposures are", () => {
    const last = 20;
    const expected = Array.from({length: last}, (_, x) => customers * nbdProbability(x, billboards));
    expected.push(customers - expected.reduce((sum, n) => sum + n, 0));
    expect(expected.slice(0, 3).map(n => n / 40)).toEqual([47.2, 37.55, 30.35].map(n => expect.closeTo(n, 1)));
    expect(misfit(countsOf(counts, last), expected)).toBeLessThan(1);
    const mean = counts.reduce((sum, n) => sum + n, 0) / customers;
    const variance = nbdMean(billboards) * (1 + 1 / billboards.alpha);
    expect(deviation(mean, nbdMean(billboards), Math.sqrt(variance / customers))).toBeLessThan(3);
  });

  test("are Poisson counts where everybody is alike", () => {
    const alike = histories(buyers(1, {perWeek: 3, needShape: Infinity}), 5000).map(({times}) => times.length);
    let p = Math.exp(-3);
    const expected = Array.from({length: 9}, (_, x) => 5000 * (p *= x === 0 ? 1 : 3 / x));
    expected.push(5000 - expected.reduce((sum, n) => sum + n, 0));
    expect(misfit(countsOf(alike, 9), expected)).toBeLessThan(1);
  });

  test("arrive evenly over time", () => {
    const times = histories(buyers(8, {perWeek: 1}), 3000).flatMap(person => person.times);
    const weeks = Array.from({length: 8}, (_, week) => times.filter(t => Math.floor(t) === week).length);
    expect(
      misfit(
        weeks,
        weeks.map(() => times.length / 8)
      )
    ).toBeLessThan(1);
  });
});

describe("needs with drop-out, at the parameters of CDNOW", () => {
  const cdnow = {r: 0.243, alpha: 4.414, a: 0.793, b: 2.426};
  const customers = 12_000;
  const world = buyers(78, {
    perWeek: cdnow.r / cdnow.alpha,
    needShape: cdnow.r,
    dropMean: cdnow.a / (cdnow.a + cdnow.b),
    dropConcentration: cdnow.a + cdnow.b
  });
  const people = histories(world, customers);
  const until = (week: number) => people.map(({times}) => times.filter(t => t < week).length);

  test.each([
    [13, 0.5344],
    [39, 1.1967],
    [52, 1.4461],
    [78, 1.8605]
  ])("give the expected purchases of the BG/NBD until week %d", (week, published) => {
    const counts = until(week);
    const mean = counts.reduce((sum, n) => sum + n, 0) / customers;
    const variance = counts.reduce((sum, n) => sum + (n - mean) ** 2, 0) / (customers - 1);
    expect(bgNbdMean(week, cdnow)).toBeCloseTo(published, 4);
    expect(deviation(mean, published, Math.sqrt(variance / customers))).toBeLessThan(3);
  });

  test("give the distribution of purchases of the BG/NBD in 39 weeks", () => {
    const last = 7;
    const expected = Array.from({length: last}, (_, x) => customers * bgNbdProbability(x, 39, cdnow));
    expect(expected[0] / customers).toBeCloseTo(0.573786, 5);
    expected.push(customers - expected.reduce((sum, n) => sum + n, 0));
    expect(misfit(countsOf(until(39), last), expected)).toBeLessThan(1);
  });

  test("leave as many alive as their histories promise, in every group of buyers", () => {
    const groups = [0, 1, 2, 3, 4].map(x => ({x, alive: 0, expected: 0, variance: 0, size: 0}));
    for (const {times, alive} of people) {
      const history: History = {x: times.length, tx: times.at(-1) ?? 0, T: 78};
      const p = bgNbdAlive(history, cdnow);
      const group = groups[Math.min(4, times.length)];
      group.size++;
      group.alive += alive ? 1 : 0;
      group.expected += p;
      group.variance += p * (1 - p);
    }
    expect(groups[0].alive).toBe(groups[0].size);
    for (const {alive, expected, variance, size} of groups.slice(1)) {
      expect(size).toBeGreaterThan(300);
      expect(deviation(alive, expected, Math.sqrt(variance))).toBeLessThan(4);
    }
  });

  test("never let anybody buy who has dropped out", () => {
    const silent = histories({...world, segments: [segment({...world.segments[0], dropMean: 1})]}, 500);
    for (const {times, alive} of silent) {
      expect(times.length).toBeLessThanOrEqual(1);
      expect(alive).toBe(times.length === 0);
    }
  });
});
