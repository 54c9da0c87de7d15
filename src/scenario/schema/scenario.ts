import * as z from "zod";
import {horizonField, months, runFields} from "../fields/market.ts";
import {readBound} from "../bound.ts";
import {behaviour} from "./behaviour.ts";
import {firm, transition} from "./firm.ts";
import {id, leverIdPattern, named, text} from "./names.ts";
import {quantity, shapeOf} from "./quantity.ts";
import {channel, channelPatch, groups, market, offer, offerPatch, product, segment} from "./world.ts";

const bound = z
  .unknown()
  .transform((input, context) => {
    const value = readBound(input);
    if (value !== null) return value;
    context.addIssue({
      code: "custom",
      message: "is no bound; a number in the unit of the outcome, or a share, is expected",
      input
    });
    return z.NEVER;
  })
  .meta({quantity: "bound", description: "in the unit of the outcome"});

const claim = z.strictObject({
  outcome: z.string().regex(/^[a-z][a-z0-9-]{0,63}$/),
  in: id.optional(),
  from: id.optional(),
  to: id.optional(),
  between: z.tuple([bound, bound]).optional(),
  above: bound.optional(),
  below: bound.optional(),
  sign: z
    .union([z.enum(["+", "-", "0", "?"]), z.literal(0).transform(() => "0" as const)])
    .optional()
    .meta({description: "sign of the difference `to − from`"}),
  because: text.optional()
});

const target = z.strictObject({
  outcome: z.string().regex(/^[a-z][a-z0-9-]{0,63}$/),
  in: id.meta({description: "the strategy that was in force when it was observed"}),
  value: bound,
  tolerance: bound,
  source: text.optional().meta({description: "where the figure comes from"}),
  because: text.optional()
});

const leverId = z
  .string()
  .regex(leverIdPattern)
  .meta({description: "origin/section.key, such as base/programmes.newsletter"});

const strategy = z
  .strictObject({
    title: text.optional(),
    extends: id.optional(),
    without: z.array(leverId).max(512).optional().meta({
      description: "ids of levers that are written but switched off, in this strategy and not in those that extend it"
    }),
    channels: named(channelPatch).optional(),
    offers: named(offerPatch).optional(),
    ...behaviour,
    ...firm
  })
  .meta({description: "What a strategy changes in the base"});

/** The scenario file, version 1. Reading it gives base units; names are checked against each other elsewhere. */
export const scenarioSchema = z
  .strictObject({
    $schema: z.string().max(4096).optional(),
    throughline: z.literal(1).meta({description: "version of the language"}),
    title: text,
    question: text.optional(),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .optional()
      .meta({description: "ISO 4217 code", default: "USD"}),
    horizon: quantity(horizonField).optional(),
    start: z.enum(months).optional().meta({description: "month of day 0", default: "january"}),
    seed: z
      .union([z.string().min(1).max(64), z.int().nonnegative()])
      .transform(String)
      .optional()
      .meta({default: "throughline"}),
    run: z.strictObject(shapeOf(runFields)).optional(),
    market: market.optional(),
    segments: named(segment),
    channels: named(channel),
    groups: groups.optional(),
    offers: named(offer).optional(),
    products: named(product).optional(),
    ...behaviour,
    transition: transition.optional(),
    base: z.strictObject(firm).optional().meta({description: "What even a siloed seller has"}),
    strategies: named(strategy),
    expect: z.array(claim).max(200).optional(),
    targets: z.array(target).max(200).optional().meta({description: "Observed figures that numbers can be fitted to"})
  })
  .meta({title: "Throughline scenario"});
