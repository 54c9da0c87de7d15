import {describe, expect, test} from "vitest";
import type {Setting} from "../../src/scenario/setting.ts";
import {bytes, storyOf, talliesOf, totalsOf, watch} from "./lives.ts";
import {channel, DAY, identity, journey, link, mailbox, rule, segment, setting} from "./settings.ts";

const products = [
  {id: "king", share: 1, price: 1.25},
  {id: "queen", share: 3, price: 1}
];
const slow = journey({discover: {evaluate: 1}, evaluate: {order: 0.3, later: 1}});

function bed(changes: Partial<Setting> = {}): Setting {
  return setting({segments: [segment({need: 4, gap: DAY})], products, ...changes});
}

describe("what a need is about", () => {
  test("follows the shares, and the order is worth its price", () => {
    const t = totalsOf(bed(), {customers: 3000});
    const mean = t.revenue / t.orders / 1e5;
    expect(Math.abs(mean - (0.25 * 125 + 0.75 * 100))).toBeLessThan(
      (4.5 * 25 * Math.sqrt(0.1875)) / Math.sqrt(t.orders)
    );
  });

  test("one product changes nothing but its price", () => {
    const one = (price: number) =>
      talliesOf(bed({products: [{id: "queen", share: 1, price}], journey: slow}), {customers: 100});
    expect(bytes(one(1))).toBe(bytes(talliesOf(bed({products: [], journey: slow}), {customers: 100})));
    expect(one(2).totals[20]).toBe(2 * one(1).totals[20]);
  });

  test("changes in the share of sessions that turn, to the next best", () => {
    const t = totalsOf(bed({journey: slow, interest: {switch: 0.3}}), {customers: 1000});
    expect(Math.abs(t.interestChanges / t.sessions - 0.3)).toBeLessThan(4.5 * Math.sqrt(0.21 / t.sessions));
    const one = totalsOf(bed({journey: slow, interest: {switch: 1}, products: products.slice(0, 1)}), {customers: 50});
    expect(one.interestChanges).toBe(0);
  });

  test("is the same in every strategy, whatever happens on the way", () => {
    const wanted = (world: Setting) => {
      const values: number[] = [];
      watch(world, {customers: 50}, (_, story) => {
        values.push(...story.filter(({what}) => what === "need").map(({b}) => b));
      });
      return values;
    };
    const patient = wanted(bed({journey: journey({discover: {order: 1}})}));
    expect(wanted(bed({journey: journey({discover: {leave: 1}})}))).toEqual(patient);
  });
});

describe("what a sender thinks the person wants", () => {
  const world = (links: Setting["links"]) =>
    bed({
      segments: [segment({need: 2, gap: DAY, taste: {app: 1, web: 1}})],
      channels: [channel("app", 1), channel("web", 0), mailbox("email", 7, {click: 0})].toSorted(
        (a, b) => a.key - b.key
      ),
      journey: journey({discover: {evaluate: 1}, evaluate: {later: 1, leave: 0.2}}),
      interest: {switch: 0.3},
      identity: [identity({app: 1, web: 1, email: 1})],
      links,
      rules: [rule("mail", {content: "product", every: DAY})],
      contents: {
        wear: 0,
        blame: 1,
        product: {early: 1, narrowed: 1, misfit: 0},
        personalised: {right: 1, wrong: 1, relief: 1, annoyance: 0},
        cause: {affine: 1, others: 1},
        video: {click: 1, information: 0},
        "social-proof": {click: 1, proof: 0, rating: 4},
        "cross-sell": {known: 1, unknown: 1, window: 0},
        thanks: {warmth: 0},
        invitation: {touch: 1, others: 1, delay: DAY}
      }
    });

  test("is always right when every channel tells it, and old news when only one does", () => {
    const all = totalsOf(
      world([
        link("content", [
          ["web", "email"],
          ["app", "email"]
        ])
      ]),
      {customers: 300}
    );
    expect(all.fitting).toBeGreaterThan(0);
    expect(all.misfitting).toBe(0);
    const half = totalsOf(world([link("content", [["web", "email"]])]), {customers: 300});
    expect(half.misfitting).toBeGreaterThan(0);
    const none = totalsOf(world([]), {customers: 300});
    expect([none.fitting, none.misfitting]).toEqual([0, 0]);
  });

  test("sets rules going when it changes", () => {
    const base = world([
      link("content", [
        ["web", "email"],
        ["app", "email"]
      ])
    ]);
    const rules = [rule("changed", {on: "interest changed", after: 60, content: "product"})];
    const story = storyOf({...base, rules, segments: [segment({need: 30, gap: DAY, taste: {app: 1, web: 1}})]});
    const changed = story.findIndex(({what}) => what === "interestChanged");
    expect(changed).toBeGreaterThanOrEqual(0);
    expect(story.slice(changed).find(({what}) => what === "message")?.minute).toBe(story[changed].minute + 60);
    expect(totalsOf({...base, rules, interest: {switch: 0}}, {customers: 100}).messages).toBe(0);
  });
});
