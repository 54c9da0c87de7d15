import {describe, expect, test} from "vitest";
import type {Setting} from "../../src/scenario/setting.ts";
import {channel, DAY, desk, hotline, HOUR, journey, link, mailbox, pairs, rule, segment, support} from "./settings.ts";
import {totalsOf, watch, type Happening} from "./lives.ts";
import {buys, everywhere, shop} from "./programmes.ts";

const isSent = ({what}: Happening) => what === "message";

/** Minutes from one kind of event to the messages of a rule, over people with one need. */
function delays(world: Setting, from: Happening["what"], to = isSent, customers = 60): Set<string> {
  const found = new Set<string>();
  watch(world, {customers}, (_, story) => {
    if (story.filter(({what}) => what === "need" || what === "needJoined").length !== 1) return;
    const start = story.find(({what}) => what === from);
    if (start === undefined || start.minute > world.horizon - 60 * DAY) return;
    found.add(String(story.filter(to).map(({minute}) => minute - start.minute)));
  });
  return found;
}

const few = {customers: 60};
const sent = (world: Setting) => totalsOf(world, few).messages;

describe("a rule waits for", () => {
  test("goods received, and hears of them through the link of orders", () => {
    const world = shop([rule("thanks", {on: "received", after: HOUR})], {journey: buys});
    expect(delays(world, "received")).toEqual(new Set([String(HOUR)]));
    expect(sent({...world, links: []})).toBe(0);
  });

  test("a first visit by somebody whom the site does not know", () => {
    const hello = rule("hello", {on: "first visit", does: "show", channel: "web", accept: 0});
    const shown = (more: Partial<Setting>) => totalsOf(shop([hello], more), few);
    const strangers = shown({identity: []});
    expect(strangers.popUps).toBeGreaterThan(20);
    expect(strangers.popUps).toBeLessThanOrEqual(60);
    expect(strangers.popUps).toBeLessThan(strangers.sessions);
    expect(shown({}).popUps).toBe(0);
    expect(shown({identity: [], segments: [segment({need: 1, existing: 1})]}).popUps).toBe(0);
  });

  test("somebody who is about to leave, once in a need", () => {
    const stay = rule("stay", {on: "leaving", does: "show", channel: "web", accept: 0});
    const {popUps, journeys} = totalsOf(shop([stay], {journey: journey({discover: {later: 1}})}), few);
    expect(popUps).toBe(journeys);
    expect(totalsOf(shop([stay], {journey: buys}), few).popUps).toBe(0);
  });

  test("silence, which every visit that the sender sees breaks", () => {
    const quiet = [rule("quiet", {on: "silence", after: 7 * DAY, channel: "email"})];
    const once = shop(quiet, {journey: journey({discover: {evaluate: 1}, evaluate: {leave: 1}})});
    expect(delays(once, "visit")).toEqual(new Set([String(7 * DAY)]));
    const often = {journey: journey({discover: {evaluate: 1}, evaluate: {later: 1}})};
    let [checked, blind] = [0, 0];
    watch(shop(quiet, often), {customers: 100}, (_, story) => {
      for (const {minute} of story.filter(isSent)) {
        const visits = story.filter(one => one.what === "visit" && one.minute <= minute).map(one => one.minute);
        expect(minute - visits.at(-1)!).toBe(7 * DAY);
        checked++;
      }
    });
    expect(checked).toBeGreaterThan(20);
    watch(
      shop(quiet, {...often, links: []}),
      {customers: 100},
      (_, story) => void (blind += story.filter(isSent).length)
    );
    expect(blind).toBe(0);
  });

  test("an earlier rule to be ignored, not before its last message", () => {
    const rules = [
      rule("story.one", {on: "cart abandoned", after: HOUR, every: DAY, times: 3}),
      rule("story.two", {on: "ignored", of: ["story.one"], after: 2 * DAY, channel: "social"})
    ];
    const last = HOUR + 2 * DAY;
    expect(delays(shop(rules), "visit")).toEqual(new Set([String([HOUR, HOUR + DAY, last, last + 2 * DAY])]));
    // social does not hear of what e-mail did
    expect(delays(shop(rules, {links: [link("cart", everywhere)]}), "visit")).toEqual(
      new Set([String([HOUR, HOUR + DAY, last])])
    );
    const answered = shop(rules, {
      channels: [channel("web", 0), mailbox("email", 7, {click: 1}), mailbox("social", 13)]
    });
    watch(answered, few, (_, story) =>
      expect(story.some(({what, channel: c}) => what === "message" && c === 2)).toBe(false)
    );
  });

  test("all of several rules to be ignored", () => {
    const rules = [
      rule("story.one", {on: "order", after: HOUR}),
      rule("story.two", {on: "order", after: 7 * DAY}),
      rule("story.three", {on: "ignored", of: ["story.one", "story.two"], after: DAY})
    ];
    expect(delays(shop(rules, {journey: buys}), "order")).toEqual(new Set([String([HOUR, 7 * DAY, 8 * DAY])]));
  });

  test("an answer", () => {
    const rules = [
      rule("story.one", {on: "cart abandoned", after: HOUR}),
      rule("story.two", {on: "engaged", of: ["story.one"], after: DAY, channel: "social"})
    ];
    const world = (click: number) =>
      shop(rules, {channels: [channel("web", 0), mailbox("email", 7, {click}), mailbox("social", 13)]});
    expect(delays(world(1), "visit")).toEqual(new Set([String([HOUR, HOUR + DAY])]));
    expect(delays(world(0), "visit")).toEqual(new Set([String([HOUR])]));
  });

  test("a case that is solved, and one that is not", () => {
    const world = (resolution: number, links = [link("case", pairs("chat", "email"))]) =>
      shop([rule("sorry", {on: "case unsolved"}), rule("fine", {on: "case solved"})], {
        channels: [channel("web", 0), mailbox("email", 7), hotline("chat", 10, {resolution})],
        segments: [segment({need: 1, serveTaste: {chat: 1}})],
        desks: [desk("chat", ["chat"])],
        support: support({orderCase: 1}),
        journey: buys,
        links
      });
    for (const [resolution, wanted] of [
      [1, 1],
      [0, 0]
    ]) {
      const rules = new Set<number>();
      const {messages, casesClosed} = watch(world(resolution), few, (_, story) => {
        for (const {a} of story.filter(isSent)) rules.add(a);
      });
      expect([...rules]).toEqual([wanted]);
      expect(messages).toBeGreaterThan(casesClosed / 2);
      expect(messages).toBeLessThanOrEqual(casesClosed);
    }
    expect(sent(world(1, []))).toBe(0);
  });

  test("a sign-up, which a pop-up wins", () => {
    const rules = [
      rule("ask", {on: "leaving", does: "show", channel: "web", accept: 1, capture: "email"}),
      rule("welcome", {on: "sign-up", after: HOUR})
    ];
    const world = (consent: number) => shop(rules, {channels: [channel("web", 0), mailbox("email", 7, {consent})]});
    const [before, after] = [totalsOf(world(1), few), totalsOf(world(0), few)];
    expect([before.signUps, before.messages]).toEqual([0, 0]);
    expect(after.signUps).toBeGreaterThan(20);
    expect(after.messages).toBe(after.signUps);
  });
});
