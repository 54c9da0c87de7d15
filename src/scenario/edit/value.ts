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
 * Writes numbers in their places, each in the way of the author. Range, evidence and note stay; a number outside its range widens it, since a range
 * that does not hold its number cannot be read.
 */
export function editValues(draft: Draft, values: readonly Value[]): void {
  for (const {path, value} of values)
    if (!Number.isFinite(value)) throw new Error(`the value of ${path} must be a finite number: ${value}`);
  const last = new Map(values.map(({path, value}) => [path, value]));
  const there = [...last].filter(([path]) => draft.at(path.split(".")) !== undefined);
  const splices = there.flatMap(([path, value]) => splicesFor(draft, path, value));
  for (const {start, end, put: made} of splices.toSorted((a, b) => b.start - a.start)) draft.splice(start, end, made);
  const missing = [...last].filter(([path]) => !there.some(([known]) => known === path));
  if (missing.length === 0) return;
  const {scenario} = draft;
  for (const [path, value] of missing)
    add(draft, placesFor(scenario, path.split("."), value), writeAmount(quantityAt(path), value));
}

function quantityAt(path: string): Quantity {
  const meta = numberAt(scenarioSchema, path.split("."));
  if (meta === undefined) throw new Error(`there is no number at ${path}`);
  return meta.quantity as Quantity;
}

function splicesFor(draft: Draft, path: string, value: number): Splice[] {
  const quantity = quantityAt(path);
  const node = draft.at(path.split("."))!;
  if (!isMap(node)) return [written(draft, node, quantity, value)];
  const member = (name: string) => (node as MapNode).get(name, true) as Node | undefined;
  const own = member("value");
  if (!own) throw new Error(`there is no number at ${path}`);
  const widened = (["low", "high"] as const).flatMap(name => {
    const end = member(name);
    if (!isScalar(end)) return [];
    const bound = typeof end.value === "number" ? end.value : readAmount(String(end.value));
    const outside = bound !== null && (name === "low" ? value < bound : value > bound);
    return outside ? [written(draft, end, quantity, value)] : [];
  });
  return [written(draft, own, quantity, value), ...widened];
}

function written(draft: Draft, node: Node, quantity: Quantity, value: number): Splice {
  const [start, end] = [node.range![0], draft.endOf(node)];
  const source = draft.source(node);
  const old = isScalar(node) ? String(node.value) : "";
  const text = writeAmount(quantity, value, old);
  const mark = /^["']/.exec(source)?.[0];
  // A number that was written without quotes stays so; in JSON all that has a unit needs them.
  const quotes = isNumber(text) ? "" : (mark ?? (draft.json ? '"' : ""));
  return {start, end, put: `${quotes}${text}${quotes}`};
}

const isNumber = (text: string) => /^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(text);

function add(draft: Draft, places: ReturnType<typeof placesFor>, text: string): void {
  for (const place of places) put(draft, place, draft.json && !isNumber(text) ? JSON.stringify(text) : text);
}
