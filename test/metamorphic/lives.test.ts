import {describe, expect, test} from "vitest";
import {addTallies, emptyTallies} from "../../src/engine/tallies.ts";
import {compile} from "../../src/model/compile.ts";
import {CASH, LIFE, LIFE_GONE, LIFE_WON, T} from "../../src/model/tally.ts";
import type {Setting} from "../../src/scenario/setting.ts";
import {link, MONTH, pairs, rule} from "../model/settings.ts";
import {bytes, talliesOf, totalsOf} from "../model/lives.ts";
import {
  all,
  apart,
  customers,
  outcome,
  withChannels,
  withPart,
  withPeople,
  without,
  worlds,
  type Change
} from "./worlds.ts";

const powersOfTwo = (record: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(record).map(([id, odds]) => [id, 4 * odds]));

const months = (world: Setting) => Math.floor(world.horizon / MONTH);

describe.each(worlds)("%s", (_, world) => {
  const before = bytes(talliesOf(world, {customers}));
  const after = (change: Change) => bytes(talliesOf(change(world), {customers}));

  test("lives do not depend on a link of records that nothing uses", () => {
    const effortless: Change = rest => ({...rest, payment: null});
    const idle = link("payment", pairs(...world.channels.map(({id}) => id)));
    expect(after(all(effortless, ({links, ...rest}) => ({...rest, links: [...links, idle]})))).toBe(after(effortless));
  });

  test("lives do not depend on links of no coverage, or links that are ready after the end", () => {
    const ids = world.channels.map(({id}) => id);
    const objects = ["cart", "promotion", "case", "contacts", "orders", "stock", "content"] as const;
    const idle = objects.flatMap(object => [
      link(object, pairs(...ids), {coverage: 0}),
      link(object, pairs(...ids), {ready: world.horizon + MONTH})
    ]);
    expect(after(({links, ...rest}) => ({...rest, links: [...links, ...idle]}))).toBe(before);
  });

  test("links turned down to nothing are links taken away", () => {
    const off = all(({links, ...rest}) => ({...rest, links: links.map(one => ({...one, coverage: 0}))}));
    const away: Change = rest => ({...rest, links: []});
    expect(bytes(talliesOf(off(world), {customers}))).toBe(bytes(talliesOf(away(world), {customers})));
  });

  test("links between channels that recognise nobody are links taken away", () => {
    // Where stock is, and what is said of a product, is about nobody; a card recognises by itself.
    const strangers: Change = ({identity, rules: __, tools, ...rest}) => ({
      ...rest,
      rules: [],
      tools: tools.filter(({does}) => does !== "loyalty"),
      fulfilment: {...rest.fulfilment, collectOdds: 0},
      identity: identity.map(({match, ...layer}) => ({
        ...layer,
        match: Object.fromEntries(Object.keys(match).map(id => [id, 0]))
      }))
    });
    const away: Change = ({links, ...rest}) => ({
      ...rest,
      links: links.filter(({object}) => object === "stock" || object === "content")
    });
    expect(bytes(talliesOf(strangers(world), {customers}))).toBe(
      bytes(talliesOf(all(strangers, away)(world), {customers}))
    );
  });

  test("tools cost money and change no life", () => {
    const tool = {id: "x", does: null, numbers: {}, setup: 100, monthly: 10, ready: 0, ramp: 0};
    expect(after(({tools, ...rest}) => ({...rest, tools: [...tools, tool]}))).toBe(before);
    const [without_, with_] = [world, {...world, tools: [...world.tools, tool]}].map(one => compile(one));
    expect(with_.fixedOnce[2] - without_.fixedOnce[2]).toBe(100e5);
  });

  test("odds of channels matter only in relation to each other", () => {
    expect(
      after(
        all(
          withPeople(({taste, serveTaste}) => ({taste: powersOfTwo(taste), serveTaste: powersOfTwo(serveTaste)})),
          // what people come across of a firm they do not know follows the odds themselves
          withChannels(({browses, sells, exposure}) => ({exposure: browses || sells ? exposure / 4 : exposure}))
        )
      )
    ).toBe(before);
  });

  test("the sizes of segments matter only in relation to each other", () => {
    // except for how many know the firm on day 0, where people hear of it from each other
    const apartIf: Change = rest => (rest.awareness ? apart(rest) : rest);
    expect(
      after(
        all(
          apartIf,
          withPeople(({share}) => ({share: 2 * share}))
        )
      )
    ).toBe(after(apartIf));
  });

  test("another name of the currency changes nothing", () => {
    expect(after(rest => ({...rest, currency: "XXX"}))).toBe(before);
  });

  test("messages that nobody clicks and nobody minds change nothing but their cost", () => {
    const ignored = all(
      withChannels(({message}) => ({message: message && {...message, click: 0, remind: 0, optOut: 0}})),
      rest => ({...rest, contents: null, awareness: null, budgets: null}),
      withPart("messages", {irritation: 0, wasteIrritation: 0}),
      rest => ({...rest, rules: rest.rules.filter(({does}) => does === "send")})
    );
    const count = (change: Change) =>
      without(
        outcome(change(world)),
        ...(["messages", "messageCost", "wasted", "wastedCost", "presentValue", "cartReminded", "timely"] as const),
        ...(["messagesPosted", "messagesReturned", "messagesWithheld"] as const),
        ...(["exposed", "exposedDirectly", "exposedIndirectly", "exposedSeverally", "overexposed"] as const)
      );
    expect(count(ignored)).toEqual(count(all(ignored, rest => ({...rest, rules: []}))));
  });

  const sender = world.channels.find(({message}) => message !== null);
  test.skipIf(sender === undefined)("a rule that waits longer than the run lasts writes to nobody", () => {
    const late = (["product seen", "cart abandoned", "order"] as const).map(on =>
      rule(`late.${on}`, {on, after: world.horizon, channel: sender!.id, land: world.channels[0].id})
    );
    expect(after(({rules, ...rest}) => ({...rest, rules: [...rules, ...late]}))).toBe(before);
  });

  test("twice the market, where people do not meet, lives the same lives", () => {
    const [one, two] = [1, 2].map(factor =>
      bytes(talliesOf(all(apart, withPart("market", {people: factor * world.market.people}))(world), {customers}))
    );
    expect(two).toBe(one);
  });

  test("twice the market with twice the opening hours waits as long", () => {
    const doubled: Change = ({desks, market, ...rest}) => ({
      ...rest,
      market: {...market, people: 2 * market.people},
      desks: desks.map(one => ({...one, hours: 2 * one.hours}))
    });
    const waits = (of: Setting) => totalsOf(of, {customers}).waitSeconds;
    expect(waits(doubled(world))).toBe(waits(world));
  });

  test("more agents never let people wait longer", () => {
    const waits = [1, 2, 4].map(factor => {
      const more: Change = ({desks, ...rest}) => ({
        ...rest,
        desks: desks.map(one => ({...one, agents: one.agents === null ? null : factor * one.agents}))
      });
      return totalsOf(more(world), {customers}).waitSeconds;
    });
    expect(waits).toEqual(waits.toSorted((a, b) => b - a));
  });

  test("twice the need in every month is twice the rate of needs", () => {
    const calm = withPart("market", {season: Array.from({length: 12}, () => 1)});
    const rate = all(
      calm,
      withPeople(({need}) => ({need: 2 * need}))
    );
    const season = withPart("market", {season: Array.from({length: 12}, () => 2)});
    const [a, b] = [rate, season].map(change => outcome(change(world)).needs);
    // The same luck, summed month by month instead of at once: a need may fall into the next minute, and lives may part from there.
    expect(Math.abs(a - b)).toBeLessThanOrEqual(0.02 * a);
    expect(a).toBeGreaterThan(1.3 * outcome(calm(world)).needs);
  });

  test("what lies behind does not change when the run goes on for three months more", () => {
    // Messages bring needs of the year after the run into it; without reminders there are none where needs have seasons.
    const still = world.reminding || world.contents ? world : withPart("messages", {forward: -1})(world);
    const [short, long] = [0, 3].map(more => talliesOf({...still, horizon: still.horizon + more * MONTH}, {customers}));
    const past = months(world);
    expect([...long.cash.subarray(0, past * CASH)]).toEqual([...short.cash.subarray(0, past * CASH)]);
    for (let month = 1; month < past; month++) {
      for (const what of [LIFE_WON, LIFE_GONE])
        expect(long.life[month * LIFE + what]).toBe(short.life[month * LIFE + what]);
    }
    for (const counter of [T.needs, T.journeys, T.orders, T.messages, T.contacts, T.lost])
      expect(long.totals[counter]).toBeGreaterThanOrEqual(short.totals[counter]);
  });

  test("other people are other people: lives of two halves add up to the lives of all", () => {
    const one = compile(apart(world));
    const sum = emptyTallies(one);
    for (const from of [0, customers]) addTallies(sum, talliesOf(one, {customers, from}));
    expect(bytes(sum)).toBe(bytes(talliesOf(one, {customers: 2 * customers})));
  });
});
