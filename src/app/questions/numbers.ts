import type {Moved} from "../../experiment/answers/parameter.ts";
import {allParameters, distinct, doubtful, movedBy} from "../../experiment/moved.ts";
import type {Parameter, Scenario} from "../../scenario/scenario.ts";
import {dial} from "../state/dial.ts";
import {mainParameters} from "../state/main-parameters.ts";

/** How many of the telling numbers come before the others. */
const TELLING = 16;

/**
 * The numbers that a question can move, the most telling first: what the largest investment costs, then those that the panel shows, with the
 * ranges of its sliders, then every other one that has a range. A number that is `asked` about is among them too, with the range of its slider.
 */
export function numbersOf(
  scenario: Scenario,
  values: ReadonlyMap<string, number>,
  asked: readonly string[] = []
): Moved[] {
  const strategies = Object.keys(scenario.strategies);
  const known = allParameters(scenario, strategies);
  const onSlider = (parameter: Parameter): Moved[] => {
    const value = values.get(parameter.path) ?? parameter.value;
    const {min, max} = dial({...parameter, value});
    return min < max && Number.isFinite(value) ? [{...movedBy(known, parameter.path, [min, max]), value}] : [];
  };
  const telling = mainParameters(known, {limit: TELLING}).flatMap(onSlider);
  const paid = ({path}: Moved) => (path.endsWith(".setup") ? 0 : 1);
  const first = telling.toSorted((a, b) => paid(a) - paid(b));
  const ranged = doubtful(scenario, strategies, {among: "all", values});
  const others = [...ranged, ...asked.flatMap(path => (known.has(path) ? onSlider(known.get(path)!) : []))];
  const found = new Map<string, Moved>();
  for (const number of [...first, ...others]) if (!found.has(number.path)) found.set(number.path, number);
  return distinct([...found.values()]);
}
