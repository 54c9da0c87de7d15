import {
  outFields,
  paymentFields,
  poolFields,
  returnChannelField,
  returnFields,
  sampleFields,
  shownFields,
  stockFields,
  touchFields
} from "../fields/stores.ts";
import {keysOf, dig} from "../plain.ts";
import type {PaymentSetting, ReturnsSetting, StockPoolSetting, StockSetting, TouchSetting} from "../setting/stores.ts";
import {expand} from "./pairs.ts";
import {layered, layeredAll, topmost, type Reading} from "./reading.ts";

const written = (reading: Reading, section: string) => topmost(reading, [section]) !== undefined;

/** Pools by id; a channel belongs to the pool of the topmost sheet that names it. */
function resolvePools(reading: Reading, channels: readonly string[], groups: unknown): StockPoolSetting[] {
  const path = ["stock", "pools"];
  const ids = [...new Set(reading.layers.flatMap(({sections}) => keysOf(dig(sections, path))))].toSorted();
  return ids.map(id => {
    const named = topmost(reading, [...path, id, "channels"])?.written;
    const members = new Set((Array.isArray(named) ? (named as string[]) : []).flatMap(name => expand(name, groups)));
    const {demand, service, variation} = layeredAll(reading, poolFields, [...path, id]);
    return {id, channels: channels.filter(name => members.has(name)), demand, service, variation};
  });
}

export function resolveStock(reading: Reading, channels: readonly string[], groups: unknown): StockSetting | null {
  if (!written(reading, "stock")) return null;
  const {"wait-time": waitTime, ...numbers} = layeredAll(reading, stockFields, ["stock"]);
  const out = layeredAll(reading, outFields, ["stock", "out"]);
  const shown = layeredAll(reading, shownFields, ["stock", "shown"]);
  const pools = resolvePools(reading, channels, groups);
  return {pools, ...numbers, waitTime, ...out, pull: shown.pull, lookUp: shown["look-up"], inCart: shown["in-cart"]};
}

export function resolveReturns(reading: Reading, channels: readonly string[]): ReturnsSetting | null {
  if (!written(reading, "returns")) return null;
  const number = layeredAll(reading, returnFields, ["returns"]);
  const {share, touched, delay, after, resale, loss} = number;
  return {
    share,
    touched,
    delay,
    after,
    resale,
    loss,
    channels: Object.fromEntries(
      channels.map(id => [id, layered(reading, returnChannelField, ["returns", "channels", id])])
    ),
    inStore: number["in-store"],
    mailCost: number["mail-cost"],
    storeCost: number["store-cost"],
    mailEffort: number["mail-effort"],
    storeEffort: number["store-effort"],
    refusedLoss: number["refused-loss"]
  };
}

export function resolvePayment(reading: Reading): PaymentSetting | null {
  return written(reading, "payment") ? layeredAll(reading, paymentFields, ["payment"]) : null;
}

export function resolveTouch(reading: Reading): TouchSetting | null {
  if (!written(reading, "touch")) return null;
  const {remembered, pull} = layeredAll(reading, touchFields, ["touch"]);
  const sample = layeredAll(reading, sampleFields, ["touch", "sample"]);
  return {remembered, pull, sample: sample.share, sampleCost: sample.cost, sampleTime: sample.time};
}
