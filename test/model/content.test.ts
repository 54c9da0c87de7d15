import {describe, expect, test} from "vitest";
import type {Setting} from "../../src/scenario/setting.ts";
import type {ContentsSetting} from "../../src/scenario/setting/messages.ts";
import type {Content, RuleSetting} from "../../src/scenario/setting/programme.ts";
import {bytes, each, named, talliesOf, totalsOf, watch} from "./lives.ts";
import {channel, DAY, identity, journey, link, mailbox, messages, rule, segment, setting, WEEK} from "./settings.ts";

/** Contents without any effect but those asked for. */
function contents(changes: Partial<ContentsSetting> = {}): ContentsSetting {
  return {
    wear: 0,
    blame: 1,
    product: {early: 1, narrowed: 1, misfit: 1},
    personalised: {right: 1, wrong: 1, relief: 1, annoyance: 0},
    cause: {affine: 1, others: 1},
    video: {click: 1, information: 0},
    "social-proof": {click: 1, proof: 0, rating: 4},
    "cross-sell": {known: 1, unknown: 1, window: 0},
    thanks: {warmth: 0},
    invitation: {touch: 1, others: 1, delay: DAY},
    ...changes
  };
}

/** People without needs who get an e-mail a day of one content. */
function mail(
  content: Content,
  changes: Partial<ContentsSetting>,
  more: Partial<Setting> = {},
  on: Partial<RuleSetting> = {}
) {
  return setting({
    segments: [segment({need: 0, causeAffinity: 0.4})],
    channels: [channel("web", 0), mailbox("email", 7, {click: 0.2, optOut: 0})],
    rules: [rule("mail", {content, ...on})],
    identity: [identity({web: 1, email: 1})],
    contents: contents(changes),
    ...more
  });
}

const engine = (accuracy: number) => ({
  tools: [{id: "engine", does: "personalisation", numbers: {accuracy}, setup: 0, monthly: 0, ready: 0, ramp: 0}]
});
const rateOf = (world: Setting, customers = 200) => {
  const t = totalsOf(world, {customers});
  return t.clicks / t.messages;
};
/** 73,000 messages: four and a half standard errors of a share of 0.2 are 0.007. */
const near = 0.007;

describe("what a message says", () => {
  test("changes nothing where every multiplier is 1", () => {
    const plain = bytes(talliesOf(mail("standard", {}, {contents: null}), {customers: 50}));
    for (const content of ["cause", "video", "social-proof", "cross-sell", "personalised", "product"] as const) {
      const {clicks, optOuts, sessions} = totalsOf(mail(content, {}), {customers: 50});
      const base = totalsOf(mail("standard", {}, {contents: null}), {customers: 50});
      expect([clicks, optOuts, sessions]).toEqual([base.clicks, base.optOuts, base.sessions]);
    }
    expect(plain).not.toEqual(bytes(talliesOf(mail("video", {video: {click: 2, information: 0}}), {customers: 50})));
  });

  test("about a cause speaks to those who care, each person for good", () => {
    const tallies = each(mail("cause", {cause: {affine: 2, others: 0}}), {customers: 500});
    const who = tallies.filter(({totals}) => named(totals).clicks > 0).length;
    // 365 chances of 0.4: everybody who cares has clicked
    expect(Math.abs(who / 500 - 0.4)).toBeLessThan(4.5 * Math.sqrt(0.24 / 500));
    expect(
      Math.abs(rateOf(mail("cause", {cause: {affine: 2, others: 0.5}}), 2000) - (0.4 * 0.4 + 0.6 * 0.1))
    ).toBeLessThan(0.02);
  });

  test("is worn out message by message until it is followed, and something else is fresh", () => {
    const shares = [0, 0, 0];
    const repeated = (content: readonly Content[]) =>
      mail(
        "standard",
        {wear: 1},
        {
          segments: [segment({need: 0.5})],
          channels: [channel("web", 0), mailbox("email", 7, {click: 1e-9}), mailbox("sms", 8, {click: 0.3})],
          journey: journey({discover: {evaluate: 1, later: 1}, evaluate: {later: 1}}),
          rules: content.map((kind, i) =>
            rule(`r${i}`, {on: "product seen", after: i * 60, content: kind, channel: i < 2 ? "email" : "sms"})
          ),
          links: [
            link("content", [
              ["web", "email"],
              ["web", "sms"]
            ])
          ],
          identity: [identity({web: 1, email: 1, sms: 1})]
        }
      );
    const worlds = [
      ["standard", "standard", "standard"],
      ["standard", "cause", "standard"],
      ["standard", "standard", "cause"]
    ] as const;
    worlds.forEach((content, i) => {
      const t = totalsOf(repeated(content), {customers: 4000});
      shares[i] = t.clicks / (t.messages / 3);
    });
    // 0.3 ÷ (1 + 2), 0.3 and 0.3
    for (const [i, expected] of [0.1, 0.3, 0.3].entries()) {
      expect(Math.abs(shares[i] - expected)).toBeLessThan(4.5 * Math.sqrt((expected * (1 - expected)) / 1400));
    }
  });
});

describe("personalisation", () => {
  const right = {personalised: {right: 1.5, wrong: 0.5, relief: 1, annoyance: 0}};
  test("is right in the share of messages that its accuracy says", () => {
    const {
      fitting,
      misfitting,
      messages: sent,
      clicks
    } = totalsOf(mail("personalised", right, engine(0.7)), {customers: 200});
    expect(fitting + misfitting).toBe(sent);
    expect(Math.abs(fitting / sent - 0.7)).toBeLessThan(4.5 * Math.sqrt(0.21 / sent));
    expect(Math.abs(clicks / sent - 0.2 * (0.7 * 1.5 + 0.3 * 0.5))).toBeLessThan(near);
  });

  test("loses to one message for all where it is mostly wrong", () => {
    const all = rateOf(mail("standard", right));
    expect(rateOf(mail("personalised", right, engine(0.9)))).toBeGreaterThan(all + near);
    expect(rateOf(mail("personalised", right, engine(0.2)))).toBeLessThan(all - near);
  });

  test("needs the tool, a sender that recognises the person, and something known of them", () => {
    const standard = rateOf(mail("standard", right));
    expect(rateOf(mail("personalised", right))).toBe(standard);
    expect(rateOf(mail("personalised", right, {...engine(1), identity: []}))).toBe(standard);
    // people who never bought anything, and of whom nothing was seen
    const strangers = {segments: [segment({need: 0, existing: 0})]};
    expect(totalsOf(mail("personalised", right, {...engine(1), ...strangers}), {customers: 20}).fitting).toBe(0);
    expect(rateOf(mail("personalised", right, engine(1)))).toBeGreaterThan(standard + near);
  });

  test("knows of purchases elsewhere only over a link of orders", () => {
    const buyers = (links: Setting["links"]) =>
      totalsOf(mail("personalised", right, {...engine(1), links, segments: [segment({existing: 0, need: 12})]}), {
        customers: 50
      });
    expect(buyers([]).fitting).toBe(0);
    expect(buyers([link("orders", [["web", "email"]])]).fitting).toBeGreaterThan(0);
  });

  test("that is better spares nobody a click and gives nobody a wrong message, person by person", () => {
    const [worse, better] = [0.4, 0.8].map(accuracy =>
      each(mail("personalised", right, engine(accuracy)), {customers: 100})
    );
    worse.forEach((one, i) => {
      const [a, b] = [named(one.totals), named(better[i].totals)];
      expect(b.clicks).toBeGreaterThanOrEqual(a.clicks);
      expect(b.misfitting).toBeLessThanOrEqual(a.misfitting);
    });
  });

  test("that is wrong is opted out of more often and costs relationship", () => {
    const wrong = {blame: 3, personalised: {right: 1, wrong: 1, relief: 0.5, annoyance: 0.001}};
    const leavers = (accuracy: number) =>
      totalsOf(
        mail(
          "personalised",
          wrong,
          {
            ...engine(accuracy),
            channels: [channel("web", 0), mailbox("email", 7, {optOut: 0.01})]
          },
          {every: 400 * DAY}
        ),
        {customers: 40000}
      ).optOuts / 40000;
    for (const [accuracy, expected] of [
      [0, 0.03],
      [1, 0.005]
    ]) {
      expect(Math.abs(leavers(accuracy) - expected)).toBeLessThan(4.5 * Math.sqrt(expected / 40000));
    }
  });
});

describe("other contents", () => {
  test("a suggestion that fits a purchase brings needs forward that are further away, and is no waste", () => {
    const after = (content: Content) =>
      totalsOf(
        mail(
          content,
          {"cross-sell": {known: 1, unknown: 0, window: 300 * DAY}},
          {
            segments: [segment({need: 2})],
            links: [link("orders", [["web", "email"]])],
            messages: messages({wasteWindow: 400 * DAY})
          },
          {every: WEEK}
        ),
        {customers: 100}
      );
    expect(after("standard").needsForward).toBe(0);
    expect(after("cross-sell").needsForward).toBeGreaterThan(0);
    expect(after("cross-sell").wasted).toBe(0);
  });

  test("thanks warm and sell nothing", () => {
    const warm = mail(
      "thanks",
      {thanks: {warmth: 0.1}},
      {messages: messages({forward: 400 * DAY}), segments: [segment({need: 1})]}
    );
    const cold = {...warm, contents: contents()};
    expect(totalsOf(warm, {customers: 50}).needs).toBe(totalsOf({...warm, rules: []}, {customers: 50}).needs);
    expect(totalsOf(warm, {customers: 50}).clicks).toBeGreaterThan(totalsOf(cold, {customers: 50}).clicks);
  });

  test("a video watched and good ratings seen make the order likelier, bad ratings less likely", () => {
    const shop = (content: Content, rating: number) =>
      totalsOf(
        mail(
          content,
          {video: {click: 1, information: 1}, "social-proof": {click: 1, proof: 1, rating}},
          {
            segments: [segment({need: 2})],
            journey: journey({discover: {evaluate: 1}, evaluate: {order: 0.1, later: 1, leave: 0.1}}),
            links: [link("content", [["web", "email"]])]
          },
          {on: "product seen", after: 60, channel: "email"}
        ),
        {customers: 4000}
      ).orders;
    const plain = shop("standard", 5);
    expect(shop("video", 5)).toBeGreaterThan(plain);
    expect(shop("social-proof", 5)).toBeGreaterThan(plain);
    expect(shop("social-proof", 3)).toBeLessThan(plain);
    expect(shop("social-proof", 4)).toBe(plain);
  });

  test("an invitation brings people near the store there, and those who want to touch the most", () => {
    const invited = (touchFirst: number, nearStore: number) => {
      let kept = 0;
      const t = watch(
        mail(
          "invitation",
          {invitation: {touch: 3, others: 0.5, delay: 2 * DAY}},
          {
            segments: [segment({need: 2, touchFirst, nearStore})],
            channels: [
              channel("web", 0),
              channel("store", 2, {local: true, touch: true}),
              mailbox("email", 7, {click: 0.2})
            ],
            journey: journey({discover: {evaluate: 1}, evaluate: {later: 1, leave: 0.1}}),
            links: [link("content", [["web", "email"]])]
          },
          {on: "product seen", after: 60, land: "store"}
        ),
        {customers: 1000},
        (_, story) => {
          kept += story.filter(({what, channel: where}) => what === "visitByMessage" && where === 1).length;
        }
      );
      expect(kept).toBe(t.invitationsKept);
      return t.invitationsAccepted / t.messages;
    };
    expect(Math.abs(invited(0, 1) - 0.1)).toBeLessThan(0.04);
    expect(invited(1, 1)).toBeGreaterThan(0.4);
    expect(invited(1, 0)).toBe(0);
  });
});
