import {entriesOf, layersOf, type Entry} from "../../scenario/layers.ts";
import {dig, isPlain} from "../../scenario/plain.ts";
import {resolve} from "../../scenario/resolve.ts";
import {expandPairs} from "../../scenario/resolve/pairs.ts";
import type {Scenario} from "../../scenario/scenario.ts";
import {recordObjects, type RecordObject} from "../../scenario/setting/records.ts";

/** What of a record travels in a strategy. */
export interface ObjectLinks {
  readonly object: RecordObject;
  /** Levers that bring it, on or off, from the base up. */
  readonly levers: readonly string[];
  /** Directed pairs, as "from to"; none for recognition, which is by channel. */
  readonly pairs: ReadonlySet<string>;
  /** Recognition: share of people recognised by channel, and the path of the number; null where it is in the nature of the channel. */
  readonly match: ReadonlyArray<{readonly channel: string; readonly share: number; readonly path: string | null}>;
  /** One-off and monthly price of what is on, money. */
  readonly setup: number;
  readonly monthly: number;
  /** Minutes until what the topmost sheet brings works, and until it works fully; null while nothing is on. */
  readonly works: number | null;
  readonly full: number;
}

export interface Links {
  readonly channels: readonly string[];
  readonly objects: readonly ObjectLinks[];
}

export interface LinksOptions {
  readonly off?: ReadonlySet<string> | undefined;
  readonly values?: ReadonlyMap<string, number> | undefined;
}

export const pairKey = (from: string, to: string) => `${from} ${to}`;

/** What is linked in a strategy as it stands, record by record. */
export function linksOf(scenario: Scenario, strategy: string, {off = new Set(), values}: LinksOptions = {}): Links {
  const setting = resolve(scenario, strategy, {off, ...(values && {values})});
  const channels = setting.channels.map(({id}) => id);
  const layers = layersOf(scenario, strategy);
  const entries = layers.flatMap(layer => entriesOf(layer, "links"));
  const objects = recordObjects.map((object): ObjectLinks => {
    const mine = entries.filter(({key}) => key === object);
    const standing =
      object === "identity"
        ? setting.identity.filter(({id}) => !id.startsWith("catalogue/"))
        : setting.links.filter(link => link.object === object);
    const last = standing.at(-1);
    const pairs = new Set(
      object === "identity"
        ? []
        : setting.links
            .filter(link => link.object === object)
            .flatMap(link => link.pairs.map(([from, to]) => pairKey(from, to)))
    );
    return {
      object,
      levers: mine.map(({id}) => id),
      pairs,
      match: object === "identity" ? channels.flatMap(channel => matchOf(channel)) : [],
      setup: standing.reduce((sum, {setup}) => sum + setup, 0),
      monthly: standing.reduce((sum, {monthly}) => sum + monthly, 0),
      works: last?.ready ?? null,
      full: last === undefined ? 0 : last.ready + last.ramp
    };
  });
  return {channels, objects};

  /** The topmost layer that names the channel decides. */
  function matchOf(channel: string): ObjectLinks["match"] {
    const layer = setting.identity.findLast(({match}) => Object.hasOwn(match, channel));
    if (layer === undefined) return [];
    const entry = entries.find(({id}) => id === layer.id);
    return [{channel, share: layer.match[channel]!, path: entry ? `${entry.path}.match.${channel}` : null}];
  }
}

/**
 * The scenario with exactly these pairs of a record linked in one strategy, for simulating that strategy alone: links below it are cut back too, and what
 * is new has no price.
 */
export function withPairs(
  scenario: Scenario,
  strategy: string,
  object: Exclude<RecordObject, "identity">,
  wanted: ReadonlySet<string>
): Scenario {
  const {channels} = linksOf(scenario, strategy);
  const layers = layersOf(scenario, strategy);
  const covered = new Set<string>();
  const kept = new Map<string, unknown>();
  for (const layer of layers)
    for (const entry of entriesOf(layer, "links").filter(({key}) => key === object)) {
      const pairs = expandPairs(writtenPairs(entry), channels, scenario.groups)
        .map(([from, to]) => pairKey(from, to))
        .filter(pair => wanted.has(pair));
      for (const pair of pairs) covered.add(pair);
      kept.set(layer.origin, entry.value === "none" ? "none" : withList(entry.value, pairs));
    }
  const added = [...wanted].filter(pair => !covered.has(pair));
  if (added.length > 0) {
    const own = kept.get(strategy);
    const before = own === undefined || own === "none" ? [] : (listOf(own) as readonly string[]);
    kept.set(
      strategy,
      isPlain(own) ? {...own, pairs: [...before, ...added.map(drawn)]} : [...before, ...added.map(drawn)]
    );
  }
  const base = isPlain(scenario.base) ? scenario.base : {};
  const patched = (sheet: Readonly<Record<string, unknown>>, origin: string) =>
    kept.has(origin)
      ? {...sheet, links: {...(isPlain(sheet.links) ? sheet.links : {}), [object]: kept.get(origin)}}
      : sheet;
  return {
    ...scenario,
    base: patched(base, "base"),
    strategies: Object.fromEntries(
      Object.entries(scenario.strategies).map(([id, patch]) => [id, patched(patch, id)])
    ) as Scenario["strategies"]
  };
}

/** All pairs that there can be between these channels. */
export function allPairs(channels: readonly string[]): Set<string> {
  return new Set(channels.flatMap(from => channels.filter(to => to !== from).map(to => pairKey(from, to))));
}

const drawn = (pair: string) => pair.replace(" ", " -> ");
const writtenPairs = ({value}: Entry): unknown =>
  typeof value === "string" || Array.isArray(value) ? value : dig(value, ["pairs"]);
const listOf = (value: unknown): unknown => (isPlain(value) ? value.pairs : value);

function withList(value: unknown, pairs: readonly string[]): unknown {
  const list = pairs.map(drawn);
  return isPlain(value) ? {...value, pairs: list} : list;
}
