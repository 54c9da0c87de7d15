import {channelsOf} from "../channels.ts";
import {rivalsFields} from "../fields/rivals.ts";
import {dig} from "../plain.ts";
import type {Scenario} from "../scenario.ts";
import type {ChannelSetting} from "../setting/channel.ts";
import type {RivalsSetting, SegmentSetting} from "../setting/market.ts";
import {resolveChannel} from "./channels.ts";
import {layeredAll, topmost, unseen, type Reading} from "./reading.ts";

const stated = (reading: Reading) => topmost(reading, ["rivals"]) !== undefined;

/** What rivals do to people who compare; null where nobody compares and no sheet says anything about it. */
export function resolveRivals(
  reading: Reading,
  segments: readonly SegmentSetting[],
  missing: readonly ChannelSetting[]
): RivalsSetting | null {
  if (!stated(reading) && segments.every(({marketplaceCheck}) => marketplaceCheck === 0)) return null;
  const {"plain-listing": plainListing, ...rest} = layeredAll(reading, rivalsFields, ["rivals"]);
  return {...rest, plainListing, missing};
}

/** Channels of the base that this strategy does without, where people are said to miss them. */
export function missingChannels(
  reading: Reading,
  scenario: Scenario,
  present: readonly ChannelSetting[]
): ChannelSetting[] {
  if (!stated(reading)) return [];
  return channelsOf(scenario)
    .filter(({id}) => dig(scenario, ["channels", id]) !== undefined && !present.some(channel => channel.id === id))
    .map(named => resolveChannel(unseen(reading), named));
}
