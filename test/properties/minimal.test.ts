import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {addTallies, emptyTallies, type Tallies} from "../../src/engine/tallies.ts";
import {usesCare} from "../../src/model/compile/care.ts";
import {CHANNEL_TALLIES} from "../../src/model/tally.ts";
import type {Setting} from "../../src/scenario/setting.ts";
import type {ChannelSetting} from "../../src/scenario/setting/channel.ts";
import {occasions} from "../../src/scenario/setting/programme.ts";
import {channel, desk, link, mailbox, MONTH, pairs, rule, segment, serve} from "../model/settings.ts";
import {named, talliesOf, watch, worldOf} from "../model/lives.ts";
import {anySetting} from "./any-setting.ts";

const customers = 30;

/** What came of the lives, by the names of the channels of `like`, without the engine's counts of its own work. */
function outcome(world: Setting, like: readonly string[]): string {
  const {totals, byChannel, cash, life} = talliesOf(world, {customers});
  // messages held back are counted only where programmes do more than plain ones
  const {blocks: _, events: __, messagesWithheld: ___, ...lives} = named(totals);
  const rows = like.map(id => {
    const c = world.channels.findIndex(candidate => candidate.id === id);
    return [...byChannel.subarray(c * CHANNEL_TALLIES, (c + 1) * CHANNEL_TALLIES)];
  });
  return JSON.stringify([lives, rows, [...cash], [...life]]);
}

interface Where {
  /** Also in worlds where people meet in queues. */
  queues?: boolean;
  /** What the changed worlds are compared with, if not with the worlds as they were made. */
  base?: (world: Setting) => Setting;
  /** Take the first world found rather than the smallest one. */
  hasty?: boolean;
}

/** The first world in which a change changes a life, if there is one. */
function changed(
  change: (world: Setting) => Setting,
  {queues = true, base = world => world, hasty = false}: Where = {}
): unknown {
  const unchanged = fc.property(anySetting({staffed: queues}), world => {
    const before = base(world);
    const ids = before.channels.map(({id}) => id);
    return outcome(change(before), ids) === outcome(before, ids);
  });
  return fc.check(unchanged, {seed: 6, numRuns: 40, endOnFailure: hasty}).counterexample;
}

const canonical = (channels: readonly ChannelSetting[]) => channels.toSorted((a, b) => a.key - b.key);

describe("no life is changed by", () => {
  test("a channel that nobody uses", () => {
    const unused = [5, 36, 100].map(key =>
      channel(`unused-${key}`, key, {
        reaches: true,
        message: {cost: 1, click: 1, remind: 0, delivery: 0, undelivered: 0, optOut: 1, consent: 1, pressure: 1},
        sessionCost: 9,
        fee: 0.5
      })
    );
    expect(changed(world => ({...world, channels: canonical([...world.channels, ...unused])}))).toBeNull();
  });

  test("the price of a channel that nobody uses", () => {
    const unused = (sessionCost: number) => (world: Setting) => ({
      ...world,
      channels: canonical([
        ...world.channels.filter(({key}) => key !== 5),
        channel("unused", 5, {sessionCost, fee: sessionCost / 100})
      ])
    });
    expect(changed(unused(50), {base: unused(1)})).toBeNull();
  });

  test("a line that nobody calls, even when it has a queue", () => {
    const idle = channel("idle", 69, {serves: true, serve: serve()});
    expect(
      changed(world => ({
        ...world,
        channels: canonical([...world.channels, idle]),
        desks: [...world.desks, desk("idle", ["idle"], {agents: 2})]
      }))
    ).toBeNull();
  });

  test("a segment without people", () => {
    const nobody = ["a", "z"].map(id => segment({id, share: 0, need: 100, taste: {}, serveTaste: {}}));
    expect(changed(world => ({...world, segments: [nobody[0], ...world.segments, nobody[1]]}))).toBeNull();
  });

  test("cutting a segment in two alike halves", () => {
    const base = (world: Setting) => ({...world, segments: [{...world.segments[0], share: 1}]});
    const halve = (world: Setting) => ({
      ...world,
      segments: ["one", "two"].map(id => ({...world.segments[0], id, share: 0.5}))
    });
    expect(changed(halve, {base})).toBeNull();
  });

  test("the names of the channels", () => {
    const renamed = (id: string) => `zz-${id}`;
    const keys = (record: Readonly<Record<string, number>>) =>
      Object.fromEntries(Object.entries(record).map(([id, value]) => [renamed(id), value]));
    const rename = (world: Setting): Setting => ({
      ...world,
      channels: world.channels.map(one => ({...one, id: renamed(one.id)})),
      segments: world.segments.map(one => ({...one, taste: keys(one.taste), serveTaste: keys(one.serveTaste)})),
      identity: world.identity.map(one => ({...one, match: keys(one.match)})),
      links: world.links.map(one => ({...one, pairs: one.pairs.map(([a, b]) => [renamed(a), renamed(b)] as const)})),
      desks: world.desks.map(one => ({...one, channels: one.channels.map(renamed)})),
      budgets: world.budgets ? {...world.budgets, split: keys(world.budgets.split)} : null,
      rules: world.rules.map(one => ({
        ...one,
        channel: renamed(one.channel),
        land: renamed(one.land),
        capture: one.capture === null ? null : renamed(one.capture)
      })),
      stock: world.stock && {
        ...world.stock,
        pools: world.stock.pools.map(one => ({...one, channels: one.channels.map(renamed)}))
      },
      returns: world.returns && {...world.returns, channels: keys(world.returns.channels)},
      rivals: world.rivals && {
        ...world.rivals,
        missing: world.rivals.missing.map(one => ({...one, id: renamed(one.id)}))
      }
    });
    fc.assert(
      fc.property(anySetting(), world => {
        const ids = world.channels.map(({id}) => id);
        expect(outcome(rename(world), ids.map(renamed))).toBe(outcome(world, ids));
      }),
      {seed: 6, numRuns: 40}
    );
  });

  test("the order of the channels, links and desks", () => {
    const reverse = (world: Setting) => ({
      ...world,
      channels: world.channels.toReversed(),
      links: world.links.toReversed(),
      desks: world.desks.toReversed()
    });
    expect(changed(reverse)).toBeNull();
  });

  const empty = (world: Setting) => {
    const all = pairs(...world.channels.map(({id}) => id));
    return (["cart", "promotion", "case", "contacts", "orders", "stock", "content"] as const).flatMap(object => [
      link(object, all, {coverage: 0}),
      link(object, all, {ready: world.horizon + MONTH})
    ]);
  };

  test("links that carry nothing, and links that are ready after the end", () => {
    expect(changed(world => ({...world, links: [...world.links, ...empty(world)]}))).toBeNull();
    const base = (world: Setting) => ({...world, links: []});
    expect(changed(world => ({...world, links: empty(world)}), {base})).toBeNull();
  });

  test("message rules to people who consent to nothing", () => {
    const deaf = mailbox("deaf", 5, {cost: 1, click: 1, consent: 0, pressure: 1});
    const rules = occasions
      .filter(on => on !== "leaving")
      .map(on => rule(`deaf.${on}`, {on, channel: "deaf", cap: {count: 1, per: MONTH, within: "everywhere"}}));
    const write = (world: Setting) => ({
      ...world,
      channels: canonical([...world.channels, deaf]),
      rules: [...world.rules, ...rules]
    });
    expect(changed(write)).toBeNull();
  });

  test("rules that nobody can set going: answers to rules that send nothing, pop-ups and stops of a channel that nobody uses", () => {
    const silent = channel("silent", 5, {reaches: true, message: {...mailbox("m", 5).message!, consent: 0}});
    const answers = (["ignored", "engaged"] as const).flatMap(on =>
      (["send", "review", "referral"] as const).map(does =>
        rule(`silent.${on}-${does}`, {on, of: ["silent.first"], does, channel: "silent", priority: 9})
      )
    );
    const rules = [
      rule("silent.first", {on: "product seen", channel: "silent", until: "engaged"}),
      ...answers,
      rule("silent.pop", {on: "leaving", does: "show", channel: "silent", accept: 1}),
      rule("silent.hello", {on: "first visit", does: "show", channel: "silent", accept: 1})
    ];
    const join = (world: Setting) => ({
      ...world,
      channels: canonical([...world.channels, silent]),
      rules: [...world.rules, ...rules]
    });
    expect(changed(join)).toBeNull();
  });

  test("an offer that nobody makes", () => {
    const offer = {id: "zz", off: 1, newOnly: false, from: 0, until: Infinity, remembered: 0};
    expect(changed(world => ({...world, offers: [offer, ...world.offers]}))).toBeNull();
  });

  test("what links, tools and staffed desks cost", () => {
    const dear = {setup: 1e6, monthly: 1e4};
    const charge = (world: Setting) => ({
      ...world,
      links: world.links.map(one => ({...one, ...dear})),
      identity: world.identity.map(one => ({...one, ...dear})),
      tools: [
        ...world.tools.map(one => ({...one, ...dear})),
        {id: "tool", does: null, numbers: {}, ...dear, ready: 0, ramp: 0}
      ],
      // the account of a case is kept at the wage, whoever pays it
      desks: world.desks.map(one => ({...one, wage: one.agents === null || usesCare(world) ? one.wage : 1e3}))
    });
    expect(changed(charge)).toBeNull();
  });

  test("the size of the market, where nobody meets anybody", () => {
    const double = (world: Setting) => ({...world, market: {...world.market, people: 2 * world.market.people}});
    expect(changed(double, {queues: false})).toBeNull();
    expect(changed(double, {hasty: true})).not.toBeNull();
  });
});

test("everybody lives alone where there are no queues: the run is the sum of its people", () => {
  fc.assert(
    fc.property(anySetting({staffed: false}), fc.integer({min: 0, max: 1e6}), (setting, from) => {
      const world = worldOf(setting);
      const sum: Tallies = emptyTallies(world);
      for (let i = 0; i < 10; i++) addTallies(sum, talliesOf(world, {from: from + i}));
      expect(sum).toEqual(talliesOf(world, {from, customers: 10}));
    }),
    {seed: 6, numRuns: 40}
  );
});

test("a longer run begins as a shorter one", () => {
  fc.assert(
    fc.property(anySetting({staffed: false}), fc.integer({min: 1, max: 100}), (any, percent) => {
      // a seasonal run knows no needs after its last month, so that clicks in it have fewer to bring forward
      const world = {...any, messages: {...any.messages, forward: 0}};
      const horizon = Math.max(1, Math.floor((world.horizon * percent) / 100));
      const stories: string[] = [];
      watch(world, {customers: 15}, (_, story) =>
        stories.push(JSON.stringify(story.filter(({minute}) => minute < horizon)))
      );
      const short: string[] = [];
      watch({...world, horizon}, {customers: 15}, (_, story) => short.push(JSON.stringify(story)));
      expect(short).toEqual(stories);
    }),
    {seed: 6, numRuns: 40}
  );
});

test("another seed, another replication and another customer are other lives", () => {
  const [world] = fc.sample(anySetting({staffed: false}), {seed: 8, numRuns: 1});
  const lives = [{}, {seed: "other"}, {replication: 1}, {from: customers}].map(few =>
    JSON.stringify([...talliesOf(world, {customers, ...few}).totals])
  );
  expect(new Set(lives).size).toBe(4);
});
