import {packRatios, type Ratios} from "../engine/ratios.ts";
import {compile} from "../model/compile.ts";
import {costsOf, type Costs} from "../model/risks.ts";
import type {World} from "../model/world.ts";
import type {RatioOutcome} from "../outcome/ratio.ts";
import {indexed, ratioOutcomes} from "../outcome/registry.ts";
import {keyFromSeed} from "../random/key.ts";
import {resolve} from "../scenario/resolve.ts";
import type {Scenario} from "../scenario/scenario.ts";
import type {Setting} from "../scenario/setting.ts";

export interface PlanOptions {
  /** Strategies in the order wanted; the first is the baseline. All of the scenario by default. */
  readonly strategies?: readonly string[] | undefined;
  readonly seed?: string | undefined;
  /** Levers switched off, by strategy. */
  readonly off?: Readonly<Record<string, ReadonlySet<string>>> | undefined;
  /** Numbers that replace those of the file, by path. */
  readonly values?: ReadonlyMap<string, number> | undefined;
}

/** A scenario made ready to run. */
export interface Plan {
  readonly scenario: Scenario;
  readonly seed: string;
  readonly strategies: ReadonlyArray<{
    readonly id: string;
    readonly title: string;
    readonly setting: Setting;
    readonly world: World;
  }>;
  readonly coupled: boolean;
  /** Luck is drawn once for a whole replication: because customers meet, or because something may go wrong with what firms build. */
  readonly shared: boolean;
  /** Costs that no customer causes, of a strategy in a replication. */
  readonly costs: (strategy: number, replication: number) => Costs;
  /** Figures that the parts of the model in use can give, and the same as the engine follows them. */
  readonly outcomes: readonly RatioOutcome[];
  readonly ratios: Ratios;
}

/** Parts that count what the others do in another way: in use in one strategy, they count in all. */
export const counted = ["care", "stores"] as const;

/** Resolves and compiles the strategies. Throws on an unknown strategy. */
export function plan(scenario: Scenario, {strategies, seed, off = {}, values}: PlanOptions = {}): Plan {
  const ids = strategies ?? Object.keys(scenario.strategies);
  if (ids.length === 0) throw new Error("invalid comparison: no strategies");
  const compiled = ids.map(id => {
    const setting = resolve(scenario, id, {...(off[id] && {off: off[id]}), ...(values && {values})});
    return {id, title: scenario.strategies[id].title ?? id, setting, world: compile(setting)};
  });
  const parts = new Set(compiled.flatMap(({world}) => world.mechanisms));
  const prepared = compiled.map(one =>
    counted.some(part => parts.has(part) && one.world[part] === null)
      ? {...one, world: compile(one.setting, parts)}
      : one
  );
  const tallies = Math.max(...prepared.map(({world}) => world.tallies));
  const used = new Set(prepared.flatMap(({world}) => world.mechanisms));
  const outcomes = ratioOutcomes.filter(({when}) => when === undefined || used.has(when));
  const chosen = seed ?? scenario.seed;
  const known = new Map<string, Costs>();
  return {
    scenario,
    seed: chosen,
    strategies: prepared,
    coupled: prepared.some(({world}) => world.coupled),
    shared: prepared.some(({world}) => world.coupled || world.risks !== null),
    costs(s, replication) {
      const {world} = prepared[s];
      if (world.risks === null) return world;
      const id = `${s} ${replication}`;
      if (!known.has(id)) known.set(id, costsOf(world, keyFromSeed(chosen, replication)));
      return known.get(id)!;
    },
    outcomes,
    ratios: packRatios(
      outcomes.map(({rule}) => ({over: indexed(rule.over, tallies), under: indexed(rule.under, tallies)}))
    )
  };
}
