import {readFileSync} from "node:fs";
import {leverSections, lineage} from "../../src/scenario/layers.ts";
import {readScenario} from "../../src/scenario/read.ts";
import type {Scenario} from "../../src/scenario/scenario.ts";

/** A scenario file of the repository, read for a test. */
export function scenarioAt(url: URL): Scenario {
  const {scenario, errors} = readScenario(readFileSync(url, "utf8"), {name: url.pathname});
  if (scenario === null) throw new Error(errors.map(({line, message}) => `${line}: ${message}`).join("\n"));
  return scenario;
}

const chosen: ReadonlySet<string> = new Set(["title", "extends", ...leverSections]);

/** Whether a strategy differs from its baseline in levers only: what channels a firm has, and how people take it, is no lever. */
export function hasLeversOnly(scenario: Scenario, id: string): boolean {
  return lineage(scenario, id).every(one => Object.keys(scenario.strategies[one]).every(key => chosen.has(key)));
}

/** Every mechanism in a small market; `staffed` has queues, `alike` is `separate` under another name. */
export const rich: Scenario = scenarioAt(new URL("./fixtures/rich.yaml", import.meta.url));
