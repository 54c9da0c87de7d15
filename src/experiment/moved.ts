import {readAmount} from "../scenario/quantity.ts";
import {suggester} from "../scenario/nearest.ts";
import {parameters} from "../scenario/parameters.ts";
import type {Parameter, Scenario} from "../scenario/scenario.ts";
import type {Moved} from "./answers/parameter.ts";

/** Every number of several strategies by path, the first strategy that has it speaking for it. */
export function allParameters(scenario: Scenario, strategies: readonly string[]): Map<string, Parameter> {
  const found = new Map<string, Parameter>();
  for (const id of strategies)
    for (const parameter of parameters(scenario, id))
      if (!found.has(parameter.path)) found.set(parameter.path, parameter);
  return found;
}

export interface DoubtOptions {
  /** "evidence": numbers whose range the author or a source states; "all": every number that has a range and is in use. */
  readonly among?: "evidence" | "all" | undefined;
  /** Only paths that begin with one of these. */
  readonly within?: readonly string[] | undefined;
  /** Values as a host has set them, by path. */
  readonly values?: ReadonlyMap<string, number> | undefined;
}

/**
 * The doubtful numbers of a scenario: those with a range. What a file does not mention is off, so numbers that stand at 0 without having been
 * written stay there. In code-unit order of their paths.
 */
export function doubtful(
  scenario: Scenario,
  strategies: readonly string[],
  {among = "evidence", within, values}: DoubtOptions = {}
): Moved[] {
  const found = [...allParameters(scenario, strategies).values()]
    .filter(({path}) => within === undefined || within.some(start => path === start || path.startsWith(`${start}.`)))
    .filter(({stated, value}) => stated || value !== 0)
    .filter(({stated, evidence}) => among === "all" || stated || evidence !== null)
    .flatMap(parameter => {
      const value = values?.get(parameter.path) ?? parameter.value;
      const {low, high} = parameter;
      if (low === null || high === null || !(low < high) || !Number.isFinite(value)) return [];
      const {min, max} = parameter.limits;
      const [least, most] = [Math.max(min, Math.min(low, value)), Math.min(max, Math.max(high, value))];
      return least < most ? [movedOf({...parameter, value}, least, most)] : [];
    })
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return distinct(found);
}

/** Numbers of one label get what their paths do not share behind it: their own name, else the strategy. Throws on a number that is there twice. */
export function distinct(numbers: readonly Moved[]): Moved[] {
  return numbers.map((moved, i) => {
    if (numbers.findIndex(({path}) => path === moved.path) !== i) throw new Error(`${moved.path} is moved twice`);
    const others = numbers.filter(({label, path}) => label === moved.label && path !== moved.path);
    if (others.length === 0) return moved;
    const own = moved.path.split(".");
    const last = own.at(-1)!;
    const alone = others.every(({path}) => path.split(".").at(-1) !== last);
    const kind = alone ? last : own[0] === "strategies" ? own[1] : "base";
    return {...moved, label: `${moved.label} (${kind.replaceAll("-", " ")})`};
  });
}

/** A number moved within its own range, or within `range`. Throws where it does not exist, or has no range and none is given. */
export function movedBy(
  known: ReadonlyMap<string, Parameter>,
  path: string,
  range?: readonly [low: number, high: number]
): Moved {
  const parameter = known.get(path);
  if (parameter === undefined) {
    const hint = suggester().suggest(path, [...known.keys()]);
    throw new Error(`unknown number: ${path}${hint === undefined ? "" : `, ${hint}`}`);
  }
  const [low, high] = range ?? [parameter.low, parameter.high];
  if (low === null || high === null) throw new Error(`${path} has no range of its own: write ${path}=LOW..HIGH`);
  if (!(low < high)) throw new Error(`a range needs a low end below its high end: ${path}=${low}..${high}`);
  return movedOf(parameter, low, high);
}

/** Reads `path`, `path=LOW..HIGH` with quantities as a scenario writes them (`30%..60%`, `2d..9d`, `1 per year..4 per year`). Throws on anything else. */
export function readMoved(known: ReadonlyMap<string, Parameter>, text: string): Moved {
  const at = text.indexOf("=");
  if (at < 0) return movedBy(known, text.trim());
  const path = text.slice(0, at).trim();
  const ends = text
    .slice(at + 1)
    .split("..")
    .map(end => readAmount(end.trim()));
  const [low, high] = ends;
  if (ends.length !== 2 || low === null || high === null || low === undefined || high === undefined)
    throw new Error(`a range is written LOW..HIGH, not ${text.slice(at + 1)}`);
  return movedBy(known, path, [low, high]);
}

function movedOf({path, label, unit, per, value, evidence, grade}: Parameter, low: number, high: number): Moved {
  return {path, label: `${placeOf(path)}${label}${kindOf(path, label)}`, unit, per, value, low, high, evidence, grade};
}

const named = new Set(["segments", "channels", "offers", "products", "desks", "tools", "programmes"]);

function partsOf(path: string): string[] {
  return path.replace(/^(base|strategies\.[^.]+)\./, "").split(".");
}

/** What tells numbers of the same label apart: the segment, channel, link, desk or tool that they belong to. */
function placeOf(path: string): string {
  const [section, name, ...rest] = partsOf(path);
  if (named.has(section)) return `${name}: `.replaceAll("-", " ");
  if (section === "links")
    return name === "identity" ? `recognition${rest[0] === "match" ? ` ${rest[1]}` : ""}: ` : `${name} link: `;
  if (section === "market" && name === "season") return `${rest[0]}: `;
  return section === "journey" && name !== "moves" ? "journey: " : "";
}

/** Of several numbers under one name (of a channel by stage, of a segment by channel), which one. */
function kindOf(path: string, label: string): string {
  const [section, , ...rest] = partsOf(path);
  const within = rest.filter(part => !/^\d+$/.test(part));
  const kind = within.at(-1)?.replaceAll("-", " ") ?? "";
  return named.has(section) && within.length > 1 && !label.includes(kind) ? ` (${kind})` : "";
}

/**
 * The number at a place of its range, 0 ≤ u ≤ 1: half of the places lie below the value as it stands and half above, evenly spread on either
 * side. Even over the whole range where it stands at one of the ends.
 */
export function valueAt({value, low, high}: Pick<Moved, "value" | "low" | "high">, u: number): number {
  if (!(value > low && value < high)) return low + u * (high - low);
  return u < 0.5 ? low + 2 * u * (value - low) : value + (2 * u - 1) * (high - value);
}
