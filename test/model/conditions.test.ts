import {describe, expect, test} from "vitest";
import type {Setting} from "../../src/scenario/setting.ts";
import type {Condition, RuleSetting} from "../../src/scenario/setting/programme.ts";
import {
  channel,
  DAY,
  desk,
  hotline,
  HOUR,
  identity,
  journey,
  link,
  mailbox,
  pairs,
  rule,
  segment,
  support
} from "./settings.ts";
import {totalsOf} from "./lives.ts";
import {buys, everywhere, joined, shop} from "./programmes.ts";

const few = {customers: 80};
const ask = (condition: Condition, changes: Partial<RuleSetting> = {}) =>
  rule("asks", {on: "cart abandoned", after: HOUR, conditions: [condition], ...changes});
const sent = (rules: RuleSetting[], more: Partial<Setting> = {}) => totalsOf(shop(rules, more), few).messages;
const unlinked = (...objects: string[]) => ({links: joined.links.filter(({object}) => !objects.includes(object))});
const always = sent([rule("asks", {on: "cart abandoned", after: HOUR})]);

describe("a rule looks at", () => {
  test("whether the person is a customer, as far as its channel knows", () => {
    // the second need of somebody who has bought
    const twice = {
      segments: [segment({need: 4, existing: 0, gap: 3 * DAY, taste: {web: 1}})],
      journey: journey({discover: {cart: 1}, cart: {leave: 1, order: 1}})
    };
    const [known, unknown] = [sent([ask("customer")], twice), sent([ask("new customer")], twice)];
    const both = sent([rule("asks", {on: "cart abandoned", after: HOUR})], twice);
    expect(known).toBeGreaterThan(10);
    expect(unknown).toBeGreaterThan(10);
    expect(known + unknown).toBe(both);
    const silo = {...twice, ...unlinked("orders")};
    expect(sent([ask("customer")], silo)).toBe(0);
    expect(sent([ask("new customer")], silo)).toBe(sent([rule("asks", {on: "cart abandoned", after: HOUR})], silo));
    const old = {...twice, segments: [segment({need: 4, existing: 1, gap: 3 * DAY, taste: {web: 1}})]};
    expect(sent([ask("new customer")], {...old, ...unlinked("orders")})).toBe(0);
  });

  test("whether there has been a purchase just now", () => {
    const news = (condition: Condition) => [rule("news", {every: 7 * DAY, conditions: [condition]})];
    const buying = {segments: [segment({need: 2, taste: {web: 1}})], journey: buys};
    const [quiet, rest] = [sent(news("just bought"), buying), sent(news("not just bought"), buying)];
    expect(quiet).toBeGreaterThan(50);
    expect(quiet + rest).toBe(80 * 53);
    expect(sent(news("just bought"), {...buying, ...unlinked("orders")})).toBe(0);
  });

  test("whether a cart is open", () => {
    const late = {on: "product seen", after: 20 * DAY} as const;
    const staying = {journey: journey({discover: {cart: 1}, cart: {later: 3, leave: 1}})};
    const [open, none] = [sent([ask("cart open", late)], staying), sent([ask("no cart", late)], staying)];
    expect(open).toBeGreaterThan(5);
    expect(none).toBeGreaterThan(5);
    expect(sent([ask("cart open", late)], {...staying, ...unlinked("cart")})).toBe(0);
  });

  test("whether a promotion is at hand", () => {
    const offered = {
      offers: [{id: "ten", off: 10, newOnly: false, from: 0, until: Infinity, remembered: 0}],
      journey: journey({discover: {cart: 1}, cart: {later: 1}})
    };
    const give = rule("gives", {on: "first visit", does: "show", channel: "web", accept: 1, offer: "ten"});
    const strangers = {...offered, identity: [identity({email: 1})], links: joined.links};
    const world = (condition: Condition, more: Partial<Setting> = {}) =>
      sent([give, ask(condition, {on: "product seen"})], {...strangers, ...more});
    expect(world("offer at hand")).toBe(0);
    const known = {...offered, channels: [channel("web", 0), mailbox("email", 7)]};
    const leave = rule("gives", {on: "leaving", does: "show", channel: "web", accept: 1, offer: "ten"});
    const seen = (condition: Condition, more = {}) =>
      sent([leave, ask(condition, {on: "product seen"})], {...known, ...more});
    expect(seen("offer at hand")).toBeGreaterThan(20);
    expect(seen("no offer")).toBe(0);
    expect(seen("offer at hand", unlinked("promotion"))).toBe(0);
    expect(seen("no offer", unlinked("promotion"))).toBe(seen("offer at hand"));
  });

  test("whether a case is open", () => {
    const world = {
      channels: [channel("web", 0), mailbox("email", 7), hotline("chat", 10, {resolution: 0.1})],
      segments: [segment({need: 6, gap: DAY, taste: {web: 1}, serveTaste: {chat: 1}})],
      desks: [desk("chat", ["chat"])],
      support: support({orderCase: 1, followUp: 0.95, followGap: 10 * DAY}),
      journey: journey({discover: {cart: 1}, cart: {order: 1, leave: 1}})
    };
    const told = {...world, links: [...joined.links, link("case", pairs("chat", "email"))]};
    const [open, none] = [sent([ask("open case")], told), sent([ask("no open case")], told)];
    expect(open).toBeGreaterThan(8);
    expect(none).toBeGreaterThan(20);
    expect(sent([ask("open case")], world)).toBe(0);
  });

  test("whether it recognises the person, which a pop-up may turn round", () => {
    const pop = (condition: Condition, match: number) => {
      const shows = rule("shows", {on: "leaving", does: "show", channel: "web", conditions: [condition]});
      return totalsOf(shop([shows], {identity: [identity({web: match})]}), few).popUps;
    };
    expect([pop("recognised", 0), pop("not recognised", 1)]).toEqual([0, 0]);
    expect(pop("recognised", 1)).toBe(pop("not recognised", 0));
    expect(pop("recognised", 1)).toBeGreaterThan(20);
  });

  test("whether the person may want to touch first: a cart, and no visit to a store that it knows of", () => {
    const late = {after: 20 * DAY};
    const wandering = {
      segments: [segment({need: 1, existing: 0, gap: 5 * DAY, taste: {web: 1, store: 1}})],
      journey: journey({discover: {cart: 1}, evaluate: {cart: 1}, cart: {later: 1}})
    };
    const plain = sent([rule("asks", {on: "cart abandoned", after: 20 * DAY})], wandering);
    const suspected = sent([ask("touch-first suspected", late)], wandering);
    expect(suspected).toBeGreaterThan(0);
    expect(suspected).toBeLessThan(plain / 2);
    // whoever does not hear of the visits suspects everybody
    expect(sent([ask("touch-first suspected", late)], {...wandering, ...unlinked("content")})).toBe(plain);
  });

  test("whether the person lives near a store, once the address is known", () => {
    const typing = {journey: journey({discover: {cart: 1}, cart: {checkout: 1}, checkout: {leave: 1}})};
    const near = (nearStore: number, more: Partial<Setting> = {}) =>
      sent([ask("near store")], {
        ...typing,
        segments: [segment({need: 1, existing: 0, taste: {web: 1}, nearStore})],
        ...more
      });
    expect(near(1)).toBe(sent([rule("asks", {on: "cart abandoned", after: HOUR})], typing));
    expect(near(0)).toBe(0);
    expect(sent([ask("near store")])).toBe(0);
    const silo = {links: [link("content", everywhere)]};
    expect(sent([ask("near store", {on: "product seen"})], {...typing, ...silo})).toBe(0);
  });

  test("the month", () => {
    const monthly = (months: number[]) =>
      sent([rule("news", {every: 30 * DAY, months})], {segments: [segment({need: 0})]});
    expect(monthly([])).toBe(80 * 13);
    // messages on days 0, 30, 60 … of a year that begins in January; 330 lies in November, 300 in October
    expect(monthly([10])).toBe(80);
    expect(monthly([0])).toBe(160);
    expect(monthly([0, 10])).toBe(240);
  });

  test("nothing where there are no conditions", () => {
    expect(always).toBeGreaterThan(30);
  });
});
