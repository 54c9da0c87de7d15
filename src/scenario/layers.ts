import type {Scenario} from "./scenario.ts";
import {dig, isPlain, keysOf, type Plain} from "./plain.ts";
import {recordObjects} from "./setting/records.ts";

export const leverSections = ["links", "desks", "programmes", "tools"] as const;
export type LeverSection = (typeof leverSections)[number];

/** One of the sheets that lie on each other: the scenario's base, then each strategy that the chosen one extends, then itself. */
export interface Layer {
  /** "base" or the id of a strategy. */
  readonly origin: string;
  /** Path of the behavioural sections of this layer in the file: "" or "strategies.id." */
  readonly prefix: string;
  readonly sections: Plain;
  /** Path of links, desks, programmes and tools: "base." or "strategies.id." */
  readonly leverPrefix: string;
  /** Links, desks, programmes and tools of this layer that are not switched off. */
  readonly levers: Plain;
}

/** An entry of links, desks, programmes or tools in one layer. */
export interface Entry {
  readonly key: string;
  /** Id of the lever: `origin/section.key`. */
  readonly id: string;
  readonly path: string;
  readonly value: unknown;
}

/** Ids of strategies from the one that extends nothing to the given one. Throws for an unknown strategy or a cycle. */
export function lineage(scenario: Scenario, strategy: string): string[] {
  const line: string[] = [];
  for (let at: string | undefined = strategy; at !== undefined; at = scenario.strategies[line[0]!]!.extends) {
    if (!Object.hasOwn(scenario.strategies, at)) throw new Error(`unknown strategy: ${at}`);
    if (line.includes(at)) throw new Error(`strategy extends itself: ${at}`);
    line.unshift(at);
  }
  return line;
}

/** The sheets of a strategy, bottom first. */
export function layersOf(scenario: Scenario, strategy: string): Layer[] {
  const base = isPlain(scenario.base) ? scenario.base : {};
  return [
    {origin: "base", prefix: "", sections: scenario, leverPrefix: "base.", levers: base},
    ...lineage(scenario, strategy).map(id => {
      const patch = scenario.strategies[id]!;
      const prefix = `strategies.${id}.`;
      return {origin: id, prefix, sections: patch, leverPrefix: prefix, levers: patch};
    })
  ];
}

/** Levers that are switched off in a strategy: those that it does without, and others. */
export function offIn(
  scenario: Scenario,
  strategy: string,
  others?: ReadonlySet<string>
): ReadonlySet<string> | undefined {
  const {without = []} = scenario.strategies[strategy] ?? {};
  return without.length > 0 ? new Set([...(others ?? []), ...without]) : others;
}

/** Entries of one lever section in canonical order: record objects in their own order, everything else by id. */
export function entriesOf(layer: Layer, section: LeverSection, off?: ReadonlySet<string>): Entry[] {
  const all = layer.levers[section];
  const keys = section === "links" ? recordObjects.filter(key => dig(all, [key]) !== undefined) : keysOf(all);
  return keys
    .map(key => ({
      key,
      id: `${layer.origin}/${section}.${key}`,
      path: `${layer.leverPrefix}${section}.${key}`,
      value: dig(all, [key])
    }))
    .filter(entry => !off?.has(entry.id));
}
