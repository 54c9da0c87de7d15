import type {Runner} from "../../engine/runners/runner.ts";
import {journeysOf} from "../../experiment/journey.ts";
import {castOf} from "../../experiment/people/cast.ts";
import {hasRules} from "../../experiment/people/rules.ts";
import {mostTelling, seek} from "../../experiment/people/seek.ts";
import {peopleOf} from "../../experiment/people.ts";
import type {Folk} from "../state/life.ts";
import {plannedSize} from "../state/size.ts";
import type {Question} from "../state/workbench.ts";

/** The customers of the first replication of a question, ready to be followed. */
export async function folkOf(
  {scenario, choices: {seed, off, values}}: Question,
  strategies: readonly string[],
  {runner, signal}: {runner: Runner; signal?: AbortSignal}
): Promise<Folk> {
  const {customers} = plannedSize(scenario);
  const cast = await castOf(scenario, {seed, off, values, strategies, customers, runner, signal});
  const single = journeysOf(cast);
  return {
    customers,
    of: customer => single.of(customer),
    seek: (sought, options) => seek(cast, sought, options),
    mostTelling: options => mostTelling(cast, options),
    many: options => peopleOf(cast, options),
    hasRules: rules =>
      hasRules(
        cast.strategies.map(({setting}) => setting),
        rules
      )
  };
}
