import {describe, expect, test} from "vitest";
import type {Setting} from "../../src/scenario/setting.ts";
import type {AwarenessSetting} from "../../src/scenario/setting/market.ts";
import type {ToolSetting} from "../../src/scenario/setting/records.ts";
import {compile} from "../../src/model/compile.ts";
import {each, named, storyOf, totalsOf, watch} from "./lives.ts";
import {channel, identity, journey, mailbox, market, MONTH, rule, segment, setting, WEEK, YEAR} from "./settings.ts";

const nobody: AwarenessSetting = {start: 0, innovation: 0, imitation: 0, forgetting: 0, noticed: 0};
const world = (awareness: Partial<AwarenessSetting> | null, changes: Partial<Setting> = {}) =>
  setting({
    segments: [segment({existing: 0})],
    awareness: awareness && {...nobody, ...awareness},
    ...changes
  });
const ads = (changes: Partial<ToolSetting["numbers"]> = {}, when: Partial<ToolSetting> = {}): ToolSetting => ({
  id: "base/tools.ads",
  does: "advertising",
  numbers: {reach: 1, frequency: 12, noticed: 0.1, "cost-per-thousand": 5, ...changes} as ToolSetting["numbers"],
  setup: 0,
  monthly: 0,
  ready: 0,
  ramp: 0,
  ...when
});
const few = {customers: 400};

describe("awareness", () => {
  test("is no part of a world where everybody knows the firm", () => {
    const part = {awareMinutes: 0, awareAtEnd: 0, peopleMinutes: 0, blocks: 0};
    const known = totalsOf(world({start: 1}), few);
    expect({...known, ...part}).toEqual({...totalsOf(world(null), few), blocks: 0});
    expect([known.awareMinutes, known.awareAtEnd]).toEqual([known.peopleMinutes, known.customers]);
  });

  test("loses every need of people who do not know the firm, and no customer's", () => {
    const strangers = totalsOf(world({}), few);
    expect([strangers.unaware, strangers.journeys, strangers.orders]).toEqual([strangers.needs, 0, 0]);
    expect(strangers.needs).toBeGreaterThan(600);
    const customers = totalsOf(world({forgetting: 50}, {segments: [segment({existing: 1})]}), few);
    expect([customers.unaware, customers.forgot, customers.orders]).toEqual([0, 0, customers.needs]);
  });

  test("keeps needs where they are: who comes to know the firm later has the same ones", () => {
    const all = totalsOf(world({start: 1}), few);
    const some = totalsOf(world({innovation: 1}), few);
    expect(some.needs).toBe(all.needs);
    expect(some.unaware + some.journeys).toBe(all.needs);
    expect(some.unaware).toBeGreaterThan(100);
    expect(some.journeys).toBeGreaterThan(100);
  });

  test("spreads no further by one person if exposure, advertising or innovation rises", () => {
    const minutes = (of: Setting) => each(of, {customers: 150}).map(({totals}) => named(totals).awareMinutes);
    const shop = (exposure: number) => world({}, {channels: [channel("web", 0, {exposure})]});
    for (const [less, more] of [
      [world({innovation: 0.2}), world({innovation: 0.5})],
      [shop(0.2), shop(0.5)],
      [world({innovation: 0.2}), world({innovation: 0.2}, {tools: [ads()]})],
      [world({}, {tools: [ads({reach: 0.5})]}), world({}, {tools: [ads()]})]
    ]) {
      const [low, high] = [minutes(less), minutes(more)];
      expect(low.every((one, i) => one <= high[i])).toBe(true);
      expect(high).not.toEqual(low);
    }
  });

  test("comes from channels that people are near to and like", () => {
    const store = (nearStore: number, taste: number) =>
      totalsOf(
        world(
          {},
          {
            channels: [channel("web", 0), channel("store", 2, {local: true, exposure: 2})],
            segments: [segment({existing: 0, nearStore, taste: {web: 1, store: taste}})]
          }
        ),
        few
      ).madeAware;
    expect(store(0, 1)).toBe(0);
    expect(store(1, 0)).toBe(0);
    expect(store(1, 1)).toBeGreaterThan(300);
  });

  test("settles where as many forget the firm as come to know it", () => {
    const {awareAtEnd, customers} = totalsOf(
      world(
        {start: 0.5, innovation: 3, forgetting: 9},
        {horizon: 3 * YEAR, segments: [segment({existing: 0, need: 0})]}
      ),
      {customers: 4000}
    );
    expect(Math.abs(awareAtEnd / customers - 0.25)).toBeLessThan(4.9 * Math.sqrt((0.25 * 0.75) / 4000));
  });

  test("comes with a message, and its click, at the latest", () => {
    const told = (noticed: number, click: number) =>
      world(
        {start: 1, forgetting: 3, noticed},
        {
          channels: [channel("web", 0), mailbox("email", 7, {click})],
          segments: [segment({existing: 0, need: 1})],
          identity: [identity({web: 1, email: 1})],
          journey: journey({discover: {leave: 1}}),
          rules: [rule("news", {every: WEEK})]
        }
      );
    const [deaf, half, all] = [told(0, 0), told(0.5, 0), told(1, 0)].map(of => totalsOf(of, few));
    expect(deaf.messages).toBeGreaterThan(1000);
    expect(deaf.madeAware).toBe(0);
    expect(half.madeAware).toBeGreaterThan(50);
    expect(all.awareMinutes).toBeGreaterThan(half.awareMinutes);
    expect(half.awareMinutes).toBeGreaterThan(deaf.awareMinutes);
    expect(totalsOf(told(0, 0.5), few).madeAware).toBeGreaterThan(50);
    expect(deaf.reached).toBeGreaterThan(50);
    expect(deaf.reached).toBeLessThan(deaf.customers);
  });

  test("that fades and comes back is told in that order", () => {
    const story = storyOf(world({innovation: 30, forgetting: 30}, {segments: [segment({existing: 0, need: 0})]}));
    const turns = story.map(({what}) => what);
    expect(turns.length).toBeGreaterThan(10);
    expect(turns.every((what, i) => what === (i % 2 === 0 ? "aware" : "forgot"))).toBe(true);
  });
});

describe("advertising", () => {
  test("shows what it is paid for", () => {
    const of = world({}, {tools: [ads({reach: 0.5, frequency: 24, noticed: 0})]});
    const {impressions, reached, customers} = totalsOf(of, {customers: 4000});
    expect(Math.abs(impressions / (12 * customers) - 1)).toBeLessThan(0.08);
    expect(Math.abs(reached / customers - 0.5)).toBeLessThan(4.9 * Math.sqrt(0.25 / customers));
  });

  test("makes the market aware at the rate of what is noticed", () => {
    const of = world({}, {tools: [ads()], segments: [segment({existing: 0, need: 0})]});
    const {awareAtEnd, customers} = totalsOf(of, {customers: 4000});
    const share = 1 - Math.exp(-1.2);
    expect(Math.abs(awareAtEnd / customers - share)).toBeLessThan(4.9 * Math.sqrt((share * (1 - share)) / customers));
  });

  test("does nothing and costs nothing before it begins", () => {
    const of = world({}, {tools: [ads({}, {ready: 6 * MONTH})], segments: [segment({existing: 0, need: 0})]});
    const first: number[] = [];
    watch(of, {customers: 200}, (_, story) => void first.push(...story.slice(0, 1).map(({minute}) => minute)));
    expect(first.length).toBeGreaterThan(50);
    expect(Math.min(...first)).toBeGreaterThanOrEqual(6 * MONTH);
    const cash = compile(of).fixedMonthly.filter((_, i) => i % 3 === 2);
    // 1,000 people × 1 impression a month at 5 per 1,000
    expect([...cash]).toEqual([0, 0, 0, 0, 0, 0, ...Array.from({length: 6}, () => 500_000)]);
  });
});

describe("word of mouth", () => {
  const talk = (people: number) =>
    world(
      {start: 0.1, imitation: 6},
      {market: market({people}), segments: [segment({existing: 0, need: 0})], horizon: YEAR}
    );

  test("grows with the share of the market, not with its size", () => {
    const [small, large] = [1000, 1_000_000].map(people => totalsOf(talk(people), {customers: 500}));
    expect(small).toEqual(large);
    expect(large.awareAtEnd).toBeGreaterThan(400);
  });

  test("takes nobody where nobody knows the firm", () => {
    expect(totalsOf({...talk(1000), awareness: {...nobody, imitation: 6}}, few).madeAware).toBe(0);
  });
});
