import {describe, expect, test} from "vitest";
import {RELATION} from "../../src/model/state.ts";
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
  messages,
  pairs,
  relationship,
  rule,
  segment,
  setting,
  WEEK,
  YEAR
} from "./settings.ts";
import {each, named, totalsOf, watch} from "./lives.ts";

/** Customers without needs who get mail. */
function mail(
  rules: RuleSetting[],
  message: Partial<MessageChannelSetting> = {},
  more: Partial<Setting> = {}
): Setting {
  return setting({
    segments: [segment({need: 0})],
    channels: [channel("web", 0), mailbox("email", 7, message), mailbox("sms", 8, message)],
    rules,
    ...more
  });
}

const few = {customers: 20};

describe("messages by the calendar", () => {
  test("go out as often as the year has weeks", () => {
    const t = totalsOf(mail([rule("news", {every: WEEK})], {cost: 0.5}), few);
    expect(t.messages).toBe(20 * 53);
    expect(t.messageCost).toBe(t.messages * 50_000);
    expect(totalsOf(mail([rule("news", {every: WEEK, after: 3 * DAY})]), few).messages).toBe(20 * 52);
    expect(totalsOf(mail([rule("news", {every: WEEK, after: YEAR})]), few).messages).toBe(0);
  });

  test("go to those who agree to them, and until they opt out", () => {
    expect(totalsOf(mail([rule("news", {})], {consent: 0}), few).messages).toBe(0);
    const {messages: sent, optOuts} = totalsOf(mail([rule("news", {})], {optOut: 1}), few);
    expect([sent, optOuts]).toEqual([20, 20]);
    const {totals} = {totals: each(mail([rule("news", {every: YEAR})], {consent: 0.3}), {customers: 2000})};
    const agreed = totals.filter(one => named(one.totals).messages === 1).length;
    expect(Math.abs(agreed / 2000 - 0.3)).toBeLessThan(0.04);
  });

  test("stop at a cap, which counts every message of the channel", () => {
    const daily = (cap: RuleSetting["cap"]) => [rule("one", {cap}), rule("two", {cap})];
    const sent = (cap: RuleSetting["cap"]) => totalsOf(mail(daily(cap)), few).messages;
    expect(sent(null)).toBe(20 * 2 * 365);
    expect(sent({count: 2, per: DAY, within: "channel"})).toBe(20 * 2 * 365);
    expect(sent({count: 1, per: DAY, within: "channel"})).toBe(20 * 365);
    expect(sent({count: 3, per: WEEK, within: "channel"})).toBe(20 * (52 * 3 + 2));
    expect(sent({count: 300, per: YEAR, within: "channel"})).toBe(20 * 300);
  });

  test("of several channels share a cap where a link tells the senders of each other", () => {
    const cap: RuleSetting["cap"] = {count: 1, per: DAY, within: "everywhere"};
    const rules = [rule("one", {cap}), rule("two", {cap, channel: "sms"})];
    const sent = (more: Partial<Setting>) => totalsOf(mail(rules, {}, more), few).messages;
    const linked = {identity: [identity({email: 1, sms: 1})], links: [link("contacts", pairs("email", "sms"))]};
    expect(sent({})).toBe(20 * 2 * 365);
    expect(sent(linked)).toBe(20 * 365);
    expect(sent({...linked, identity: []})).toBe(20 * 2 * 365);
    expect(sent({...linked, links: [link("contacts", [["email", "sms"]])]})).toBe(20 * 365);
    // months 0 to 3 of the year begin before the link is ready
    expect(sent({...linked, links: [link("contacts", pairs("email", "sms"), {ready: 100 * DAY})]})).toBe(
      20 * (2 * Math.ceil((4 * 43800) / DAY) + 365 - Math.ceil((4 * 43800) / DAY))
    );
  });

  test("are clicked less the more of them there are", () => {
    const clicks = (every: number, pressure: number) => {
      const t = totalsOf(mail([rule("news", {every})], {click: 0.4, pressure}), {customers: 100});
      return t.clicks / t.messages;
    };
    expect(Math.abs(clicks(DAY, 0) - 0.4)).toBeLessThan(0.01);
    // the pressure before each weekly message is 1 after many half-lives of a week, so the odds fall by 1 + 1/4
    expect(Math.abs(clicks(WEEK, 1) - 0.4 / 1.25)).toBeLessThan(0.03);
    expect(clicks(HOUR * 6, 1)).toBeLessThan(0.1);
  });

  test("are opted out of twice as often under the pressure of fatigue", () => {
    // daily messages of pressure 0.1 reach a pressure of 0.1 / (2^(1/7) − 1) = 0.96 before each message
    const optOut = (fatigue: number) => {
      const t = totalsOf(mail([rule("news", {})], {optOut: 0.02, pressure: 0.1}, {messages: messages({fatigue})}), {
        customers: 3000
      });
      return t.optOuts / t.messages;
    };
    const [calm, tired] = [optOut(1e9), optOut(0.5)];
    expect(Math.abs(calm - 0.02)).toBeLessThan(0.001);
    expect(tired / calm).toBeGreaterThan(1.8);
  });

  test("that are clicked bring a near need forward, and no other", () => {
    const soon = (forward: number) =>
      totalsOf(
        mail(
          [rule("news", {every: 30 * DAY})],
          {click: 1},
          {
            segments: [segment({need: 4})],
            messages: messages({forward})
          }
        ),
        {customers: 200}
      );
    const never = soon(0);
    expect(never.sessions).toBe(never.journeys + never.clicks);
    const all = soon(YEAR * 100);
    expect(all.sessions).toBe(all.journeys);
    expect(all.journeys).toBeGreaterThan(never.journeys);
  });

  test("that annoy cost relationship", () => {
    const clicks = (irritation: number) =>
      totalsOf(
        mail(
          [rule("news", {})],
          {click: 0.5, pressure: 1},
          {
            messages: messages({irritation, fatigue: 1e12}),
            relationship: relationship({customers: 0.5})
          }
        ),
        few
      ).clicks;
    expect(clicks(1)).toBeLessThan(clicks(0) * 0.7);
  });
});

describe("messages on an occasion", () => {
  const shop = (rules: RuleSetting[], more: Partial<Setting> = {}, message: Partial<MessageChannelSetting> = {}) =>
    setting({
      segments: [segment({need: 1, gap: 3 * DAY})],
      channels: [channel("web", 0), mailbox("email", 7, message)],
      identity: [identity({web: 1, email: 1})],
      links: [
        link("cart", [["email", "web"]]),
        link("content", [["web", "email"]]),
        link("orders", [["web", "email"]])
      ],
      rules,
      journey: journey({discover: {cart: 1}, cart: {leave: 1}}),
      ...more
    });
  test("come so long after it, so often", () => {
    const recovery = shop([rule("recovery", {on: "cart abandoned", after: HOUR, every: DAY, times: 3})]);
    const after: number[][] = [];
    watch(recovery, {customers: 100}, (_, story) => {
      const [need, ...more] = story.filter(({what}) => what === "need" || what === "needJoined");
      if (need === undefined || more.length > 0 || need.minute > recovery.horizon - 3 * DAY) return;
      after.push(story.filter(({what}) => what === "message").map(({minute}) => minute - need.minute));
    });
    expect(after.length).toBeGreaterThan(20);
    expect(new Set(after.map(String))).toEqual(new Set([String([HOUR, HOUR + DAY, HOUR + 2 * DAY])]));
    const {messages: sent, journeys} = totalsOf(recovery, {customers: 300});
    expect(sent).toBeGreaterThan(3 * journeys - 10);
    expect(sent).toBeLessThanOrEqual(3 * journeys);
  });

  test("come where the sender learns of it: a link, and people whom both systems know", () => {
    const rules = [rule("recovery", {on: "cart abandoned"}), rule("seen", {on: "product seen"})];
    const sent = (more: Partial<Setting>) => totalsOf(shop(rules, more), {customers: 100}).messages;
    const {journeys} = totalsOf(shop(rules), {customers: 100});
    expect(sent({})).toBe(2 * journeys);
    expect(sent({links: []})).toBe(0);
    expect(sent({links: [link("cart", [["web", "email"]])]})).toBe(journeys);
    expect(sent({links: [link("content", [["web", "email"]])]})).toBe(journeys);
    expect(sent({links: [link("content", [["email", "web"]])]})).toBe(0);
    expect(sent({identity: [identity({web: 1})]})).toBe(0);
    expect(sent({identity: [identity({email: 1})]})).toBe(journeys);
  });

  test("come once per need, however often the cart is left", () => {
    const often = shop([rule("recovery", {on: "cart abandoned"})], {
      journey: journey({discover: {cart: 1}, cart: {later: 5, order: 1}})
    });
    const {messages: sent, journeys, sessions} = totalsOf(often, {customers: 200});
    expect(sessions).toBeGreaterThan(4 * journeys);
    expect(sent).toBeLessThanOrEqual(journeys);
    expect(sent).toBeGreaterThan(0.7 * journeys);
  });

  test("serve every need, even one that opens while they are still due", () => {
    const thanks = shop([rule("thanks", {on: "order", after: 3 * DAY})], {
      segments: [segment({need: 60})],
      journey: journey({discover: {order: 1}})
    });
    let missed = 0;
    watch(thanks, {customers: 100}, (_, story) => {
      // an order is thanked for unless the thanks for an earlier one are still due
      let due = -1;
      const sent = new Set(story.filter(({what}) => what === "message").map(({minute}) => minute));
      for (const {what, minute} of story) {
        if (what !== "order" || minute <= due || minute + 3 * DAY >= thanks.horizon) continue;
        due = minute + 3 * DAY;
        if (!sent.has(due)) missed++;
      }
    });
    expect(missed).toBe(0);
  });

  test("after the purchase are waste unless the order is known", () => {
    const rules = [rule("seen", {on: "product seen", every: DAY, times: 30})];
    const buying = {
      segments: [segment({need: 1, gap: HOUR})],
      journey: journey({discover: {evaluate: 1}, evaluate: {later: 1, order: 1}})
    };
    const known = totalsOf(shop(rules, buying, {cost: 0.25}), {customers: 200});
    expect(known.wasted).toBe(0);
    const blind = totalsOf(shop(rules, {...buying, links: [link("content", [["web", "email"]])]}, {cost: 0.25}), {
      customers: 200
    });
    expect(blind.wasted).toBeGreaterThan(1000);
    expect(blind.wastedCost).toBe(25_000 * blind.wasted);
    expect(blind.orders).toBe(known.orders);
    const soon = {...buying, links: [link("content", [["web", "email"]])], messages: messages({wasteWindow: 0})};
    expect(totalsOf(shop(rules, soon), {customers: 200}).wasted).toBe(0);
  });
});

describe("a message after the purchase", () => {
  test("costs relationship, once for each", () => {
    const cost = (wasteIrritation: number) => {
      const found: Array<[wasted: number, relation: number]> = [];
      const world = setting({
        segments: [segment({need: 1, gap: HOUR})],
        channels: [channel("web", 0), mailbox("email", 7)],
        identity: [identity({web: 1, email: 1})],
        links: [link("content", [["web", "email"]])],
        rules: [rule("seen", {on: "product seen", every: DAY, times: 8})],
        journey: journey({discover: {evaluate: 1}, evaluate: {later: 1, order: 1}}),
        messages: messages({wasteIrritation})
      });
      watch(world, {customers: 100}, (_, story, k) => {
        found.push([story.filter(({what, b}) => what === "message" && b === 1).length, k.F[RELATION]]);
      });
      return found;
    };
    for (const [wasted, relation] of cost(1 / 128)) expect(relation).toBe(Math.max(0, 0.5 - wasted / 128));
    expect(cost(1 / 128).filter(([wasted]) => wasted > 3).length).toBeGreaterThan(20);
    for (const [, relation] of cost(0)) expect(relation).toBe(0.5);
  });
});

describe("a promotion", () => {
  const offers = [{id: "ten", off: 10, newOnly: false, from: 0, until: Infinity, remembered: 0}];
  const promoted = (more: Partial<Setting> = {}, offer = "ten") =>
    setting({
      segments: [segment({need: 4, gap: DAY, taste: {app: 1}})],
      channels: [channel("web", 0), channel("app", 1), mailbox("email", 7, {click: 1})],
      offers,
      identity: [identity({web: 1, app: 1, email: 1})],
      links: [link("cart", [["email", "app"]])],
      rules: [rule("recovery", {on: "cart abandoned", after: HOUR, channel: "email", land: "web", offer})],
      journey: journey({discover: {cart: 1}, evaluate: {cart: 1}, cart: {later: 4, order: 1}}, {search: 4}),
      ...more
    });

  test("counts where the message leads, and is missed elsewhere, at the cost of a search", () => {
    const t = totalsOf(promoted(), {customers: 300});
    expect(t.promotionsFound).toBe(t.clicks);
    expect(t.promotionsSought).toBeGreaterThan(2 * t.promotionsFound);
    expect(t.journeySeconds).toBe(240 * (t.promotionsSought - t.promotionsFound));
    expect(t.discount % 1_000_000).toBe(0);
    expect(t.revenue).toBe(10_000_000 * t.orders - t.discount);
  });

  test("that is missed makes going on harder, by exp(−effort) per hour of searching", () => {
    const factors = new Set<number>();
    const searching = journey(
      {discover: {cart: 1}, evaluate: {cart: 1}, cart: {later: 4, order: 1}},
      {search: 30, effort: 1}
    );
    watch(promoted({journey: searching}), {customers: 100}, (_, story) => {
      for (const {what, b} of story) if (what === "step") factors.add(b);
    });
    const sorted = [...factors].toSorted((a, b) => b - a);
    expect(sorted.length).toBeGreaterThan(3);
    expect(sorted).toEqual(sorted.map((_, missed) => expect.closeTo(Math.exp(-missed / 2), 9)));
  });

  test("is known wherever a link carries it", () => {
    const links = [link("cart", [["email", "app"]]), link("promotion", pairs("email", "web", "app"))];
    const t = totalsOf(promoted({links}), {customers: 300});
    expect(t.promotionsFound).toBe(t.promotionsSought);
    expect(t.journeySeconds).toBe(0);
    expect(t.discount / 1_000_000).toBeGreaterThan(t.orders / 3);
  });

  test("for new customers is none for others", () => {
    const fresh = [{id: "ten", off: 10, newOnly: true, from: 0, until: Infinity, remembered: 0}];
    expect(totalsOf(promoted({offers: fresh}), {customers: 100}).promotionsSought).toBe(0);
    const prospects = [segment({need: 4, existing: 0, taste: {app: 1}})];
    const t = totalsOf(promoted({offers: fresh, segments: prospects}), {customers: 100});
    expect(t.promotionsFound).toBeGreaterThan(0);
    expect(t.discount).toBeLessThanOrEqual(1_000_000 * t.newCustomers);
  });

  test("never exceeds the value of the order", () => {
    const t = totalsOf(
      promoted({offers: [{id: "ten", off: 1e6, newOnly: false, from: 0, until: Infinity, remembered: 0}]}),
      {customers: 100}
    );
    expect(t.discount).toBeGreaterThan(0);
    expect(t.revenue + t.discount).toBe(10_000_000 * t.orders);
    expect(t.revenue).toBeGreaterThanOrEqual(0);
  });

  test("moves the odds by its share of the value, both ways", () => {
    const factors = new Set<number>();
    const priced = journey(
      {discover: {cart: 1}, evaluate: {cart: 1}, cart: {later: 4, order: 1}},
      {price: 2, shock: 3}
    );
    watch(promoted({journey: priced}), {customers: 50}, (_, story) => {
      for (const {what, b} of story) if (what === "step") factors.add(Number(b.toFixed(9)));
    });
    expect([...factors].toSorted((a, b) => a - b)).toEqual(
      [Math.exp(-0.3), 1, Math.exp(0.2)].map(x => expect.closeTo(x, 8))
    );
  });
});
