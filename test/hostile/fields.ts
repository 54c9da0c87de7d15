import * as z from "zod";
import {scenarioSchema} from "../../src/scenario/schema/scenario.ts";

/** A name that stands for "any name" in each section of names. */
const names: Readonly<Record<string, string>> = {
  segments: "all",
  channels: "site",
  offers: "welcome",
  products: "queen",
  groups: "social",
  desks: "phone",
  programmes: "news",
  pools: "shelf",
  tools: "cdp",
  strategies: "joined",
  taste: "site",
  "serve-taste": "phone",
  match: "site",
  split: "site"
};

export interface NumericPath {
  readonly path: readonly string[];
  readonly meta: z.GlobalMeta;
}

/** Path and metadata of every number of the schema, with one concrete name where the author chooses names. */
export function numericPaths(): NumericPath[] {
  const found: NumericPath[] = [];
  walk(scenarioSchema, []);
  return found;

  function walk(schema: z.ZodType, path: readonly string[]): void {
    const meta = z.globalRegistry.get(schema);
    if (meta?.quantity !== undefined && meta.quantity !== "bound") found.push({path, meta});
    else if (schema instanceof z.ZodOptional) walk(schema.unwrap() as z.ZodType, path);
    else if (schema instanceof z.ZodObject)
      for (const [key, member] of Object.entries(schema.shape)) walk(member as z.ZodType, [...path, key]);
    else if (schema instanceof z.ZodRecord) walk(schema.valueType as z.ZodType, [...path, names[path.at(-1)!]!]);
    else if (schema instanceof z.ZodArray) walk(schema.element as z.ZodType, [...path, "0"]);
    else if (schema instanceof z.ZodUnion) for (const option of schema.options) walk(option as z.ZodType, path);
  }
}

type Tree = Map<string, Tree | string>;

/** YAML in block style, one key a line, from paths and the raw text of their values. */
export function blockText(entries: ReadonlyArray<readonly [path: readonly string[], raw: string]>): string {
  const root: Tree = new Map();
  for (const [path, raw] of entries) {
    let at = root;
    for (const name of path.slice(0, -1)) {
      const next = at.get(name);
      if (next instanceof Map) at = next;
      else {
        const made: Tree = new Map();
        at.set(name, made);
        at = made;
      }
    }
    if (!(at.get(path.at(-1)!) instanceof Map)) at.set(path.at(-1)!, raw);
  }
  const lines: string[] = [];
  print(root, "");
  return lines.join("\n");

  function print(tree: Tree, indent: string): void {
    for (const [name, value] of tree) {
      const head = name === "0" ? `${indent}-` : `${indent}${name}:`;
      if (value instanceof Map) {
        lines.push(head);
        print(value, `${indent}  `);
      } else lines.push(`${head} ${value}`);
    }
  }
}
