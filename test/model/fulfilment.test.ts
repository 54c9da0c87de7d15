import {describe, expect, test} from "vitest";
import type {Setting} from "../../src/scenario/setting.ts";
import type {FulfilmentSetting} from "../../src/scenario/setting/stores.ts";
import {channel, DAY, fulfilment, journey, link, relationship, segment, setting, YEAR} from "./settings.ts";
import {storyOf, totalsOf, watch} from "./lives.ts";

const few = {customers: 300};

/** An online shop that ships, and a store where goods may be collected. */
function shop(changes: Partial<FulfilmentSetting>, more: Partial<Setting> = {}): Setting {
  return setting({
    segments: [segment({need: 2, taste: {web: 1}})],
    channels: [channel("web", 0, {takeAway: false}), channel("store", 2, {collects: true, local: true})],
    fulfilment: fulfilment(changes),
    ...more
  });
}

function receipts(world: Setting): Array<{after: number; how: number; score: number}> {
  const all: Array<{after: number; how: number; score: number}> = [];
  watch(world, few, (_, story) => {
    story.forEach(({what, minute, a, b}, i) => {
      if (what !== "received") return;
      const order = story.slice(0, i).findLast(event => event.what === "order")!;
      all.push({after: minute - order.minute, how: a, score: b});
    });
  });
  return all;
}

const shares = (values: readonly number[]) =>
  Object.fromEntries(
    [...new Set(values)].map(value => [value, values.filter(v => v === value).length / values.length])
  );

describe("an order", () => {
  test("that is taken away is received at once, at the price of handing it over", () => {
    const world = setting({fulfilment: fulfilment({takeAwayCost: 1.5, shipCost: 9, shipTime: 3 * DAY})});
    const {orders, fulfilmentCost, scores} = totalsOf(world, few);
    expect(fulfilmentCost).toBe(150_000 * orders);
    expect(scores).toBe(orders);
    expect(receipts(world).every(({after, how, score}) => after === 0 && how === 0 && score === 750)).toBe(true);
  });

  test("that is shipped comes after the days of the way, or at the next order", () => {
    const world = shop({shipCost: 6.25, shipTime: 3 * DAY});
    const {orders, fulfilmentCost} = totalsOf(world, few);
    expect(fulfilmentCost).toBe(625_000 * orders);
    const all = receipts(world);
    expect(all.every(({how, after}) => how === 1 && after <= 3 * DAY)).toBe(true);
    expect(all.filter(({after}) => after === 3 * DAY).length).toBeGreaterThan(0.95 * all.length);
  });

  test("is collected by those near a store as often as collecting is attractive against shipping", () => {
    const collecting = {collectOdds: 0.5, collectCost: 2, collectUnlinked: 4 * DAY, shipCost: 6};
    const {orders, collected, fulfilmentCost} = totalsOf(shop(collecting), {customers: 2000});
    expect(Math.abs(collected / orders - 1 / 3)).toBeLessThan(0.03);
    expect(fulfilmentCost).toBe(200_000 * collected + 600_000 * (orders - collected));
    const far = {segments: [segment({need: 2, nearStore: 0, taste: {web: 1}})]};
    expect(totalsOf(shop(collecting, far), few).collected).toBe(0);
    expect(totalsOf(shop(collecting, {channels: [channel("web", 0, {takeAway: false})]}), few).collected).toBe(0);
  });

  test("is ready in hours where stock is linked and right, and a broken promise where it is wrong", () => {
    const collecting = {collectOdds: 1e9, collectLinked: 120, collectUnlinked: 4 * DAY, stockAccuracy: 0.8};
    const unlinked = receipts(shop(collecting));
    expect(shares(unlinked.map(({how}) => how))).toEqual({2: 1});
    expect(unlinked.filter(({after}) => after === 4 * DAY).length).toBeGreaterThan(0.9 * unlinked.length);
    const links = [link("stock", [["store", "web"]])];
    const linked = receipts(shop(collecting, {links}));
    const kept = shares(linked.map(({how}) => how));
    expect(kept[2] + kept[3]).toBeCloseTo(1, 12);
    expect(Math.abs(kept[3] - 0.2)).toBeLessThan(0.06);
    expect(linked.filter(({how, after}) => how === 2 && after !== 120 && after < 100).length).toBeLessThan(5);
    const {brokenPromises, collected} = totalsOf(shop(collecting, {links}), few);
    expect(Math.abs(brokenPromises / collected - 0.2)).toBeLessThan(0.05);
    expect(totalsOf(shop(collecting, {links: [link("stock", [["web", "store"]])]}), few).brokenPromises).toBe(0);
  });

  test("is scored by effort, delivery time, and a promise that was broken", () => {
    const scores = (of: object, changes: Partial<FulfilmentSetting>, links: Setting["links"] = []) =>
      shares(receipts(shop(changes, {relationship: relationship(of), links})).map(({score}) => score));
    expect(scores({delivery: 0.05}, {shipTime: 0})).toEqual({750: 1});
    expect(scores({delivery: 0.05}, {shipTime: 3 * DAY})[600]).toBeGreaterThan(0.9);
    expect(scores({delivery: 1}, {shipTime: 3 * DAY})[0]).toBeGreaterThan(0.9);
    const broken = {collectOdds: 1e9, collectLinked: 0, collectUnlinked: 0, stockAccuracy: 0};
    expect(scores({brokenPromise: 0.4}, broken, [link("stock", [["store", "web"]])])).toEqual({350: 1});
  });

  test("is scored lower for the work that its journey took", () => {
    const scores = new Set<number>();
    const world = setting({
      segments: [segment({need: 4, gap: 1, taste: {web: 1, app: 1}})],
      channels: [channel("web", 0), channel("app", 1)],
      journey: journey({discover: {cart: 1}, evaluate: {cart: 1}, cart: {later: 1, order: 1}}, {redo: 30}),
      relationship: relationship({effort: 0.5})
    });
    let lost = 0;
    const expected = new Set<number>();
    watch(world, few, (_, story) => {
      for (const {what, a, b} of story) {
        if (what === "need") lost = 0;
        if (what === "missing" && a === 1) lost++;
        if (what === "order") expected.add(750 - 250 * lost);
        if (what === "received") scores.add(b);
      }
    });
    expect(scores).toEqual(expected);
    expect(scores).toEqual(new Set([750, 500]));
  });

  test("on its way when the next one is made is received first", () => {
    const world = shop({shipTime: 10 * DAY}, {segments: [segment({need: 120, taste: {web: 1}})]});
    const story = storyOf(world, {customer: 2});
    const course = story.filter(({what}) => what === "order" || what === "received").map(({what}) => what);
    expect(course.length).toBeGreaterThan(50);
    course.forEach((what, i) => expect(what).toBe(i % 2 === 0 ? "order" : "received"));
  });

  test("pays what the channel and the bank keep", () => {
    const {orders, feeCost, revenue, goods} = totalsOf(
      setting({
        channels: [channel("web", 0, {fee: 0.15})],
        money: {margin: 0.4, discountRate: 0, paymentFee: 0.02, wage: 0}
      }),
      few
    );
    expect(feeCost).toBe(orders * 1_700_000);
    expect(goods).toBe(0.6 * revenue);
  });
});

describe("customers", () => {
  test("become so with their first order, and come back within a year or not", () => {
    const world = setting({horizon: 2 * YEAR, segments: [segment({existing: 0, need: 1})]});
    const {existing, newCustomers, repeatBase, repeaters, active} = totalsOf(world, {customers: 3000});
    expect(existing).toBe(0);
    // somebody without an order in n years is no customer: e^−n of all
    expect(Math.abs(newCustomers / 3000 - (1 - Math.exp(-2)))).toBeLessThan(0.03);
    expect(Math.abs(repeatBase / 3000 - (1 - Math.exp(-1)))).toBeLessThan(0.03);
    expect(Math.abs(repeaters / repeatBase - (1 - Math.exp(-1)))).toBeLessThan(0.03);
    expect(active).toBe(newCustomers);
  });

  test("from before the start count from day 0", () => {
    const {repeatBase, repeaters, newCustomers} = totalsOf(setting({segments: [segment({need: 1})]}), {
      customers: 2000
    });
    expect([repeatBase, newCustomers]).toEqual([2000, 0]);
    expect(Math.abs(repeaters / 2000 - (1 - Math.exp(-1)))).toBeLessThan(0.04);
    const short = setting({horizon: YEAR - 1, segments: [segment({need: 1})]});
    expect(totalsOf(short, {customers: 100}).repeatBase).toBe(0);
  });

  test("of several channels are told from those of one", () => {
    const world = setting({
      segments: [segment({need: 6, taste: {web: 1, app: 1}})],
      channels: [channel("web", 0), channel("app", 1)]
    });
    let [several, one] = [0, 0];
    const t = watch(world, few, (_, story) => {
      const channels = new Set(story.filter(({what}) => what === "order").map(event => event.channel));
      if (channels.size === 2) several++;
      if (channels.size === 1) one++;
    });
    expect([t.severalBuyers, t.singleBuyers]).toEqual([several, one]);
    expect(several).toBeGreaterThan(200);
  });
});
