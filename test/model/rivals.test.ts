import {describe, expect, test} from "vitest";
import type {Setting} from "../../src/scenario/setting.ts";
import type {RivalsSetting} from "../../src/scenario/setting/market.ts";
import type {ToolSetting} from "../../src/scenario/setting/records.ts";
import {bytes, each, named, storyOf, talliesOf, totalsOf} from "./lives.ts";
import {channel, journey, link, market, pairs, segment, setting, YEAR} from "./settings.ts";

const none: RivalsSetting = {rival: 1, listing: 1, back: 1, plainListing: 1, cheaper: 0, absent: 0, missing: []};
const amazon = channel("amazon", 3, {kind: "marketplace", fee: 0.15});

/** People who fill a cart, put it off, and order later if nothing comes between. */
const world = (rivals: Partial<RivalsSetting> | null, changes: Partial<Setting> = {}, check = 1) =>
  setting({
    segments: [segment({marketplaceCheck: check, taste: {web: 1, amazon: 0}})],
    channels: [channel("web", 0), amazon],
    journey: journey({discover: {cart: 1}, cart: {later: 1, order: 1}}),
    rivals: rivals && {...none, ...rivals},
    ...changes
  });
const search = (numbers: Record<string, number>, when: Partial<ToolSetting> = {}): ToolSetting => ({
  id: "base/tools.search",
  does: "sponsored-search",
  numbers: {click: 1, "cost-per-click": 2, "win-back": 1, ...numbers},
  setup: 0,
  monthly: 0,
  ready: 0,
  ramp: 0,
  ...when
});
const few = {customers: 1500};

describe("people who put a cart off", () => {
  test("lead the same life where nobody compares", () => {
    const plain = bytes(talliesOf(world(null), few));
    expect(bytes(talliesOf(world({}, {}, 0), few))).toBe(plain);
    expect(bytes(talliesOf(world({}, {}, 1), few))).not.toBe(plain);
  });

  test("who compare split by the odds of what they find", () => {
    const t = totalsOf(world({rival: 3, listing: 2, back: 1}), few);
    expect(t.comparisons).toBeGreaterThan(1000);
    const near = (n: number, share: number) =>
      expect(Math.abs(n / t.comparisons - share)).toBeLessThan(4.9 * Math.sqrt(0.25 / t.comparisons));
    near(t.toRival, 3 / 6);
    near(t.toListing, 2 / 6);
    expect(t.left).toBe(t.toRival);
  });

  test("compare at most once in a journey", () => {
    const patient = journey({discover: {cart: 1}, cart: {later: 9, order: 1}});
    const t = totalsOf(world({rival: 0, listing: 0}, {journey: patient}), few);
    expect(t.comparisons).toBeGreaterThan(0.8 * t.journeys);
    expect(t.comparisons).toBeLessThanOrEqual(t.journeys);
    expect([t.toRival, t.toListing]).toEqual([0, 0]);
  });

  test("pay the marketplace's fee where they buy the firm's listing", () => {
    const t = totalsOf(world({rival: 0, back: 0}), few);
    expect(t.toListing).toBe(t.comparisons);
    expect(t.feeCost).toBe(t.toListing * 15 * 100_000);
  });

  test("find no listing of a firm that is not on the marketplace", () => {
    const t = totalsOf(world({}, {channels: [channel("web", 0)]}), few);
    expect(t.toListing).toBe(0);
    expect(t.toRival).toBeGreaterThan(500);
  });

  test("prefer a listing that says as much as the shop, and nobody changes otherwise", () => {
    const poor = world({plainListing: 0.3});
    const rich = world({plainListing: 0.3}, {links: [link("content", pairs("web", "amazon"))]});
    const bought = (of: Setting) => each(of, {customers: 300}).map(({totals}) => named(totals).toListing);
    const [less, more] = [bought(poor), bought(rich)];
    expect(less.every((n, i) => n <= more[i])).toBe(true);
    expect(totalsOf(rich, few).toListing).toBeGreaterThan(1.2 * totalsOf(poor, few).toListing);
  });

  test("leave more often for a cheaper rival, the more so the more they mind the price", () => {
    const lost = (cheaper: number, price: number) =>
      totalsOf(world({cheaper}, {journey: {...world(null).journey, price}}), few).toRival;
    expect(lost(0.2, 0)).toBe(lost(0, 5));
    expect(lost(0.2, 5)).toBeGreaterThan(lost(0.1, 5));
    expect(lost(0.1, 5)).toBeGreaterThan(lost(0, 5));
  });

  test("tell how a comparison ended", () => {
    const story = storyOf(world({rival: 0, back: 0}), {customer: 2});
    const at = story.findIndex(({what}) => what === "compared");
    expect(story[at]).toMatchObject({channel: 1, a: 1});
    expect(story[at + 1]).toMatchObject({what: "order", channel: 1});
  });
});

describe("sponsored search", () => {
  test("keeps those from the rival who click, and is paid for all who click", () => {
    const plain = totalsOf(world({}), few);
    const paid = totalsOf(world({}, {tools: [search({})]}), few);
    expect(paid.toRival).toBe(0);
    expect(paid.searchClicks).toBe(paid.comparisons);
    expect(paid.searchCost).toBe(paid.searchClicks * 200_000);
    expect(paid.messageCost).toBe(paid.searchCost);
    // in a world of equal odds a third would have gone to the rival
    expect(Math.abs(paid.searchNeedless / paid.searchClicks - 2 / 3)).toBeLessThan(0.06);
    expect(plain.searchClicks).toBe(0);
  });

  test("that wins nobody back changes only what is paid", () => {
    const {
      searchClicks,
      searchNeedless,
      searchCost,
      messageCost,
      presentValue,
      blocks: _,
      ...rest
    } = totalsOf(world({}, {tools: [search({"win-back": 0})]}), few);
    const {messageCost: __, presentValue: before, blocks: ___, ...plain} = totalsOf(world({}), few);
    expect({...plain, searchClicks: 0, searchNeedless: 0, searchCost: 0}).toEqual({
      ...rest,
      searchClicks: 0,
      searchNeedless: 0,
      searchCost: 0
    });
    expect(searchNeedless).toBe(searchClicks);
    expect(messageCost).toBe(searchCost);
    expect(presentValue).toBe(before - searchCost);
  });
});

describe("a channel that is done away with", () => {
  const {id, key, local, browses, sells, fit} = channel("shop", 40);
  const closed = {id, key, local, browses, sells, fit};
  const people = segment({taste: {web: 1, shop: 1}});

  test("takes those along who wanted it", () => {
    const lost = (absent: number) =>
      totalsOf(world({absent, missing: [closed]}, {segments: [people], journey: journey({discover: {order: 1}})}), few);
    expect(lost(0).wantedElsewhere).toBe(0);
    const all = lost(1);
    expect(Math.abs(all.wantedElsewhere / all.journeys - 0.5)).toBeLessThan(4.9 * Math.sqrt(0.25 / all.journeys));
    expect(all.orders).toBe(all.journeys - all.wantedElsewhere);
    const half = lost(0.5);
    expect(half.wantedElsewhere).toBeGreaterThan(0.2 * half.journeys);
    expect(half.wantedElsewhere).toBeLessThan(0.3 * half.journeys);
  });

  test("is missed by the very people who would have gone there", () => {
    const both = setting({segments: [people], channels: [channel("web", 0), channel("shop", 40)]});
    const without = world(
      {absent: 1, missing: [closed]},
      {segments: [people], channels: [channel("web", 0)], journey: both.journey}
    );
    const inShop = each(both, {customers: 200}).map(({byChannel, totals}) => named(totals).orders - byChannel[1]);
    const missed = each(without, {customers: 200}).map(({totals}) => named(totals).wantedElsewhere);
    expect(missed).toEqual(inShop);
  });
});

describe("drift", () => {
  const leaving = {journey: journey({discover: {order: 1, leave: 1}})};

  test("of competitors raises the odds of leaving by so much a year", () => {
    const years = 3;
    const of = setting({...leaving, horizon: years * YEAR, market: market({growth: 1})});
    const {orders, journeys} = totalsOf(of, {customers: 4000});
    // odds of leaving 2^t, t = 0…3 by months: the mean of 1/(1 + 2^t)
    const months = Array.from({length: 36}, (_, month) => 1 / (1 + 2 ** (month / 12)));
    const expected = months.reduce((sum, share) => sum + share, 0) / 36;
    expect(Math.abs(orders / journeys - expected)).toBeLessThan(4.9 * Math.sqrt(0.25 / journeys));
  });

  test("of nothing is no part of the world", () => {
    const plain = setting(leaving);
    expect(bytes(talliesOf({...plain, market: market({growth: 0})}, few))).toBe(bytes(talliesOf(plain, few)));
  });

  test("of a channel moves people away from it and from no other", () => {
    const shops = (ageing: number) =>
      setting({
        horizon: 3 * YEAR,
        segments: [segment({taste: {web: 1, app: 1}})],
        channels: [channel("web", 0, {ageing}), channel("app", 1)]
      });
    const web = (ageing: number) => each(shops(ageing), {customers: 200}).map(({byChannel}) => byChannel[0]);
    const [young, old] = [web(0), web(0.5)];
    expect(old.every((n, i) => n <= young[i])).toBe(true);
    const sum = (list: number[]) => list.reduce((a, b) => a + b, 0);
    expect(sum(old)).toBeLessThan(0.8 * sum(young));
  });
});
