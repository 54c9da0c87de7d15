import type {Tallies} from "../../src/engine/tallies.ts";
import {run} from "../../src/engine/run.ts";
import {compile} from "../../src/model/compile.ts";
import {Event} from "../../src/model/event.ts";
import {Kernel} from "../../src/model/kernel.ts";
import {advance} from "../../src/model/life.ts";
import {birth, farewell} from "../../src/model/person.ts";
import {T, tallyNames, type TallyName} from "../../src/model/tally.ts";
import type {World} from "../../src/model/world.ts";
import {keyFromSeed} from "../../src/random/key.ts";
import type {Setting} from "../../src/scenario/setting.ts";

/** Ways to run a few lives in tests and to read what came of them. */
export interface Few {
  customers?: number;
  from?: number;
  seed?: string;
  replication?: number;
}

export type Named = Record<TallyName, number>;

const eventNames = new Map<number, string>(Object.entries(Event).map(([name, code]) => [code, name]));

export interface Happening {
  what: keyof typeof Event;
  minute: number;
  channel: number;
  a: number;
  b: number;
}

export const worldOf = (world: Setting | World): World => ("moveWeight" in world ? world : compile(world));

/** Tallies of customers from…from+customers−1, together; coupled worlds run as a replication from customer 0. */
export function talliesOf(
  of: Setting | World,
  {customers = 1, from = 0, seed = "test", replication = 0}: Few = {}
): Tallies {
  const world = worldOf(of);
  const key = keyFromSeed(seed, replication);
  if (world.coupled) return run({kind: "replication", world, key, customers}).tallies;
  return run({kind: "block", worlds: [world], key, from, to: from + customers, ratios: null}).tallies[0];
}

export function totalsOf(of: Setting | World, few: Few = {}): Named {
  return named(talliesOf(of, few).totals);
}

export function named(totals: Float64Array): Named {
  return Object.fromEntries(tallyNames.map(name => [name, totals[T[name]]])) as Named;
}

/** Tallies without the engine's own counters of its work: what came of the lives, as text to compare byte for byte. */
export function bytes({totals, cash, byChannel, life}: Tallies): string {
  const {blocks: _, events: __, ...lives} = named(totals);
  return JSON.stringify([lives, [...cash], [...byChannel], [...life]]);
}

/** Each customer's own tallies, one after the other; only for uncoupled worlds. */
export function each(of: Setting | World, {customers = 100, ...few}: Few = {}): Tallies[] {
  const world = worldOf(of);
  return Array.from({length: customers}, (_, from) => talliesOf(world, {...few, customers: 1, from}));
}

/** What happened to one customer, in order. */
export function storyOf(
  of: Setting | World,
  {customer = 0, seed = "test", replication = 0, environment = null as Float64Array | null} = {}
): Happening[] {
  const key = keyFromSeed(seed, replication);
  const {entries} = run({kind: "replay", world: worldOf(of), key, customer, environment});
  return happenings(entries);
}

export function happenings(entries: ArrayLike<number>): Happening[] {
  return Array.from({length: entries.length / 5}, (_, i) => ({
    what: eventNames.get(entries[5 * i]) as Happening["what"],
    minute: entries[5 * i + 1],
    channel: entries[5 * i + 2],
    a: entries[5 * i + 3],
    b: entries[5 * i + 4]
  }));
}

/** Lives many customers in one kernel and hands over what each has been through; faster than a replay each. */
export function watch(
  of: Setting | World,
  {customers = 100, from = 0, seed = "test", replication = 0}: Few,
  see: (customer: number, story: readonly Happening[], k: Kernel) => void
): Named {
  const world = worldOf(of);
  const k = new Kernel(world, keyFromSeed(seed, replication), {capacity: 1, slots: 1});
  let story: Happening[] = [];
  k.trace = {
    add: (code, minute, channel, a, b) =>
      void story.push({what: eventNames.get(code) as Happening["what"], minute, channel, a, b})
  };
  for (let customer = from; customer < from + customers; customer++) {
    story = [];
    k.customer = customer;
    birth(k);
    advance(k, world.horizon);
    farewell(k);
    see(customer, story, k);
  }
  return named(k.acc);
}
