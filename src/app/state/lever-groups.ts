import type {Lever} from "../../scenario/scenario.ts";

export interface LeverRow {
  readonly lever: Lever;
  /** Strategies that have the lever, in the order of the scenario. */
  readonly strategies: readonly string[];
}

export interface LeverGroup {
  readonly section: Lever["section"];
  readonly rows: readonly LeverRow[];
}

export interface LeverGroups {
  /** What only one strategy has, by strategy; strategies without anything of their own are left out. */
  readonly own: ReadonlyArray<{readonly strategy: string; readonly groups: readonly LeverGroup[]}>;
  /** What several strategies have. */
  readonly shared: readonly LeverGroup[];
}

const sections: ReadonlyArray<Lever["section"]> = ["identity", "links", "desks", "programmes", "tools"];

/** Sorts the levers of all strategies into those of one strategy and those that several share, by section. */
export function leverGroups(byStrategy: ReadonlyMap<string, readonly Lever[]>): LeverGroups {
  const rows = new Map<string, {lever: Lever; strategies: string[]}>();
  for (const [strategy, levers] of byStrategy) {
    for (const lever of levers) {
      const row = rows.get(lever.id);
      if (row) row.strategies.push(strategy);
      else rows.set(lever.id, {lever, strategies: [strategy]});
    }
  }
  const all = [...rows.values()];
  const single = byStrategy.size === 1;
  const own = [...byStrategy.keys()].flatMap(strategy => {
    const groups = bySection(all.filter(row => row.strategies.length === 1 && row.strategies[0] === strategy));
    return groups.length > 0 ? [{strategy, groups}] : [];
  });
  return {own, shared: single ? [] : bySection(all.filter(row => row.strategies.length > 1))};
}

function bySection(rows: readonly LeverRow[]): LeverGroup[] {
  return sections.flatMap(section => {
    const found = rows.filter(({lever}) => lever.section === section);
    return found.length > 0 ? [{section, rows: found}] : [];
  });
}
