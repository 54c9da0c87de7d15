import {isMap, isScalar, isSeq, parseDocument, type Node, type Pair, type YAMLMap} from "yaml";
import {defaultMoves} from "./fields/journey.ts";
import {minutes, type Quantity} from "./fields/field.ts";
import {numberAt} from "./read/schema-keys.ts";
import {scenarioSchema} from "./schema/scenario.ts";
import {stages, type Stage} from "./setting/journey.ts";

/** A number with its range as it is put into a file, all in base units. */
export interface NewValue {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Where it comes from, in words. */
  readonly evidence: string;
}

/**
 * The text of a valid scenario with numbers set by their paths, as `{value, low, high, evidence}`; all else, comments too, stays as its author wrote it. A number that the
 * file does not mention is added where it belongs. Numbers are rounded to four digits. Throws on a path that leads to no number.
 */
export function setValues(
  text: string,
  values: ReadonlyMap<string, NewValue>,
  {format = "yaml"}: {format?: "yaml" | "json"} = {}
): string {
  let edited = text;
  for (const [path, value] of values)
    for (const place of placesOf(edited, path.split("."))) edited = setValue(edited, place, value, format === "json");
  return edited;
}

/** Where a number stands in the file: a number of a channel that only strategies have stands in each of those. */
function placesOf(text: string, path: readonly string[]): Array<readonly string[]> {
  const root = parseDocument(text).contents as Node;
  const [section, id] = path;
  if (section !== "channels" || nodeAt(root, ["channels", id]) !== undefined) return [path];
  const strategies = nodeAt(root, ["strategies"]);
  const names = isMap(strategies) ? (strategies.items as Array<Pair<Node>>).map(({key}) => String(key)) : [];
  return names.map(name => ["strategies", name, ...path]).filter(at => isMap(nodeAt(root, at.slice(0, 4))));
}

function nodeAt(root: Node, path: readonly string[]): Node | undefined {
  const trail = [...walk(root, path)];
  return trail.length > path.length ? trail.at(-1) : undefined;
}

function setValue(text: string, path: readonly string[], doubt: NewValue, json: boolean): string {
  const root = parseDocument(text).contents as Node;
  const trail = [...walk(root, path)];
  const node = trail.at(-1)!;
  const missing = path.slice(trail.length - 1);
  const old = missing.length === 0 && isScalar(node) ? node.value : undefined;
  const own = missing.length === 0 && isMap(node) ? node.get("value") : old;
  const number = new Written(json, quantityAt(path, typeof own === "string" && /^[+-].*%$/.test(own)));
  const made = number.doubt(doubt);
  if (missing.length === 0) return splice(text, node, made);
  if (isMap(node)) return addTo(text, node, number.nested(missing, made, path), node === root);
  // A link written as its pairs alone becomes an entry that says more.
  const pairs =
    isSeq(node) && !node.flow
      ? `[${node.items.map(item => source(text, item as Node)).join(", ")}]`
      : source(text, node);
  return splice(text, node, `{${number.key("pairs")}: ${pairs}, ${number.nested(missing, made, path)}}`);
}

/** The nodes on a path, from the root to the last one that is there. */
function* walk(root: Node, path: readonly string[]): Generator<Node> {
  let node = root;
  yield node;
  for (const name of path) {
    const next: unknown = isMap(node) ? node.get(name, true) : isSeq(node) ? node.get(Number(name), true) : undefined;
    if (next === undefined || next === null) return;
    yield (node = next as Node);
  }
}

const source = (text: string, {range}: Node) => text.slice(range![0], range![1]);

function splice(text: string, {range}: Node, put: string): string {
  // A block ends after its line break, which stays.
  const old = text.slice(range![0], range![1]);
  const tail = /\s*$/.exec(old)![0];
  return text.slice(0, range![0]) + put + tail + text.slice(range![1]);
}

/** Adds a member to a map: after the last one in braces, before the first one in a block, at the end of the file at its root. */
function addTo(text: string, map: YAMLMap, member: string, atRoot: boolean): string {
  const insert = (at: number, put: string) => text.slice(0, at) + put + text.slice(at);
  const items = map.items as Array<Pair<Node, Node | null>>;
  if (map.flow) {
    const last = items.at(-1);
    if (last === undefined) return insert(map.range![0] + 1, member);
    return insert((last.value ?? last.key).range![1], `, ${member}`);
  }
  if (atRoot) return `${text.trimEnd()}\n${member}\n`;
  const first = items[0].key.range![0];
  const indent = first - (text.lastIndexOf("\n", first - 1) + 1);
  return insert(first, `${member}\n${" ".repeat(indent)}`);
}

interface Known {
  readonly quantity: Quantity;
  readonly bounds: readonly [min: number, max: number];
  readonly premium: boolean;
}

function quantityAt(path: readonly string[], premium: boolean): Known {
  const meta = numberAt(scenarioSchema, path);
  if (meta === undefined) throw new Error(`there is no number at ${path.join(".")}`);
  return {quantity: meta.quantity as Quantity, bounds: premium ? [-0.9, 10] : meta.bounds!, premium};
}

/** Writes numbers and maps in YAML or JSON. */
class Written {
  readonly #json: boolean;
  readonly #known: Known;

  constructor(json: boolean, known: Known) {
    this.#json = json;
    this.#known = known;
  }

  key(name: string): string {
    return this.#json ? JSON.stringify(name) : name;
  }

  doubt({value, low, high, evidence}: NewValue): string {
    const words = this.#json || !/^[a-z][a-z ]*$/i.test(evidence) ? JSON.stringify(evidence) : evidence;
    const members = Object.entries({value, low, high}).map(([name, one]) => `${this.key(name)}: ${this.#amount(one)}`);
    return `{${members.join(", ")}, ${this.key("evidence")}: ${words}}`;
  }

  /** `a: {b: made}` for the rest of a path. A row of moves is written whole, or it would lose its other moves. */
  nested(rest: readonly string[], made: string, path: readonly string[]): string {
    const [name, ...more] = rest;
    if (more.length === 0) return `${this.key(name)}: ${made}`;
    const inner = this.nested(more, made, path);
    const row = more.length === 1 && path.at(-3) === "moves" && stages.includes(name as Stage);
    const others = row
      ? Object.entries(defaultMoves[name as Stage])
          .filter(([move]) => move !== more[0])
          .map(([move, odds]) => `, ${this.key(move)}: ${odds}`)
          .join("")
      : "";
    return `${this.key(name)}: {${inner}${others}}`;
  }

  #amount(value: number): string {
    const {quantity, bounds, premium} = this.#known;
    const kept = Math.min(bounds[1], Math.max(bounds[0], value));
    const text = premium ? `${kept < 0 ? "" : "+"}${decimal(kept * 100)}%` : amount(quantity, kept);
    return this.#json && !/^-?[\d.]+(e[+-]?\d+)?$/.test(text) ? JSON.stringify(text) : text;
  }
}

function amount(quantity: Quantity, value: number): string {
  if (quantity === "count") return String(Math.round(value));
  if (quantity === "share") return `${decimal(value * 100)}%`;
  if (quantity === "rate") return `${decimal(value)} per year`;
  if (quantity !== "duration") return decimal(value);
  if (value === 0 || value >= minutes.day) return `${decimal(value / minutes.day)}d`;
  if (value >= minutes.hour) return `${decimal(value / minutes.hour)}h`;
  return value >= 1 ? `${decimal(value)}min` : `${decimal(value * 60)}s`;
}

/** Four digits, never with an exponent: the language has none. */
function decimal(value: number): string {
  const text = String(Number(value.toPrecision(4)));
  return text.includes("e")
    ? Number(text)
        .toFixed(20)
        .replace(/\.?0+$/, "")
    : text;
}
