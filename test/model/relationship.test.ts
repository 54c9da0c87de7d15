import {describe, expect, test} from "vitest";
import {RELATION} from "../../src/model/state.ts";
import type {SegmentSetting} from "../../src/scenario/setting/market.ts";
import type {RelationshipSetting} from "../../src/scenario/setting/people.ts";
import {channel, DAY, fulfilment, money, relationship, segment, setting, YEAR} from "./settings.ts";
import {totalsOf, watch} from "./lives.ts";

/** Customers whose goods come after a day, which costs `delivery` of the score. */
function served(of: Partial<RelationshipSetting>, people: Partial<SegmentSetting> = {}) {
  return setting({
    segments: [segment({need: 6, ...people})],
    channels: [channel("web", 0, {takeAway: false})],
    fulfilment: fulfilment({shipTime: DAY}),
    relationship: relationship(of)
  });
}

describe("the relationship", () => {
  const after = (of: Partial<RelationshipSetting>) => {
    const found: Array<[experiences: number, relation: number]> = [];
    watch(served(of), {customers: 100}, (_, story, k) => {
      found.push([story.filter(({what}) => what === "received").length, k.F[RELATION]]);
    });
    return found;
  };

  test("smooths the scores of experiences exponentially", () => {
    for (const [experiences, relation] of after({customers: 0.5, baseline: 1, smoothing: 0.25})) {
      expect(relation).toBeCloseTo(1 - 0.5 * 0.75 ** experiences, 5);
    }
  });

  test("is the last score where only the last one counts, and never moves where none does", () => {
    for (const [experiences, relation] of after({customers: 0.5, baseline: 0.75, delivery: 0.25, smoothing: 1})) {
      expect(relation).toBeCloseTo(0.5, 6);
      expect(experiences).toBeGreaterThanOrEqual(0);
    }
    for (const [, relation] of after({customers: 0.625, smoothing: 0})) expect(relation).toBe(0.625);
  });

  test("of customers and of prospects begins where the scenario says", () => {
    const start = (existing: number) => {
      const seen = new Set<number>();
      const world = served({customers: 0.75, prospects: 0.25}, {existing, need: 0});
      watch(world, {customers: 50}, (_, __, k) => void seen.add(k.F[RELATION]));
      return [...seen].toSorted((a, b) => a - b);
    };
    expect(start(1)).toEqual([0.75]);
    expect(start(0)).toEqual([0.25]);
    expect(start(0.5)).toEqual([0.25, 0.75]);
  });
});

describe("dropping out", () => {
  test("takes its share of experiences where all are alike", () => {
    const {lost, scores} = totalsOf(served({}, {dropMean: 0.2}), {customers: 3000});
    expect(Math.abs(lost / scores - 0.2)).toBeLessThan(4 * Math.sqrt(0.16 / scores));
  });

  test("is certain at 1 and impossible at 0", () => {
    const sure = totalsOf(served({}, {dropMean: 1}), {customers: 200});
    expect(sure.lost).toBe(sure.scores);
    expect(sure.active).toBe(200 - sure.lost);
    expect(totalsOf(served({dropOut: 100, delivery: 1}, {dropMean: 0}), {customers: 200}).lost).toBe(0);
  });

  test("grows by exp(slope × loss) with what an experience lost", () => {
    const seen = new Set<number>();
    const world = served({dropOut: 2, delivery: 0.25}, {dropMean: 0.1});
    watch(world, {customers: 500}, (_, story) => {
      for (const {what, b} of story) if (what === "lost") seen.add(b);
    });
    // goods that come early, because the next order did, lose less
    expect(Math.max(...seen)).toBe(Math.round(1e5 * Math.exp(0.5)));
    expect(Math.min(...seen)).toBeGreaterThanOrEqual(1e5);
    const {lost, scores} = totalsOf(world, {customers: 4000});
    expect(Math.abs(lost / scores - 0.1 * Math.exp(0.5))).toBeLessThan(0.012);
  });

  test("spares people who have not bought yet", () => {
    const {lost, newCustomers, scores} = totalsOf(served({}, {existing: 0, dropMean: 1}), {customers: 200});
    expect(lost).toBe(scores);
    expect(newCustomers - lost).toBeLessThan(5);
  });

  test("is a trait of the person where the beta distribution spreads it", () => {
    const spread = (dropConcentration: number) => {
      const lives: number[] = [];
      watch(served({}, {dropMean: 0.5, dropConcentration, need: 100}), {customers: 2000}, (_, story) => {
        lives.push(story.filter(({what}) => what === "received").length);
      });
      return lives.filter(n => n === 1).length / 2000;
    };
    // whoever is alike survives the first experience with ½; of a beta(½, ½) most are either loyal or gone at once
    expect(Math.abs(spread(Infinity) - 0.5)).toBeLessThan(0.04);
    expect(Math.abs(spread(1) - 0.5)).toBeLessThan(0.04);
    const second = (dropConcentration: number) => {
      let [one, two] = [0, 0];
      watch(served({}, {dropMean: 0.5, dropConcentration, need: 100}), {customers: 2000}, (_, story) => {
        const n = story.filter(({what}) => what === "received").length;
        if (n > 1) one++;
        if (n > 2) two++;
      });
      return two / one;
    };
    expect(Math.abs(second(Infinity) - 0.5)).toBeLessThan(0.05);
    // E[(1 − p)²] / E[1 − p] of beta(½, ½) = 3/8 ÷ 1/2
    expect(Math.abs(second(1) - 0.75)).toBeLessThan(0.05);
  });
});

describe("contracts", () => {
  const members = (changes: Partial<SegmentSetting> = {}, horizon = 3 * YEAR + 1) =>
    setting({
      horizon,
      segments: [segment({contract: YEAR, need: 50, orderMean: 30, ...changes})],
      money: money({paymentFee: 0.0625, margin: 0.5})
    });

  test("are paid for on every anniversary, with the bank's share, and make needs unnecessary", () => {
    const {renewals, revenue, feeCost, goods, needs, orders, repeaters} = totalsOf(members(), {customers: 10});
    expect([renewals, needs, orders, repeaters]).toEqual([30, 0, 0, 10]);
    expect([revenue, feeCost, goods]).toEqual([90_000_000, 5_625_000, 45_000_000]);
    expect(totalsOf(members({}, YEAR), {customers: 10}).renewals).toBe(0);
  });

  test("begin with the first order of a prospect", () => {
    const renewed: number[] = [];
    watch(members({existing: 0}), {customers: 20}, (_, story) => {
      const order = story.find(({what}) => what === "order")!;
      expect(story.filter(({what}) => what === "order")).toEqual([order]);
      renewed.push(...story.filter(({what}) => what === "renewed").map(({minute}) => (minute - order.minute) / YEAR));
    });
    expect(new Set(renewed)).toEqual(new Set([1, 2]));
  });

  test("end with the share that does not renew", () => {
    const {lost, active} = totalsOf(members({dropMean: 0.25}, YEAR + 1), {customers: 4000});
    expect(Math.abs(lost / 4000 - 0.25)).toBeLessThan(0.03);
    expect(active).toBe(4000 - lost);
  });
});
