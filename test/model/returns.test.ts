import {describe, expect, test} from "vitest";
import {run} from "../../src/engine/run.ts";
import {compile} from "../../src/model/compile.ts";
import {CH_REVENUE, CHANNEL_TALLIES} from "../../src/model/tally.ts";
import {keyFromSeed} from "../../src/random/key.ts";
import type {Setting} from "../../src/scenario/setting.ts";
import type {ReturnsSetting} from "../../src/scenario/setting/stores.ts";
import {
  channel,
  DAY,
  desk,
  fulfilment,
  hotline,
  identity,
  journey,
  link,
  money,
  relationship,
  returns,
  segment,
  setting,
  support
} from "./settings.ts";
import {each, named, totalsOf, watch} from "./lives.ts";

const few = {customers: 1000};

/** An online shop and a store where people can touch the product; everything is ordered online unless the taste says otherwise. */
function shops(changes: Partial<ReturnsSetting>, more: Partial<Setting> = {}, store = 0): Setting {
  return setting({
    segments: [segment({need: 2, taste: {web: 1, store}})],
    channels: [
      channel("web", 0, {takeAway: false}),
      channel("store", 2, {local: true, device: "place", touch: true, collects: true})
    ],
    fulfilment: fulfilment({shipTime: 3 * DAY}),
    returns: returns(changes),
    money: money({margin: 0.4, paymentFee: 0.02}),
    ...more
  });
}

/** Revenue by channel. */
function revenueOf(of: Setting, {customers}: {customers: number}): Record<string, number> {
  const world = compile(of);
  const job = {
    kind: "block",
    worlds: [world],
    key: keyFromSeed("test", 0),
    from: 0,
    to: customers,
    ratios: null
  } as const;
  const [{byChannel}] = run(job).tallies;
  return Object.fromEntries(of.channels.map(({id}, c) => [id, byChannel[c * CHANNEL_TALLIES + CH_REVENUE]]));
}

const known = {identity: [identity({web: 1, store: 1})], links: [link("orders", [["web", "store"]])]};

describe("a return", () => {
  test("happens with its share of the orders received, later by its mean time", () => {
    const delays: number[] = [];
    const t = watch(shops({share: 0.3, after: 5 * DAY}), few, (_, story) => {
      story.forEach(({what, minute}, i) => {
        if (what !== "sentBack") return;
        delays.push(minute - story.slice(0, i).findLast(event => event.what === "received")!.minute);
      });
    });
    expect(t.received).toBeGreaterThan(1800);
    expect(Math.abs(t.returned / t.received - 0.3)).toBeLessThan(0.05);
    // those of the last days come after the end, and the next order hastens some
    const mean = delays.reduce((sum, delay) => sum + delay, 0) / delays.length;
    expect(Math.abs(mean / (5 * DAY) - 1)).toBeLessThan(0.2);
  });

  test("brings back what its goods cost, whatever the product was", () => {
    const big = [{id: "big", share: 1, price: 3}];
    const t = totalsOf(shops({share: 1, after: 60, resale: 1}, {products: big}), few);
    expect(t.returned).toBeGreaterThan(1000);
    // three times an order of 100, of which 60 % are goods
    expect(t.goods).toBe(18_000_000 * (t.orders - t.returned));
  });

  test("is of the order and its channel, though the contract has been renewed since", () => {
    const world = shops(
      {share: 0.5, after: 60 * DAY},
      {
        horizon: 400 * DAY,
        segments: [
          segment({existing: 0, contract: 30 * DAY, need: 20, taste: {web: 0, store: 1}, serveTaste: {phone: 1}})
        ],
        support: support({renewalCase: 1, caseDelay: DAY})
      }
    );
    const {channels} = world;
    const phone = hotline("phone", 4, {handle: 0.01});
    const sold = revenueOf({...world, channels: [...channels, phone], desks: [desk("calls", ["phone"])]}, few);
    expect(sold.store).not.toBe(0);
    expect(sold.web).toBe(0);
  });

  test("gives the money back, keeps the fees, and saves part of the goods", () => {
    const keeps = totalsOf(shops({}), few);
    const t = totalsOf(shops({share: 1, after: 60, resale: 0.5, mailCost: 8}), few);
    const price = 10_000_000;
    expect([keeps.returned, t.orders]).toEqual([0, keeps.orders]);
    expect(t.refunds).toBe(price * t.returned);
    expect(t.revenue).toBe(price * (t.orders - t.returned));
    expect(t.onlineRevenue).toBe(t.revenue);
    expect(t.feeCost).toBe(keeps.feeCost);
    expect(keeps.goods - t.goods).toBe(0.3 * price * t.returned);
    expect(t.returnCost).toBe(800_000 * t.returned);
  });

  test("is rarer for what has been touched, and as its channel makes it", () => {
    const share = (world: Setting) => {
      const {returned, received} = totalsOf(world, few);
      return returned / received;
    };
    const near = (value: number, expected: number) => expect(Math.abs(value - expected)).toBeLessThan(0.04);
    near(share(shops({share: 0.4, touched: 0.25})), 0.4);
    near(share(shops({share: 0.4, touched: 0.25}, {segments: [segment({need: 2, taste: {web: 0, store: 1}})]})), 0.1);
    near(share(shops({share: 0.4, channels: {web: 0.5}})), 0.2);
    near(share(shops({share: 0.1, delay: 0.05})), 0.25);
  });

  test("is made by nobody fewer, person by person, when the share rises", () => {
    const counts = [0.1, 0.4, 0.9].map(share =>
      each(shops({share}), {customers: 150}).map(({totals}) => named(totals).returned)
    );
    for (let i = 1; i < counts.length; i++)
      expect(counts[i].every((count, person) => count >= counts[i - 1][person])).toBe(true);
    expect(counts[2]).not.toEqual(counts[0]);
  });

  test("leaves the luck of everything else as it was", () => {
    const plain = totalsOf(shops({}), few);
    const {returned, orders, sessions, steps} = totalsOf(shops({share: 1}), few);
    expect(returned).toBeGreaterThan(1500);
    expect([orders, sessions, steps]).toEqual([plain.orders, plain.sessions, plain.steps]);
  });
});

describe("the counter of a store", () => {
  const back = {share: 1, inStore: 1e6, mailEffort: 30, storeEffort: 10, mailCost: 9, storeCost: 2};

  test("takes back what was ordered online if a link of orders tells it, and both sides know the person", () => {
    const t = totalsOf(shops(back, known), few);
    expect([t.returnsRefused, t.returnedInStore]).toEqual([0, t.returned]);
    expect(t.returnSeconds).toBe(600 * t.returned);
    expect(t.returnCost).toBe(200_000 * t.returned);
    const stranger = {...known, identity: [identity({web: 1, store: 0})]};
    for (const unknown of [{}, stranger]) {
      const {returnsRefused, returned, returnedInStore, returnSeconds, returnCost} = totalsOf(
        shops(back, unknown),
        few
      );
      expect([returnsRefused, returnedInStore]).toEqual([returned, 0]);
      expect([returnSeconds, returnCost]).toEqual([2400 * returned, 900_000 * returned]);
    }
  });

  test("takes back its own sales without any link", () => {
    const sold = {segments: [segment({need: 2, taste: {web: 0, store: 1}})]};
    const t = totalsOf(shops({...back, inStore: 0}, sold), few);
    expect([t.returned > 500, t.returnedInStore, t.returnsRefused]).toEqual([true, t.returned, 0]);
  });

  test("sees nobody who lives far away", () => {
    const far = {...known, segments: [segment({need: 2, nearStore: 0, taste: {web: 1}})]};
    const {returned, returnedInStore, returnsRefused} = totalsOf(shops(back, far), few);
    expect([returned > 500, returnedInStore, returnsRefused]).toEqual([true, 0, 0]);
  });

  test("that makes returns easy keeps customers", () => {
    const world = (store: Partial<Setting>) =>
      shops(back, {
        ...store,
        segments: [segment({need: 4, dropMean: 0.1, taste: {web: 1}})],
        relationship: relationship({smoothing: 0.2, effort: 0.5, dropOut: 3})
      });
    const [hard, easy] = [{}, known].map(store => totalsOf(world(store), {customers: 3000}));
    expect(hard.lost - easy.lost).toBeGreaterThan(4.5 * Math.sqrt(hard.lost + easy.lost));
  });

  test("sells something else to some of those who come", () => {
    const selling = {...known, fulfilment: fulfilment({addOn: 0.4, addOnSize: 0.5})};
    const t = totalsOf(shops(back, selling), few);
    expect(Math.abs(t.addOns / t.returned - 0.4)).toBeLessThan(0.06);
    expect(t.addOnRevenue).toBe(5_000_000 * t.addOns);
    expect(t.storeRevenue).toBe(t.addOnRevenue);
    expect(totalsOf(shops({...back, inStore: 0}, selling), few).addOns).toBe(0);
  });
});

describe("collecting", () => {
  const collecting = {collectOdds: 1e9, collectLinked: 60, collectUnlinked: 4 * DAY};
  const stocked = {links: [link("stock", [["store", "web"]])]};

  test("brings people to the store, where some buy something else", () => {
    const t = totalsOf(shops({}, {fulfilment: fulfilment({...collecting, addOn: 0.25, addOnSize: 0.2})}), few);
    expect(t.storeVisits).toBe(t.received);
    expect(Math.abs(t.addOns / t.received - 0.25)).toBeLessThan(0.05);
    expect(t.revenue).toBe(10_000_000 * t.orders + t.addOnRevenue);
    expect(t.onlineRevenue + t.storeRevenue).toBe(t.revenue);
  });

  test("ends in a refund for a share of broken promises", () => {
    const broken = fulfilment({...collecting, stockAccuracy: 0.5, cancel: 0.4});
    const t = totalsOf(shops({}, {...stocked, fulfilment: broken}), {customers: 2000});
    expect(Math.abs(t.cancelled / t.brokenPromises - 0.4)).toBeLessThan(0.06);
    expect(t.refunds).toBe(10_000_000 * t.cancelled);
    expect(t.goods).toBe(6_000_000 * (t.orders - t.cancelled));
    const kept = totalsOf(shops({}, {...stocked, fulfilment: {...broken, stockAccuracy: 1}}), few);
    expect([kept.cancelled, kept.refunds]).toEqual([0, 0]);
  });
});

test("nothing is different where nothing is ever sent back", () => {
  const plain = shops({}, {journey: journey({discover: {order: 1, later: 1}})});
  const without = totalsOf({...plain, returns: null}, few);
  const {received, storeVisits, onlineVisits, onlineOrders, storeOrders, onlineRevenue, storeRevenue, ...same} =
    totalsOf(plain, few);
  expect([received, onlineVisits, onlineOrders].every(count => count > 0)).toBe(true);
  expect({...without, ...same, blocks: 0}).toEqual({...without, blocks: 0});
  expect([storeVisits, storeOrders, storeRevenue]).toEqual([0, 0, 0]);
  expect(onlineRevenue).toBe(without.revenue);
});
