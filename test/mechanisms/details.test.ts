import {expect, test} from "vitest";
import {run} from "../../src/engine/run.ts";
import {compile} from "../../src/model/compile.ts";
import {working} from "../../src/model/risks.ts";
import {RELATION} from "../../src/model/state.ts";
import {keyFromSeed} from "../../src/random/key.ts";
import {OBJECT_CART} from "../../src/model/world.ts";
import {each, named, totalsOf, watch} from "../model/lives.ts";
import {
  channel,
  DAY,
  desk,
  fulfilment,
  hotline,
  HOUR,
  identity,
  journey,
  link,
  mailbox,
  messages,
  money,
  pairs,
  rule,
  segment,
  relationship,
  setting,
  silence,
  support,
  WEEK,
  YEAR
} from "../model/settings.ts";
import {clashingOffers} from "../properties/any-response.ts";
import {parts} from "./parts.ts";

const few = {customers: 300};
const half = {click: 0.5};
const always = {click: 1e6};
const offer = (off: number) => ({id: "offer", off, newOnly: false, remembered: 0, from: 0, until: Infinity});

test("what is bought while collecting pays its fees", () => {
  const {revenue, feeCost, addOns, orders} = totalsOf(
    setting({
      channels: [
        channel("web", 0, {takeAway: false, fee: 0.1}),
        channel("store", 2, {collects: true, browses: false, sells: false, local: true, fee: 0.1})
      ],
      fulfilment: fulfilment({collectOdds: 1e9, addOn: 1, addOnSize: 0.5}),
      money: money({paymentFee: 0.02})
    }),
    few
  );
  expect(addOns).toBeGreaterThan(0.9 * orders);
  expect(feeCost).toBe(Math.round(0.12 * revenue));
});

test("a promotion at hand keeps people from buying of a rival", () => {
  const gone = (off: number) =>
    totalsOf(
      setting({
        segments: [segment({need: 8, marketplaceCheck: 1})],
        channels: [channel("web", 0), mailbox("email", 7, always)],
        offers: [offer(off)],
        rules: [rule("offers", {every: 3 * DAY, offer: "offer"})],
        messages: messages({forward: YEAR, fatigue: 1e12}),
        journey: journey({discover: {cart: 1}, cart: {later: 1}}, {price: 5}),
        rivals: {rival: 1, listing: 0, back: 1, plainListing: 1, cheaper: 0.1, absent: 0, missing: []}
      }),
      few
    );
  const [small, large] = [gone(1), gone(80)];
  expect(small.comparisons).toBeGreaterThan(500);
  expect(large.toRival / large.comparisons).toBeLessThan(0.7 * (small.toRival / small.comparisons));
});

test("points and a promotion together never pay more than the price", () => {
  const world = setting({
    segments: [segment({need: 12})],
    channels: [channel("web", 0), mailbox("email", 7, always)],
    identity: [identity({web: 1, email: 1})],
    offers: [offer(90)],
    rules: [rule("offers", {every: 3 * DAY, offer: "offer"})],
    messages: messages({forward: YEAR, fatigue: 1e12}),
    tools: [
      {
        id: "test/tools.card",
        does: "loyalty",
        numbers: {join: 1, points: 1, card: 1, thanks: 0},
        setup: 0,
        monthly: 0,
        ready: 0,
        ramp: 0
      }
    ]
  });
  const paid = new Set<number>();
  let whole = 0;
  watch(world, {customers: 100}, (_, story) => {
    for (const {what, a, b} of story) {
      if (what !== "order") continue;
      paid.add(Math.sign(a));
      if (a === 0 && b === 100e5) whole++;
    }
  });
  expect(paid.has(-1)).toBe(false);
  expect(whole).toBeGreaterThan(50);
});

test("where every product is described otherwise in every channel, each further channel contradicts", () => {
  const {contradictions, crossings, journeys} = totalsOf(
    setting({
      segments: [segment({need: 2, taste: {a: 1, b: 1, c: 1, d: 1}})],
      channels: ["a", "b", "c", "d"].map((id, key) => channel(id, key)),
      journey: journey({discover: {later: 9, order: 1}}),
      consistency: {inconsistency: 1, sortOut: 1, doubt: 0, trust: 0, find: 0, again: 0}
    }),
    few
  );
  expect(crossings).toBeGreaterThan(2 * journeys);
  expect(contradictions).toBe(crossings);
});

test("people who have forgotten the firm are not among those who spread its name", () => {
  const world = compile(
    setting({
      horizon: 30 * WEEK,
      segments: [segment({existing: 0, need: 0})],
      awareness: {start: 0.5, innovation: 0.5, imitation: 2, forgetting: 4, noticed: 0}
    })
  );
  const of = (weeks: number) =>
    run({kind: "replication", world: {...world, horizon: weeks * WEEK}, key: keyFromSeed("test", 0), customers: 500});
  const {environment} = of(30);
  for (const week of [5, 20, 29]) {
    const {tallies} = of(week);
    const share = environment[week * world.environment + world.awareness!.environmentAt];
    expect(share).toBeCloseTo(named(tallies.totals).awareAtEnd / 500, 12);
    expect(named(tallies.totals).forgot).toBeGreaterThan(50);
  }
});

test("an answer in public brings back the less the more people had read the complaint", () => {
  const left = (delay: number) => {
    const relations: number[] = [];
    const world = setting({
      segments: [segment({need: 3, serveTaste: {phone: 1}})],
      channels: [channel("web", 0), hotline("phone", 4, {resolution: 0})],
      desks: [desk("phone", ["phone"])],
      support: support({orderCase: 1, caseDelay: HOUR}),
      relationship: relationship({smoothing: 0.9, unsolved: 0.7}),
      advocacy: {
        ...silence,
        complaints: {share: 1, slow: 0, audience: 10, spread: HOUR, found: 1, delay, repair: 1, answer: 0}
      }
    });
    watch(world, few, (_, story, k) => {
      if (story.findLast(({what}) => what === "order" || what === "answeredInPublic")?.what === "answeredInPublic")
        relations.push(k.F[k.o + RELATION]);
    });
    expect(relations.length).toBeGreaterThan(100);
    return relations.reduce((sum, one) => sum + one, 0) / relations.length;
  };
  expect(left(0)).toBeCloseTo(0.75, 2);
  expect(left(5 * DAY)).toBeLessThan(0.4);
});

test("a click is credited with the next order, and not with those after it", () => {
  const world = parts.budgets.idle(
    setting({
      segments: [segment({need: 12})],
      channels: [channel("web", 0), mailbox("email", 7, always)],
      rules: [rule("once", {every: 2 * YEAR})],
      messages: messages({forward: YEAR})
    })
  );
  const {clicks, clicksBefore, orders} = totalsOf({...world, budgets: {...world.budgets!, lookBack: YEAR}}, few);
  expect(clicks).toBe(few.customers);
  expect(orders).toBeGreaterThan(5 * clicks);
  expect(clicksBefore).toBe(clicks);
});

test("a link is down from the first minute of a breakdown, and works again in the last", () => {
  const risk = {
    key: 1,
    overrunMedian: 1,
    overrunSd: 0,
    failure: 0,
    incidents: 1,
    outage: DAY,
    incidentCost: 0
  };
  const world = compile(
    setting({channels: [channel("web", 0), channel("app", 1)], links: [link("cart", pairs("web", "app"), {risk})]})
  );
  const entry = world.risks!.object.indexOf(OBJECT_CART);
  const outages = Int32Array.of(entry, 100, 200);
  const at = (minute: number) =>
    working(world, outages, {object: OBJECT_CART, from: 0, to: 1, minute, usual: 4294967296});
  expect([99, 100, 199, 200].map(at)).toEqual([4294967296, 0, 0, 4294967296]);
});

const calls = (changes: Parameters<typeof hotline>[2], more: Parameters<typeof support>[0], transfer = 0) =>
  setting({
    segments: [segment({need: 6, serveTaste: {phone: 1}})],
    channels: [channel("web", 0), hotline("phone", 4, {handle: 10, ...changes})],
    identity: [identity({phone: 1})],
    desks: [desk("phone", ["phone"], {transfer})],
    support: support({orderCase: 1, followUp: 1, followGap: HOUR, ...more})
  });

test("what was found out before a contact broke off is not found out again", () => {
  const [blank, known] = [0, 0.4].map(diagnosis => totalsOf(calls({interruption: 0.5}, {diagnosis, asksMore: 1}), few));
  expect(known.contacts).toBe(blank.contacts);
  expect(known.interrupted).toBeGreaterThan(500);
  expect(known.agentSeconds).toBeLessThan(0.9 * blank.agentSeconds);
});

test("people who are passed on have the patience of everybody", () => {
  const world = compile(calls({patience: 7}, {}, 0.6));
  let kernel = null as null | {leaving: number; contacts: number};
  const {transfers} = watch(world, few, (_, __, k) => {
    kernel = {leaving: k.deskLeaving[0], contacts: k.deskContacts[0]};
  });
  expect(transfers).toBeGreaterThan(500);
  expect(kernel!.leaving / kernel!.contacts / world.leaving[world.desks === 1 ? 1 : 0]).toBeCloseTo(1, 9);
});

test("a channel that was called twice was not called once", () => {
  const t = totalsOf(calls({resolution: 0}, {diagnosis: 0.1}), few);
  expect(t.contacts).toBeGreaterThan(2 * t.cases);
  expect([t.channelsAsked, t.channelsAskedOnce]).toEqual([t.accounts, 0]);
});

test("a message that is noticed brings visits forward and puts none off", () => {
  const sessions = (remind: number) =>
    each(
      setting({
        segments: [segment({need: 1, gap: 10 * DAY})],
        channels: [channel("web", 0), mailbox("email", 7, {remind})],
        rules: [rule("news", {every: WEEK})],
        messages: messages({forward: -1, fatigue: 1e12}),
        journey: journey({discover: {later: 1}}),
        reminding: {forget: 0, forgetCart: 0, seenClick: 1, cartClick: 1}
      }),
      {customers: 200}
    ).map(({totals}) => named(totals).sessions);
  const [alone, reminded] = [sessions(0), sessions(1)];
  expect(reminded.filter((count, i) => count < alone[i])).toEqual([]);
  expect(reminded.reduce((a, b) => a + b)).toBeGreaterThan(1.2 * alone.reduce((a, b) => a + b));
});

test("who has followed a message meets the next one of its kind with fresh eyes", () => {
  const world = setting({
    segments: [segment({need: 1})],
    channels: [channel("web", 0), mailbox("email", 7, half)],
    identity: [identity({web: 1, email: 1})],
    links: [link("content", [["web", "email"]])],
    rules: [rule("film", {on: "product seen", content: "video", after: DAY, every: DAY, times: 50})],
    messages: messages({forward: -1, fatigue: 1e12}),
    journey: journey({discover: {evaluate: 1}, evaluate: {later: 1}})
  });
  const {contents} = parts.contents.idle(world);
  const film = {...world, contents: {...contents!, wear: 3, video: {click: 1, information: 0}}};
  let [after, again] = [0, 0];
  watch(film, {customers: 1000}, (_, story) => {
    const said = story.filter(({what}) => what === "message" || what === "click").map(({what}) => what);
    said.forEach((what, i) => {
      if (what !== "click" || said[i + 1] !== "message") return;
      after++;
      if (said[i + 2] === "click") again++;
    });
  });
  expect(after).toBeGreaterThan(1000);
  expect(Math.abs(again / after - 0.5)).toBeLessThan(4.5 * Math.sqrt(0.25 / after));
});

test("of two offers that conflict the better one is kept, whichever came first", () => {
  const discounts = new Set<number>();
  const world = {
    ...clashingOffers,
    rules: clashingOffers.rules.map(one => (one.id === "hundred" ? {...one, after: HOUR} : one)),
    journey: journey({discover: {cart: 1}, cart: {order: 1, later: 1}})
  };
  watch(world, {customers: 2000}, (_, story) => {
    story.forEach(({what, minute, a}, i) => {
      if (what !== "conflict" || a !== 0) return;
      const sold = story.slice(i).find(each => each.what === "order" && each.minute === minute);
      if (sold) discounts.add(sold.b);
    });
  });
  expect(clashingOffers.offers[0].off).toBe(100);
  expect([...discounts]).toEqual([100e5]);
});

test("an invitation is not kept by people who need nothing", () => {
  const world = (forward: number) =>
    totalsOf(
      parts.contents.idle(
        setting({
          segments: [segment({need: 0.5})],
          channels: [channel("web", 0), mailbox("email", 7, always)],
          rules: [rule("invitations", {every: 30 * DAY, content: "invitation"})],
          messages: messages({forward, fatigue: 1e12})
        })
      ),
      few
    );
  expect(world(-1).invitationsAccepted).toBeGreaterThan(1000);
  expect(world(-1).invitationsKept).toBe(0);
  expect(world(YEAR).invitationsKept).toBeGreaterThan(50);
});
