import {expect, test} from "vitest";
import type {Setting} from "../../src/scenario/setting.ts";
import type {TouchSetting} from "../../src/scenario/setting/stores.ts";
import {channel, DAY, journey, segment, setting} from "./settings.ts";
import {totalsOf, watch} from "./lives.ts";

const few = {customers: 500};

/** People who never order untouched, an online shop, and a showroom that does not sell. */
function brand(changes: Partial<TouchSetting> = {}, more: Partial<Setting> = {}): Setting {
  return setting({
    segments: [segment({need: 4, touchFirst: 1, gap: DAY, patience: 60 * DAY, taste: {web: 1, showroom: 1}})],
    channels: [channel("web", 0), channel("showroom", 2, {local: true, device: "place", touch: true, sells: false})],
    journey: journey({discover: {evaluate: 1, later: 1}, evaluate: {order: 1, later: 1}}, {touch: 50}),
    touch: {remembered: 0, pull: 1, sample: 0, sampleCost: 0, sampleTime: 4 * DAY, ...changes},
    ...more
  });
}

/** Orders of each person before and after their first visit to the showroom in every journey. */
function untouchedOrders(world: Setting): {orders: number; without: number} {
  let [orders, without] = [0, 0];
  watch(world, few, (_, story) => {
    let touched = false;
    for (const {what, channel: c} of story) {
      if (what === "need") touched = false;
      if (what === "visit" && c === 1) touched = true;
      if (what !== "order") continue;
      orders++;
      if (!touched) without++;
    }
  });
  return {orders, without};
}

test("a touch counts for the journey under way, and for later ones with those who remember it", () => {
  expect(untouchedOrders(brand()).without).toBe(0);
  const half = untouchedOrders(brand({remembered: 0.5}));
  const all = untouchedOrders(brand({remembered: 1}));
  expect(half.without).toBeGreaterThan(100);
  expect(all.without).toBeGreaterThan(half.without);
  expect(all.orders).toBeGreaterThan(untouchedOrders(brand()).orders);
});

test("people who want to touch go where they can, until they have", () => {
  const visits = (pull: number) => totalsOf(brand({pull}), few).storeVisits;
  expect(visits(20)).toBeGreaterThan(visits(1));
  const careless = {segments: [segment({need: 4, gap: DAY, taste: {web: 1, showroom: 1}})]};
  expect(totalsOf(brand({pull: 20}, careless), few).storeVisits).toBe(
    totalsOf(brand({pull: 1}, careless), few).storeVisits
  );
});

test("a sample is as good as touching, comes when it comes, and costs what it costs", () => {
  const far = {
    segments: [segment({need: 4, touchFirst: 1, nearStore: 0, gap: 60, patience: 60 * DAY, taste: {web: 1}})]
  };
  expect(totalsOf(brand({}, far), few).orders).toBe(0);
  let early = 0;
  const t = watch(brand({sample: 0.5, sampleCost: 7}, far), few, (_, story) => {
    let sent = -Infinity;
    for (const {what, minute} of story) {
      if (what === "sampleOrdered") sent = minute;
      if (what === "order" && minute < sent + 4 * DAY) early++;
    }
  });
  expect([early, t.sampleCost]).toEqual([0, 700_000 * t.samples]);
  expect(Math.abs(t.samples / t.journeys - 0.5)).toBeLessThan(0.1);
  expect([t.orders > 100, t.orders]).toEqual([true, t.sampledOrders]);
});

test("nobody who can buy unseen asks for a sample", () => {
  const t = totalsOf(brand({sample: 1}, {segments: [segment({need: 4, taste: {web: 1, showroom: 1}})]}), few);
  expect([t.orders > 500, t.samples]).toEqual([true, 0]);
});
