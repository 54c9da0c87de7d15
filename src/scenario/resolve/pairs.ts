import {dig} from "../plain.ts";

/** Channel ids that a name stands for: those of the group, or the channel itself. */
export function expand(name: string, groups: unknown): readonly string[] {
  const members = dig(groups, [name]);
  return Array.isArray(members) ? members : [name];
}

/** A drawn link: `a -> b`, `a <-> b`, or a chain `a <-> b <-> c` that joins each with each. Null if it cannot be read. */
export function readDrawn(text: string): {names: string[]; both: boolean} | null {
  const both = text.includes("<->");
  const names = text.split(both ? "<->" : "->").map(name => name.trim());
  if (names.some(name => !/^[a-z][a-z0-9-]{0,63}$/.test(name))) return null;
  return names.length === 2 || (both && names.length > 2) ? {names, both} : null;
}

type Pairs = ReadonlyArray<readonly [from: string, to: string]>;
/** Pairs by the list in the file that stands for them: a scenario is resolved thousands of times with other numbers. */
const expanded = new WeakMap<object, {readonly groups: unknown; readonly channels: string; readonly pairs: Pairs}>();

/** Directed pairs of distinct present channels, in the order of `channels`, without doubles. */
export function expandPairs(written: unknown, channels: readonly string[], groups: unknown): Pairs {
  if (!Array.isArray(written)) return pairsOf(written, channels, groups);
  const present = channels.join(" ");
  const known = expanded.get(written);
  if (known?.groups === groups && known?.channels === present) return known.pairs;
  const pairs = pairsOf(written, channels, groups);
  expanded.set(written, {groups, channels: present, pairs});
  return pairs;
}

function pairsOf(written: unknown, channels: readonly string[], groups: unknown): Pairs {
  const drawn = new Set<string>();
  const add = (from: string, to: string) => drawn.add(`${from} ${to}`);
  for (const text of Array.isArray(written) ? (written as string[]) : []) {
    const link = readDrawn(text);
    if (!link) throw new Error(`invalid link: ${text}`);
    const ends = link.names.map(name => expand(name, groups));
    ends.forEach((left, i) =>
      ends.slice(i + 1).forEach(right =>
        left.forEach(a =>
          right.forEach(b => {
            add(a, b);
            if (link.both) add(b, a);
          })
        )
      )
    );
  }
  return channels.flatMap(from =>
    channels
      .filter(to => from !== to && (written === "all" || drawn.has(`${from} ${to}`)))
      .map(to => [from, to] as const)
  );
}
