import {describe, expect, test} from "vitest";
import {run} from "../../src/engine/run.ts";
import {askReview} from "../../src/model/advocacy.ts";
import {compile} from "../../src/model/compile.ts";
import {Kernel} from "../../src/model/kernel.ts";
import {advance} from "../../src/model/life.ts";
import {birth} from "../../src/model/person.ts";
import {starsGiven} from "../../src/model/reviews.ts";
import {keyFromSeed} from "../../src/random/key.ts";
import type {Setting} from "../../src/scenario/setting.ts";
import type {AdvocacySetting} from "../../src/scenario/setting/people.ts";
import {bytes, talliesOf, totalsOf} from "./lives.ts";
import {reviews} from "./opinions.ts";
import {
  channel,
  DAY,
  fulfilment,
  journey,
  mailbox,
  market,
  relationship,
  rule,
  segment,
  setting,
  silence,
  WEEK
} from "./settings.ts";

/** Everybody orders now and then; goods come after a minute, which costs `delivery` of the score. */
function shop(advocacy: AdvocacySetting, changes: Partial<Setting> = {}, delivery = 0): Setting {
  return setting({
    segments: [segment({need: 6, existing: 0.5})],
    channels: [channel("web", 0, {takeAway: false}), mailbox("email", 7)],
    rules: [rule("thanks", {on: "order"})],
    fulfilment: fulfilment({shipTime: 1}),
    journey: journey({discover: {order: 1, leave: 1}}),
    relationship: relationship({baseline: 0.75, delivery: delivery * DAY}),
    advocacy,
    ...changes
  });
}

const customers = 200;

describe("stars", () => {
  test("follow the experience: one less per quarter of the score", () => {
    for (const [delivery, stars] of [
      [0, 4],
      [0.25, 3],
      [0.5, 2],
      [0.75, 1]
    ]) {
      const t = totalsOf(shop(reviews(), {}, delivery), {customers});
      expect(t.reviews).toBe(t.scores);
      expect(t.reviews).toBeGreaterThan(300);
      expect(t.reviewStars).toBe(stars * t.reviews);
    }
  });

  test("scatter around the experience and stay on the scale", () => {
    const {reviews: count, reviewStars} = totalsOf(shop(reviews({spread: 1, ordinary: 3})), {customers: 2000});
    // rounded deviates have standard deviation 1.04 before the ends of the scale cut it
    expect(Math.abs(reviewStars / count - 3)).toBeLessThan((4.5 * 1.05) / Math.sqrt(count));
    const harsh = totalsOf(shop(reviews({spread: 3, ordinary: 1})), {customers});
    expect(harsh.reviewStars).toBeGreaterThan(harsh.reviews);
    expect(harsh.reviewStars).toBeLessThan(5 * harsh.reviews);
  });
});

describe("the rating", () => {
  const weeks = 20;
  const after = (count: number, people: number) => {
    const world = compile(
      shop(reviews({rating: 5, count, ordinary: 3}), {horizon: (weeks + 1) * WEEK, market: market({people})})
    );
    const {environment} = run({kind: "replication", world, key: keyFromSeed("test", 0), customers});
    return environment[weeks * world.environment + world.reviews!.environmentAt];
  };
  const {reviews: written, reviewStars} = totalsOf(shop(reviews({ordinary: 3}), {horizon: weeks * WEEK}), {customers});

  test("is the mean of all reviews of the market, those before day 0 included", () => {
    expect(after(50, customers)).toBeCloseTo((5 * 50 + reviewStars) / (50 + written), 10);
    expect(after(50, 10 * customers)).toBeCloseTo((5 * 50 + 10 * reviewStars) / (50 + 10 * written), 10);
    expect(after(0, customers)).toBeCloseTo(3, 10);
  });

  test("is what sessions meet; a firm without reviews has none until the first are out", () => {
    const met = (changes: Parameters<typeof reviews>[0]) => {
      const t = totalsOf(shop(reviews(changes)), {customers});
      return [t.ratingsMet / t.sessions, t.ratingMetSum / t.ratingsMet / 1000];
    };
    expect(met({rating: 4.5, count: 1e9})).toEqual([1, 4.5]);
    const [share, mean] = met({rating: 4.5, count: 0, ordinary: 3});
    expect(share).toBeLessThan(1);
    expect(share).toBeGreaterThan(0.9);
    expect(mean).toBeCloseTo(3, 9);
  });

  test("changes orders by its weight: odds of ordering times exp(weight × stars above neutral)", () => {
    const share = (rating: number) => {
      const {orders, journeys} = totalsOf(shop(reviews({rating, count: 1e9, weight: 0.5})), {customers: 2000});
      return [orders / journeys, Math.sqrt(1 / journeys)];
    };
    for (const rating of [2, 4, 5]) {
      const [observed, error] = share(rating);
      const odds = Math.exp(0.5 * (rating - 4));
      expect(Math.abs(observed - odds / (1 + odds))).toBeLessThan(4.5 * 0.5 * error);
    }
  });

  test("is the same whether few or many people of the market are simulated, but for noise", () => {
    const rating = (n: number) => {
      const t = totalsOf(
        shop(reviews({rating: 5, count: 2e6, ordinary: 3, weight: 0.5, spread: 1}), {market: market({people: 1e6})}),
        {customers: n}
      );
      return t.ratingMetSum / t.ratingsMet / 1000;
    };
    const [few, many] = [500, 4000].map(rating);
    expect(many).toBeLessThan(4.9);
    expect(Math.abs(few - many)).toBeLessThan(0.02);
  });
});

test("reviews that nobody heeds change no life", () => {
  const heard = shop(reviews());
  const told = talliesOf(heard, {customers});
  // the same epochs, so that both run as a replication
  const mute = compile(shop(reviews({unasked: 0, count: 0})));
  const without = talliesOf(mute, {customers});
  for (const name of ["reviews", "reviewStars", "ratingsMet", "ratingMetSum"] as const) {
    expect(totalsOf(heard, {customers})[name]).toBeGreaterThan(0);
  }
  const own = /"(reviews|reviewStars|ratingsMet|ratingMetSum)":\d+,?/g;
  expect(bytes(told).replaceAll(own, "")).toBe(bytes(without).replaceAll(own, ""));
  expect(bytes(told).replaceAll(own, "")).toBe(bytes(talliesOf(shop(silence), {customers})).replaceAll(own, ""));
});

test("asking raises the mean where those who write unasked are the disappointed", () => {
  const mean = (changes: Parameters<typeof reviews>[0]) => {
    const t = totalsOf(
      shop(reviews(changes), {
        segments: [segment({need: 6, nearStore: 0.5})],
        channels: [channel("web", 0, {takeAway: false, collects: true})],
        rules: [],
        fulfilment: fulfilment({shipTime: 3 * DAY, collectOdds: 1e6}),
        relationship: relationship({baseline: 0.75, delivery: 0.2})
      }),
      {customers: 2000}
    );
    return t.reviewStars / t.reviews;
  };
  const everybody = mean({unasked: 1});
  const unasked = mean({unasked: 0.02, extremity: 4});
  expect(everybody - unasked).toBeGreaterThan(0.3);
});

describe("a request for a review", () => {
  /** Whether each of some people answers request `occurrence` of rule 0, after so many minutes of life. */
  function answers(asked: number, {minute = 300 * DAY, occurrence = 1} = {}): number[] {
    const world = compile(shop(reviews({unasked: 0, asked})));
    const k = new Kernel(world, keyFromSeed("test", 0), {capacity: 1, slots: 1});
    return Array.from({length: customers}, (_, customer) => {
      k.customer = customer;
      birth(k);
      advance(k, minute);
      const stars = askReview(k, minute, 1, 0, occurrence);
      expect(starsGiven(k)).toBe(stars);
      expect(stars * askReview(k, minute, 1, 0, occurrence + 1)).toBe(0);
      return stars;
    });
  }

  test("is answered once per order that has been received, and by nobody before", () => {
    expect(answers(1, {minute: 0}).every(stars => stars === 0)).toBe(true);
    const late = answers(1);
    expect(late.filter(stars => stars === 4).length).toBeGreaterThan(0.8 * customers);
    expect(new Set(late)).toEqual(new Set([0, 4]));
  });

  test("is answered by whoever would have answered a less winning one, and has luck of its own", () => {
    const [few, many] = [0.2, 0.6].map(asked => answers(asked));
    few.forEach((stars, i) => expect(many[i]).toBeGreaterThanOrEqual(stars));
    expect(answers(0.2, {occurrence: 2})).not.toEqual(few);
  });
});
