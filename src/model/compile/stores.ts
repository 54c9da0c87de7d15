import {threshold} from "../../random/bernoulli.ts";
import type {Setting} from "../../scenario/setting.ts";
import type {ChannelSetting} from "../../scenario/setting/channel.ts";
import {newsvendor, pooled} from "../newsvendor.ts";
import {channelMask} from "./channels.ts";
import {lossFactor} from "./segments.ts";
import {DAY, millicents} from "./units.ts";

const YEAR = 365 * DAY;

/** Channels in the order of their keys. */
function byKey(channels: readonly ChannelSetting[]): number[] {
  return channels.map((_, c) => c).toSorted((a, b) => channels[a].key - channels[b].key);
}

/** Where things are bought, and what happens in a store beside a purchase. */
export interface Stores {
  readonly words: 5;
  /** Stores as a bit mask: people have to come there. */
  readonly stores: number;
  /** The store that takes pick-ups, and the one that takes returns; −1 = none. */
  readonly pickUp: number;
  readonly counter: number;
  readonly addOn: number;
  readonly addOnSize: number;
  readonly cancel: number;
}

/** Whether anything depends on where things are bought. */
export function usesStores({fulfilment, stock, returns, payment, touch}: Setting): boolean {
  const used = stock !== null || returns !== null || payment !== null || touch !== null;
  return used || fulfilment.addOn !== 0 || fulfilment.cancel !== 0;
}

/** Counts sales and visits by place. */
export function compileStores({channels, fulfilment}: Setting): Stores {
  return {
    words: 5,
    stores: channelMask(channels, ({local}) => local),
    pickUp: byKey(channels).find(c => channels[c].collects) ?? -1,
    counter: byKey(channels).find(c => channels[c].local && (channels[c].sells || channels[c].collects)) ?? -1,
    addOn: threshold(fulfilment.addOn),
    addOnSize: fulfilment.addOnSize,
    cancel: threshold(fulfilment.cancel)
  };
}

export interface Stock {
  readonly couples: false;
  /** Pool of each channel, −1 = never runs out. */
  readonly poolOf: Int32Array;
  /** By set of pools: threshold of finding nothing, and stock left over per unit of demand. */
  readonly outThreshold: Float64Array;
  readonly leftOver: Float64Array;
  /** Cost of keeping what is left over for a cycle, share of its value. */
  readonly holding: number;
  readonly transfer: number;
  readonly substitute: number;
  readonly wait: number;
  readonly later: number;
  readonly leave: number;
  readonly waitTime: number;
  readonly loss: number;
  readonly pull: number;
  readonly lookUp: number;
  readonly inCart: number;
  /** Channels in which the stock of stores can be looked up, by key. */
  readonly shows: Int32Array;
}

export function compileStock({channels, market, stock}: Setting): Stock | null {
  if (stock === null || stock.pools.length === 0) return null;
  const {pools, correlation, ...rest} = stock;
  const sets = 1 << pools.length;
  const outThreshold = new Float64Array(sets);
  const leftOver = new Float64Array(sets);
  for (let set = 1; set < sets; set++) {
    const demands = pools
      .filter((_, p) => ((set >> p) & 1) === 1)
      .map(({demand, variation, service}) => ({mean: demand, deviation: demand * variation, service}));
    const joint = pooled(demands, correlation);
    const {short, left} = newsvendor(joint);
    outThreshold[set] = threshold(Math.min(1, Math.max(0, short / joint.mean)));
    leftOver[set] = left / joint.mean;
  }
  return {
    couples: false,
    poolOf: Int32Array.from(channels, ({id}) => pools.findIndex(pool => pool.channels.includes(id))),
    outThreshold,
    leftOver,
    holding: (rest.holding * rest.cycle) / YEAR,
    transfer: millicents(rest.transfer),
    substitute: rest.substitute,
    wait: rest.wait,
    later: rest.later,
    leave: rest.leave * market.pull,
    waitTime: Math.round(rest.waitTime),
    loss: rest.loss,
    pull: rest.pull,
    lookUp: threshold(rest.lookUp),
    inCart: threshold(rest.inCart),
    shows: Int32Array.from(byKey(channels).filter(c => !channels[c].local && channels[c].browses))
  };
}

export interface Returns {
  readonly timers: 1;
  /** Share sent back by channel, of products never touched; multiplier of touched ones; more per minute of delivery. */
  readonly share: Float64Array;
  readonly touched: number;
  readonly delay: number;
  readonly after: number;
  readonly inStore: number;
  readonly mailCost: number;
  readonly storeCost: number;
  /** Seconds. */
  readonly mailEffort: number;
  readonly storeEffort: number;
  readonly resale: number;
  readonly loss: number;
  readonly refusedLoss: number;
}

export function compileReturns({channels, returns}: Setting): Returns | null {
  if (returns === null) return null;
  return {
    timers: 1,
    share: Float64Array.from(channels, ({id}) => returns.share * (returns.channels[id] ?? 1)),
    touched: returns.touched,
    delay: returns.delay / DAY,
    after: returns.after,
    inStore: returns.inStore,
    mailCost: millicents(returns.mailCost),
    storeCost: millicents(returns.storeCost),
    mailEffort: Math.round(returns.mailEffort * 60),
    storeEffort: Math.round(returns.storeEffort * 60),
    resale: returns.resale,
    loss: returns.loss,
    refusedLoss: returns.refusedLoss
  };
}

export interface Payment {
  readonly words: 1;
  /** Channels whose checkout asks for payment details, as a bit mask. */
  readonly asks: number;
  readonly typing: number;
  /** Factor on the odds of ordering at a checkout that asks. */
  readonly typed: number;
  readonly keep: number;
}

export function compilePayment({channels, payment}: Setting): Payment | null {
  if (payment === null) return null;
  return {
    words: 1,
    asks: channelMask(channels, ({device, nativeCheckout}) => device !== "place" && !nativeCheckout),
    typing: Math.round(payment.typing * 60),
    typed: lossFactor(payment.loss),
    keep: threshold(payment.keep)
  };
}

export interface Samples {
  readonly couples: false;
  readonly remembered: number;
  readonly pull: number;
  readonly sample: number;
  readonly sampleCost: number;
  readonly sampleTime: number;
}

export function compileSamples({touch}: Setting): Samples | null {
  if (touch === null) return null;
  return {
    couples: false,
    remembered: threshold(touch.remembered),
    pull: touch.pull,
    sample: threshold(touch.sample),
    sampleCost: millicents(touch.sampleCost),
    sampleTime: Math.round(touch.sampleTime)
  };
}
