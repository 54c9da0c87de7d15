import * as z from "zod";
import type {Field} from "../fields/field.ts";
import {isPlain} from "../plain.ts";
import {doubtKeys, readQuantity} from "../quantity.ts";
import {write} from "../write.ts";

declare module "zod" {
  interface GlobalMeta {
    label?: string;
    quantity?: string;
    unit?: string;
    per?: string;
    /** Plausible range of the default, as it would be written. */
    range?: readonly [low: string | number, high: string | number] | null;
    /** Hard bounds, base units. */
    bounds?: readonly [min: number, max: number];
    evidence?: string | null;
    grade?: "A" | "B" | "C" | null;
    /** As it would be written in a file. */
    default?: unknown;
    word?: string;
  }
}

// Compiled parsers need `new Function`, which a strict content security policy forbids. Set here, where every part of the
// schema passes before it makes its first object.
z.config({jitless: true});

/** What a form, an editor or a document needs to know of a number. */
export function metaOf(field: Field): z.GlobalMeta {
  const {label, quantity, unit, per, low, high, min, max, evidence, grade, word} = field;
  return {
    label,
    description: per ? `${label}, ${per}` : label,
    quantity,
    unit,
    per,
    range: low === null || high === null ? null : [write(field, low), write(field, high)],
    bounds: [min, max],
    evidence,
    grade,
    ...(field.default === undefined ? {} : {default: write(field, field.default)}),
    ...(word ? {word: word[0]} : {})
  };
}

/** A number with unit, bare or with doubt; the result is in base units. */
export function quantity(field: Field) {
  return z
    .unknown()
    .transform((input, context) => {
      const stray = isPlain(input)
        ? Object.keys(input).filter(key => !(doubtKeys as readonly string[]).includes(key))
        : [];
      if (stray.length)
        context.addIssue({code: "unrecognized_keys", keys: stray, input: input as Record<string, unknown>});
      const read = readQuantity(field, input);
      if ("value" in read) return stray.length ? z.NEVER : read.value;
      for (const {message, hint, shown, path} of read.faults)
        context.addIssue({code: "custom", message, input, path: [...(path ?? [])], params: {shown, hint}});
      return z.NEVER;
    })
    .meta(metaOf(field));
}

/** A table of fields as the shape of an object; those without a default must be written, unless the object is a patch. */
export function shapeOf<K extends string>(fields: Readonly<Record<K, Field>>, {patch = false} = {}) {
  const shape = {} as Record<K, z.ZodType>;
  for (const name of Object.keys(fields) as K[]) {
    const one = quantity(fields[name]);
    shape[name] = patch || fields[name].default !== undefined ? one.optional() : one;
  }
  return shape;
}
