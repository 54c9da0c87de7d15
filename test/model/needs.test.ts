import {describe, expect, test} from "vitest";
import {Owner} from "../../src/model/owner.ts";
import {exactExp, unitExponential} from "../../src/random/exact.ts";
import {Draws} from "../../src/random/draws.ts";
import {keyFromSeed} from "../../src/random/key.ts";
import {gamma} from "../../src/random/samplers/gamma.ts";
import {DAY, journey, market, MONTH, segment, setting, YEAR} from "./settings.ts";
import {each, named, storyOf, totalsOf, watch} from "./lives.ts";

const words = (owner: number, item: number, word: number) =>
  new Draws(keyFromSeed("test", 0)).at(0, owner, item, 0).wordAt(word);

/** Minutes of the needs of customer 0 as the addresses of their luck foretell them. */
function foretold(perYear: number, horizon: number, factor = 1): number[] {
  const rate = (perYear / YEAR) * factor;
  const minutes: number[] = [];
  let minute = Math.floor(unitExponential(words(Owner.person, 0, 3)) / rate + 0.5);
  for (let index = 0; minute < horizon; index++) {
    minutes.push(minute);
    minute = Math.floor(minute + unitExponential(words(Owner.need, index, 0)) / rate + 0.5);
  }
  return minutes;
}

const needsOf = (world: Parameters<typeof storyOf>[0]) =>
  storyOf(world)
    .filter(({what}) => what === "need")
    .map(({minute}) => minute);

describe("needs", () => {
  test("arise when their luck says, to the minute", () => {
    const minutes = foretold(20, YEAR);
    expect(needsOf(setting({segments: [segment({need: 20})]}))).toEqual(minutes);
    expect(minutes.length).toBeGreaterThan(10);
  });

  test("arise faster for people with a higher rate of their own", () => {
    const factor = gamma(new Draws(keyFromSeed("test", 0)).at(0, Owner.rate, 0, 0), 2, 1 / 2);
    expect(needsOf(setting({segments: [segment({need: 20, needShape: 2})]}))).toEqual(foretold(20, YEAR, factor));
  });

  test("never arise without a rate", () => {
    expect(totalsOf(setting({segments: [segment({need: 0})]}), {customers: 100}).needs).toBe(0);
  });

  test("arise only in the months of the season", () => {
    const season = [1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 2];
    const months = (startMonth: number) => {
      const found = new Set<number>();
      const world = setting({startMonth, market: market({season}), segments: [segment({need: 20})]});
      watch(world, {customers: 30}, (_, story) => {
        for (const {what, minute} of story) if (what === "need") found.add(Math.floor(minute / MONTH));
      });
      return [...found].toSorted((a, b) => a - b);
    };
    expect(months(0)).toEqual([0, 3, 11]);
    expect(months(11)).toEqual([0, 1, 4]);
    expect(months(3)).toEqual([0, 8, 9]);
  });

  test("come twice as often in a season of two", () => {
    const season = Array.from({length: 12}, (_, month) => (month < 6 ? 2 : 1));
    let [before, after] = [0, 0];
    watch(setting({market: market({season}), segments: [segment({need: 10})]}), {customers: 400}, (_, story) => {
      for (const {what, minute} of story) {
        if (what === "need" && minute < YEAR / 2) before++;
        else if (what === "need") after++;
      }
    });
    expect(before / after).toBeGreaterThan(1.8);
    expect(before / after).toBeLessThan(2.2);
  });

  test("join a journey that is under way", () => {
    const {needs, journeys, absorbed, openAtEnd} = totalsOf(
      setting({segments: [segment({need: 20})], journey: journey({})}),
      {customers: 5}
    );
    expect(journeys).toBe(5);
    expect(openAtEnd).toBe(5);
    expect(absorbed).toBe(needs - 5);
  });

  test("lapse at the end of the person's patience", () => {
    const world = setting({segments: [segment({need: 2, patience: 10 * DAY})], journey: journey({})});
    const story = storyOf(world, {customer: 3});
    const needs = story.filter(({what}) => what === "need");
    const lapses = story.filter(({what}) => what === "lapsed");
    const patience = needs.map(
      ({a}) => 10 * DAY * unitExponential(new Draws(keyFromSeed("test", 0)).at(3, Owner.need, a, 0).wordAt(1))
    );
    expect(lapses.length).toBeGreaterThan(0);
    expect(lapses.map(({minute}) => minute)).toEqual(
      needs.slice(0, lapses.length).map(({minute}, i) => Math.floor(minute + patience[i]))
    );
  });

  test("lapse with an exponential patience of the stated mean", () => {
    let [sum, count] = [0, 0];
    watch(
      setting({horizon: 10 * YEAR, segments: [segment({need: 2, patience: DAY})], journey: journey({})}),
      {customers: 150},
      (_, story) => {
        story.forEach(({what, minute}, i) => {
          if (what !== "lapsed") return;
          const need = story.slice(0, i).findLast(event => event.what === "need")!;
          sum += minute - need.minute;
          count++;
        });
      }
    );
    expect(count).toBeGreaterThan(2000);
    expect(Math.abs(sum / count / DAY - 1)).toBeLessThan(4 / Math.sqrt(count));
  });
});

describe("order values", () => {
  test("are the mean where everybody is alike", () => {
    const {orders, revenue} = totalsOf(setting({segments: [segment({orderMean: 12.34})]}), {customers: 50});
    expect(orders).toBeGreaterThan(50);
    expect(revenue).toBe(orders * 1_234_000);
  });

  test("are the same for all orders of a person, and gamma distributed over people", () => {
    const people = each(setting({segments: [segment({need: 10, orderMean: 100, orderSd: 40})]}), {customers: 3000});
    const values = people.map(({totals}) => named(totals)).map(({revenue, orders}) => revenue / orders / 1e5);
    const bought = values.filter(Number.isFinite);
    const mean = bought.reduce((sum, value) => sum + value, 0) / bought.length;
    const sd = Math.sqrt(bought.reduce((sum, value) => sum + (value - mean) ** 2, 0) / bought.length);
    expect(bought.every(value => Number.isInteger(Math.round(value * 1e5) / 1))).toBe(true);
    expect(Math.abs(mean - 100)).toBeLessThan((4 * 40) / Math.sqrt(bought.length));
    expect(Math.abs(sd - 40)).toBeLessThan(3);
    // skewness of a gamma is twice its coefficient of variation
    const skew = bought.reduce((sum, value) => sum + (value - mean) ** 3, 0) / bought.length / sd ** 3;
    expect(Math.abs(skew - 0.8)).toBeLessThan(0.25);
  });
});

test("the exact exponential behind the foretelling is the natural one", () => {
  expect(exactExp(1)).toBeCloseTo(Math.E, 15);
});
