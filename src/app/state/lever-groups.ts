import type {Lever} from "../../scenario/scenario.ts";

export interface LeverRow {
  readonly lever: Lever;
  /** Strategies that have the lever, in the order of the scenario. */
  readonly strategies: readonly string[];
}

export interface LeverSheet {
  /** "base" or the strategy that brings these levers. */
  readonly origin: string;
  /** Strategies that have any of them: the one that brings them and those that extend it. */
  readonly strategies: readonly string[];
  readonly sections: ReadonlyArray<{readonly section: Lever["section"]; readonly rows: readonly LeverRow[]}>;
}

const sections: ReadonlyArray<Lever["section"]> = ["identity", "links", "desks", "programmes", "tools"];

/** The levers of all strategies by where they come from, each once: what strategies bring first, what all share last. */
export function leverSheets(byStrategy: ReadonlyMap<string, readonly Lever[]>): LeverSheet[] {
  const rows = new Map<string, {lever: Lever; strategies: string[]}>();
  for (const [strategy, levers] of byStrategy) {
    for (const lever of levers) {
      const row = rows.get(lever.id);
      if (row) row.strategies.push(strategy);
      else rows.set(lever.id, {lever, strategies: [strategy]});
    }
  }
  return [...byStrategy.keys(), "base"].flatMap(origin => {
    const own = [...rows.values()].filter(({lever}) => lever.id.startsWith(`${origin}/`));
    if (own.length === 0) return [];
    const strategies = [...byStrategy.keys()].filter(id => own.some(row => row.strategies.includes(id)));
    const filled = sections.flatMap(section => {
      const found = own.filter(({lever}) => lever.section === section);
      return found.length > 0 ? [{section, rows: found}] : [];
    });
    return [{origin, strategies, sections: filled}];
  });
}
