import {leverSections, lineage} from "../scenario/layers.ts";
import {levers} from "../scenario/levers.ts";
import type {Scenario, StrategyPatch} from "../scenario/scenario.ts";
import type {Arm} from "./arm.ts";

/** One of the things in which two strategies differ, that can be taken over by itself. */
export interface Change {
  /** Id of the lever (`omnichannel/links.cart`), `without multichannel/links.cart` for one that goes, or `rest`. */
  readonly id: string;
  readonly label: string;
  /** "lever": the target has it; "without": only the baseline has it; "rest": everything in the patches that is no lever. */
  readonly kind: "lever" | "without" | "rest";
  /** Links, desks, programmes or tools. */
  readonly section: string;
  /** One-off and monthly cost, money; negative where a lever goes. */
  readonly setup: number;
  readonly monthly: number;
  /** When it works fully, minutes from day 0. */
  readonly full: number;
}

/** What lies between two strategies, change by change. */
export interface Mix {
  readonly from: string;
  readonly to: string;
  readonly changes: readonly Change[];
  /** The world in which these changes, by id, are made: none = `from`, all = `to`. Throws on an id that is no change. */
  arm(made: ReadonlySet<string>): Arm;
}

/**
 * Takes the way from one strategy to another apart into its levers. Strategies may build on each other or stand side by side. Throws on an
 * unknown strategy and where both are the same.
 */
export function mixOf(scenario: Scenario, from: string, to: string): Mix {
  if (from === to) throw new Error(`nothing to take apart: ${from} is compared with itself`);
  const [line, target] = [lineage(scenario, from), lineage(scenario, to)];
  let shared = 0;
  while (shared < line.length && line[shared] === target[shared]) shared++;
  const [leaving, coming] = [line.slice(shared), target.slice(shared)];
  const [there, wanted] = [leversIn(scenario, from), leversIn(scenario, to)];
  // What both build on is there in both, unless one of them does without it.
  const gone = missing(there, wanted);
  const taken = missing(wanted, there);
  const standing = new Set([...there, ...wanted].map(({id}) => id));
  const never = [from, to].flatMap(id => scenario.strategies[id].without ?? []).filter(id => !standing.has(id));
  const rest = [...leaving, ...coming].some(id => Object.keys(behaviour(scenario.strategies[id])).length > 0);
  const changes: Change[] = [
    ...taken,
    ...gone.map((lever): Change => ({
      ...lever,
      id: `without ${lever.id}`,
      label: `without ${lever.label}`,
      kind: "without",
      setup: -lever.setup,
      monthly: -lever.monthly
    })),
    ...(rest
      ? [{id: "rest", label: "other changes", kind: "rest", section: "rest", setup: 0, monthly: 0, full: 0} as const]
      : [])
  ];
  const known = new Set(changes.map(({id}) => id));
  // The layers of both, one on the other, so that any of their parts can be in force.
  const stack = (restMade: boolean): Scenario => {
    const strategies: Record<string, StrategyPatch> = {...scenario.strategies};
    [...leaving, ...coming].forEach((id, i, all) => {
      const below = i === 0 ? line[shared - 1] : all[i - 1];
      const patch = scenario.strategies[id];
      const behaves = i < leaving.length ? !restMade : restMade;
      const {extends: _, without: __, ...parts} = patch;
      strategies[id] = {
        ...(behaves ? parts : leversOnly(patch)),
        ...(below !== undefined && {extends: below})
      };
    });
    return {...scenario, strategies};
  };
  const top = [...leaving, ...coming].at(-1)!;
  const stacks = new Map<boolean, Scenario>();
  return {
    from,
    to,
    changes,
    arm(made) {
      for (const id of made) if (!known.has(id)) throw new Error(`unknown change: ${id}`);
      const restMade = rest ? made.has("rest") : true;
      if (!stacks.has(restMade)) stacks.set(restMade, stack(restMade));
      const off = new Set([
        ...never,
        ...taken.filter(({id}) => !made.has(id)).map(({id}) => id),
        ...gone.filter(({id}) => made.has(`without ${id}`)).map(({id}) => id)
      ]);
      return {scenario: stacks.get(restMade)!, strategy: top, off};
    }
  };
}

function leversIn(scenario: Scenario, strategy: string): Change[] {
  return levers(scenario, strategy).map(({id, label, section, setup, monthly, full}) => ({
    id,
    label,
    kind: "lever",
    section: section === "identity" ? "links" : section,
    setup,
    monthly,
    full
  }));
}

/** What the one list has and the other one has not. */
function missing(list: readonly Change[], other: readonly Change[]): Change[] {
  const known = new Set(other.map(({id}) => id));
  return list.filter(({id}) => !known.has(id));
}

const leverKeys: ReadonlySet<string> = new Set(leverSections);

const about: ReadonlySet<string> = new Set(["title", "extends", "without"]);

function behaviour(patch: StrategyPatch): Record<string, unknown> {
  return Object.fromEntries(Object.entries(patch).filter(([key]) => !about.has(key) && !leverKeys.has(key)));
}

function leversOnly(patch: StrategyPatch): StrategyPatch {
  return Object.fromEntries(Object.entries(patch).filter(([key]) => key === "title" || leverKeys.has(key)));
}
