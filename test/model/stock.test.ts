import {describe, expect, test} from "vitest";
import {RELATION} from "../../src/model/state.ts";
import {newsvendor} from "../../src/model/newsvendor.ts";
import type {Setting} from "../../src/scenario/setting.ts";
import type {StockSetting} from "../../src/scenario/setting/stores.ts";
import {
  channel,
  DAY,
  fulfilment,
  identity,
  journey,
  link,
  pool,
  relationship,
  segment,
  setting,
  stock
} from "./settings.ts";
import {bytes, each, named, talliesOf, totalsOf, watch} from "./lives.ts";

const few = {customers: 1000};
const empty = {service: 0.01, variation: 1};

/** A website and a store, each with a shelf of its own; the store's is often empty. */
function shops(changes: Partial<StockSetting>, more: Partial<Setting> = {}): Setting {
  return setting({
    segments: [segment({need: 4, taste: {web: 1, store: 1}})],
    channels: [
      channel("web", 0, {takeAway: false}),
      channel("store", 2, {local: true, device: "place", collects: true})
    ],
    fulfilment: fulfilment({shipCost: 6, shipTime: 3 * DAY}),
    stock: stock({pools: [pool("house", ["web"], {service: 0.99}), pool("shop", ["store"], empty)], ...changes}),
    ...more
  });
}

const shown = {links: [link("stock", [["store", "web"]])]};
const helped = {links: [link("stock", [["web", "store"]])]};

describe("an empty shelf", () => {
  test("is met as often as the newsvendor says, and sends people elsewhere", () => {
    const t = totalsOf(shops({}), {customers: 5000});
    const share = newsvendor({mean: 100, deviation: 100, service: 0.01}).short / 100;
    // half of all wishes are at the store; the other shelf is hardly ever empty
    const other = newsvendor({mean: 100, deviation: 30, service: 0.99}).short / 100;
    const expected = Math.min(1, share) / 2 + other / 2;
    expect(Math.abs(t.stockOuts / t.requests - expected)).toBeLessThan(4.5 * Math.sqrt(0.25 / t.requests));
    expect([t.left, t.orders + t.stockLost]).toEqual([t.stockLost, t.requests]);
  });

  test("is nothing to a channel that has no pool", () => {
    const none = shops({pools: []});
    expect(bytes(talliesOf(none, few))).toBe(bytes(talliesOf({...none, stock: stock({lookUp: 1, pull: 9})}, few)));
    expect(totalsOf(none, few).requests).toBe(0);
  });

  test.each([
    ["substitute", "substituted", 0, 0],
    ["wait", "backOrders", 1, 9 * DAY],
    ["leave", "stockLost", 3, undefined]
  ] as const)("can make people %s", (odds, tally, how, shortest) => {
    const world = shops({leave: 0, [odds]: 1, waitTime: 9 * DAY});
    const told = new Set<number>();
    const delays = new Set<number>();
    const t = watch(world, few, (_, story) => {
      story.forEach(({what, minute, b}, i) => {
        if (what !== "soldOut") return;
        told.add(b);
        const at = story.slice(i).find(event => event.what === "received");
        if (story[i + 1]?.what === "order" && at) delays.add(at.minute - minute);
      });
    });
    expect([...told]).toEqual([how]);
    expect(t[tally]).toBe(t.stockOuts);
    expect(t.stockOuts).toBeGreaterThan(500);
    // who orders again before it is there receives it then
    const whole = [...delays].filter(delay => delay % DAY === 0);
    expect(whole.toSorted((a, b) => a - b)[0]).toBe(shortest);
  });

  test("can make people come back later, until it is there", () => {
    const world = shops({leave: 0, later: 1}, {segments: [segment({need: 1, gap: 60, taste: {web: 0, store: 1}})]});
    const better = {...world, stock: {...world.stock!, pools: [pool("shop", ["store"], {service: 0.6, variation: 1})]}};
    const t = totalsOf(better, few);
    expect(t.stockOuts).toBeGreaterThan(100);
    expect([t.orders, t.left, t.stockLost]).toEqual([t.journeys - t.openAtEnd, 0, 0]);
    expect(t.requests).toBe(t.orders + t.stockOuts);
  });

  test("disappoints by its loss of score", () => {
    const scores = new Set<number>();
    const world = shops({loss: 0.25}, {relationship: relationship({smoothing: 1})});
    watch(world, few, (_, story, k) => {
      if (story.at(-1)?.what === "left") scores.add(Math.round(k.F[RELATION] * 1000));
    });
    expect([...scores]).toEqual([500]);
  });

  test("is met by nobody more often, person by person, when shelves are fuller", () => {
    const lost = [0.3, 0.6, 0.9].map(service => {
      const pools = [pool("house", ["web"], {service}), pool("shop", ["store"], {service, variation: 1})];
      return each(shops({pools}), {customers: 150}).map(({totals}) => named(totals).stockOuts);
    });
    for (let i = 1; i < lost.length; i++) {
      expect(lost[i].every((count, person) => count <= lost[i - 1][person])).toBe(true);
      expect(lost[i]).not.toEqual(lost[i - 1]);
    }
  });
});

describe("a shelf elsewhere", () => {
  test("helps where its record reaches, and sends the goods", () => {
    const alone = totalsOf(shops({}), few);
    const t = totalsOf(shops({transfer: 2}, helped), few);
    expect([alone.rescued, t.rescued > 200]).toEqual([0, true]);
    expect(t.stockOuts).toBeLessThan(alone.stockOuts);
    const shipped = t.fulfilmentCost / 100_000 - 2 * t.rescued;
    expect(shipped % 6).toBeCloseTo(0, 6);
  });

  test("makes a promise that is broken where its record is wrong", () => {
    const wrong = (stockAccuracy: number) =>
      totalsOf(shops({waitTime: 5 * DAY}, {...helped, fulfilment: fulfilment({stockAccuracy})}), few);
    expect(wrong(1).brokenShipments).toBe(0);
    const {rescued, brokenShipments} = wrong(0.7);
    expect(Math.abs(brokenShipments / rescued - 0.3)).toBeLessThan(4.5 * Math.sqrt(0.21 / rescued));
  });

  test("helps nobody less, person by person, when links carry more", () => {
    const lost = [0, 0.4, 1].map(coverage => {
      const links = [link("stock", [["web", "store"]], {coverage})];
      return each(shops({}, {links}), {customers: 150}).map(({totals}) => named(totals).stockOuts);
    });
    for (let i = 1; i < lost.length; i++) {
      expect(lost[i].every((count, person) => count <= lost[i - 1][person])).toBe(true);
      expect(lost[i]).not.toEqual(lost[i - 1]);
    }
  });
});

describe("stock that is shown", () => {
  const full = [pool("house", ["web"], {service: 0.99}), pool("shop", ["store"], {service: 0.99, variation: 0})];
  const walks = journey({discover: {later: 3, order: 1}});

  test("changes nothing where nothing pulls and nobody looks", () => {
    const plain = shops({pools: full}, {journey: walks});
    expect(bytes(talliesOf({...plain, ...shown}, few))).toBe(bytes(talliesOf(plain, few)));
  });

  test("draws people near the store to it, and nobody else", () => {
    const world = (pull: number, nearStore: number) =>
      shops(
        {pools: full, pull},
        {journey: walks, ...shown, segments: [segment({need: 4, nearStore, taste: {web: 1, store: 1}})]}
      );
    const [without, drawn] = [1, 5].map(pull => totalsOf(world(pull, 1), few));
    expect(drawn.storeOrders).toBeGreaterThan(1.2 * without.storeOrders);
    expect(drawn.onlineOrders).toBeLessThan(without.onlineOrders);
    expect(bytes(talliesOf(world(5, 0), few))).toBe(bytes(talliesOf(world(1, 0), few)));
  });

  test("is looked up before a way to the store, which is then not in vain", () => {
    const often = [pool("shop", ["store"], {service: 0.5, variation: 1})];
    const t = totalsOf(shops({pools: often, lookUp: 1}, shown), few);
    const blind = totalsOf(shops({pools: often}, shown), few);
    expect(t.lookUps).toBeGreaterThan(1000);
    expect(blind.lookUps).toBe(0);
    expect(blind.stockOuts).toBeGreaterThan(500);
    expect([t.stockOuts, t.vainVisits]).toEqual([0, 0]);
    expect(t.onlineVisits).toBeGreaterThan(blind.onlineVisits);
  });

  test("breaks its word where the record is wrong", () => {
    const often = [pool("shop", ["store"], {service: 0.5, variation: 1})];
    const right = (stockAccuracy: number) =>
      totalsOf(shops({pools: often, lookUp: 1}, {...shown, fulfilment: fulfilment({stockAccuracy})}), few).vainVisits;
    expect([right(1), right(0.9) > 50, right(0.5) >= right(0.9)]).toEqual([0, true, true]);
  });

  test("fills carts that are left behind", () => {
    const carts = (inCart: number) =>
      totalsOf(shops({pools: full, lookUp: 1, inCart}, {...shown, identity: [identity({web: 1, store: 1})]}), few);
    expect(carts(0).carts).toBe(0);
    const t = carts(1);
    expect([t.carts, t.cartOrders]).toEqual([t.lookUps, 0]);
  });
});
