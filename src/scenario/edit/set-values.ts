import {isMap, isScalar} from "yaml";
import {minutes, type Quantity} from "../fields/field.ts";
import {numberAt} from "../read/schema-keys.ts";
import {scenarioSchema} from "../schema/scenario.ts";
import {decimal} from "./amount.ts";
import {Draft} from "./draft.ts";
import {placesFor} from "./places.ts";
import {put} from "./put.ts";
import {quoted} from "./wording.ts";

/** A number with its range as it is put into a file, all in base units. */
export interface NewValue {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Where it comes from, in words. */
  readonly evidence: string;
}

/**
 * The text of a valid scenario with numbers set by their paths, as `{value, low, high, evidence}`; all else, comments too, stays as its author wrote
 * it. A number that the file does not mention is added where it belongs. Numbers are rounded to four digits. Throws on a path that leads to no number.
 */
export function setValues(
  text: string,
  values: ReadonlyMap<string, NewValue>,
  {format = "yaml"}: {format?: "yaml" | "json"} = {}
): string {
  const draft = new Draft(text, format === "json");
  for (const [path, value] of values) setValue(draft, path.split("."), value);
  return draft.text;
}

function setValue(draft: Draft, path: readonly string[], doubt: NewValue): void {
  const node = draft.at(path);
  const old = isMap(node) ? node.get("value") : isScalar(node) ? node.value : undefined;
  const meta = numberAt(scenarioSchema, path);
  if (meta === undefined) throw new Error(`there is no number at ${path.join(".")}`);
  const premium = typeof old === "string" && /^[+-].*%$/.test(old);
  const [min, max] = premium ? [-0.9, 10] : meta.bounds!;
  const amount = (value: number) => {
    const kept = Math.min(max, Math.max(min, value));
    const written = premium ? `${kept < 0 ? "" : "+"}${four(kept * 100)}%` : rounded(meta.quantity as Quantity, kept);
    return draft.json && !/^-?[\d.]+(e[+-]?\d+)?$/.test(written) ? JSON.stringify(written) : written;
  };
  const members = (["value", "low", "high"] as const).map(
    name => `${quoted(name, draft.json)}: ${amount(doubt[name])}`
  );
  const words = /^[a-z][a-z ]*$/i.test(doubt.evidence)
    ? quoted(doubt.evidence, draft.json)
    : JSON.stringify(doubt.evidence);
  const made = `{${members.join(", ")}, ${quoted("evidence", draft.json)}: ${words}}`;
  const value = Math.min(max, Math.max(min, doubt.value));
  const places = node === undefined ? placesFor(draft.scenario, path, value) : [path];
  for (const place of places) put(draft, place, made);
}

/** Four digits are more than anybody knows. */
const four = (value: number) => decimal(Number(value.toPrecision(4)));

function rounded(quantity: Quantity, value: number): string {
  if (quantity === "count") return String(Math.round(value));
  if (quantity === "share") return `${four(value * 100)}%`;
  if (quantity === "rate") return `${four(value)} per year`;
  if (quantity !== "duration") return four(value);
  if (value === 0 || value >= minutes.day) return `${four(value / minutes.day)}d`;
  if (value >= minutes.hour) return `${four(value / minutes.hour)}h`;
  return value >= 1 ? `${four(value)}min` : `${four(value * 60)}s`;
}
