import {describe, expect, test} from "vitest";
import type {Setting} from "../../src/scenario/setting.ts";
import type {MessageChannelSetting} from "../../src/scenario/setting/channel.ts";
import type {RuleSetting} from "../../src/scenario/setting/programme.ts";
import {
  channel,
  DAY,
  HOUR,
  identity,
  journey,
  link,
  mailbox,
  relationship,
  rule,
  segment,
  silence,
  WEEK
} from "./settings.ts";
import {bytes, talliesOf, totalsOf, watch, type Happening} from "./lives.ts";
import {buys, everywhere, joined, shop} from "./programmes.ts";

const few = {customers: 60};
const media = (email: Partial<MessageChannelSetting>, social = email, post = email) => ({
  channels: [channel("web", 0), mailbox("email", 7, email), mailbox("social", 13, social), mailbox("post", 20, post)]
});
const [EMAIL, SOCIAL, POST] = [1, 2, 3];
const isSent = ({what}: Happening) => what === "message";

/** Channels of the messages that each person with one need gets, in order. */
function carriers(rules: RuleSetting[], more: Partial<Setting> = {}): Set<string> {
  const found = new Set<string>();
  watch(shop(rules, {...media({}), ...more}), few, (_, story) => {
    if (story.filter(({what}) => what === "need" || what === "needJoined").length !== 1) return;
    if (story[0].minute < 300 * DAY) found.add(String(story.filter(isSent).map(one => one.channel)));
  });
  return found;
}

/** One rule through several channels. */
function through(channels: string[], changes: Partial<RuleSetting>, fallback?: string): RuleSetting[] {
  const one = rule("story.one", {on: "cart abandoned", after: HOUR, ...changes});
  return [...channels, ...(fallback ? [fallback] : [])].map((id, i) => ({
    ...one,
    key: one.key + i,
    channel: id,
    fallback: id === fallback
  }));
}

describe("a rule with several channels", () => {
  test("sends through each of them", () => {
    expect(carriers(through(["email", "social", "post"], {}))).toEqual(new Set([String([EMAIL, SOCIAL, POST])]));
  });

  test("lets them take turns under a cap for all of them", () => {
    const cap = {count: 1, per: DAY, within: "everywhere"} as const;
    const daily = through(["email", "social", "post"], {every: DAY, times: 7, cap});
    const turns = [EMAIL, SOCIAL, POST, EMAIL, SOCIAL, POST, EMAIL];
    expect(carriers(daily)).toEqual(new Set([String(turns)]));
    expect(carriers(daily, {links: joined.links.filter(({object}) => object !== "contacts")})).toEqual(
      new Set([String(turns.flatMap((_, day) => [0, 1, 2].map(i => 1 + ((day + i) % 3))))])
    );
  });

  test("ends in all of them when the person answers one", () => {
    const daily = through(["email", "social"], {every: DAY, times: 30, until: "engaged"});
    const answering = media({click: 0.2}, {click: 0});
    let answered = 0;
    const world = shop(daily, {
      ...answering,
      journey: journey({discover: {cart: 1}, evaluate: {cart: 1}, cart: {leave: 1}})
    });
    watch(world, few, (_, story) => {
      const at = story.findIndex(({what}) => what === "click");
      if (at < 0) return;
      answered++;
      const rest = story.slice(at);
      const end = rest.findIndex(({what}) => what === "need" || what === "visit");
      expect(
        rest
          .slice(0, end < 0 ? undefined : end)
          .filter(({what, minute}) => what === "message" && minute > rest[0].minute)
      ).toEqual([]);
    });
    expect(answered).toBeGreaterThan(20);
    const siloed = totalsOf({...world, links: [link("cart", everywhere)]}, few);
    expect(siloed.messages).toBeGreaterThan(totalsOf(world, few).messages);
  });
});

describe("a rule that lasts until a visit", () => {
  test("ends with the next one that its sender hears of", () => {
    const daily = [rule("story.one", {on: "cart abandoned", after: HOUR, every: DAY, times: 30, until: "visit"})];
    const staying = {journey: journey({discover: {cart: 1}, cart: {later: 1}})};
    let ended = 0;
    watch(shop(daily, staying), few, (_, story) => {
      const [first, second] = story.filter(({what}) => what === "visit");
      if (story.filter(({what}) => what === "need" || what === "needJoined").length > 1) return;
      if (second === undefined || second.minute <= first.minute + HOUR) return;
      ended++;
      expect(
        story.filter(one => isSent(one) && one.minute > second.minute && one.minute < second.minute + 20 * DAY).length
      ).toBe(0);
    });
    expect(ended).toBeGreaterThan(10);
  });
});

describe("a fallback", () => {
  const rules = through(["email"], {}, "post");
  test("is used where the person has not consented, or is not recognised", () => {
    expect(carriers(rules)).toEqual(new Set([String(EMAIL)]));
    expect(carriers(rules, media({consent: 0}, {}, {}))).toEqual(new Set([String(POST)]));
    expect(carriers(rules, {identity: [identity({web: 1, post: 1})]})).toEqual(new Set([String(POST)]));
    expect(carriers(rules, media({consent: 0}, {}, {consent: 0}))).toEqual(new Set([""]));
  });

  test("is used where mail comes back, if it hears of that", () => {
    const back = media({undelivered: 1}, {}, {});
    expect(carriers(rules, back)).toEqual(new Set([String(POST)]));
    expect(carriers(rules, {...back, links: [link("cart", everywhere)]})).toEqual(new Set([""]));
  });
});

describe("channels at rest", () => {
  const rules = [
    rule("ads.one", {on: "product seen", every: DAY, times: 40, channel: "social"}),
    rule("ads.two", {on: "order", does: "stop", channel: "social"}),
    rule("thanks.one", {on: "order", after: HOUR, every: DAY, times: 3, channel: "social"})
  ];
  const buying = {
    segments: [segment({need: 1, gap: HOUR, existing: 0, taste: {web: 1}})],
    journey: journey({discover: {cart: 1}, cart: {later: 1, order: 1}})
  };
  test("send nothing more until the next need, where they hear of the order", () => {
    const {channelsStopped, orders, messages} = totalsOf(shop(rules, buying), few);
    expect(channelsStopped).toBe(orders);
    let after = 0;
    watch(shop(rules, buying), few, (_, story) => {
      let resting = false;
      for (const {what} of story) {
        if (what === "order") resting = true;
        if (what === "need") resting = false;
        if (what === "message" && resting) after++;
      }
    });
    expect(after).toBe(0);
    expect(messages).toBeGreaterThan(0);
    const silo = totalsOf(shop(rules, {...buying, links: [link("content", everywhere)]}), few);
    expect(silo.channelsStopped).toBe(0);
    expect(silo.wasted).toBeGreaterThan(0);
  });
});

describe("of messages due at the same time", () => {
  const cap = {count: 1, per: WEEK, within: "everywhere"} as const;
  const two = (one: number, other: number) => [
    rule("a.one", {on: "cart abandoned", after: HOUR, cap, priority: one}),
    rule("b.one", {on: "cart abandoned", after: HOUR, cap, priority: other, channel: "social"})
  ];
  test("the cap lets the one of the highest priority through, else the first of the file", () => {
    expect(carriers(two(0, 0))).toEqual(new Set([String(EMAIL)]));
    expect(carriers(two(0, 1))).toEqual(new Set([String(SOCIAL)]));
    expect(carriers(two(2, 1))).toEqual(new Set([String(EMAIL)]));
  });
});

describe("mail", () => {
  test("arrives when its time of delivery has passed, and may come back at the same cost", () => {
    const letter = [rule("letter", {on: "cart abandoned", after: DAY, channel: "post"})];
    const slow = (undelivered: number) => shop(letter, media({}, {}, {delivery: 3 * DAY, undelivered, cost: 0.5}));
    watch(slow(0), few, (_, story) => {
      const posted = story.filter(({what}) => what === "posted").map(({minute}) => minute + 3 * DAY);
      expect(story.filter(isSent).map(({minute}) => minute)).toEqual(posted.filter(minute => minute < 365 * DAY));
    });
    const [some, none] = [totalsOf(slow(0.4), {customers: 2000}), totalsOf(slow(1), few)];
    expect(Math.abs(some.messagesReturned / some.messagesPosted - 0.4)).toBeLessThan(0.06);
    expect(some.messageCost).toBe(50_000 * (some.messages + some.messagesReturned));
    expect([none.messages, none.messagesReturned > 20]).toEqual([0, true]);
  });

  test("cannot be called back: it is waste if the person buys in between", () => {
    const rules = [rule("letter", {on: "cart abandoned", after: HOUR, channel: "post"})];
    const buying = {
      segments: [segment({need: 1, gap: DAY, taste: {web: 1}})],
      journey: journey({discover: {cart: 1}, cart: {later: 1, order: 1}})
    };
    expect(totalsOf(shop(rules, {...buying, ...media({})}), few).wasted).toBe(0);
    const {wasted, messages} = totalsOf(shop(rules, {...buying, ...media({}, {}, {delivery: 5 * DAY})}), few);
    expect(wasted).toBeGreaterThan(5);
    expect(wasted).toBeLessThan(messages + 1);
  });
});

describe("a pop-up", () => {
  const offers = [{id: "ten", off: 10, newOnly: false, from: 0, until: Infinity, remembered: 0}];
  const leaving = (accept: number, more: Partial<RuleSetting> = {}) => [
    rule("stay", {on: "leaving", does: "show", channel: "web", accept, offer: "ten", ...more})
  ];
  const tempted = {offers, journey: journey({discover: {cart: 1}, cart: {leave: 1, order: 1}}, {price: 20})};
  test("that is accepted keeps people in the session, with the promotion at hand", () => {
    const [without, shown, taken] = [[], leaving(0), leaving(1)].map(rules =>
      totalsOf(shop(rules, tempted), {customers: 400})
    );
    expect(shown.orders).toBe(without.orders);
    expect(taken.orders).toBeGreaterThan(1.3 * without.orders);
    expect(taken.sessions).toBe(without.sessions);
    expect(taken.popUpsAccepted).toBe(taken.popUps);
    expect(taken.discount).toBe(1_000_000 * (taken.orders - without.orders));
  });

  test("follows on another that was closed, in the same session", () => {
    const rules = (accept: number) => [
      rule("pop.one", {on: "first visit", does: "show", channel: "web", accept, offer: "ten"}),
      rule("pop.two", {on: "ignored", of: ["pop.one"], does: "show", channel: "web", accept: 0, offer: "ten"})
    ];
    const strangers = {offers, identity: []};
    const [closed, taken] = [totalsOf(shop(rules(0), strangers), few), totalsOf(shop(rules(1), strangers), few)];
    expect(closed.popUps).toBeGreaterThan(40);
    expect(closed.popUps % 2).toBe(0);
    expect(taken.popUps).toBe(closed.popUps / 2);
  });

  test("presses people", () => {
    const pressed = (pressure: number) =>
      totalsOf(
        shop([...leaving(0, {pressure}), rule("mail", {on: "cart abandoned", after: HOUR})], {
          offers,
          ...media({click: 0.8})
        }),
        {
          customers: 500
        }
      );
    const [none, much] = [pressed(0), pressed(20)];
    expect(much.clicks / much.messages).toBeLessThan((none.clicks / none.messages) * 0.5);
  });
});

describe("a rule that asks", () => {
  const opinions: Setting["advocacy"] = {
    ...silence,
    reviews: {
      rating: 4,
      count: 10,
      unasked: 0,
      asked: 1,
      extremity: 0,
      ordinary: 5,
      fall: 0,
      spread: 0,
      weight: 0,
      neutral: 4
    },
    referrals: {unasked: 0, asked: 1, friends: 1, heed: 0, trust: 0}
  };
  const story = (asks: number) =>
    [
      rule("story.review", {on: "order", after: 7 * DAY, does: "review"}),
      rule("story.referral", {on: "review of 4 or more", after: 7 * DAY, does: "referral", channel: "post"}),
      rule("story.sorry", {on: "review of 2 or less", after: HOUR, channel: "post"}),
      rule("story.again", {on: "ignored", of: ["story.review"], after: DAY, does: "review", channel: "social"})
    ].slice(0, asks);
  const world = (rules: RuleSetting[], more: Partial<Setting> = {}) =>
    shop(rules, {journey: buys, advocacy: opinions, relationship: relationship({prospects: 0.5}), ...more});

  test("for a review gets it from those who answer, and the review sets other rules going", () => {
    const t = totalsOf(world(story(4)), few);
    expect(t.reviews).toBeGreaterThan(10);
    expect(t.reviewsOnRequest).toBe(t.reviews);
    expect(t.reviewStars).toBe(5 * t.reviews);
    expect(t.referralRequests).toBeGreaterThan(t.reviews / 2);
    expect(t.recommendationsOnRequest).toBe(t.referralRequests);
    expect(t.clicks).toBe(0);
    const [bad, silo] = [
      world(story(4), {advocacy: {...opinions, reviews: {...opinions.reviews!, ordinary: 1}}}),
      world(story(4), {links: [link("orders", [["web", "email"]])]})
    ].map(one => totalsOf(one, few));
    expect([bad.referralRequests, silo.referralRequests]).toEqual([0, 0]);
    expect(bad.messages).toBeGreaterThan(bad.reviewRequests);
  });

  test("and is ignored is followed by the next", () => {
    const deaf = {advocacy: {...opinions, reviews: {...opinions.reviews!, asked: 0}}};
    const [one, two] = [totalsOf(world(story(1), deaf), few), totalsOf(world(story(4), deaf), few)];
    expect(one.reviewRequests).toBeGreaterThan(20);
    expect(two.reviewRequests).toBeGreaterThan(1.8 * one.reviewRequests);
  });
});

describe("the luck of a rule", () => {
  test("does not depend on the other rules, on its place, or on its other channels", () => {
    const clicks = (rules: RuleSetting[], id: string) => {
      const found: string[] = [];
      const world = shop(rules, {...media({click: 0.5}), segments: [segment({need: 0, existing: 1})]});
      watch(world, {customers: 80}, (customer, story) => {
        for (const {what, a, channel: c, minute} of story)
          if (what === "click" && rules[a].id === id && c === EMAIL) found.push(`${customer} ${minute}`);
      });
      expect(found.length).toBeGreaterThan(100);
      return found.join();
    };
    const [a, b, c] = ["a.one", "b.one", "c.one"].map(id => rule(id, {every: 30 * DAY}));
    const alone = clicks([b], "b.one");
    expect(clicks([a, b, c], "b.one")).toBe(alone);
    expect(clicks([c, b, a], "b.one")).toBe(alone);
    expect(clicks([b, {...b, key: 99, channel: "social"}], "b.one")).toBe(alone);
  });

  test("is not touched by conditions that always hold, priorities without a cap, and pop-ups that nobody sees", () => {
    const plain = [
      rule("a.one", {on: "cart abandoned", after: HOUR}),
      rule("b.one", {on: "cart abandoned", after: DAY})
    ];
    const world = (rules: RuleSetting[]) =>
      bytes(talliesOf(shop(rules, {...media({click: 0.5}), identity: [joined.identity[0]]}), few));
    const unseen = rule("c.one", {on: "first visit", does: "show", channel: "web", accept: 1});
    const wanted = world(plain);
    expect(world([...plain, unseen])).toBe(wanted);
    expect(world(plain.map(one => ({...one, conditions: ["recognised"] as const})))).toBe(wanted);
    expect(world(plain.map(one => ({...one, priority: 3})))).toBe(wanted);
    expect(world(plain.map((one, i) => ({...one, priority: i})))).toBe(wanted);
  });
});
