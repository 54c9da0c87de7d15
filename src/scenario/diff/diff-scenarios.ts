import {lineage} from "../layers.ts";
import {dig, isPlain} from "../plain.ts";
import type {Scenario} from "../scenario.ts";
import type {Difference, Differences, Side} from "./differences.ts";
import {leverDifference, switchDifferences} from "./lever-differences.ts";
import {numberDifference} from "./number-differences.ts";
import {said, type Context, type Path} from "./context.ts";
import {known} from "./side.ts";
import {strategyDifferences} from "./strategy-differences.ts";

const order: ReadonlyArray<Difference["kind"]> = [
  "strategy",
  "title",
  "lever",
  "pair",
  "rule",
  "number",
  "part",
  "belief",
  "setting",
  "claims"
];

/** Sections with entries that have names of their own. */
const named: ReadonlySet<string> = new Set(["channels", "segments", "offers", "products", "groups"]);
/** Sections that are in force whether they are written or not. */
const always: ReadonlySet<string> = new Set([
  "journey",
  "support",
  "fulfilment",
  "relationship",
  "messages",
  "money",
  "interest",
  "base",
  "market",
  "run",
  "links",
  "desks",
  "programmes",
  "tools",
  ...named
]);

/**
 * What differs between two scenarios in what they mean, as data: none if they say the same, at least one if any strategy's world differs. Order of
 * keys, comments and ways of writing are no differences.
 */
export function diffScenarios(before: Side, after: Side): Differences {
  const context: Context = {before: known(before), after: known(after)};
  const [old, now] = [context.before.scenario, context.after.scenario];
  const found: Difference[] = [
    ...strategyDifferences(context),
    ...switchDifferences(context),
    ...(context.before.seed === context.after.seed ? [] : [seed(context)])
  ];
  if (old !== now) found.push(...within([], old, now, context));
  const told = new Set(found.map(({path}) => path));
  for (const path of new Set([...(before.values?.keys() ?? []), ...(after.values?.keys() ?? [])]))
    if (!told.has(path)) found.push(...(numberDifference(context, path.split(".")) ?? []));
  return found.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

/** Whether a named part is there: in the base, or in the world of a strategy, which may add it and do without it. */
function stands(scenario: Scenario, strategy: string | null, section: string, id: string): boolean {
  const sheets = strategy === null ? [] : lineage(scenario, strategy).map(one => scenario.strategies[one]);
  const written = [scenario, ...sheets].map(sheet => dig(sheet, [section, id])).findLast(value => value !== undefined);
  return written !== undefined && written !== "off";
}

function seed({before, after}: Context): Difference {
  const edits = [{kind: "seed", seed: after.seed}] as const;
  return {kind: "setting", path: "seed", strategies: after.strategies, edits, from: before.seed, to: after.seed};
}

/** Differences between the members of two maps. */
function within(path: Path, old: unknown, now: unknown, context: Context): Difference[] {
  const names = new Set([...(isPlain(old) ? Object.keys(old) : []), ...(isPlain(now) ? Object.keys(now) : [])]);
  return [...names].flatMap(name => between([...path, name], dig(old, [name]), dig(now, [name]), context));
}

function between(path: Path, old: unknown, now: unknown, context: Context): Difference[] {
  if (Object.is(old, now) || isElsewhere(path, context)) return [];
  const [section, entry, of] = path[0] === "strategies" ? [path[2], path[3], path[1]!] : [path[0], path[1], null];
  const depth = path[0] === "strategies" ? path.length - 2 : path.length;
  if (path.length === 1 && (section === "expect" || section === "targets")) return claims(section, old, now);
  const lever = leverDifference(context, path, old, now, within);
  if (lever) return lever;
  const number = numberDifference(context, path);
  if (number) return number;
  const part = {kind: "part", path: path.join("."), strategies: said(context, path), edits: null, of} as const;
  if (depth === 2 && named.has(section!)) {
    const [was, is] = [context.before, context.after].map(({scenario}) => stands(scenario, of, section!, entry!));
    if (was !== is) return [{...part, change: is ? "added" : "removed", section: section!, id: entry!}];
  }
  if (old === undefined || now === undefined) {
    const change = old === undefined ? "added" : "removed";
    if (isPlain(old ?? now)) {
      const inner = within(path, old, now, context);
      const matters = depth === 1 && !always.has(section!);
      return matters ? [{...part, change, section: section!, id: ""}, ...inner] : inner;
    }
  }
  if (isPlain(old) && isPlain(now) && !("value" in old) && !("value" in now)) return within(path, old, now, context);
  const [from, to] = [shown(old), shown(now)];
  return from === to
    ? []
    : [{kind: "setting", path: path.join("."), strategies: said(context, path), edits: null, from, to}];
}

/** What is told as a whole, or is no part of what the text means. */
function isElsewhere([section, strategy, name]: Path, {before, after}: Context): boolean {
  if (section === "$schema" || section === "seed") return true;
  if (section !== "strategies" || strategy === undefined) return false;
  return name === "title" || !before.strategies.includes(strategy) || !after.strategies.includes(strategy);
}

function claims(section: "expect" | "targets", old: unknown, now: unknown): Difference[] {
  const texts = (list: unknown) => (Array.isArray(list) ? list.map(shown) : []);
  const [was, is] = [texts(old), texts(now)];
  const added = is.filter(one => !was.includes(one)).length;
  const removed = was.filter(one => !is.includes(one)).length;
  return added + removed === 0
    ? []
    : [{kind: "claims", path: section, strategies: [], edits: null, section, added, removed}];
}

/** Plain data as text, with keys in their own order. */
function shown(value: unknown): string | null {
  if (value === undefined) return null;
  if (typeof value === "string") return value;
  return JSON.stringify(value, (_, inner: unknown) =>
    isPlain(inner) ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1))) : inner
  );
}
