import {compile} from "../../../src/model/compile.ts";
import {Event} from "../../../src/model/event.ts";
import {Kernel} from "../../../src/model/kernel.ts";
import {advance} from "../../../src/model/life.ts";
import {birth, farewell} from "../../../src/model/person.ts";
import {recognised} from "../../../src/model/recognition.ts";
import {CONTEXT, FLAGS, NEAR, SEGMENT_SHIFT, TOUCH_FIRST} from "../../../src/model/state.ts";
import {CHANNEL_TALLIES, CH_ORDERS, CH_SESSIONS, T} from "../../../src/model/tally.ts";
import {keyFromSeed} from "../../../src/random/key.ts";
import type {Setting} from "../../../src/scenario/setting.ts";
import {amounts, type Amount} from "./amounts.ts";
import type {Person} from "./behaviour.ts";

const MONEY = 100_000;
const observedAt: Record<Amount, ReadonlyArray<readonly [tally: number, factor: number]>> = {
  sessions: [[T.sessions, 1]],
  steps: [[T.steps, 1]],
  carts: [[T.carts, 1]],
  cartsLost: [[T.cartsLost, 1]],
  orders: [[T.orders, 1]],
  cartOrders: [[T.cartOrders, 1]],
  left: [[T.left, 1]],
  lapsed: [[T.lapsed, 1]],
  switches: [[T.switches, 1]],
  carried: [[T.carried, 1]],
  collected: [[T.collected, 1]],
  lost: [[T.lost, 1]],
  redoMinutes: [[T.journeySeconds, 1 / 60]],
  serviceCost: [[T.serviceCost, 1 / MONEY]],
  orderCost: [
    [T.goods, 1 / MONEY],
    [T.feeCost, 1 / MONEY],
    [T.fulfilmentCost, 1 / MONEY]
  ],
  revenue: [[T.revenue, 1 / MONEY]]
};

/** What came of the people of a batch: `amounts`, then sessions and orders by channel; and of whom they were. */
export interface Batch {
  readonly own: Float64Array;
  /** By kind of person: journeys that began after one that had ended in channel i − 1. */
  readonly starts: ReadonlyMap<string, {person: Person; journeys: Int32Array}>;
}

export interface Lived {
  /** People near a store, who touch first, and matched in each channel. */
  traits: Float64Array;
  journeys: number;
  openAtEnd: number;
}

export interface Lives {
  setting: Setting;
  seed: string;
  customers: number;
  /** People per batch. */
  size: number;
}

/** Lives people and hands them over in batches. */
export function live({setting, seed, customers, size}: Lives, take: (batch: Batch) => void): Lived {
  const world = compile(setting);
  const k = new Kernel(world, keyFromSeed(seed, 0), {capacity: 1, slots: 1});
  const {channels} = world;
  const lived: Lived = {traits: new Float64Array(2 + channels), journeys: 0, openAtEnd: 0};
  let journeys = new Int32Array(channels + 1);
  k.trace = {
    add: code => {
      if (code === Event.need) journeys[(k.I[k.o + CONTEXT] >>> 4) & 255]++;
    }
  };
  for (let first = 0; first < customers; first += size) {
    const starts = new Map<string, {person: Person; journeys: Int32Array<ArrayBuffer>}>();
    k.acc.fill(0);
    k.byChannel.fill(0);
    for (let customer = first; customer < Math.min(customers, first + size); customer++) {
      k.customer = customer;
      birth(k);
      const person = personOf(k);
      const {segment, near, touchFirst, matched} = person;
      [near, touchFirst, ...matched].forEach((has, i) => (lived.traits[i] += has ? 1 : 0));
      const kind = [segment, near, touchFirst, ...matched].join();
      const known = starts.get(kind);
      if (known === undefined) starts.set(kind, {person, journeys: (journeys = new Int32Array(channels + 1))});
      else journeys = known.journeys;
      advance(k, world.horizon);
      farewell(k);
    }
    lived.journeys += k.acc[T.journeys];
    lived.openAtEnd += k.acc[T.openAtEnd];
    take({own: amountsOf(k), starts});
  }
  return lived;
}

function amountsOf(k: Kernel): Float64Array {
  const {channels} = k.world;
  const byChannel = (what: number) => Array.from({length: channels}, (_, c) => k.byChannel[c * CHANNEL_TALLIES + what]);
  return Float64Array.from([
    ...amounts.map(amount => observedAt[amount].reduce((sum, [tally, factor]) => sum + k.acc[tally] * factor, 0)),
    ...byChannel(CH_SESSIONS),
    ...byChannel(CH_ORDERS)
  ]);
}

function personOf(k: Kernel): Person {
  const flags = k.I[k.o + FLAGS];
  return {
    segment: flags >>> SEGMENT_SHIFT,
    near: (flags & NEAR) !== 0,
    touchFirst: (flags & TOUCH_FIRST) !== 0,
    matched: Array.from({length: k.world.channels}, (_, c) => recognised(k, c, 0))
  };
}
