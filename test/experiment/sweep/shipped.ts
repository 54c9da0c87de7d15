import {readFileSync} from "node:fs";
import {readScenario} from "../../../src/scenario/read.ts";
import type {Scenario} from "../../../src/scenario/scenario.ts";

/** A shipped scenario by its name. */
export function shipped(name: string): Scenario {
  const {scenario, errors} = readScenario(readFileSync(`scenarios/${name}.yaml`, "utf8"), {name});
  if (scenario === null) throw new Error(JSON.stringify(errors));
  return scenario;
}
