import * as z from "zod";
import type {Quantity} from "./fields/field.ts";
import {scenarioSchema} from "./schema/scenario.ts";

type JsonSchema = Record<string, unknown>;

const number = {type: "number"};
const text = (pattern: string) => ({type: "string", pattern});
const share = text("^[+-]?\\d+(\\.\\d+)? ?%$");
const duration = text("^[+-]?\\d+(\\.\\d+)? ?(s|min|h|d|w|months?|years?)$");
const rate = text("^[+-]?\\d+(\\.\\d+)? per (hour|day|week|month|year)$");

const bare: Readonly<Record<Quantity | "bound", JsonSchema>> = {
  share: {anyOf: [share, {type: "number", minimum: 0, maximum: 1}]},
  odds: {anyOf: [share, {type: "number", minimum: 0}]},
  duration,
  rate,
  money: number,
  wage: {anyOf: [number, text("^[+-]\\d+(\\.\\d+)? ?%$")]},
  count: {type: "integer"},
  number,
  bound: {anyOf: [number, share, duration]}
};

/** A bare quantity, or the same with its doubt. */
function withDoubt(name: string): JsonSchema {
  const member = {$ref: `#/$defs/bare-${name}`};
  const doubt = {
    type: "object",
    properties: {
      value: member,
      low: member,
      high: member,
      evidence: {type: "string", description: "id in the evidence register, or a source in words"},
      grade: {enum: ["A", "B", "C"]},
      note: {type: "string"}
    },
    required: ["value"],
    additionalProperties: false
  };
  return {anyOf: [member, doubt]};
}

/** The JSON Schema (draft 2020-12) of what an author writes, for editors; reading a file checks more than this. */
export function jsonSchema(): JsonSchema {
  const schema = z.toJSONSchema(scenarioSchema, {
    io: "input",
    target: "draft-2020-12",
    override({jsonSchema: node, zodSchema}) {
      const at = node as JsonSchema;
      if (typeof at.quantity !== "string") return;
      const {description, unit, per, word} = at;
      const meta = z.globalRegistry.get(zodSchema as unknown as z.ZodType) ?? {};
      const reference = {$ref: `#/$defs/quantity-${at.quantity}`};
      for (const key of Object.keys(at)) delete at[key];
      Object.assign(at, {description}, word === undefined ? reference : {anyOf: [reference, {const: word}]}, {
        unit,
        per
      });
      for (const key of ["default", "range", "evidence", "grade"] as const)
        if (meta[key] !== undefined && meta[key] !== null) at[key] = meta[key];
    }
  }) as JsonSchema;
  const quantities = Object.keys(bare).flatMap(name => [
    [`quantity-${name}`, withDoubt(name)],
    [`bare-${name}`, bare[name as Quantity]]
  ]);
  return {...schema, $defs: {...(schema.$defs as JsonSchema), ...Object.fromEntries(quantities)}};
}
