import type {Field} from "../fields/field.ts";
import type {Layer} from "../layers.ts";
import {dig, isPlain} from "../plain.ts";
import type {Limits, Parameter, ResolveOptions, Scenario} from "../scenario.ts";

/** What the parts of `resolve` share: the sheets of the strategy and one way to take a number from them. */
export interface Reading {
  readonly layers: readonly Layer[];
  readonly options: ResolveOptions;
  readonly currency: string;
  /** Ends of the paths that an option states, behind the prefix of any sheet. */
  readonly replaced: ReadonlySet<string>;
  /** Called with every number taken. */
  readonly record?: (parameter: Parameter) => void;
}

export function readingOf(
  scenario: Scenario,
  layers: readonly Layer[],
  options: ResolveOptions,
  record?: (parameter: Parameter) => void
): Reading {
  const replaced = new Set<string>();
  for (const path of options.values?.keys() ?? [])
    for (const {prefix} of layers) if (path.startsWith(prefix)) replaced.add(path.slice(prefix.length));
  return {layers, options, currency: scenario.currency, replaced, record};
}

function check(field: Field, path: string, value: number): number {
  const {min, max, positive, word, quantity} = field;
  if (value === word?.[1]) return value;
  if (!(value >= min && value <= max) || (positive && value === 0))
    throw new Error(`invalid value for ${path}: ${value}`);
  return quantity === "count" ? Math.round(value) : value === 0 ? 0 : value;
}

/**
 * The number written at a path, unless it is replaced by an option or missing; Infinity where its word is written. `source` is
 * the evidence of a number that is written without its own.
 */
export function take(reading: Reading, field: Field, path: string, written: unknown, source?: string): number {
  const {options, currency, record} = reading;
  const doubt = isPlain(written) ? written : undefined;
  const said = doubt ? doubt.value : written;
  const standing = said === undefined ? field.default : said === field.word?.[0] ? field.word![1] : (said as number);
  const chosen = options.values?.get(path) ?? standing;
  if (chosen === undefined) throw new Error(`missing value: ${path}`);
  const value = check(field, path, chosen);
  if (record) {
    const belief: Partial<Parameter> = said === undefined ? field : (doubt ?? {evidence: source ?? null});
    const {low = null, high = null, evidence = null, grade = null} = belief;
    const unit = field.unit === "money" ? currency : field.unit;
    const {label, per, min, max, positive, word, quantity} = field;
    const limits = {min, max, positive, whole: quantity === "count", word: word?.[0] ?? null};
    record({path, label, value, low, high, unit, per, evidence, grade, stated: said !== undefined, limits});
  }
  return value;
}

/** A reading whose numbers are no parameters, because there they have no use; or, with `used`, the reading itself. */
export function unseen(reading: Reading, used = false): Reading {
  return used ? reading : {...reading, record: undefined};
}

/** A reading in which no option replaces anything. */
export function asWritten(reading: Reading): Reading {
  return {...reading, options: {...reading.options, values: undefined}, replaced: new Set(), record: undefined};
}

/** A reading whose numbers have to leave room for others beside them. */
export function within(reading: Reading, room: Partial<Pick<Limits, "min" | "max" | "positive">>): Reading {
  const {record} = reading;
  if (!record) return reading;
  const {min = -Infinity, max = Infinity, positive = false} = room;
  return {
    ...reading,
    record: parameter => {
      const {limits} = parameter;
      record({
        ...parameter,
        limits: {
          ...limits,
          min: Math.max(min, limits.min),
          max: Math.min(max, limits.max),
          positive: positive || limits.positive
        }
      });
    }
  };
}

/** What the topmost sheet that says anything says at a path, and which sheet it is. */
export function topmost({layers}: Reading, path: readonly string[]): {written: unknown; layer: Layer} | undefined {
  for (let i = layers.length - 1; i >= 0; i--) {
    const written = dig(layers[i]!.sections, path);
    if (written !== undefined) return {written, layer: layers[i]!};
  }
  return undefined;
}

/** A number of a behavioural section: from the topmost sheet that states it (or that an option states it for), else its default. */
export function layered(reading: Reading, field: Field, path: readonly string[]): number {
  const {layers, options} = reading;
  const tail = path.join(".");
  const replaced = reading.replaced.has(tail);
  for (let i = layers.length - 1; i >= 0; i--) {
    const {prefix, sections} = layers[i]!;
    const written = dig(sections, path);
    if (written !== undefined || (replaced && options.values!.has(prefix + tail)))
      return take(reading, field, prefix + tail, written);
  }
  return take(reading, field, tail, undefined);
}

/** All numbers of a table of fields under a path. */
export function layeredAll<K extends string>(
  reading: Reading,
  fields: Readonly<Record<K, Field>>,
  path: readonly string[]
): Record<K, number> {
  const out = {} as Record<K, number>;
  for (const name of Object.keys(fields) as K[]) out[name] = layered(reading, fields[name], [...path, name]);
  return out;
}
