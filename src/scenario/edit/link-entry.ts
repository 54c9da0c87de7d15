import {isMap, isSeq, type Node, type YAMLSeq} from "yaml";
import {dig, isPlain} from "../plain.ts";
import {expandPairs} from "../resolve/pairs.ts";
import {resolve} from "../resolve.ts";
import type {Scenario} from "../scenario.ts";
import {membersOf, nameOf, type Draft, type MapNode} from "./draft.ts";
import {addItem, replaceItem} from "./list.ts";
import {addLast, removeWithEmpty} from "./members.ts";
import {drawn, type Pair} from "./pairs.ts";
import {strategyAt} from "./strategy-at.ts";
import {member, onOneLine} from "./wording.ts";

interface Where {
  readonly strategy: string;
  readonly object: string;
}

/** What a strategy itself says of the pairs of a record: a word, a list, or nothing. */
export function ownLink(scenario: Scenario, strategy: string, object: string): unknown {
  return pairsOf(dig(scenario.strategies[strategy], ["links", object]));
}

const pairsOf = (entry: unknown) => (isPlain(entry) ? entry.pairs : entry);
const text = (draft: Draft, link: string) => (draft.json ? JSON.stringify(link) : link);
const listed = (draft: Draft, pairs: readonly Pair[]) =>
  `[${drawn(pairs)
    .map(link => text(draft, link))
    .join(", ")}]`;

/** The node that says which pairs an entry has: the entry, or its `pairs`. */
function pairsNode(draft: Draft, path: readonly string[]): Node | undefined {
  const entry = draft.at(path);
  return isMap(entry) ? draft.at([...path, "pairs"]) : entry;
}

/** Draws pairs in a strategy: into its own entry, or a new one, which costs nothing. */
export function drawInto(draft: Draft, {strategy, object}: Where, pairs: readonly Pair[]): void {
  const path = ["strategies", strategy, "links", object];
  const node = pairsNode(draft, path);
  if (!node) return addEntry(draft, {strategy, object}, listed(draft, pairs));
  if (!isSeq(node)) return draft.replace(node, listed(draft, pairs));
  for (const [from, to] of pairs) {
    const list = pairsNode(draft, path) as YAMLSeq<Node>;
    const back = list.items.findIndex(item => draft.source(item).replaceAll(/["']/g, "") === `${to} -> ${from}`);
    if (back < 0) addItem(draft, list, text(draft, `${from} -> ${to}`));
    else replaceItem(draft, list, back, [text(draft, `${to} <-> ${from}`)]);
  }
}

function addEntry(draft: Draft, {strategy, object}: Where, made: string): void {
  const map = strategyAt(draft, strategy);
  const links = draft.mapAt(["strategies", strategy, "links"]);
  const entry = member(object, made, draft.json);
  if (links) addLast(draft, links, entry);
  else if (membersOf(map).length === 0)
    draft.splice(map.range![0] + 1, map.range![0] + 1, member("links", `{${entry}}`, draft.json));
  else addLast(draft, map, member("links", `{${entry}}`, draft.json));
}

/** Takes a pair out of a strategy's own entry. An entry that is nothing but pairs goes with its last one, unless somebody names it. */
export function eraseFrom(draft: Draft, {strategy, object}: Where, [from, to]: Pair, rest: readonly Pair[]): void {
  const path = ["strategies", strategy, "links", object];
  const node = pairsNode(draft, path)!;
  const named = Object.values(draft.scenario.strategies).some(({without}) =>
    without?.includes(`${strategy}/links.${object}`)
  );
  if (rest.length === 0 && !isMap(draft.at(path)) && !named)
    return removeWithEmpty(draft, ["strategies", strategy, "links"], object);
  if (rest.length === 0 || !isSeq(node)) return rewrite(draft, path, listed(draft, rest));
  const channels = resolve(draft.scenario, strategy).channels.map(({id}) => id);
  const {groups} = draft.scenario;
  for (let i = node.items.length - 1; i >= 0; i--) {
    const list = pairsNode(draft, path) as YAMLSeq<Node>;
    const item = String((list.items[i] as {value?: unknown}).value);
    const pairs = expandPairs([item], channels, groups);
    if (!pairs.some(([a, b]) => a === from && b === to)) continue;
    const kept = pairs.filter(([a, b]) => a !== from || b !== to);
    replaceItem(
      draft,
      list,
      i,
      drawn(kept).map(link => text(draft, link))
    );
  }
}

/** Puts a list in the place of what an entry says of its pairs, also where that was written in lines. */
function rewrite(draft: Draft, path: readonly string[], made: string): void {
  const at = isMap(draft.at(path)) ? [...path, "pairs"] : path;
  const node = draft.at(at)!;
  if (!isSeq(node) || node.flow) return draft.replace(node, made);
  const {key} = membersOf(draft.mapAt(at.slice(0, -1))!).find(one => nameOf(one) === at.at(-1))!;
  const colon = draft.text.indexOf(":", draft.endOf(key)) + 1;
  draft.splice(colon, draft.endOf(node), ` ${made}`);
}

/** Writes what is left of an entry below into a strategy, with all that it costs and needs. */
export function restate(
  draft: Draft,
  {origin, strategy, object}: Where & {origin: string},
  rest: readonly Pair[]
): void {
  const path = origin === "base" ? ["base", "links", object] : ["strategies", origin, "links", object];
  const entry = draft.at(path);
  const own = draft.at(["strategies", strategy, "links", object]);
  const risks = origin === "base" && draft.scenario.transition !== undefined;
  if (own) {
    if (isMap(own) || isMap(entry) || risks)
      throw new Error(
        `"${strategy}" has a ${object} link of its own and cannot take over a part of that of "${origin}" beside it; draw the links in the text`
      );
    return drawInto(draft, {strategy, object}, rest);
  }
  const said = isMap(entry)
    ? membersOf(entry as MapNode).flatMap(one =>
        nameOf(one) === "pairs" ? [] : [[nameOf(one), onOneLine(draft, one.value)] as const]
      )
    : [];
  const safe = risks ? safety(draft.json).filter(([name]) => !said.some(([known]) => known === name)) : [];
  const members = [...said, ...safe].map(([name, made]) => member(name, made, draft.json));
  const pairs = listed(draft, rest);
  addEntry(
    draft,
    {strategy, object},
    members.length === 0 ? pairs : `{${[member("pairs", pairs, draft.json), ...members].join(", ")}}`
  );
}

/** What the base has is there already, and nothing goes wrong with it as it would with what strategies build. */
function safety(json: boolean): Array<readonly [string, string]> {
  return [
    ["overrun", `{${member("median", "1", json)}, ${member("sd", "0", json)}}`],
    ["failure", json ? '"0%"' : "0%"],
    ["incidents", json ? '"0 per year"' : "0 per year"]
  ];
}
