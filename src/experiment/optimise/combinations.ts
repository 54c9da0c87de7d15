import {Draws} from "../../random/draws.ts";
import {keyFromSeed} from "../../random/key.ts";
import type {Change} from "../mix.ts";

/** What is combined: one change, or several that are made together. */
export interface Part {
  readonly id: string;
  readonly label: string;
  readonly levers: readonly string[];
}

/** Every change by itself, or all of a section (links, desks, programmes, tools, what goes, the rest) together. */
export function partsOf(changes: readonly Change[], by: "lever" | "section"): Part[] {
  if (by === "lever") return changes.map(({id, label}) => ({id, label, levers: [id]}));
  const sections = new Map<string, string[]>();
  for (const {id, kind, section} of changes) {
    const name = kind === "rest" ? "other changes" : kind === "without" ? `${section} that go` : section;
    sections.set(name, [...(sections.get(name) ?? []), id]);
  }
  return [...sections].map(([name, levers]) => ({id: name.replaceAll(" ", "-"), label: name, levers}));
}

export interface CombinationOptions {
  /** Parts up to which all combinations are taken. */
  readonly exact: number;
  /** Combinations to draw where there are more parts. */
  readonly sample: number;
  readonly seed: string;
}

/**
 * Sets of parts by index, nothing first and everything last: all of them or, where there are too many, nothing, everything, each alone, everything but
 * each, and others by lot, each part being in with probability one half.
 */
export function combinations(parts: number, {exact, sample, seed}: CombinationOptions): number[][] {
  if (parts <= exact)
    return Array.from({length: subsets(parts)}, (_, set) => members(parts, i => ((set >>> i) & 1) === 1));
  const found = new Map<string, number[]>();
  const add = (set: number[]) => void found.set(String(set), set);
  add([]);
  for (let i = 0; i < parts; i++) add([i]);
  for (let i = 0; i < parts; i++) add(members(parts, j => j !== i));
  const all = members(parts, () => true);
  const draws = new Draws(keyFromSeed(`${seed} combinations`, 0));
  for (let n = 0; found.size < sample - 1 && n < 4 * sample; n++) {
    draws.at(0, 0, n, 0);
    const set = members(parts, i => ((draws.wordAt(i >> 5) >>> (i & 31)) & 1) === 1);
    if (set.length < parts) add(set);
  }
  add(all);
  return [...found.values()];
}

/** Number of sets of so many parts. */
export function subsets(parts: number): number {
  let count = 1;
  for (let i = 0; i < parts; i++) count *= 2;
  return count;
}

function members(parts: number, has: (i: number) => boolean): number[] {
  return Array.from({length: parts}, (_, i) => i).filter(has);
}

/** A set of parts in words: what is in it or, where that is more than half, what is not. */
export function combinationLabel(parts: readonly Part[], set: readonly number[], from: string, to: string): string {
  if (set.length === 0) return from;
  if (set.length === parts.length) return to;
  const labels = (indices: readonly number[]) => indices.map(i => parts[i].label).join(" + ");
  const absent = members(parts.length, i => !set.includes(i));
  return absent.length < set.length ? `all but ${labels(absent)}` : labels(set);
}
