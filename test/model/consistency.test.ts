import {describe, expect, test} from "vitest";
import type {Setting} from "../../src/scenario/setting.ts";
import type {ConsistencySetting} from "../../src/scenario/setting/market.ts";
import {each, named, storyOf, totalsOf} from "./lives.ts";
import {channel, identity, journey, link, pairs, segment, setting} from "./settings.ts";

const calm: ConsistencySetting = {inconsistency: 0, sortOut: 0, doubt: 0, trust: 0, find: 0, again: 0};

/** People who look at the product again and again, on the web and in the app, before they order or leave. */
const world = (consistency: Partial<ConsistencySetting> | null, changes: Partial<Setting> = {}) =>
  setting({
    segments: [segment({taste: {web: 1, app: 1}})],
    channels: [channel("web", 0), channel("app", 1)],
    journey: journey({discover: {evaluate: 1}, evaluate: {later: 2, order: 1, leave: 1}}),
    consistency: consistency && {...calm, ...consistency},
    ...changes
  });
const joined: Partial<Setting> = {
  identity: [identity({web: 1, app: 1})],
  links: [link("content", pairs("web", "app"))]
};
const few = {customers: 800};

describe("channels that contradict each other", () => {
  test("change no life where they have no consequences", () => {
    const {crossings, contradictions, foundAgain, consistent, ...rest} = totalsOf(world({inconsistency: 1}), few);
    const {crossings: _, contradictions: __, foundAgain: ___, consistent: ____, ...plain} = totalsOf(world(null), few);
    expect({...rest, blocks: 0}).toEqual({...plain, blocks: 0});
    expect(crossings).toBeGreaterThan(400);
    expect([contradictions, foundAgain, consistent]).toEqual([crossings, crossings, 0]);
  });

  test("do so as often as the scenario says, once per journey and pair", () => {
    const t = totalsOf(world({inconsistency: 0.28}), {customers: 3000});
    expect(Math.abs(t.contradictions / t.crossings - 0.28)).toBeLessThan(4.9 * Math.sqrt(0.2016 / t.crossings));
    expect(t.contradictions + t.consistent).toBe(t.crossings);
    expect(t.crossings).toBeLessThan(t.journeys);
  });

  test("agree where a link of content joins them, whoever the person is", () => {
    const {contradictions, crossings} = totalsOf(world({inconsistency: 1}, {...joined, identity: []}), few);
    expect([contradictions > 0, crossings > 400]).toEqual([false, true]);
  });

  test("cost orders, trust and time, the more so the oftener", () => {
    const at = (inconsistency: number) => world({inconsistency, doubt: 1, trust: 0.1, sortOut: 5});
    const [never, often, always] = [0, 0.5, 1].map(share => totalsOf(at(share), few));
    expect(never.orders).toBe(totalsOf(world(null), few).orders);
    expect(often.orders).toBeLessThan(never.orders);
    expect(always.orders).toBeLessThan(often.orders);
    const contradictions = (share: number) =>
      each(at(share), {customers: 200}).map(({totals}) => named(totals).contradictions > 0);
    const [some, all] = [contradictions(0.3), contradictions(0.6)];
    expect(some.filter(Boolean).length).toBeLessThan(all.filter(Boolean).length);
  });

  test("are met once per pair in a journey, and again in the next", () => {
    const story = storyOf(world({inconsistency: 1}, {segments: [segment({need: 60, taste: {web: 1, app: 1}})]}));
    const journeys = story.filter(({what}) => what === "need").length;
    const perJourney = story.reduce<number[]>((counts, {what}) => {
      if (what === "need") counts.push(0);
      if (what === "contradiction") counts[counts.length - 1]++;
      return counts;
    }, []);
    expect(perJourney).toHaveLength(journeys);
    expect(new Set(perJourney)).toEqual(new Set([0, 1]));
    expect(perJourney.filter(count => count === 1).length).toBeGreaterThan(2);
  });
});

describe("the product", () => {
  test("has to be found again in every further channel that does not know of it", () => {
    const apart = totalsOf(world({find: 6, again: 4}), few);
    expect(apart.foundAgain).toBe(apart.crossings);
    expect(apart.informationSeconds).toBe(360 * apart.journeys + 240 * apart.crossings);
    const together = totalsOf(world({find: 6, again: 4}, joined), few);
    expect(together.foundAgain).toBe(0);
    expect(together.informationSeconds).toBe(360 * together.journeys);
  });

  test("follows only people who are recognised in both", () => {
    const t = totalsOf(world({again: 4}, {...joined, identity: [identity({web: 1, app: 0.5})]}), {customers: 3000});
    expect(Math.abs(t.foundAgain / t.crossings - 0.5)).toBeLessThan(0.06);
  });

  test("searched for again is effort that keeps people from ordering", () => {
    const tired = (again: number) => world({again}, {journey: {...world(null).journey, effort: 3}});
    expect(totalsOf(tired(60), few).orders).toBeLessThan(totalsOf(tired(0), few).orders);
  });
});
