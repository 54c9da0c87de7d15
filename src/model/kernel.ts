import {Draws} from "../random/draws.ts";
import {threefryBlock} from "../random/threefry.ts";
import type {Trace} from "./event.ts";
import {outagesOf, type Outages} from "./risks.ts";
import {CASH, CHANNEL_TALLIES, LIFE, T, TALLIES} from "./tally.ts";
import type {World} from "./world.ts";

/** The moving parts of a run: one population's records, one person at a time, and the counters that their lives add to. */
export class Kernel {
  readonly world: World;
  readonly draws: Draws;
  readonly out = new Int32Array(4);
  /** Key and counter of the next block of luck. */
  readonly address = new Int32Array(8);
  /** Words per record, and three views of the same records. */
  readonly words: number;
  readonly I: Int32Array;
  readonly F: Float32Array;
  readonly D: Float64Array;
  /** First word of the present person's record, and who it is. */
  o = 0;
  customer = 0;
  segment = 0;
  /** Counters of the present person start at `base`. */
  readonly acc: Float64Array;
  base = 0;
  readonly cash: Float64Array;
  readonly byChannel: Float64Array;
  /** Months since the first order (and calendar months) × LIFE. */
  readonly life: Float64Array;
  /** Load of each desk in the present epoch: contacts, those handled, agent seconds, and the sum of leaving rates per second. */
  readonly deskContacts: Float64Array;
  readonly deskHandled: Float64Array;
  readonly deskSeconds: Float64Array;
  readonly deskLeaving: Float64Array;
  /** What all customers meet in the present epoch: per desk the three below, then the numbers of the parts in use. */
  readonly environment: Float64Array;
  /** What customers leave behind in the present epoch for the parts in use. */
  readonly flow: Float64Array;
  /** Views of the environment by desk: threshold of having to wait, mean seconds of those who wait, threshold of giving up when waiting. */
  readonly waitThreshold: Float64Array;
  readonly waitMean: Float64Array;
  readonly giveUp: Float64Array;
  /** What the present message's content and hour do to the response: multipliers of answering it, and of opting out. */
  readonly appeal = new Float64Array([1, 1]);
  /** Times that the person entered each stage in the present session. */
  readonly attempts = new Int32Array(5);
  /** Money that the person's points are worth in the present session, millicents. */
  points = 0;
  /** Multiplier of the odds of leaving in the present session. */
  leave = 1;
  /** Address of the present session's luck. */
  stepOwner = 0;
  item = 0;
  sub = 0;
  /** What the checkout of the present session asks for: 0 not there yet, 1 nothing, 2 payment details. */
  checkout = 0;
  trace: Trace | null = null;
  /** Luck of being recognised by channel, as far as it has been drawn for the person `matchOf`. */
  readonly matchLuck: Float64Array;
  matchDrawn = 0;
  matchOf = -1;
  /** When links carry nothing; null = they always work. */
  outages: Outages | null;

  /** Holds `capacity` records and `slots` sets of counters (1 = shared by all, capacity = one per person). */
  constructor(world: World, key: Int32Array, {capacity, slots}: {capacity: number; slots: number}) {
    this.world = world;
    this.draws = new Draws(key);
    this.address.set(key);
    this.words = world.words;
    this.matchLuck = new Float64Array(world.channels);
    this.outages = outagesOf(world, key);
    const records = new ArrayBuffer(capacity * this.words * 4);
    this.I = new Int32Array(records);
    this.F = new Float32Array(records);
    this.D = new Float64Array(records);
    this.acc = new Float64Array(slots * TALLIES);
    this.cash = new Float64Array(world.months * CASH);
    this.byChannel = new Float64Array(world.channels * CHANNEL_TALLIES);
    this.life = new Float64Array((world.months + 1) * LIFE);
    this.deskContacts = new Float64Array(world.desks);
    this.deskHandled = new Float64Array(world.desks);
    this.deskSeconds = new Float64Array(world.desks);
    this.deskLeaving = new Float64Array(world.desks);
    this.environment = new Float64Array(world.environment);
    this.flow = new Float64Array(world.flow);
    this.waitThreshold = this.environment.subarray(0, world.desks);
    this.waitMean = this.environment.subarray(world.desks, 2 * world.desks);
    this.giveUp = this.environment.subarray(2 * world.desks, 3 * world.desks);
  }
}

/** Writes four words of luck about (owner, item, sub, block) of the present person into `k.out`. */
export function draw(k: Kernel, owner: number, item: number, sub: number, block: number): void {
  k.acc[k.base + T.blocks]++;
  const {address} = k;
  address[4] = k.customer;
  address[5] = owner;
  address[6] = item;
  address[7] = (sub << 8) | block;
  threefryBlock(address, k.out);
}

export function add(k: Kernel, tally: number, amount: number): void {
  k.acc[k.base + tally] += amount;
}

/** Index of the month of the run in which a minute lies. */
export function monthOf(minute: number): number {
  return (minute / 43800) | 0;
}

/** Books a cost of whole millicents at a minute: in its own counter, in the month's cash, and discounted. */
export function spend(k: Kernel, minute: number, tally: number, category: number, amount: number): void {
  const month = monthOf(minute);
  k.acc[k.base + tally] += amount;
  k.cash[month * CASH + category] += amount;
  k.acc[k.base + T.presentValue] -= Math.round(amount * k.world.discount[month]);
}

/** Books revenue of whole millicents at a minute. */
export function earn(k: Kernel, minute: number, amount: number): void {
  const month = monthOf(minute);
  k.acc[k.base + T.revenue] += amount;
  k.cash[month * CASH] += amount;
  k.acc[k.base + T.presentValue] += Math.round(amount * k.world.discount[month]);
}
