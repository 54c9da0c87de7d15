import {expect, test} from "vitest";
import type {Setting} from "../../src/scenario/setting.ts";
import type {PaymentSetting} from "../../src/scenario/setting/stores.ts";
import {channel, identity, journey, link, pairs, segment, setting} from "./settings.ts";
import {each, named, totalsOf} from "./lives.ts";

const few = {customers: 500};

function shops(changes: Partial<PaymentSetting>, more: Partial<Setting> = {}): Setting {
  return setting({
    segments: [segment({need: 6, taste: {web: 1, app: 1}})],
    channels: [channel("web", 0), channel("app", 1)],
    journey: journey({discover: {checkout: 1}, checkout: {order: 1, leave: 1}}),
    payment: {typing: 3, loss: 1, keep: 1, ...changes},
    ...more
  });
}

const known = {identity: [identity({web: 1, app: 1})], links: [link("payment", pairs("web", "app"))]};

test("whoever has to type in payment details orders less, by exp(−loss) in odds", () => {
  const {orders, journeys, journeySeconds, checkouts, checkoutsReady} = totalsOf(shops({keep: 0}), few);
  const share = Math.exp(-1) / (1 + Math.exp(-1));
  expect(Math.abs(orders / journeys - share)).toBeLessThan(4.5 * Math.sqrt(0.2 / journeys));
  expect([checkouts, checkoutsReady]).toEqual([journeys, 0]);
  expect(journeySeconds).toBe(180 * orders);
});

test("details that a shop keeps are there again in that shop, and elsewhere through a link", () => {
  const apart = totalsOf(shops({}), few);
  const joined = totalsOf(shops({}, known), few);
  expect(apart.checkoutsReady).toBeGreaterThan(100);
  expect(joined.checkoutsReady).toBeGreaterThan(apart.checkoutsReady);
  expect(joined.orders).toBeGreaterThan(apart.orders);
  const stranger = totalsOf(shops({}, {...known, identity: [identity({web: 1, app: 0})]}), few);
  expect(stranger.checkoutsReady).toBe(apart.checkoutsReady);
});

test("details stay on the device of a website that does not know the person", () => {
  const site = {
    segments: [segment({need: 6, taste: {web: 1}})],
    channels: [channel("web", 0, {device: "device"})]
  };
  expect(totalsOf(shops({}, site), few).checkoutsReady).toBe(0);
  expect(totalsOf(shops({}, {...site, identity: [identity({web: 1})]}), few).checkoutsReady).toBeGreaterThan(100);
});

test("a platform with native checkout, a store and a phone ask for nothing", () => {
  for (const changes of [{nativeCheckout: true}, {device: "place"}] as const) {
    const t = totalsOf(
      shops({}, {segments: [segment({need: 6, taste: {web: 1}})], channels: [channel("web", 0, changes)]}),
      few
    );
    expect([t.checkouts, t.journeySeconds]).toEqual([0, 0]);
    expect(Math.abs(t.orders / t.journeys - 0.5)).toBeLessThan(4.5 * Math.sqrt(0.25 / t.journeys));
  }
});

test("nobody orders less, person by person, when typing is less of a burden", () => {
  const orders = [2, 1, 0.2].map(loss =>
    each(shops({loss, keep: 0}), {customers: 150}).map(({totals}) => named(totals).orders)
  );
  for (let i = 1; i < orders.length; i++)
    expect(orders[i].every((count, person) => count >= orders[i - 1][person])).toBe(true);
  expect(orders[2]).not.toEqual(orders[0]);
});
