import * as z from "zod";
import {advocacySections} from "../fields/advocacy.ts";
import type {Field} from "../fields/field.ts";
import {budgetFields, measures, splitField} from "../fields/budgets.ts";
import {awarenessFields} from "../fields/awareness.ts";
import {consistencyFields} from "../fields/consistency.ts";
import {rivalsFields} from "../fields/rivals.ts";
import {collectFields, shipFields, takeAwayFields} from "../fields/fulfilment.ts";
import {journeyFields, moveField} from "../fields/journey.ts";
import {messagesFields, moneyFields, relationshipFields} from "../fields/relationship.ts";
import {
  conflictsFields,
  contentFields,
  contentsFields,
  frequencyFields,
  hoursFields,
  interestFields,
  remindingFields
} from "../fields/response.ts";
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
import {repeatFields, supportFields} from "../fields/service.ts";
import {moves, stages} from "../setting/journey.ts";
import {id, named} from "./names.ts";
import {quantity, shapeOf} from "./quantity.ts";

const rows = Object.fromEntries(
  stages.map(stage => [
    stage,
    z
      .strictObject(Object.fromEntries(moves.map(move => [move, quantity(moveField(stage, move)).optional()])))
      .optional()
      .meta({description: `odds of the moves from ${stage}; a row is written whole`})
  ])
);

const section = (id: string, shape: z.core.$ZodLooseShape) => z.strictObject(shape).meta({id}).optional();

/** Sections of behaviour: the same shape at the top of the file and in a strategy. */
export const behaviour = {
  journey: section("journey", {moves: z.strictObject(rows).optional(), ...shapeOf(journeyFields)}),
  support: section("support", {...shapeOf(supportFields), repeat: z.strictObject(shapeOf(repeatFields)).optional()}),
  fulfilment: section("fulfilment", {
    ship: z.strictObject(shapeOf(shipFields)).optional(),
    "take-away": z.strictObject(shapeOf(takeAwayFields)).optional(),
    collect: z.strictObject(shapeOf(collectFields)).optional()
  }),
  stock: section("stock", {
    pools: named(z.strictObject({channels: z.array(id).min(1).max(16).optional(), ...shapeOf(poolFields)})).optional(),
    ...shapeOf(stockFields),
    out: z.strictObject(shapeOf(outFields)).optional(),
    shown: z.strictObject(shapeOf(shownFields)).optional()
  }),
  returns: section("returns", {
    ...shapeOf(returnFields),
    channels: named(quantity(returnChannelField)).optional()
  }),
  payment: section("payment", shapeOf(paymentFields)),
  touch: section("touch", {
    ...shapeOf(touchFields),
    sample: z.strictObject(shapeOf(sampleFields)).optional()
  }),
  relationship: section("relationship", shapeOf(relationshipFields)),
  messages: section("messages", shapeOf(messagesFields)),
  money: section("money", shapeOf(moneyFields)),
  ...Object.fromEntries(
    Object.entries(advocacySections).map(([id, fields]) => [
      id,
      section(id, shapeOf(fields as Readonly<Record<string, Field>>))
    ])
  ),
  awareness: section("awareness", shapeOf(awarenessFields)),
  interest: section("interest", shapeOf(interestFields)),
  contents: section("contents", {
    ...shapeOf(contentsFields),
    ...Object.fromEntries(
      Object.entries<Readonly<Record<string, Field>>>(contentFields).map(([name, fields]) => [
        name,
        z.strictObject(shapeOf(fields)).optional()
      ])
    )
  }),
  reminding: section("reminding", shapeOf(remindingFields)),
  hours: section("hours", shapeOf(hoursFields)),
  conflicts: section("conflicts", shapeOf(conflictsFields)),
  frequency: section("frequency", shapeOf(frequencyFields)),
  rivals: section("rivals", shapeOf(rivalsFields)),
  consistency: section("consistency", shapeOf(consistencyFields)),
  budgets: section("budgets", {
    ...shapeOf(budgetFields, {patch: true}),
    split: named(quantity(splitField)).optional().meta({description: "shares of the channels on day 0, written whole"}),
    by: z.enum(measures).optional().meta({description: "whose figures the split follows", default: "claims"})
  })
};
