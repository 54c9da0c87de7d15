import {Draws} from "../../random/draws.ts";
import {keyFromSeed} from "../../random/key.ts";
import {latinHypercube} from "../../statistics/designs/latin-hypercube.ts";
import {crossedComponents} from "../../statistics/sensitivity/variance-components.ts";
import type {Moved} from "../answers/parameter.ts";
import type {Sensitivity} from "../answers/sensitivity.ts";
import type {Setting} from "./live.ts";
import {settingAt} from "./screening.ts";

/** Settings of all numbers at once, drawn by a Latin hypercube. */
export function drawnSettings(parameters: readonly Moved[], draws: number, seed: string): Setting[] {
  const luck = new Draws(keyFromSeed(`${seed}/sensitivity/draws`, 0));
  return latinHypercube(draws, parameters.length, {draws: luck}).map(point => settingAt(parameters, point));
}

/** Doubt from the outputs at drawn settings, which share the luck of each replication; null with fewer than two of either. */
export function doubtOf(outputs: ReadonlyArray<readonly number[]>, numbers: number): Sensitivity["variance"] {
  const [draws, replications] = [outputs.length, outputs[0]?.length ?? 0];
  if (draws < 2 || replications < 2) return null;
  const {parameters, luck, share} = crossedComponents(outputs);
  const {value, low, high} = share;
  return {
    parameters: {value, low, high},
    luck: {value: 1 - value, low: high === null ? null : 1 - high, high: low === null ? null : 1 - low},
    sdParameters: Math.sqrt(Math.max(0, parameters.value)),
    sdLuck: Math.sqrt(luck / replications),
    numbers,
    draws
  };
}
