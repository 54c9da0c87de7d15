import type {Scenario} from "../../scenario/scenario.ts";
import type {Arm} from "../arm.ts";
import type {Lab} from "../lab.ts";
import {allParameters} from "../moved.ts";
import {roadmapLevers} from "../roadmap/levers.ts";

const MONTH = 43800;

/**
 * The world in which the change from one strategy to the other takes place halfway: work begins so that it is ready then, at no one-off cost. Labels of
 * what cannot be dated (desks, programmes, what goes), which is there from day 0.
 */
export function halfwayArm(
  scenario: Scenario,
  lab: Pick<Lab, "inputs">,
  {from, to}: {from: string; to: string}
): {arm: Arm; undated: string[]} {
  const {levers, planned} = roadmapLevers(scenario, {from, to, after: ["none"]});
  const known = allParameters(scenario, [to]);
  const months = Math.ceil((lab.inputs.days * 1440) / MONTH);
  const half = Math.floor(months / 2) * MONTH;
  const values = new Map<string, number>();
  for (const {path} of levers) {
    if (path === null) continue;
    const ready = known.get(path.replace(/begin$/, "ready"))?.value ?? 0;
    values.set(path, Math.max(0, half - ready));
    values.set(path.replace(/begin$/, "setup"), 0);
  }
  return {arm: {...planned, values}, undated: levers.filter(({path}) => path === null).map(({label}) => label)};
}
