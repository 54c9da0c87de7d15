import {suggester} from "../../scenario/nearest.ts";
import type {Change} from "../mix.ts";

/** Levers that are taken together. They are named by their ids, or shorter: `links.case`, `case`, or `links` for all of a section. */
export interface Group {
  readonly label: string;
  readonly levers: readonly string[];
}

/** One of those among whom a difference is shared out: a lever or a group of levers. */
export interface Player {
  readonly id: string;
  readonly label: string;
  /** As it is called within a sentence: "the cart link". */
  readonly phrase: string;
  /** Whether the phrase is a plural. */
  readonly plural: boolean;
  /** Ids of the changes that it makes. */
  readonly levers: readonly string[];
}

/** Reads `service=links.case+desks.service,messages=programmes`. Throws on anything else. */
export function readGroups(text: string): Group[] {
  return text.split(",").map(part => {
    const [label = "", list, more] = part.split("=").map(side => side.trim());
    const levers = (list ?? "").split("+").map(lever => lever.trim());
    if (label === "" || list === undefined || more !== undefined || levers.includes(""))
      throw new Error(`a group is written NAME=LEVER+LEVER, not ${part.trim()}`);
    return {label, levers};
  });
}

const sectionNames: Readonly<Record<string, string>> = {
  links: "links",
  desks: "desks",
  programmes: "programmes",
  tools: "tools",
  rest: "other changes"
};

/**
 * Among whom the way between two strategies is shared out: groups in the place of their first lever, and every other lever by itself, or
 * with the rest of its section. Throws on a lever that is not there, on one in two groups, and on groups of the same name.
 */
export function playersOf(
  changes: readonly Change[],
  {groups = [], by = "lever"}: {groups?: readonly Group[] | undefined; by?: "lever" | "section" | undefined} = {}
): Player[] {
  const groupOf = new Map<string, string>();
  for (const [i, {label, levers}] of groups.entries()) {
    if (groups.findIndex(group => group.label === label) !== i) throw new Error(`two groups are called ${label}`);
    for (const id of levers.flatMap(name => named(changes, name))) {
      const taken = groupOf.get(id);
      if (taken !== undefined && taken !== label) throw new Error(`${id} is in two groups, ${taken} and ${label}`);
      groupOf.set(id, label);
    }
  }
  const players = new Map<string, Player>();
  for (const change of changes) {
    const group = groupOf.get(change.id);
    const player =
      group !== undefined
        ? {id: `group ${group}`, label: group, phrase: group, plural: false}
        : by === "section"
          ? sectionPlayer(change.section)
          : {
              id: change.id,
              label: change.label.replaceAll("-", " "),
              phrase: phraseOf(change),
              plural: change.section === "rest"
            };
    const levers = [...(players.get(player.id)?.levers ?? []), change.id];
    players.set(player.id, {...player, levers});
  }
  return [...players.values()];
}

function sectionPlayer(section: string): Omit<Player, "levers"> {
  const name = sectionNames[section] ?? section;
  return {id: section, label: name, phrase: `the ${name}`, plural: true};
}

/** Ids of the changes that a name means. Throws on one that means none. */
function named(changes: readonly Change[], name: string): string[] {
  const found = changes.filter(({id, section}) => {
    const short = shortName(id);
    return [id, short, short.slice(short.indexOf(".") + 1), section].includes(name);
  });
  if (found.length > 0) return found.map(({id}) => id);
  const names = changes.map(({id}) => shortName(id));
  const hint = suggester().suggest(name, names) ?? `one of ${names.join(", ")}`;
  throw new Error(`unknown lever ${name}: ${hint}`);
}

/** `omnichannel/links.cart` → `links.cart`. */
export function shortName(id: string): string {
  return id.slice(id.lastIndexOf("/") + 1);
}

/** "cart link" → "the cart link", "tool training" → "the training tool", "without …" → "doing without …". */
export function phraseOf({id, label, section}: Pick<Change, "id" | "label" | "section">): string {
  if (section === "rest") return "the other changes";
  const gone = label.match(/^(without )*/)![0].length / "without ".length;
  const [kind = "", key = ""] = shortName(id).split(/\.(.*)/);
  const name = key.replaceAll("-", " ");
  const what =
    kind !== "links" ? `the ${name} ${kind.slice(0, -1)}` : key === "identity" ? "recognition" : `the ${name} link`;
  // without what was without is with it again
  return gone % 2 === 1 ? `doing without ${what}` : what;
}
