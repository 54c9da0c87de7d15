import {leverSections} from "../layers.ts";
import {isPlain} from "../plain.ts";
import type {Edit} from "../edit/edits.ts";
import type {Lever} from "../scenario.ts";
import type {Context, Path} from "./context.ts";
import type {Difference} from "./differences.ts";
import {pairDifferences} from "./pair-differences.ts";
import {ruleDifferences} from "./rule-differences.ts";
import type {Known} from "./side.ts";

export type Within = (path: Path, old: unknown, now: unknown, context: Context) => Difference[];

const sections: ReadonlySet<string> = new Set(leverSections);

/** What differs in a link, desk, programme or tool; null where the path leads to none. */
export function leverDifference(
  context: Context,
  path: Path,
  old: unknown,
  now: unknown,
  within: Within
): Difference[] | null {
  const [origin, section, key, ...inner] = path[0] === "strategies" ? path.slice(1) : path;
  const based = path[0] === "base" || path[0] === "strategies";
  if (!based || !sections.has(section!) || key === undefined || inner.length > 0) return null;
  const id = `${origin}/${section}.${key}`;
  const {before, after} = context;
  const lever = leverIn(after, id) ?? leverIn(before, id);
  if (!lever) return null;
  const entry = (change: "added" | "removed" | "changed", edits: readonly Edit[] | null = null): Difference[] => {
    const side = change === "removed" ? before : after;
    const strategies = side.strategies.filter(one => side.levers.get(one)!.has(id) && !side.off[one]?.has(id));
    return [{kind: "lever", change, path: path.join("."), strategies, lever: brief(lever), edits}];
  };
  if (old === undefined) return entry("added");
  if (now === undefined) return entry("removed", switchedOff(before, id));
  if (isWord(old, section!) !== isWord(now, section!)) return entry("changed");
  if (section === "programmes") return ruleDifferences(context, path, old, now, {lever: id, within});
  if (section !== "links" || key === "identity") return within(path, old, now, context);
  const others = (value: unknown) => {
    const {pairs: _, ...rest} = isPlain(value) ? value : {};
    return rest;
  };
  return [
    ...pairDifferences(context, path, old, now, {lever: id, object: key, origin: origin!}),
    ...within(path, others(old), others(now), context)
  ];
}

const brief = ({id, section, label, setup, monthly}: Lever) => ({id, section, label, setup, monthly});

function leverIn({levers}: Known, id: string): Lever | undefined {
  for (const list of levers.values()) {
    const lever = list.get(id);
    if (lever) return lever;
  }
  return undefined;
}

/** "off" or "none": it takes away what lies below. */
function isWord(value: unknown, section: string): boolean {
  const pairs = isPlain(value) && section === "links" ? value.pairs : value;
  return pairs === "off" || pairs === "none";
}

/** What takes a lever away without taking it out of the text. */
function switchedOff({strategies, levers, off}: Known, id: string): Edit[] {
  return strategies
    .filter(one => levers.get(one)!.has(id) && !off[one]?.has(id))
    .map(one => ({kind: "without", strategy: one, levers: [...(off[one] ?? []), id]}));
}

/** Levers of strategies that are in both scenarios, on in the one and off in the other. */
export function switchDifferences(context: Context): Difference[] {
  const {before, after} = context;
  return after.strategies.flatMap(strategy => {
    const [was, is] = [before.levers.get(strategy), after.levers.get(strategy)!];
    if (!was) return [];
    const off = [...(before.off[strategy] ?? [])].filter(id => was.has(id));
    return [...is.values()].flatMap((lever): Difference[] => {
      const {id} = lever;
      const on = !after.off[strategy]?.has(id);
      if (!was.has(id) || on === !before.off[strategy]?.has(id)) return [];
      const levers = on ? off.filter(one => one !== id) : [...off, id];
      return [
        {
          kind: "lever",
          change: on ? "on" : "off",
          path: `strategies.${strategy}.without.${id}`,
          strategies: [strategy],
          lever: brief(lever),
          edits: [{kind: "without", strategy, levers}]
        }
      ];
    });
  });
}
