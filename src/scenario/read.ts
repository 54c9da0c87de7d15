import {crossCheck} from "./check/check.ts";
import {tooDeep} from "./read/depth.ts";
import {problemsOf} from "./read/issues.ts";
import {parseJson, withoutPrototypes} from "./read/json.ts";
import {limits} from "./read/limits.ts";
import {positionOf, type Parsed, type Problem} from "./read/located.ts";
import {parseYaml} from "./read/yaml.ts";
import type {Scenario} from "./scenario.ts";
import {scenarioSchema} from "./schema/scenario.ts";

export interface ScenarioError {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** Path of the part at fault, or of the one that lacks something; "" = the whole file. */
  readonly path: string;
  readonly message: string;
  readonly hint?: string;
}

export interface ReadOptions {
  /** File name for messages; its ending tells the format if none is given. */
  readonly name?: string;
  readonly format?: "yaml" | "json";
  /** Ids of outcomes that claims may name; without them, claims may name any. */
  readonly outcomes?: readonly string[];
}

export interface ScenarioReading {
  readonly scenario: Scenario | null;
  /** All that is wrong, in the order of the file; the first 200. */
  readonly errors: readonly ScenarioError[];
}

/** Reads a scenario file. Never throws: whatever is wrong with the text comes back as errors with line and column. */
export function readScenario(text: string, options: ReadOptions = {}): ScenarioReading {
  const {name = "scenario", format = name.endsWith(".json") ? "json" : "yaml", outcomes} = options;
  const {scenario, problems} = readText(text, format, outcomes);
  const shown = problems.toSorted((a, b) => a.offset - b.offset).slice(0, 200);
  return {scenario, errors: shown.map(({offset, ...rest}) => ({file: name, ...positionOf(text, offset), ...rest}))};
}

function readText(
  text: string,
  format: "yaml" | "json",
  outcomes?: readonly string[]
): {scenario: Scenario | null; problems: readonly Problem[]} {
  const refused = (offset: number, message: string) => ({scenario: null, problems: [{offset, path: "", message}]});
  if (text.length > limits.bytes || new TextEncoder().encode(text).length > limits.bytes)
    return refused(0, `the file is larger than ${limits.bytes / 1024} KiB`);
  const deep = tooDeep(text);
  if (deep >= 0) return refused(deep, `nested deeper than ${limits.depth}`);
  const parsed = parse(text, format);
  if (parsed.problems.length) return {scenario: null, problems: parsed.problems};
  const {data, located} = parsed;
  if (typeof data !== "object" || data === null || Array.isArray(data))
    return refused(0, "this is no scenario; it begins with `throughline: 1`");
  const result = scenarioSchema.safeParse(data);
  const problems = [
    ...(result.success ? [] : problemsOf(result.error.issues, {data, located, schema: scenarioSchema})),
    ...crossCheck(data as Readonly<Record<string, unknown>>, located, outcomes)
  ];
  if (!result.success || problems.length) return {scenario: null, problems};
  const {$schema: _, ...rest} = result.data;
  const scenario = {currency: "USD", seed: "throughline", ...rest};
  return {scenario: withoutPrototypes(scenario) as Scenario, problems};
}

function parse(text: string, format: "yaml" | "json"): Parsed {
  return format === "json" ? parseJson(text) : parseYaml(text);
}
