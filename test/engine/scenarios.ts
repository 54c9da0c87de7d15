import {readFileSync} from "node:fs";
import {readScenario} from "../../src/scenario/read.ts";
import type {Scenario} from "../../src/scenario/scenario.ts";

/** A scenario file of the repository, read for a test. */
export function scenarioAt(url: URL): Scenario {
  const {scenario, errors} = readScenario(readFileSync(url, "utf8"), {name: url.pathname});
  if (scenario === null) throw new Error(errors.map(({line, message}) => `${line}: ${message}`).join("\n"));
  return scenario;
}

/** Every mechanism in a small market; `staffed` has queues, `alike` is `separate` under another name. */
export const rich: Scenario = scenarioAt(new URL("./fixtures/rich.yaml", import.meta.url));
