import {describe, expect, test} from "vitest";
import {each, named, storyOf, totalsOf, watch} from "./lives.ts";
import type {Setting} from "../../src/scenario/setting.ts";
import type {RemindingSetting} from "../../src/scenario/setting/messages.ts";
import {
  channel,
  DAY,
  identity,
  journey,
  link,
  mailbox,
  messages,
  rule,
  segment,
  setting,
  WEEK,
  YEAR
} from "./settings.ts";

const forgetful: RemindingSetting = {forget: 1, forgetCart: 1, seenClick: 1, cartClick: 1};

/** People who put everything off at their first visit and order at the second, if it comes. */
function shop(changes: Partial<Setting> = {}): Setting {
  return setting({
    segments: [segment({need: 1, gap: DAY})],
    channels: [channel("web", 0), mailbox("ads", 7, {remind: 1})],
    journey: journey({discover: {evaluate: 1}, evaluate: {later: 1, order: 0.2}}),
    identity: [identity({web: 1, ads: 1})],
    links: [link("content", [["web", "ads"]])],
    ...changes
  });
}
const seen = [rule("seen", {on: "product seen", after: 2 * DAY, channel: "ads"})];

describe("what is put off", () => {
  test("is never forgotten without the section", () => {
    const t = totalsOf(shop(), {customers: 100});
    expect(t.orders + t.openAtEnd).toBe(t.journeys);
    expect(t.forgotten).toBe(0);
  });

  test("and forgotten comes to nothing, and is remembered when the need comes again", () => {
    const world = shop({reminding: forgetful, journey: journey({discover: {later: 1}})});
    const t = totalsOf(world, {customers: 200});
    // one visit for every need, the first of a journey and those that join it
    expect(t.sessions).toBe(t.needs);
    expect(t.forgotten).toBe(t.sessions);
    expect(t.openAtEnd).toBe(t.journeys);
    const mortal = totalsOf({...world, segments: [segment({need: 1, gap: DAY, patience: WEEK})]}, {customers: 200});
    expect(mortal.lapsed).toBeGreaterThan(0.9 * mortal.journeys);
  });

  test("is forgotten with the probability of those without and with a cart", () => {
    for (const [moves, share] of [
      [{discover: {later: 1}}, 0.7],
      [{discover: {cart: 1}, cart: {later: 1}}, 0.2]
    ] as const) {
      const reminding = {...forgetful, forget: 0.7, forgetCart: 0.2};
      const t = totalsOf(shop({reminding, journey: journey(moves), segments: [segment({need: 1, gap: 300 * DAY})]}), {
        customers: 3000
      });
      expect(Math.abs(t.forgotten / t.sessions - share)).toBeLessThan(
        4.5 * Math.sqrt((share * (1 - share)) / t.sessions)
      );
    }
  });

  test("comes back by a message that is noticed without a click, and by nothing else", () => {
    const [without, ads] = [[], seen].map(rules => totalsOf(shop({reminding: forgetful, rules}), {customers: 500}));
    expect(ads.clicks).toBe(0);
    expect(ads.orders).toBeGreaterThan(1.1 * without.orders);
    const blind = shop({reminding: forgetful, rules: seen, channels: [channel("web", 0), mailbox("ads", 7)]});
    expect(totalsOf(blind, {customers: 500}).orders).toBe(without.orders);
  });

  test("comes back the more people notice, person by person", () => {
    const at = (remind: number) =>
      each(
        shop({
          reminding: forgetful,
          rules: seen,
          channels: [channel("web", 0), mailbox("ads", 7, {remind})],
          journey: journey({discover: {later: 1}}),
          segments: [segment({need: 0.5})]
        }),
        {customers: 200}
      );
    const [few, many] = [at(0.3), at(0.6)];
    few.forEach((one, i) => expect(named(many[i].totals).reminded).toBeGreaterThanOrEqual(named(one.totals).reminded));
  });

  test("shows in the story of a person", () => {
    const world = shop({reminding: forgetful, rules: seen, segments: [segment({need: 4, gap: DAY})]});
    const story = storyOf(world).map(({what}) => what);
    expect(story).toContain("forgotten");
    const at = story.indexOf("reminded");
    expect(at).toBeGreaterThan(story.indexOf("forgotten"));
    expect(story.slice(at)).toContain("visit");
  });
});

describe("needs brought forward", () => {
  const people = {segments: [segment({need: 2})], journey: journey({discover: {order: 1}})};
  const mail = shop({
    ...people,
    reminding: {...forgetful, forget: 0, forgetCart: 0},
    rules: [rule("mail", {channel: "ads", every: 30 * DAY})],
    messages: messages({forward: 60 * DAY})
  });

  test("leave a hole: all that is gained in a year are needs of the two months after it", () => {
    const [without, brought, longer] = [{...mail, rules: []}, mail, {...mail, rules: [], horizon: YEAR + 60 * DAY}].map(
      world => each(world, {customers: 300})
    );
    let forward = 0;
    without.forEach((one, i) => {
      const [before, now, later] = [one, brought[i], longer[i]].map(({totals}) => named(totals));
      forward += now.needsForward;
      expect(now.needs).toBeGreaterThanOrEqual(before.needs);
      expect(now.needs).toBeLessThanOrEqual(later.needs);
      expect(now.needs - before.needs).toBeLessThanOrEqual(now.needsForward);
    });
    expect(forward).toBeGreaterThan(100);
  });

  test("are those within the time that may be brought forward", () => {
    const none = totalsOf({...mail, messages: messages({forward: 0})}, {customers: 100});
    expect(none.needsForward).toBe(0);
    expect(none.reminded).toBe(none.messages);
  });
});

describe("reminders of carts", () => {
  const carts = (clicked: number, cartClick: number) =>
    shop({
      channels: [channel("web", 0), mailbox("email", 7, {click: clicked})].map(one => ({
        ...one,
        direct: one.id === "email"
      })),
      journey: journey({discover: {cart: 1}, cart: {later: 1, order: 0.3}}),
      identity: [identity({web: 1, email: 1})],
      links: [link("cart", [["email", "web"]])],
      rules: [rule("cart", {on: "cart abandoned", after: 60})],
      reminding: {...forgetful, cartClick}
    });

  test("are clicked more than other messages, and credited with orders within five days", () => {
    const t = totalsOf(carts(0.1, 4), {customers: 2000});
    expect(Math.abs(t.clicks / t.messages - 0.4)).toBeLessThan(4.5 * Math.sqrt(0.24 / t.messages));
    expect(t.cartReminded).toBe(t.messages);
    // a click leads to the cart, and 0.3 ÷ 1.3 of the visits to an order; nobody comes of their own accord
    expect(Math.abs(t.cartsRecovered / t.clicks - 0.3 / 1.3)).toBeLessThan(4.5 * Math.sqrt(0.18 / t.clicks));
  });

  test("that nobody clicks recover nothing", () => {
    const t = totalsOf(carts(0, 4), {customers: 200});
    expect(t.cartReminded).toBeGreaterThan(0);
    expect(t.cartsRecovered).toBe(0);
  });
});

test("no luck of a session depends on whether people can forget", () => {
  const lives = (world: Setting) => {
    const orders: string[] = [];
    watch(world, {customers: 100}, (customer, story) => {
      for (const {what, minute} of story)
        if (what === "order" || what === "visit") orders.push(`${customer} ${what} ${minute}`);
    });
    return orders;
  };
  const never: RemindingSetting = {forget: 0, forgetCart: 0, seenClick: 1, cartClick: 1};
  expect(lives(shop({reminding: never, horizon: YEAR}))).toEqual(lives(shop({horizon: YEAR})));
});
