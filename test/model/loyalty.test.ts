import {describe, expect, test} from "vitest";
import type {Setting} from "../../src/scenario/setting.ts";
import type {ToolSetting} from "../../src/scenario/setting/records.ts";
import {bytes, each, named, storyOf, talliesOf, totalsOf} from "./lives.ts";
import {channel, identity, journey, link, MONTH, pairs, relationship, segment, setting, YEAR} from "./settings.ts";

const programme = (numbers: Partial<ToolSetting["numbers"]> = {}, when: Partial<ToolSetting> = {}): ToolSetting => ({
  id: "base/tools.club",
  does: "loyalty",
  numbers: {join: 1, points: 0.1, card: 1, thanks: 0, ...numbers} as ToolSetting["numbers"],
  setup: 0,
  monthly: 0,
  ready: 0,
  ramp: 0,
  ...when
});
const world = (tools: ToolSetting[], changes: Partial<Setting> = {}) =>
  setting({segments: [segment({need: 6})], tools, ...changes});
const few = {customers: 300};

describe("a loyalty programme", () => {
  test("that nobody joins is no programme", () => {
    const {blocks: _, ...nobody} = totalsOf(world([programme({join: 0})]), few);
    const {blocks: __, ...without} = totalsOf(world([]), few);
    expect(nobody).toEqual(without);
  });

  test("gives points with every order, to be redeemed with the next", () => {
    const story = storyOf(world([programme()]));
    const orders = story.filter(({what}) => what === "order");
    expect(orders.length).toBeGreaterThan(2);
    // 100, then 100 less 10 % of what was paid before, to whole hundredths
    const paid = [10_000_000];
    while (paid.length < orders.length) paid.push(10_000_000 - Math.floor((paid.at(-1)! * 0.1) / 1000) * 1000);
    expect(orders.map(({a}) => a)).toEqual(paid);
    expect(story.filter(({what}) => what === "joined")).toHaveLength(1);
  });

  test("costs discounts and no other money while nobody minds the price", () => {
    const member = totalsOf(world([programme()]), few);
    const plain = totalsOf(world([]), few);
    expect(member.orders).toBe(plain.orders);
    expect(member.discount).toBe(member.pointsRedeemed);
    expect(member.revenue).toBe(plain.revenue - member.pointsRedeemed);
    expect(member.pointsRedeemed).toBeLessThanOrEqual(member.pointsGiven);
    expect(member.memberOrders).toBe(member.orders);
  });

  test("sells more to those who mind the price", () => {
    const minding = (tools: ToolSetting[]) =>
      totalsOf(world(tools, {journey: journey({discover: {order: 1, leave: 1}}, {price: 10})}), few).orders;
    expect(minding([programme()])).toBeGreaterThan(1.05 * minding([]));
  });

  test("has the members that it attracts, person by person", () => {
    const members = (join: number) =>
      each(world([programme({join})]), {customers: 200}).map(({totals}) => named(totals).members);
    const [some, many] = [members(0.2), members(0.6)];
    expect(some.every((n, i) => n <= many[i])).toBe(true);
    const count = some.reduce((a, b) => a + b, 0);
    expect(count).toBeGreaterThan(15);
    expect(count).toBeLessThan(70);
  });

  test("takes nobody before it is there", () => {
    const story = storyOf(world([programme({}, {ready: 6 * MONTH})], {horizon: YEAR}));
    expect(story.find(({what}) => what === "joined")!.minute).toBeGreaterThanOrEqual(6 * MONTH);
  });

  test("lets members be recognised where they show their card, but not on a marketplace", () => {
    const carts = (kind: string, card: number) =>
      totalsOf(
        world([programme({card, points: 0})], {
          segments: [segment({need: 12, taste: {web: 1, other: 1}})],
          channels: [channel("web", 0), channel("other", 3, {kind})],
          identity: [identity({web: 0, other: 0})],
          links: [link("cart", pairs("web", "other"))],
          journey: journey({discover: {cart: 1}, evaluate: {cart: 1}, cart: {order: 1, later: 2}})
        }),
        few
      );
    const [strangers, known] = [carts("website", 0), carts("website", 1)];
    expect(known.carried / known.switches).toBeGreaterThan(1.2 * (strangers.carried / strangers.switches));
    expect(carts("marketplace", 1).carried).toBe(carts("marketplace", 0).carried);
  });

  test("keeps people by a better experience, and not where experience does not matter", () => {
    const lost = (dropOut: number, gain: number) =>
      totalsOf(
        world([programme({points: 0, thanks: gain})], {
          segments: [segment({need: 6, dropMean: 0.2})],
          relationship: relationship({dropOut, smoothing: 0.2})
        }),
        few
      );
    expect(lost(0, 0.2).lost).toBe(lost(0, 0).lost);
    expect(lost(4, 0.2).lost).toBeLessThan(0.8 * lost(4, 0).lost);
  });

  test("is left out with its lever", () => {
    expect(bytes(talliesOf(world([]), few))).toBe(bytes(talliesOf(world([{...programme(), does: null}]), few)));
  });
});
