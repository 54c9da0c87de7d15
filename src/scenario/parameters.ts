import {assemble} from "./resolve.ts";
import type {Parameter, Scenario} from "./scenario.ts";

/** Every number of a strategy's world, defaults included, by path. The paths are those that `values` of `resolve` takes. */
export function parameters(scenario: Scenario, strategy: string): Parameter[] {
  const found = new Map<string, Parameter>();
  assemble(scenario, strategy, {}, parameter => found.set(parameter.path, parameter));
  return [...found.keys()].toSorted().map(path => found.get(path)!);
}
