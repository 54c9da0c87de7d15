import {describe, expect, test} from "vitest";
import {
  conditions,
  contents,
  occasions,
  type Condition,
  type Content,
  type Occasion,
  type RuleSetting
} from "../../src/scenario/setting/programme.ts";
import {recordObjects, type RecordObject} from "../../src/scenario/setting/records.ts";
import type {Setting} from "../../src/scenario/setting.ts";
import type {Change} from "../metamorphic/worlds.ts";
import {DAY, HOUR, identity, link, MONTH, pairs, rule} from "../model/settings.ts";
import {parts} from "./parts.ts";
import {core, matters, plain} from "./worlds.ts";

/** A shipped scenario that shows a word of the language, or the world below, where nothing is left out. */
type Place = `${string}.yaml` | "told";

/** What people say and complain of is heard by the mailbox, which knows of contacts, cases and orders in every channel. */
const told: Setting = {
  ...parts.contents.idle(parts.reviews.idle(plain)),
  advocacy: {
    ...parts.reviews.idle(plain).advocacy,
    complaints: {share: 1, slow: 0, audience: 100, spread: DAY, found: 1, delay: DAY, repair: 1, answer: 9}
  },
  links: [
    ...plain.links,
    ...(["contacts", "case", "orders", "cart"] as const).map(object =>
      link(object, pairs("web", "app", "store", "phone", "chat", "email"))
    )
  ],
  identity: [identity({web: 1, app: 1, store: 1, phone: 1, chat: 1, email: 0.7})],
  rules: [...plain.rules, rule("ask.all", {on: "received", does: "review", after: DAY})]
};

const on: Readonly<Record<Occasion, Place>> = {
  calendar: "bank.yaml",
  "product seen": "fashion-retailer.yaml",
  "cart abandoned": "cart-recovery.yaml",
  order: "leesa-story.yaml",
  received: "stars-and-friends.yaml",
  "first visit": "leesa-mattress.yaml",
  leaving: "leesa-mattress.yaml",
  ignored: "leesa-story.yaml",
  engaged: "told",
  silence: "leesa-story.yaml",
  "interest changed": "leesa-story.yaml",
  "sign-up": "leesa-mattress.yaml",
  "case solved": "told",
  "case unsolved": "told",
  complaint: "told",
  review: "told",
  "review of 5": "told",
  "review of 4 or more": "stars-and-friends.yaml",
  "review of 3 or less": "told",
  "review of 2 or less": "told"
};

const only: Readonly<Record<Condition, Place>> = {
  customer: "one-code.yaml",
  "new customer": "told",
  "just bought": "told",
  "not just bought": "told",
  recognised: "told",
  "not recognised": "leesa-mattress.yaml",
  "cart open": "told",
  "no cart": "told",
  "offer at hand": "told",
  "no offer": "told",
  "open case": "told",
  "no open case": "told",
  "touch-first suspected": "leesa-story.yaml",
  "near store": "leesa-story.yaml"
};

const says: Readonly<Record<Content, Place>> = {
  standard: "one-message-for-all.yaml",
  product: "leesa-story.yaml",
  personalised: "one-message-for-all.yaml",
  cause: "leesa-story.yaml",
  video: "told",
  "social-proof": "told",
  "cross-sell": "one-code.yaml",
  thanks: "leesa-story.yaml",
  invitation: "leesa-story.yaml"
};

const carried: Readonly<Record<RecordObject, `${string}.yaml`>> = {
  identity: "fashion-retailer.yaml",
  cart: "fashion-retailer.yaml",
  promotion: "vanished-promotion.yaml",
  case: "interrupted-chat.yaml",
  contacts: "leesa-mattress.yaml",
  orders: "post-purchase-ads.yaml",
  stock: "click-and-collect.yaml",
  content: "marketplace-leakage.yaml",
  payment: "grocery.yaml"
};

const withRule =
  (changes: Partial<RuleSetting>): Change =>
  world => ({...world, rules: [...world.rules, rule("more.told", {every: 10 * DAY, ...changes})]});

/** Nobody may be written to. */
const unwilling: Change = world => ({
  ...world,
  channels: world.channels.map(one => ({...one, message: one.message && {...one.message, consent: 0}}))
});

const quiet = core(unwilling(plain));

describe.each(occasions)("a rule on “%s”", occasion => {
  const place = on[occasion];
  const of = occasion === "engaged" || occasion === "ignored" ? ["carts.first"] : [];

  test(`matters in ${place}`, () => {
    const [change, world] =
      place === "told"
        ? [withRule({on: occasion, of, after: HOUR}), told]
        : [(one: Setting) => ({...one, rules: one.rules.filter(each => each.on !== occasion)}), place];
    expect(matters(world, change)).toBe(true);
  });

  test("is nothing to people who may not be written to", () => {
    expect(core(withRule({on: occasion, of, after: HOUR})(unwilling(plain)))).toBe(quiet);
  });
});

describe.each(conditions)("the condition “%s”", condition => {
  const place = only[condition];

  test(`matters in ${place}`, () => {
    const world = place === "told" ? withRule({every: DAY, conditions: [condition]})(told) : place;
    const unasked: Change = ({rules, ...rest}) => ({
      ...rest,
      rules: rules.map(one => ({...one, conditions: one.conditions.filter(each => each !== condition)}))
    });
    expect(matters(world, unasked)).toBe(true);
  });

  test("is nothing to people who may not be written to", () => {
    expect(core(withRule({every: DAY, conditions: [condition]})(unwilling(plain)))).toBe(quiet);
  });
});

/** Every content answered like a standard message, and without any other effect. */
const levelled: Change = world => ({
  ...world,
  contents: {
    wear: 0,
    blame: 1,
    product: {early: 1, narrowed: 1, misfit: 1},
    personalised: {right: 1, wrong: 1, relief: 1, annoyance: 0},
    cause: {affine: 1, others: 1},
    video: {click: 1, information: 0},
    "social-proof": {click: 1, proof: 0, rating: 5},
    "cross-sell": {known: 1, unknown: 1, window: -1},
    thanks: {warmth: 0},
    invitation: {touch: 1, others: 1, delay: DAY}
  }
});

describe.each(contents)("content “%s”", content => {
  const turned =
    (to: Content): Change =>
    world => ({
      ...world,
      rules: world.rules.map(one => ({...one, content: one.content === content ? to : one.content}))
    });

  test(`matters in ${says[content]}`, () => {
    const world = says[content] === "told" ? withRule({content})(told) : says[content];
    expect(matters(world, turned(content === "standard" ? "video" : "standard"))).toBe(true);
  });

  // these do not sell what was looked at, and who accepts an invitation comes on another day
  const followed = !["thanks", "invitation", "cross-sell"].includes(content);
  test(`is a standard message where it is answered like one${followed ? "" : ", and nobody follows it"}`, () => {
    const silent: Change = world => ({
      ...world,
      messages: {...world.messages, wasteWindow: 0},
      channels: world.channels.map(one => ({...one, message: one.message && {...one.message, click: 0}}))
    });
    const world = levelled(followed ? plain : silent(plain));
    const all = {...world, rules: world.rules.map(one => ({...one, content}))};
    expect(core(all)).toBe(core(world));
  });
});

describe.each(recordObjects)("records of %s", object => {
  test(`matter in ${carried[object]}`, () => {
    const forgotten: Change = world =>
      object === "identity"
        ? {...world, identity: world.identity.map(one => ({...one, match: {}}))}
        : {...world, links: world.links.filter(one => one.object !== object)};
    expect(matters(carried[object], forgotten)).toBe(true);
  });

  test("are nothing before their systems are ready", () => {
    const ids = plain.channels.map(({id}) => id);
    const late = {ready: plain.horizon + MONTH};
    const world =
      object === "identity"
        ? {...plain, identity: [...plain.identity, identity(Object.fromEntries(ids.map(id => [id, 1])), late)]}
        : {...plain, links: [...plain.links, link(object, pairs(...ids), late)]};
    expect(core(world)).toBe(core(plain));
  });
});
