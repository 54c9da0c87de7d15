import {believe, type Belief, type Field} from "../fields/field.ts";
import {channelFields, fitField, qualityField, type ChannelField} from "../fields/channel.ts";
import type {Stage} from "../setting/journey.ts";
import type {Kind} from "./kind.ts";
import {media} from "./media.ts";
import {answering, places} from "./places.ts";

export const kinds: Readonly<Record<string, Kind>> = {...places, ...answering, ...media};

/** A number of a channel with the default, range and source of its kind. */
export function channelField(kind: Kind, name: ChannelField): Field {
  return believed(kind, name, channelFields[name], kind.numbers[name]);
}

const fieldsOf = new WeakMap<Kind, Map<string, Field>>();

/** The field with what is believed of a kind, made once. */
function believed(kind: Kind, name: string, field: Field, belief: Belief | undefined): Field {
  if (belief === undefined) return field;
  let known = fieldsOf.get(kind);
  if (known === undefined) fieldsOf.set(kind, (known = new Map()));
  let found = known.get(name);
  if (found === undefined) known.set(name, (found = believe(field, belief)));
  return found;
}

/** A multiplier by stage with the default of its kind. */
export function stageField(kind: Kind, section: "fit" | "quality", stage: Stage): Field {
  const field = section === "fit" ? fitField : qualityField;
  return believed(kind, `${section} ${stage}`, field, kind[section]?.[stage]);
}
