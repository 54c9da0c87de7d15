import {readFileSync} from "node:fs";
import {readScenario} from "../../src/scenario/read.ts";
import type {Scenario} from "../../src/scenario/scenario.ts";

/** The scenario of a text; throws its first error. */
export function scenarioOf(text: string): Scenario {
  const {scenario, errors} = readScenario(text);
  if (!scenario) throw new Error(`${errors[0]?.line}:${errors[0]?.column} ${errors[0]?.message}`);
  return scenario;
}

export const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}.yaml`, import.meta.url), "utf8");
