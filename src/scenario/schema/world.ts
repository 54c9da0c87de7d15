import * as z from "zod";
import {kinds} from "../catalogue/catalogue.ts";
import {channelFields, devices, fitField, qualityField, roles, traits} from "../fields/channel.ts";
import {offerFields} from "../fields/firm.ts";
import {codeField, productFields} from "../fields/response.ts";
import {marketFields, growthField, months, pullField, seasonField} from "../fields/market.ts";
import {dropOutFields, orderFields, segmentFields, serveTasteField, tasteField} from "../fields/segment.ts";
import {stages} from "../setting/journey.ts";
import {id, named} from "./names.ts";
import {quantity, shapeOf} from "./quantity.ts";

const optional = <K extends string, T extends z.ZodType>(keys: readonly K[], value: T) =>
  Object.fromEntries(keys.map(key => [key, value.optional()])) as unknown as Record<K, z.ZodOptional<T>>;

export const market = z
  .strictObject({
    ...shapeOf(marketFields),
    season: z.strictObject(optional(months, quantity(seasonField))).optional(),
    competitor: z
      .strictObject({pull: quantity(pullField).optional(), growth: quantity(growthField).optional()})
      .optional()
  })
  .meta({description: "The market that results are reported for"});

export const segment = z
  .strictObject({
    ...shapeOf(segmentFields),
    order: z.strictObject(shapeOf(orderFields)).optional(),
    "drop-out": z.strictObject(shapeOf(dropOutFields)).optional(),
    taste: named(quantity(tasteField)).optional(),
    "serve-taste": named(quantity(serveTasteField)).optional()
  })
  .meta({description: "People who are alike in kind, though not in person"});

const byStage = (id: string, field: typeof fitField) =>
  z
    .strictObject(optional(stages, quantity(field)))
    .meta({id})
    .optional();
const channelShape = {
  ...optional(roles, z.boolean()),
  ...optional(traits, z.boolean()),
  "returns-identity": z
    .boolean()
    .optional()
    .meta({description: "false where the channel never tells the firm who somebody is, as marketplaces do not"}),
  records: z.enum(devices).optional().meta({description: "where unrecognised sessions keep their records"}),
  ...shapeOf(channelFields),
  fit: byStage("fit", fitField),
  quality: byStage("quality", qualityField)
};
const kind = z
  .enum(Object.keys(kinds) as [string, ...string[]])
  .meta({description: "kind of channel in the catalogue"});

export const channel = z
  .strictObject({kind, ...channelShape})
  .meta({description: "A channel; write only what differs"});
/** A strategy adds a channel, changes one, or does without it. */
export const channelPatch = z.union([z.strictObject({kind: kind.optional(), ...channelShape}), z.enum(["off"])]);

export const product = z.strictObject(shapeOf(productFields)).meta({description: "Something that a need can be about"});

const offerFor = {
  for: z.enum(["new", "everyone"]).optional(),
  code: z.boolean().optional().meta({description: "a code that can be typed in anywhere"}),
  remembered: quantity(codeField).optional()
};
export const offer = z.strictObject({...shapeOf(offerFields), ...offerFor}).meta({description: "A promotion"});
export const offerPatch = z.strictObject({...shapeOf(offerFields, {patch: true}), ...offerFor});

export const groups = named(z.array(id).min(1).max(16)).meta({description: "Names for several channels"});
