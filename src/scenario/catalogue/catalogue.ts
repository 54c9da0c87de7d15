import {believe, type Field} from "../fields/field.ts";
import {channelFields, fitField, qualityField, type ChannelField} from "../fields/channel.ts";
import type {Stage} from "../setting/journey.ts";
import type {Kind} from "./kind.ts";
import {media} from "./media.ts";
import {answering, places} from "./places.ts";

export const kinds: Readonly<Record<string, Kind>> = {...places, ...answering, ...media};

/** A number of a channel with the default, range and source of its kind. */
export function channelField(kind: Kind, name: ChannelField): Field {
  const belief = kind.numbers[name];
  return belief ? believe(channelFields[name], belief) : channelFields[name];
}

/** A multiplier by stage with the default of its kind. */
export function stageField(kind: Kind, section: "fit" | "quality", stage: Stage): Field {
  const belief = kind[section]?.[stage];
  const field = section === "fit" ? fitField : qualityField;
  return belief ? believe(field, belief) : field;
}
