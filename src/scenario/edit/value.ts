import {isMap, isScalar, type Node} from "yaml";
import type {Quantity} from "../fields/field.ts";
import {readAmount} from "../quantity.ts";
import {numberAt} from "../read/schema-keys.ts";
import {scenarioSchema} from "../schema/scenario.ts";
import {writeAmount} from "./amount.ts";
import type {Draft, MapNode} from "./draft.ts";
import {placesFor} from "./places.ts";
import {put} from "./put.ts";

export interface Value {
  readonly path: string;
  readonly value: number;
}

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly put: string;
}

/**
 * Writes numbers in their places, each in the way of the author, and the word of the language for Infinity. Range, evidence and note stay; a number
 * outside its range widens it, since a range that does not hold its number cannot be read.
 */
export function editValues(draft: Draft, values: readonly Value[]): void {
  for (const {path, value} of values)
    if (!Number.isFinite(value) && !(value === Infinity && fieldAt(path).word !== undefined))
      throw new Error(`the value of ${path} must be a finite number: ${value}`);
  const last = new Map(values.map(({path, value}) => [path, value]));
  const there = [...last].filter(([path]) => draft.at(path.split(".")) !== undefined);
  const splices = there.flatMap(([path, value]) => splicesFor(draft, path, value));
  for (const {start, end, put: made} of splices.toSorted((a, b) => b.start - a.start)) draft.splice(start, end, made);
  const missing = [...last].filter(([path]) => !there.some(([known]) => known === path));
  if (missing.length === 0) return;
  const {scenario} = draft;
  for (const [path, value] of missing) add(draft, placesFor(scenario, path.split("."), value), amountAt(path, value));
}

function fieldAt(path: string): {readonly quantity: Quantity; readonly word: string | undefined} {
  const meta = numberAt(scenarioSchema, path.split("."));
  if (meta === undefined) throw new Error(`there is no number at ${path}`);
  return {quantity: meta.quantity as Quantity, word: meta.word};
}

function amountAt(path: string, value: number, old?: string): string {
  const {quantity, word} = fieldAt(path);
  return value === Infinity ? word! : writeAmount(quantity, value, old);
}

function splicesFor(draft: Draft, path: string, value: number): Splice[] {
  const node = draft.at(path.split("."))!;
  if (!isMap(node)) return [written(draft, node, path, value)];
  const member = (name: string) => (node as MapNode).get(name, true) as Node | undefined;
  const own = member("value");
  if (!own) throw new Error(`there is no number at ${path}`);
  const widened = (["low", "high"] as const).flatMap(name => {
    const end = member(name);
    if (!isScalar(end)) return [];
    const bound = typeof end.value === "number" ? end.value : readAmount(String(end.value));
    // A word is beyond all ranges.
    const outside = bound !== null && Number.isFinite(value) && (name === "low" ? value < bound : value > bound);
    return outside ? [written(draft, end, path, value)] : [];
  });
  return [written(draft, own, path, value), ...widened];
}

function written(draft: Draft, node: Node, path: string, value: number): Splice {
  const [start, end] = [node.range![0], draft.endOf(node)];
  const source = draft.source(node);
  const old = isScalar(node) ? String(node.value) : "";
  const text = amountAt(path, value, old);
  const mark = /^["']/.exec(source)?.[0];
  // A number that was written without quotes stays so; in JSON all that has a unit needs them.
  const quotes = isNumber(text) ? "" : (mark ?? (draft.json ? '"' : ""));
  return {start, end, put: `${quotes}${text}${quotes}`};
}

const isNumber = (text: string) => /^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(text);

function add(draft: Draft, places: ReturnType<typeof placesFor>, text: string): void {
  for (const place of places) put(draft, place, draft.json && !isNumber(text) ? JSON.stringify(text) : text);
}
