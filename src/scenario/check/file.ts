import {kinds} from "../catalogue/catalogue.ts";
import type {Role, Trait} from "../fields/channel.ts";
import {suggester, type Suggester} from "../nearest.ts";
import {dig, isPlain, keysOf, type Plain} from "../plain.ts";
import {show} from "../quantity.ts";
import {offsetOf, type Located, type Problem} from "../read/located.ts";

export type Path = readonly string[];

/** The file as it is checked: unvalidated data, so every check ignores what has the wrong shape (the schema reports that). */
export interface File {
  readonly data: Plain;
  readonly sheets: readonly Sheet[];
  /** Kind of every channel of the file, by id. */
  readonly channels: ReadonlyMap<string, string>;
  readonly suggest: Suggester["suggest"];
  readonly report: (path: Path, message: string, options?: {hint?: string; at?: "key" | "value"}) => void;
}

/** The base or a strategy: where its sections and its links, desks, programmes and tools stand. */
export interface Sheet {
  readonly origin: string;
  readonly path: Path;
  readonly sections: Plain;
  readonly firmPath: Path;
  readonly firm: Plain;
  /** The sheets below it, bottom first, and itself; empty if what it extends cannot be followed. */
  readonly line: readonly Sheet[];
}

const plain = (value: unknown): Plain => (isPlain(value) ? value : {});

export function fileOf(data: Plain, located: Located | null, problems: Problem[]): File {
  const base: Sheet = {origin: "base", path: [], sections: data, firmPath: ["base"], firm: plain(data.base), line: []};
  const strategies = keysOf(data.strategies).map((id): Sheet => {
    const sections = plain(dig(data, ["strategies", id]));
    const path = ["strategies", id];
    return {origin: id, path, sections, firmPath: path, firm: sections, line: []};
  });
  const byId = new Map(strategies.map(sheet => [sheet.origin, sheet]));
  const sheets = [base, ...strategies].map(sheet => ({...sheet, line: lineOf(sheet, base, byId)}));
  const channels = new Map<string, string>();
  for (const {sections} of sheets)
    for (const id of keysOf(sections.channels)) {
      const kind = dig(sections, ["channels", id, "kind"]);
      if (typeof kind === "string" && Object.hasOwn(kinds, kind) && !channels.has(id)) channels.set(id, kind);
    }
  return {
    data,
    sheets,
    channels,
    suggest: suggester().suggest,
    report: (path, message, {hint, at = "value"} = {}) =>
      problems.push({offset: offsetOf(located, path, at), path: path.join("."), message, ...(hint ? {hint} : {})})
  };
}

function lineOf(sheet: Sheet, base: Sheet, byId: ReadonlyMap<string, Sheet>): Sheet[] {
  if (sheet === base) return [base];
  const line: Sheet[] = [];
  for (let at: Sheet | undefined = sheet; at;) {
    if (line.includes(at)) return [];
    line.unshift(at);
    const next: unknown = at.sections.extends;
    if (next === undefined) return [base, ...line];
    at = typeof next === "string" ? byId.get(next) : undefined;
  }
  return [];
}

/** Whether a channel plays a role, or has a trait, in any sheet. */
export function playsSomewhere({sheets, channels}: File, id: string, role: Role | Trait): boolean {
  const said = sheets.map(({sections}) => dig(sections, ["channels", id, role]));
  const own = sheets.some(({sections}) => dig(sections, ["channels", id, "native-checkout"]) === true);
  if (role === "sells" && own) return true;
  if (said.includes(true)) return true;
  const nature = kinds[channels.get(id)!]?.does.includes(role) ?? false;
  return nature && !said.includes(false);
}

/** Channel ids that a name stands for; reports a name that is neither a channel nor a group. */
export function known(
  {data, channels, report, suggest}: File,
  name: unknown,
  path: Path,
  at: "key" | "value" = "value"
): string[] {
  if (typeof name !== "string") return [];
  if (channels.has(name)) return [name];
  const members = dig(data, ["groups", name]);
  if (Array.isArray(members)) return members.filter((id): id is string => typeof id === "string" && channels.has(id));
  if (dig(data.channels, [name]) !== undefined) return [];
  const hint = suggest(name, [...new Set([...channels.keys(), ...keysOf(data.groups)])]);
  report(path, `unknown channel "${show(name)}"`, {hint, at});
  return [];
}

/** Whether the channel exists in the sheet's own world; reports it if it exists only in others. */
export function standsIn({report}: File, sheet: Sheet, id: string, path: Path, at: "key" | "value" = "value"): boolean {
  const named = sheet.line.map(({sections}) => dig(sections, ["channels", id])).findLast(value => value !== undefined);
  const there = !sheet.line.length || sheet.origin === "base" || (named !== undefined && named !== "off");
  if (!there) report(path, `strategy "${sheet.origin}" has no channel "${id}"`, {at});
  return there;
}

/** Own members of a list or map with their paths. */
export function members(value: unknown, path: Path): Array<{name: string; value: unknown; path: Path}> {
  const names = Array.isArray(value) ? value.map((_, index) => String(index)) : keysOf(value);
  return names.map(name => ({
    name,
    value: Array.isArray(value) ? (value[Number(name)] as unknown) : dig(value, [name]),
    path: [...path, name]
  }));
}
