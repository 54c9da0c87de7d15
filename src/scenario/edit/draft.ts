import {isMap, isScalar, isSeq, parseDocument, type Node, type Pair, type YAMLMap} from "yaml";
import {readScenario} from "../read.ts";
import type {Scenario} from "../scenario.ts";

export type Member = Pair<Node, Node | null>;
export type MapNode = YAMLMap<Node, Node | null>;
type Path = readonly string[];

/** The text of a scenario under way from one state to the next: changed by offsets, so that all else stays as it was written. */
export class Draft {
  #text: string;
  #root: Node | null = null;
  #scenario: Scenario | null = null;
  readonly json: boolean;

  constructor(text: string, json: boolean) {
    this.#text = text;
    this.json = json;
  }

  get text(): string {
    return this.#text;
  }

  /** JSON is read as the YAML that it is: positions are all that is wanted of it. */
  get root(): Node {
    this.#root ??= parseDocument<Node, false>(this.#text, {schema: "core", merge: false, uniqueKeys: false})
      .contents as Node;
    return this.#root;
  }

  /** What the text says now. Throws the first thing that is wrong with it, in one sentence. */
  get scenario(): Scenario {
    if (this.#scenario) return this.#scenario;
    const {scenario, errors} = readScenario(this.#text, {format: this.json ? "json" : "yaml"});
    if (!scenario) {
      const {line, message, hint} = errors[0]!;
      throw new Error(`line ${line}: ${message}${hint === undefined ? "" : `; ${hint}`}`);
    }
    return (this.#scenario = scenario);
  }

  /** Puts something in the place of a part of the text. */
  splice(start: number, end: number, put: string): void {
    this.#text = this.#text.slice(0, start) + put + this.#text.slice(end);
    this.#root = null;
    this.#scenario = null;
  }

  /** The nodes on a path, from the root to the last one that is there. */
  trail(path: Path): Node[] {
    const nodes = [this.root];
    for (const name of path) {
      const at = nodes.at(-1);
      const next: unknown = isMap(at) ? at.get(name, true) : isSeq(at) ? at.get(Number(name), true) : undefined;
      if (next === undefined || next === null) break;
      nodes.push(next as Node);
    }
    return nodes;
  }

  at(path: Path): Node | undefined {
    const nodes = this.trail(path);
    return nodes.length > path.length ? nodes.at(-1) : undefined;
  }

  mapAt(path: Path): MapNode | undefined {
    const node = this.at(path);
    return isMap(node) ? (node as MapNode) : undefined;
  }

  /** A node as it is written, without the line break that ends a block. */
  source(node: Node): string {
    return this.#text.slice(node.range![0], this.endOf(node));
  }

  /** Offset behind the last character of a node. */
  endOf({range}: Node): number {
    const [start, end] = range!;
    return start + this.#text.slice(start, end).trimEnd().length;
  }

  lineStart(offset: number): number {
    return this.#text.lastIndexOf("\n", offset - 1) + 1;
  }

  /** Offset of the line break that ends a line, or the end of the text. */
  lineEnd(offset: number): number {
    const end = this.#text.indexOf("\n", offset);
    return end < 0 ? this.#text.length : end;
  }

  /** Column of an offset, from 0. */
  column(offset: number): number {
    return offset - this.lineStart(offset);
  }

  replace(node: Node, put: string): void {
    this.splice(node.range![0], this.endOf(node), put);
  }
}

export const nameOf = ({key}: Member) => (isScalar(key) ? String(key.value) : "");
/** The last node of a member: its value, or its key where it has none. */
export const lastOf = ({key, value}: Member): Node => value ?? key;
export const membersOf = (map: MapNode) => map.items as Member[];
