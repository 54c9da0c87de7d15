import {expect, test} from "vitest";
import {channel, identity, journey, link, pairs, segment, setting, YEAR} from "../../model/settings.ts";
import {farTotals} from "../../model/far.ts";
import {bytes, talliesOf, totalsOf} from "../../model/lives.ts";
import {channelMix} from "../closed-forms/channel-mix.ts";

/** Orders NBD(r ½, α ¼): two a year on average. Every order picks a channel by chance; nothing has any effect. */
const world = (web: number, changes = {}) =>
  setting({
    horizon: YEAR,
    segments: [segment({need: 2, needShape: 0.5, taste: {web, store: 1 - web}})],
    channels: [channel("web", 0), channel("store", 2)],
    ...changes
  });

test.each([
  [0.5, 0.5292, 3.7337],
  [0.2, 0.387, 2.8846],
  [0.1, 0.2457, 2.4773]
])(
  "with %d of orders on the web, buyers in both channels buy far more although no channel does anything",
  async (web, share, ratio) => {
    const {severalBuyers, severalOrders, singleBuyers, singleOrders, orders} = await farTotals(world(web), {
      customers: 40_000
    });
    const mix = channelMix({r: 0.5, alpha: 0.25}, web);
    expect(mix.shareMulti).toBeCloseTo(share, 4);
    expect(mix.ratio).toBeCloseTo(ratio, 4);
    expect(severalOrders + singleOrders).toBe(orders);
    const premium = severalOrders / severalBuyers / (singleOrders / singleBuyers);
    expect(premium).toBeGreaterThan(2);
    expect(Math.abs(premium / ratio - 1)).toBeLessThan(0.05);
    expect(Math.abs(severalBuyers / (severalBuyers + singleBuyers) - share)).toBeLessThan(0.02);
  }
);

test("links that nobody needs change nothing at all", () => {
  const linked = world(0.5, {
    identity: [identity({web: 0.8, store: 0.5})],
    links: (["cart", "promotion", "case", "orders", "content"] as const).map(object =>
      link(object, pairs("web", "store"))
    )
  });
  const few = {customers: 2000};
  expect(bytes(talliesOf(linked, few))).toBe(bytes(talliesOf(world(0.5), few)));
});

test("forbidding the second channel changes nobody's number of orders", () => {
  const both = totalsOf(world(0.5), {customers: 2000});
  const one = totalsOf(world(1), {customers: 2000});
  expect(one.orders).toBe(both.orders);
  expect(one.revenue).toBe(both.revenue);
  expect(one.severalBuyers).toBe(0);
  expect(both.severalBuyers).toBeGreaterThan(500);
});

test("a journey of several steps shows the premium too", () => {
  const steps = world(0.5, {
    journey: journey({discover: {cart: 1}, cart: {order: 1}})
  });
  const {severalBuyers, severalOrders, singleBuyers, singleOrders} = totalsOf(steps, {customers: 5000});
  expect(severalOrders / severalBuyers / (singleOrders / singleBuyers)).toBeGreaterThan(3);
});
