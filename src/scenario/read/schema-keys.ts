import * as z from "zod";
import {isPlain} from "../plain.ts";
import {doubtKeys} from "../quantity.ts";

/** Keys that the schema allows at a path; of a union, those of the branch that is an object. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[], value: unknown): string[] {
  let at: z.ZodType | null = schema;
  for (const name of path) at = at && step(bare(at), name);
  const end = at && bare(at);
  if (end instanceof z.ZodObject) return Object.keys(end.shape);
  if (end instanceof z.ZodUnion) {
    const branch = end.options.map(option => bare(option as z.ZodType)).find(option => option instanceof z.ZodObject);
    return branch ? Object.keys(branch.shape) : [];
  }
  return isPlain(value) ? [...doubtKeys] : [];
}

/** What is known of the number at a path: its quantity and bounds; undefined where the schema has no number. */
export function numberAt(schema: z.ZodType, path: readonly string[]): z.GlobalMeta | undefined {
  const at = bare(schema);
  const [name, ...rest] = path;
  if (name === undefined) {
    const meta = z.globalRegistry.get(at);
    return meta?.quantity === undefined ? undefined : meta;
  }
  if (at instanceof z.ZodUnion)
    return at.options.map(option => numberAt(option as z.ZodType, path)).find(meta => meta !== undefined);
  if (at instanceof z.ZodArray && !/^\d+$/.test(name)) return undefined;
  const next = step(at, name);
  return next === null ? undefined : numberAt(next, rest);
}

/** The schema under optional. */
function bare(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional ? bare(schema.unwrap() as z.ZodType) : schema;
}

function step(schema: z.ZodType, name: PropertyKey): z.ZodType | null {
  if (schema instanceof z.ZodObject)
    return ((schema.shape as Record<string, z.ZodType>)[String(name)] as z.ZodType) ?? null;
  if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType;
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  if (schema instanceof z.ZodUnion)
    for (const option of schema.options) {
      const next = step(bare(option as z.ZodType), name);
      if (next) return next;
    }
  return null;
}
