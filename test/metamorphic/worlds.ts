import {readdirSync} from "node:fs";
import type {Setting} from "../../src/scenario/setting.ts";
import type {ChannelSetting} from "../../src/scenario/setting/channel.ts";
import type {SegmentSetting} from "../../src/scenario/setting/market.ts";
import {resolve} from "../../src/scenario/resolve.ts";
import type {TallyName} from "../../src/model/tally.ts";
import {scenarioAt} from "../engine/scenarios.ts";
import {totalsOf, type Named} from "../model/lives.ts";

const folder = new URL("../../scenarios/", import.meta.url);
export const scenarioUrls = readdirSync(folder)
  .filter(name => name.endsWith(".yaml"))
  .map(name => new URL(name, folder));

/** Every strategy of every scenario of the repository, resolved. */
export const worlds: ReadonlyArray<readonly [name: string, world: Setting]> = scenarioUrls.flatMap(url => {
  const scenario = scenarioAt(url);
  const file = url.pathname.split("/").at(-1)!;
  return Object.keys(scenario.strategies).map(id => [`${file} ${id}`, resolve(scenario, id)] as const);
});

export type Change = (world: Setting) => Setting;

export const customers = 150;

/** What came of the lives, without the engine's counts of its own work. */
export function outcome(world: Setting, few: {customers?: number} = {}): Named {
  return {...totalsOf(world, {customers, ...few}), blocks: 0, events: 0};
}

/** People meet neither in queues, nor by what they say, nor as causes of one budget. */
export const apart: Change = ({desks, advocacy, awareness, ...rest}) => ({
  ...rest,
  budgets: null,
  desks: desks.map(one => ({...one, agents: null})),
  advocacy: {...advocacy, reviews: null, referrals: null, wordOfMouth: null},
  awareness: awareness && {...awareness, imitation: 0}
});

/** Outcomes with some counters left out. */
export function without(all: Named, ...names: TallyName[]): Partial<Named> {
  const rest: Partial<Named> = {...all};
  for (const name of names) delete rest[name];
  return rest;
}

export const withChannels =
  (change: (channel: ChannelSetting) => Partial<ChannelSetting>): Change =>
  world => ({...world, channels: world.channels.map(one => ({...one, ...change(one)}))});

export const withPeople =
  (change: (people: SegmentSetting) => Partial<SegmentSetting>): Change =>
  world => ({...world, segments: world.segments.map(one => ({...one, ...change(one)}))});

/** A change of some numbers in one part of a world. */
export function withPart<
  P extends "market" | "journey" | "support" | "fulfilment" | "relationship" | "messages" | "money"
>(part: P, changes: Partial<Setting[P]>): Change {
  return world => ({...world, [part]: {...world[part], ...changes}});
}

export const all =
  (...changes: Change[]): Change =>
  world =>
    changes.reduce((sum, change) => change(sum), world);
