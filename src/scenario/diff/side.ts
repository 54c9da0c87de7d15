import {levers} from "../levers.ts";
import {parameters} from "../parameters.ts";
import type {Lever, Parameter, Scenario, StrategyPatch} from "../scenario.ts";
import type {Side} from "./differences.ts";

/** A scenario and all that its strategies have, switched off or not. */
export interface Known {
  /** Without `without` in its strategies. */
  readonly scenario: Scenario;
  readonly strategies: readonly string[];
  readonly off: Readonly<Record<string, ReadonlySet<string>>>;
  readonly seed: string;
  /** By strategy and path; with the values chosen. */
  readonly numbers: ReadonlyMap<string, ReadonlyMap<string, Parameter>>;
  readonly levers: ReadonlyMap<string, ReadonlyMap<string, Lever>>;
  readonly valueOf: (parameter: Parameter) => number;
}

type Offered = Pick<Known, "scenario" | "strategies" | "numbers" | "levers"> & {
  readonly without: Readonly<Record<string, ReadonlySet<string>>>;
};

/** What scenarios offer is asked again and again while switches are flipped on them. */
const offered = new WeakMap<Scenario, Offered>();

export function known({scenario, off = {}, values, seed = scenario.seed}: Side): Known {
  if (!offered.has(scenario)) offered.set(scenario, offeredBy(scenario));
  const {without, ...all} = offered.get(scenario)!;
  const both = Object.fromEntries(
    all.strategies.map(id => [id, new Set([...(off[id] ?? []), ...(without[id] ?? [])])])
  );
  return {...all, off: both, seed, valueOf: ({path, value}) => values?.get(path) ?? value};
}

function offeredBy(read: Scenario): Offered {
  const strategies: Record<string, StrategyPatch> = {};
  const without: Record<string, ReadonlySet<string>> = {};
  for (const [id, {without: list = [], ...patch}] of Object.entries(read.strategies)) {
    strategies[id] = patch;
    without[id] = new Set(list);
  }
  const scenario = {...read, strategies};
  const ids = Object.keys(strategies);
  const byId = <T>(list: readonly T[], key: (one: T) => string) => new Map(list.map(one => [key(one), one]));
  return {
    scenario,
    strategies: ids,
    without,
    numbers: new Map(ids.map(id => [id, byId(parameters(scenario, id), ({path}) => path)])),
    levers: new Map(ids.map(id => [id, byId(levers(scenario, id), lever => lever.id)]))
  };
}
