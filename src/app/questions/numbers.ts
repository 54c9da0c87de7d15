import type {Moved} from "../../experiment/answers/parameter.ts";
import {allParameters, distinct, doubtful, movedBy} from "../../experiment/moved.ts";
import type {Scenario} from "../../scenario/scenario.ts";
import {dial} from "../state/dial.ts";
import {mainParameters} from "../state/main-parameters.ts";

/** How many of the telling numbers come before the others. */
const TELLING = 16;

/**
 * The numbers that a question can move, the most telling first: what the largest investment costs, then those that the panel shows, with the
 * ranges of its sliders, then every other one that has a range.
 */
export function numbersOf(scenario: Scenario, values: ReadonlyMap<string, number>): Moved[] {
  const strategies = Object.keys(scenario.strategies);
  const known = allParameters(scenario, strategies);
  const telling = mainParameters(known, {limit: TELLING}).flatMap(parameter => {
    const value = values.get(parameter.path) ?? parameter.value;
    const {min, max} = dial({...parameter, value});
    return min < max ? [{...movedBy(known, parameter.path, [min, max]), value}] : [];
  });
  const paid = ({path}: Moved) => (path.endsWith(".setup") ? 0 : 1);
  const first = telling.toSorted((a, b) => paid(a) - paid(b));
  const paths = new Set(first.map(({path}) => path));
  return distinct([
    ...first,
    ...doubtful(scenario, strategies, {among: "all", values}).filter(({path}) => !paths.has(path))
  ]);
}
