import {createContext} from "preact";
import type {Comparison} from "../../experiment/comparison.ts";
import type {Result} from "../../experiment/result.ts";
import type {Origin} from "../../export/svg.ts";

/** What the figures of the page were computed from, where they do not say so themselves. */
export const PageOrigin = createContext<() => Origin | undefined>(() => undefined);

/** What a chart's data were computed from: a comparison and the answer to a question say so, other data do not. */
export function originOf(data: unknown): Origin | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  if ("inputs" in data && "fingerprint" in data) {
    const {inputs, fingerprint} = data as Result;
    return {version: inputs.version, scenario: inputs.scenario, seed: inputs.seed, fingerprint};
  }
  if (!("fingerprint" in data && "version" in data && "seed" in data && "scenario" in data)) return undefined;
  const {version, scenario, seed, fingerprint} = data as Comparison;
  return {version, scenario, seed, fingerprint};
}
