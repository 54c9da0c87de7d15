import fc from "fast-check";
import type {ChannelSetting} from "../../src/scenario/setting/channel.ts";
import type {OfferSetting} from "../../src/scenario/setting/journey.ts";
import {
  conditions,
  occasions,
  contents,
  type BudgetSetting,
  type RuleSetting
} from "../../src/scenario/setting/programme.ts";
import {
  recordObjects,
  type IdentityLayer,
  type LinkSetting,
  type ToolSetting
} from "../../src/scenario/setting/records.ts";
import type {DeskSetting} from "../../src/scenario/setting/service.ts";
import {DAY, desk, HOUR, identity, link, MONTH, pairs, rule, WEEK} from "../model/settings.ts";
import {price, share} from "./any-channel.ts";

const timing = fc.record({
  setup: price.map(value => 1000 * value),
  monthly: price,
  ready: fc.constantFrom(0, 0, 45 * DAY, 10 * MONTH),
  ramp: fc.constantFrom(0, 0, 90 * DAY)
});

const risk = fc
  .record({
    key: fc.constantFrom(1, 2, 3),
    overrunMedian: fc.constantFrom(1, 1.3),
    overrunSd: fc.constantFrom(0, 0.5),
    failure: fc.constantFrom(0, 0, 0.3),
    incidents: fc.constantFrom(0, 12, 50),
    outage: fc.constantFrom(0, 3 * DAY),
    incidentCost: price
  })
  .map(what => ({risk: what}));

export function anyIdentity(ids: readonly string[]): fc.Arbitrary<IdentityLayer[]> {
  const match = fc.record(Object.fromEntries(ids.map(id => [id, fc.constantFrom(0, 0.5, 1, 1)])));
  const later = fc.tuple(match, timing).map(([rates, when]) => identity(rates, when));
  const mistakes = fc.constantFrom({}, {}, {falseMerge: 0.2, falseMergeCost: 3});
  return fc
    .tuple(match, mistakes, fc.array(later, {maxLength: 1}))
    .map(([rates, wrong, layers]) => [identity(rates, wrong), ...layers]);
}

export function anyLinks(ids: readonly string[]): fc.Arbitrary<LinkSetting[]> {
  const drawn = fc.oneof(fc.constant(pairs(...ids)), fc.subarray(pairs(...ids), {minLength: 1}));
  const objects = recordObjects.filter(object => object !== "identity");
  return fc.array(
    fc
      .tuple(
        fc.constantFrom(...objects),
        drawn,
        fc.constantFrom(0, 0.5, 1, 1),
        timing,
        fc.oneof(fc.constant({}), fc.constant({}), risk)
      )
      .map(([object, ends, coverage, when, wrong]) => link(object, ends, {coverage, ...when, ...wrong})),
    {minLength: 4, maxLength: 14}
  );
}

/** Money for some of the channels that carry messages, or for none. */
export function anyBudgets(channels: readonly ChannelSetting[]): fc.Arbitrary<BudgetSetting | null> {
  const senders = channels.filter(({message}) => message !== null).map(({id}) => id);
  if (senders.length === 0) return fc.constant(null);
  const split = fc
    .subarray(senders, {minLength: 1})
    .map(ids => Object.fromEntries(ids.map(id => [id, 1 / ids.length])) as Record<string, number>);
  return fc.option(
    fc.record({
      total: fc.constantFrom(1, 50, 1e6),
      split,
      review: fc.constantFrom(WEEK, 90 * DAY, Infinity),
      weight: fc.constantFrom(0.3, 1),
      floor: fc.constantFrom(0, 0.05, 0.9),
      by: fc.constantFrom("claims" as const, "last-click" as const, "linear" as const),
      view: fc.constantFrom(0, DAY),
      click: fc.constantFrom(DAY, 7 * DAY),
      lookBack: fc.constantFrom(7 * DAY, 90 * DAY)
    }),
    {nil: null}
  );
}

/** Every serving channel at one desk of its own, or all at one. */
export function anyDesks(channels: readonly ChannelSetting[], staffed: boolean): fc.Arbitrary<DeskSetting[]> {
  const serving = channels.filter(({serve}) => serve !== null).map(({id}) => id);
  if (serving.length === 0) return fc.constant([]);
  const changes = fc
    .record({
      agents: staffed ? fc.constantFrom(null, 1, 3, 10) : fc.constant(null),
      generalist: fc.constantFrom(1, 1.2),
      wage: price.map(value => 10 * value),
      hours: fc.constantFrom(40, 168),
      days: fc.constantFrom(5, 7),
      opens: fc.constantFrom(null, null, 9 * HOUR),
      transfer: fc.constantFrom(0, 0.3),
      minimum: staffed ? fc.constantFrom(0, 0, 2) : fc.constant(0),
      answer: staffed ? fc.constantFrom(0, 0, 0.8) : fc.constant(0)
    })
    .map(one => ({...one, opens: one.hours === 40 ? one.opens : null}));
  const apart = fc.tuple(...serving.map(id => changes.map(one => desk(`${id}-desk`, [id], one))));
  return fc.oneof(
    apart,
    changes.map(one => [desk("service", serving, one)])
  );
}

const anyCoBrowsing: fc.Arbitrary<ToolSetting> = fc
  .tuple(fc.record({used: share, handling: fc.constantFrom(0.5, 1), resolution: fc.constantFrom(1, 1.5)}), timing)
  .map(([numbers, when]) => ({id: "co-browsing", does: "co-browsing", numbers, ...when}));

const anyChange: fc.Arbitrary<ToolSetting> = fc
  .tuple(timing, fc.constantFrom(0.1, 0.6), fc.constantFrom(DAY, 90 * DAY))
  .map(([when, dip, length]) => ({id: "change", does: "reorganisation", numbers: {dip, for: length}, ...when}));

const anyPersonalisation: fc.Arbitrary<ToolSetting> = fc
  .tuple(fc.constantFrom(0.3, 0.8, 1), timing)
  .map(([accuracy, when]) => ({id: "engine", does: "personalisation", numbers: {accuracy}, ...when}));

const anySendTime: fc.Arbitrary<ToolSetting> = fc
  .tuple(share, timing)
  .map(([accuracy, when]) => ({id: "clock", does: "send-time", numbers: {accuracy}, ...when}));

const anyModel: fc.Arbitrary<ToolSetting> = timing.map(when => ({
  id: "model",
  does: "multi-touch",
  numbers: {},
  ...when
}));

/** A tool of each kind or none. */
export const anyTools: fc.Arbitrary<ToolSetting[]> = fc
  .tuple(anyChange, anyModel, anyCoBrowsing, anyPersonalisation, anySendTime)
  .chain(tools => fc.subarray([...tools]));

export const anyOffers: fc.Arbitrary<OfferSetting[]> = fc.subarray([
  {id: "everybody", off: 20, newOnly: false, from: 0, until: Infinity, remembered: 0},
  {id: "huge", off: 1e6, newOnly: false, from: 0, until: Infinity, remembered: 0.5},
  {id: "welcome", off: 5.5, newOnly: true, from: 0, until: Infinity, remembered: 0}
]);

const does = fc.constantFrom("send", "send", "send", "show", "stop", "review", "referral" as const) as fc.Arbitrary<
  RuleSetting["does"]
>;

/** Plain rules: an occasion, a message, a cap; and in half of the worlds rules of every kind, some through several channels. */
export function anyRules(
  channels: readonly ChannelSetting[],
  offers: readonly OfferSetting[]
): fc.Arbitrary<RuleSetting[]> {
  const senders = channels.filter(({message}) => message !== null).map(({id}) => id);
  if (senders.length === 0) return fc.constant([]);
  const places = channels.filter(({browses}) => browses).map(({id}) => id);
  const cap = fc.record({
    count: fc.constantFrom(1, 3, 300),
    per: fc.constantFrom(DAY, WEEK),
    within: fc.constantFrom("channel" as const, "everywhere" as const)
  });
  const plain = fc.record({
    on: fc.constantFrom(
      "calendar" as const,
      "product seen" as const,
      "cart abandoned" as const,
      "order" as const,
      "interest changed" as const
    ),
    content: fc.constantFrom(...contents),
    after: fc.constantFrom(0, HOUR, DAY, 3 * DAY),
    every: fc.constantFrom(HOUR * 6, DAY, WEEK),
    times: fc.constantFrom(1, 5, Infinity),
    channel: fc.constantFrom(...senders),
    land: fc.constantFrom(...places),
    offer: fc.constantFrom(null, ...offers.map(({id}) => id)),
    cap: fc.option(cap, {nil: null})
  });
  const more = fc.record({
    on: fc.oneof(fc.constantFrom(...occasions), fc.constantFrom("first visit" as const, "leaving" as const)),
    does,
    at: fc.constantFrom(...places),
    of: fc.subarray(["programme.1", "programme.2"]),
    conditions: fc.subarray([...conditions], {maxLength: 2}),
    months: fc.constantFrom([], [], [0, 9, 10]),
    until: fc.constantFrom(null, null, "engaged" as const, "visit" as const),
    priority: fc.constantFrom(0, 0, 5),
    accept: fc.constantFrom(0, 0.5, 1),
    pressure: fc.constantFrom(0, 0.5),
    capture: fc.constantFrom(null, ...senders),
    also: fc.option(fc.record({channel: fc.constantFrom(...senders), fallback: fc.boolean()}), {nil: null})
  });
  const many = fc.array(fc.tuple(plain, more), {minLength: 1, maxLength: 6}).map(rules =>
    rules.flatMap(([basis, {at, also, on, does: deed, ...extras}], i) => {
      const id = `programme.${i + 1}`;
      const shows = on === "leaving" || (deed === "show" && (on === "first visit" || on === "ignored"));
      const doing = shows ? "show" : on === "calendar" || deed === "show" ? "send" : deed;
      const one = rule(id, {...basis, ...extras, on, does: doing, channel: shows ? at : basis.channel});
      if (also === null || shows || also.channel === one.channel) return [one];
      return [one, {...one, ...also, key: one.key + 1}];
    })
  );
  return fc.oneof(
    fc
      .array(plain, {minLength: 1, maxLength: 6})
      .map(rules => rules.map((changes, i) => rule(`programme.${i + 1}`, changes))),
    many
  );
}
