import {resolve} from "../resolve.ts";
import type {Scenario} from "../scenario.ts";
import {recordObjects, type LinkSetting} from "../setting/records.ts";
import type {Draft} from "./draft.ts";
import type {Edit} from "./edits.ts";
import {drawInto, eraseFrom, ownLink, restate} from "./link-entry.ts";
import {buildingOn, strategyAt} from "./strategy-at.ts";
import {editWithout} from "./without.ts";

type LinkEdit = Extract<Edit, {kind: "link"}>;

/**
 * Lets a record follow from one channel to another in a strategy, or not. What the strategy itself draws is drawn otherwise; of what it takes over, the
 * rest is written into the strategy again, with what it costs, and the entry below is switched off. What builds on it follows. Throws where the
 * language has no way to say it.
 */
export function editLink(draft: Draft, edit: LinkEdit): void {
  const {strategy, object, from, to, on} = edit;
  strategyAt(draft, strategy);
  const before = draft.scenario;
  const channels = resolve(before, strategy).channels.map(({id}) => id);
  if (object === "identity") throw new Error("recognition is not drawn from channel to channel; change its match");
  if (!(recordObjects as readonly string[]).includes(object)) throw new Error(`there is no record "${object}"`);
  for (const end of [from, to])
    if (!channels.includes(end)) throw new Error(`strategy "${strategy}" has no channel "${end}"`);
  if (from === to) throw new Error(`"${from}" cannot be linked with itself`);
  if (pairsIn(before, strategy, object).has(`${from} ${to}`) === on) return;
  if (on) switchOn(draft, edit);
  else switchOff(draft, edit);
  verify(before, draft.scenario, edit, buildingOn(draft, strategy));
}

const linksIn = (scenario: Scenario, strategy: string, object: string) =>
  resolve(scenario, strategy).links.filter(link => link.object === object);

const pairsIn = (scenario: Scenario, strategy: string, object: string) =>
  new Set(linksIn(scenario, strategy, object).flatMap(({pairs}) => pairs.map(pair => pair.join(" "))));

function switchOn(draft: Draft, {strategy, object, from, to}: LinkEdit): void {
  const own = `${strategy}/links.${object}`;
  if (draft.scenario.strategies[strategy]!.without?.includes(own))
    throw new Error(`the ${object} link of "${strategy}" is switched off; switch it on first`);
  if (ownLink(draft.scenario, strategy, object) === "none") {
    // Without its "none", what lies below would be back.
    const spare = {
      ...draft.scenario.strategies[strategy],
      without: [...(draft.scenario.strategies[strategy]!.without ?? []), own]
    };
    const below = {...draft.scenario, strategies: {...draft.scenario.strategies, [strategy]: spare}};
    for (const {id} of linksIn(below, strategy, object)) doWithout(draft, strategy, id);
  }
  drawInto(draft, {strategy, object}, [[from, to]]);
}

function switchOff(draft: Draft, {strategy, object, from, to}: LinkEdit): void {
  const covers = ({pairs}: LinkSetting) => pairs.some(([a, b]) => a === from && b === to);
  const found = linksIn(draft.scenario, strategy, object).filter(covers);
  for (const {id, pairs} of found) {
    const origin = id.slice(0, id.indexOf("/"));
    const rest = pairs.filter(([a, b]) => a !== from || b !== to);
    if (origin === strategy) eraseFrom(draft, {strategy, object}, [from, to], rest);
    else {
      if (rest.length > 0) restate(draft, {origin, strategy, object}, rest);
      doWithout(draft, strategy, id);
    }
  }
}

/** Switches a lever off in a strategy and in what builds on it. */
function doWithout(draft: Draft, strategy: string, lever: string): void {
  for (const id of [strategy, ...buildingOn(draft, strategy)]) {
    const {without = []} = draft.scenario.strategies[id]!;
    if (!without.includes(lever)) editWithout(draft, id, [...without, lever]);
  }
}

/** The pair, and no other one, is another in the strategy; in those that build on it, no other one than that; elsewhere nothing. */
function verify(
  before: Scenario,
  after: Scenario,
  {strategy, object, from, to, on}: LinkEdit,
  heirs: readonly string[]
): void {
  for (const id of Object.keys(before.strategies)) {
    const [old, now] = [before, after].map(scenario => pairsIn(scenario, id, object)) as [Set<string>, Set<string>];
    const moved = [...old, ...now].filter(pair => old.has(pair) !== now.has(pair));
    const fine =
      moved.every(pair => pair === `${from} ${to}`) && (moved.length === 0 || id === strategy || heirs.includes(id));
    if (!fine || (id === strategy && now.has(`${from} ${to}`) !== on))
      throw new Error(
        `${object} from "${from}" to "${to}" cannot be switched by itself here; draw the links in the text`
      );
  }
}
