import {channelField} from "../catalogue/catalogue.ts";
import {kindOf} from "../channels.ts";
import {dropOutFields, orderFields, segmentFields, serveTasteField, tasteField} from "../fields/segment.ts";
import {dig} from "../plain.ts";
import type {ChannelSetting} from "../setting/channel.ts";
import type {SegmentSetting} from "../setting/market.ts";
import {balance} from "../wholes.ts";
import {asWritten, layered, layeredAll, type Reading} from "./reading.ts";

/**
 * Odds of each channel: the segment's own, else the channel's (its file's or its kind's), else 0 where the channel does not
 * play the role.
 */
function tastes(reading: Reading, segment: string, channels: readonly ChannelSetting[], name: "taste" | "serve-taste") {
  const own = name === "taste" ? tasteField : serveTasteField;
  const entries = channels.map(({id, kind, browses, serves}): [string, number] => {
    if (!(name === "taste" ? browses : serves)) return [id, 0];
    const path = ["segments", segment, name, id];
    const stated = dig(reading.layers[0]!.sections, path) !== undefined || reading.options.values?.has(path.join("."));
    return [
      id,
      stated ? layered(reading, own, path) : layered(reading, channelField(kindOf(kind), name), ["channels", id, name])
    ];
  });
  return Object.fromEntries(entries);
}

/** Segments by id. Where a share is replaced, those that are not make way in proportion, so that nobody is missing and nobody is there twice. */
export function resolveSegments(
  reading: Reading,
  ids: readonly string[],
  channels: readonly ChannelSetting[]
): SegmentSetting[] {
  const found = ids.map(id => resolveSegment(ids.length > 1 ? reading : soleOf(reading, id), id, channels));
  const moved = ids.filter(id => reading.options.values?.has(`segments.${id}.share`));
  if (moved.length === 0) return found;
  const written = asWritten(reading);
  const standard = ids.map(id => [id, layered(written, segmentFields.share, ["segments", id, "share"])] as const);
  const parts = new Map(found.map(({id, share}) => [id, share]));
  const shares = balance(parts, {held: new Set(moved), standard: new Map(standard)});
  return found.map(segment => ({...segment, share: shares.get(segment.id)!}));
}

/** The whole market is no number that somebody could move. */
function soleOf(reading: Reading, id: string): Reading {
  const {record} = reading;
  return record
    ? {...reading, record: parameter => parameter.path !== `segments.${id}.share` && record(parameter)}
    : reading;
}

function resolveSegment(reading: Reading, id: string, channels: readonly ChannelSetting[]): SegmentSetting {
  const number = layeredAll(reading, segmentFields, ["segments", id]);
  const order = layeredAll(reading, orderFields, ["segments", id, "order"]);
  const drop = layeredAll(reading, dropOutFields, ["segments", id, "drop-out"]);
  return {
    id,
    share: number.share,
    existing: number.existing,
    need: number.need,
    needShape: number["need-shape"],
    contract: number.contract,
    orderMean: order.mean,
    orderSd: order.sd,
    priceSensitivity: number["price-sensitivity"],
    touchFirst: number["touch-first"],
    causeAffinity: number["cause-affinity"],
    nearStore: number["near-store"],
    patience: number.patience,
    gap: number.gap,
    mobile: number.mobile,
    marketplaceCheck: number["marketplace-check"],
    dropMean: drop.mean,
    dropConcentration: drop.concentration,
    taste: tastes(reading, id, channels, "taste"),
    serveTaste: tastes(reading, id, channels, "serve-taste")
  };
}
