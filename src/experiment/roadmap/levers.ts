import {suggester} from "../../scenario/nearest.ts";
import type {Scenario} from "../../scenario/scenario.ts";
import type {Arm} from "../arm.ts";
import {mixOf, type Change} from "../mix.ts";
import {allParameters} from "../moved.ts";
import {left, type Buildable, type Plan} from "./plans.ts";

/** A change between two strategies as something that can be built at a time. */
export interface RoadmapLever extends Buildable {
  readonly label: string;
  readonly monthly: number;
  /** Path of the number that says when work on it begins; null for what the language gives no date (desks, programmes, what goes). */
  readonly path: string | null;
  /** When it begins as the file stands, minutes from day 0. */
  readonly begin: number;
  /** Why it waits for what it waits for, where nobody asked for it. */
  readonly because: string | null;
}

export interface RoadmapLevers {
  readonly levers: readonly RoadmapLever[];
  /** The world of a plan: levers begin `every` minutes × their stretch after day 0. */
  readonly arm: (plan: Plan, every: number) => Arm;
  /** The target as the file dates it. */
  readonly planned: Arm;
}

/** Records of a person: a link carries them only between channels that recognise the person. Stock and pages belong to nobody. */
const personal = ["cart", "promotion", "case", "contacts", "orders"].map(key => `links.${key}`);

/**
 * What can be built on the way from one strategy to another. `after` has pairs `lever:needs`, by full id or without the strategy's
 * name (`links.cart:links.identity`); links of people's records wait for recognition where that is built too, unless the list contains
 * `none`. Throws on anything that does not exist.
 */
export function roadmapLevers(
  scenario: Scenario,
  {from, to, after = []}: {from: string; to: string; after?: readonly string[] | undefined}
): RoadmapLevers {
  const mix = mixOf(scenario, from, to);
  const {changes} = mix;
  const known = allParameters(scenario, [to]);
  const asked = after.filter(text => text !== "none").map(text => readPair(changes, text));
  const automatic = !after.includes("none");
  const identity = changes.find(({id, kind}) => kind === "lever" && place(id) === "links.identity");
  const levers = changes.map((change): RoadmapLever => {
    const path = `strategies.${change.id.replace("/", ".")}.begin`;
    const begin = change.kind === "lever" ? known.get(path)?.value : undefined;
    const capped =
      automatic && identity !== undefined && change.kind === "lever" && personal.includes(place(change.id));
    const needs = new Set(asked.filter(([lever]) => lever === change.id).map(([, needed]) => needed));
    if (capped) needs.add(identity.id);
    return {
      id: change.id,
      label: change.label,
      setup: Math.max(0, change.setup),
      monthly: change.monthly,
      timed: begin !== undefined,
      path: begin === undefined ? null : path,
      begin: begin ?? 0,
      after: [...needs],
      because: capped ? "it carries records only of people who are recognised" : null
    };
  });
  const made = (plan: Plan) => new Set(levers.filter((_, i) => plan[i] !== left).map(({id}) => id));
  return {
    levers,
    arm: (plan, every) => ({
      ...mix.arm(made(plan)),
      values: new Map(
        levers.flatMap(({path}, i) => (path === null || plan[i] === left ? [] : [[path, plan[i] * every] as const]))
      )
    }),
    planned: mix.arm(new Set(changes.map(({id}) => id)))
  };
}

function place(id: string): string {
  return id.slice(id.indexOf("/") + 1);
}

function readPair(changes: readonly Change[], text: string): [lever: string, needed: string] {
  const ends = text.split(":").map(end => end.trim());
  if (ends.length !== 2 || ends.includes(""))
    throw new Error(`an order is written LEVER:NEEDS, such as links.cart:links.identity, not ${text}`);
  return [findChange(changes, ends[0]), findChange(changes, ends[1])];
}

/** Id of the change that is meant: its full id, or what is behind the strategy's name. */
export function findChange(changes: ReadonlyArray<{readonly id: string}>, text: string): string {
  const found = changes.filter(({id}) => id === text || place(id) === text);
  if (found.length > 1) throw new Error(`${text} means several: ${found.map(({id}) => id).join(", ")}`);
  if (found.length === 1) return found[0].id;
  const names = changes.map(({id}) => (text.includes("/") ? id : place(id)));
  const hint = suggester().suggest(text, names);
  throw new Error(`unknown lever: ${text}${hint === undefined ? "" : `, ${hint}`}`);
}
