import {describe, expect, test} from "vitest";
import {Owner} from "../../src/model/owner.ts";
import {Draws} from "../../src/random/draws.ts";
import {unitExponential} from "../../src/random/exact.ts";
import {keyFromSeed} from "../../src/random/key.ts";
import {moves} from "../../src/scenario/setting/journey.ts";
import {
  byStage,
  channel,
  DAY,
  identity,
  journey,
  link,
  market,
  pairs,
  relationship,
  segment,
  setting
} from "./settings.ts";
import {storyOf, totalsOf, watch, type Happening} from "./lives.ts";

const few = {customers: 200};
const straight = {discover: {evaluate: 1}, evaluate: {cart: 1}, cart: {checkout: 1}, checkout: {order: 1}};
const stepsOf = (story: readonly Happening[]) => story.filter(({what}) => what === "step");

describe("a session", () => {
  test("goes straight to the order where every stage leads to the next", () => {
    const t = totalsOf(setting({journey: journey(straight)}), few);
    expect(t.steps).toBe(4 * t.journeys);
    expect([t.sessions, t.evaluated, t.carted, t.checkedOut, t.carts, t.cartOrders, t.orders]).toEqual(
      Array.from({length: 7}, () => t.journeys)
    );
    expect(t.journeySeconds).toBe(0);
  });

  test("ends and comes back after the person's gap, to the minute", () => {
    const world = setting({segments: [segment({need: 4, gap: 2 * DAY})], journey: journey({discover: {later: 1}})});
    const story = storyOf(world, {customer: 1});
    const alone = story.findIndex(({what}) => what === "needJoined");
    const visits = story.slice(0, alone).filter(({what}) => what === "visit");
    const draws = new Draws(keyFromSeed("test", 0));
    expect(visits.length).toBeGreaterThan(5);
    visits.slice(1).forEach(({minute}, i) => {
      const gap = unitExponential(draws.at(1, Owner.session, 0, i).wordAt(2)) * 2 * DAY;
      expect(minute).toBe(Math.floor(visits[i].minute + 1 + gap));
    });
  });

  test("is the last one after a thousand of the same journey, whatever the patience", () => {
    const world = setting({
      segments: [segment({need: 1, gap: 1})],
      journey: journey({discover: {later: 1}})
    });
    const visits: number[] = [];
    const t = watch(world, {customers: 20}, (_, story) => {
      let count = 0;
      for (const {what} of story) {
        if (what === "visit") count++;
        if (what === "lapsed") visits.push(count);
        if (what === "lapsed") count = 0;
      }
    });
    expect(visits.length).toBeGreaterThan(5);
    expect(new Set(visits)).toEqual(new Set([1000]));
    expect(t.lapsed).toBe(visits.length);
  });

  test("keeps the stage until the next visit", () => {
    const world = setting({
      journey: journey({discover: {cart: 1}, cart: {later: 1, checkout: 1}, checkout: {later: 1, order: 1}})
    });
    const [left, found]: number[][] = [[], []];
    watch(world, {customers: 100}, (_, story) => {
      let stage = 0;
      for (const {what, a} of story) {
        if (what === "need") stage = 0;
        if (what === "later") stage = a;
        if (what !== "visit") continue;
        left.push(stage);
        found.push(a);
      }
    });
    expect(found).toEqual(left);
    expect(new Set(found)).toEqual(new Set([0, 2, 3]));
    const {cartsLost, carts, journeys} = totalsOf(world, few);
    expect([carts, cartsLost]).toEqual([journeys, 0]);
  });

  test("that is always cut short takes one step at a time", () => {
    const t = totalsOf(
      setting({
        channels: [channel("web", 0, {interruption: 1})],
        segments: [segment({gap: 1})],
        journey: journey(straight)
      }),
      few
    );
    expect(t.steps).toBe(t.sessions);
    expect(t.sessions).toBeGreaterThanOrEqual(4 * t.orders);
  });

  test("costs what the channel says", () => {
    const t = totalsOf(setting({channels: [channel("web", 0, {sessionCost: 1.25})], journey: journey(straight)}), few);
    expect(t.serviceCost).toBe(125_000 * t.sessions);
    expect(t.presentValue).toBe(t.revenue / 2 - t.serviceCost);
  });

  test("in a channel that only shows fills no cart", () => {
    const t = totalsOf(
      setting({
        channels: [channel("web", 0, {sells: false})],
        journey: journey({...straight, evaluate: {cart: 1, leave: 0.01}})
      }),
      few
    );
    expect(t.evaluated).toBe(t.journeys);
    expect([t.carts, t.orders]).toEqual([0, 0]);
    expect(t.left).toBe(t.journeys);
  });

  test("never leads to a competitor where nothing pulls", () => {
    const rows = {discover: {order: 1, leave: 9}};
    expect(totalsOf(setting({journey: journey(rows), market: market({pull: 0})}), few).left).toBe(0);
    const {left, journeys} = totalsOf(setting({journey: journey(rows)}), few);
    expect(left / journeys).toBeGreaterThan(0.8);
  });

  test("cannot happen where no channel is possible", () => {
    const far = setting({segments: [segment({nearStore: 0})], channels: [channel("web", 0, {local: true})]});
    const {sessions, left, journeys} = totalsOf(far, few);
    expect([sessions, left]).toEqual([0, journeys]);
    expect(totalsOf(setting({channels: [channel("web", 0, {fit: byStage(0)})]}), few).sessions).toBe(0);
    expect(totalsOf(setting({segments: [segment({taste: {}})]}), few).sessions).toBe(0);
  });

  test("happens in a store only for those who live near it", () => {
    const world = setting({
      segments: [segment({need: 6, nearStore: 0.4, taste: {web: 1, store: 1000}})],
      channels: [channel("web", 0), channel("store", 2, {local: true})]
    });
    let near = 0;
    watch(world, {customers: 1000}, (_, story) => {
      const channels = new Set(story.filter(({what}) => what === "visit").map(event => event.channel));
      if (channels.has(1)) near++;
    });
    expect(Math.abs(near / 1000 - 0.4)).toBeLessThan(0.06);
  });

  test("stays in the channel of the last one where habit is strong", () => {
    const world = setting({
      segments: [segment({need: 6, taste: {web: 1, app: 1}})],
      channels: [channel("web", 0), channel("app", 1)],
      journey: journey({discover: {later: 1, order: 1}}, {habit: 1e9})
    });
    watch(world, {customers: 100}, (_, story) => {
      const channels = story.filter(({what}) => what === "visit").map(event => event.channel);
      expect(new Set(channels).size).toBeLessThanOrEqual(1);
    });
  });
});

describe("the odds of moving forward", () => {
  const factors = (changes: Parameters<typeof setting>[0]) =>
    new Set(
      stepsOf(storyOf(setting({segments: [segment({need: 4, mobile: 1})], ...changes}), {customer: 2})).map(({b}) => b)
    );

  test("are those of the table where nothing else matters", () => {
    expect(factors({})).toEqual(new Set([1]));
  });

  test("fall by exp(−mobile) on a phone, and only where there is a device", () => {
    const phone = journey({discover: {order: 1}}, {mobile: 0.4});
    expect(factors({journey: phone})).toEqual(new Set([1]));
    const [factor] = factors({journey: phone, channels: [channel("web", 0, {device: "device"})]});
    expect(factor).toBeCloseTo(Math.exp(-0.4), 12);
  });

  test("rise by exp(coefficient × relationship above ½)", () => {
    const [factor] = factors({
      journey: journey({discover: {order: 1}}, {relationship: 2}),
      relationship: relationship({customers: 0.75})
    });
    expect(factor).toBeCloseTo(Math.exp(0.5), 12);
  });

  test("count for moves that bring the order closer, and for no other", () => {
    const world = (quality: number) =>
      setting({
        segments: [segment({need: 10})],
        channels: [channel("web", 0, {quality: byStage(1, {evaluate: quality})})],
        journey: journey({
          discover: {evaluate: 1},
          evaluate: {cart: 1, discover: 1, later: 1, leave: 1},
          cart: {order: 1}
        })
      });
    const count = (quality: number) => {
      const seen: Record<string, number> = {};
      watch(world(quality), {customers: 400}, (_, story) => {
        let stage = "discover";
        for (const {what, a} of story) {
          if (what === "visit") stage = ["discover", "evaluate", "cart"][a];
          if (what !== "step") continue;
          if (stage === "evaluate") seen[moves[a]] = (seen[moves[a]] ?? 0) + 1;
          stage = moves[a];
        }
      });
      return seen;
    };
    const seen = count(3);
    expect(Math.abs(seen.cart / seen.leave / 3 - 1)).toBeLessThan(0.15);
    expect(Math.abs(seen.discover / seen.leave - 1)).toBeLessThan(0.15);
    expect(Math.abs(seen.later / seen.leave - 1)).toBeLessThan(0.15);
  });

  test("of ordering untouched fall for people who want to touch, until they have", () => {
    const world = setting({
      segments: [segment({need: 10, touchFirst: 1, gap: 1, taste: {web: 1, store: 1}})],
      channels: [channel("web", 0), channel("store", 2, {touch: true})],
      journey: journey({discover: {order: 1, later: 1}}, {touch: 50, habit: 1})
    });
    let untouched = 0;
    watch(world, {customers: 100}, (_, story) => {
      let touched = false;
      for (const {what, channel: c} of story) {
        if (what === "need") touched = false;
        if (what === "visit" && c === 1) touched = true;
        if (what === "order" && !touched) untouched++;
      }
    });
    expect(untouched).toBe(0);
    expect(totalsOf(world, few).orders).toBeGreaterThan(500);
  });
});

describe("a cart", () => {
  const shops = (changes: Parameters<typeof setting>[0] = {}) =>
    setting({
      segments: [segment({need: 4, gap: 1, taste: {web: 1, app: 1}})],
      channels: [channel("web", 0), channel("app", 1)],
      journey: journey({discover: {cart: 1}, evaluate: {cart: 1}, cart: {later: 1, order: 1}}, {redo: 6}),
      ...changes
    });

  test("that does not follow costs its owner the time to fill it again", () => {
    const t = totalsOf(shops(), few);
    expect(t.cartsLost).toBeGreaterThan(50);
    // the other ones find the cart that they had left there before
    expect(t.cartsLost + t.carried).toBe(t.switches);
    expect(t.journeySeconds).toBe(360 * t.cartsLost);
    expect(t.carts).toBe(t.journeys + t.cartsLost);
    expect(t.cartOrders).toBe(t.orders);
  });

  test("that was lost makes going on harder, by exp(−effort) per hour of work", () => {
    const factors = new Set<number>();
    const world = shops({
      journey: journey({discover: {cart: 1}, evaluate: {cart: 1}, cart: {later: 3, order: 1}}, {redo: 30, effort: 1})
    });
    watch(world, few, (_, story) => {
      for (const {what, b} of story) if (what === "step") factors.add(b);
    });
    const sorted = [...factors].toSorted((a, b) => b - a);
    expect(sorted).toEqual(sorted.map((_, lost) => expect.closeTo(Math.exp(-lost / 2), 12)));
    // a cart can be lost in each of the two shops
    expect(sorted.length).toBe(2);
  });

  test("follows where a link carries it and both sides know the person", () => {
    const linked = {
      identity: [identity({web: 1, app: 1})],
      links: [link("cart", pairs("web", "app"))]
    };
    const t = totalsOf(shops(linked), few);
    expect([t.cartsLost, t.journeySeconds]).toEqual([0, 0]);
    expect(t.carried).toBe(t.switches);
    expect(t.carts).toBe(t.journeys);
    const strangers = [
      {web: 1, app: 0},
      {web: 0, app: 1},
      {web: 0, app: 0}
    ].map(match => {
      const {cartsLost, carts} = totalsOf(shops({...linked, identity: [identity(match)]}), few);
      return [cartsLost, carts];
    });
    const {cartsLost, carts} = totalsOf(shops(), few);
    expect(strangers).toEqual(Array.from({length: 3}, () => [cartsLost, carts]));
  });

  test("follows in the direction of the link only", () => {
    const t = (way: Array<readonly [string, string]>) => {
      const ways: string[] = [];
      const world = shops({identity: [identity({web: 1, app: 1})], links: [link("cart", way)]});
      watch(world, few, (_, story) => {
        for (const {what, channel: to, b: from} of story) if (what === "carried") ways.push(`${from}>${to}`);
      });
      return new Set(ways);
    };
    expect(t([["web", "app"]])).toEqual(new Set(["0>1"]));
    expect(t([["app", "web"]])).toEqual(new Set(["1>0"]));
  });

  test("stays on its device unless the shop knows the person", () => {
    const devices = (match: number) =>
      totalsOf(
        setting({
          segments: [segment({need: 4, gap: 1, mobile: 0.5})],
          channels: [channel("web", 0, {device: "device"})],
          identity: [identity({web: match})],
          journey: journey({discover: {cart: 1}, evaluate: {cart: 1}, cart: {later: 1, order: 1}})
        }),
        few
      );
    const unknown = devices(0);
    expect(unknown.switches).toBeGreaterThan(50);
    expect(unknown.cartsLost).toBe(unknown.switches);
    const known = devices(1);
    expect([known.cartsLost, known.carried]).toEqual([0, known.switches]);
  });

  test("stays on the device it was filled on in each of two shops", () => {
    const world = shops({
      segments: [segment({need: 4, gap: 1, mobile: 0.5, taste: {web: 1, app: 1}})],
      channels: [channel("web", 0, {device: "device"}), channel("app", 1, {device: "device"})],
      journey: journey({discover: {cart: 1}, evaluate: {cart: 1}, cart: {later: 4, order: 1}})
    });
    let [found, missed] = [0, 0];
    watch(world, few, (_, story) => {
      let kept: number[] = [];
      story.forEach(({what, channel: c, b: device}, i) => {
        if (what === "need") kept = [];
        if (what !== "visit") return;
        const filled = ["cart", "missing"].includes(story[i + 1].what) || story[i + 2]?.what === "cart";
        expect(filled).toBe(kept[c] !== device);
        if (kept[c] === device) found++;
        else if (kept[c] !== undefined) missed++;
        kept[c] = device;
      });
    });
    expect(Math.min(found, missed)).toBeGreaterThan(100);
  });

  test("in a store is none that a shop counts, but may be carried", () => {
    const t = totalsOf(
      shops({channels: [channel("web", 0, {device: "place"}), channel("app", 1, {device: "place"})]}),
      few
    );
    expect([t.carts, t.cartOrders]).toEqual([0, 0]);
    expect(t.cartsLost).toBeGreaterThan(50);
  });
});
