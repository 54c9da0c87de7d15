import {groups, type Entry, type Found} from "./entries.ts";
import {fuzzy} from "./fuzzy.ts";

/** Entries that a query finds, grouped, the group of the best one first; for an empty query the commands and the scenarios. */
export function searchEntries(
  entries: readonly Entry[],
  query: string,
  {limit = 60} = {}
): {
  readonly found: number;
  readonly shown: ReadonlyArray<{readonly group: Entry["group"]; readonly found: readonly Found[]}>;
} {
  const empty = query.trim() === "";
  const matching = entries.flatMap(entry => {
    if (empty) return entry.group === "command" || entry.group === "scenario" ? [{entry, at: [], score: 0}] : [];
    const title = fuzzy(query, entry.title);
    if (title) return [{entry, at: title.at, score: title.score}];
    const all = fuzzy(query, `${entry.title} ${entry.also ?? ""}`, {loose: false});
    const inside = all?.at.filter(position => position < entry.title.length) ?? [];
    return all ? [{entry, at: inside, score: all.score / 2}] : [];
  });
  const best = matching.toSorted((a, b) => b.score - a.score).slice(0, limit);
  const byGroup = groups.flatMap(group => {
    const found = best.filter(({entry}) => entry.group === group);
    return found.length > 0 ? [{group, found, top: found[0]!.score}] : [];
  });
  return {found: matching.length, shown: empty ? byGroup : byGroup.toSorted((a, b) => b.top - a.top)};
}
