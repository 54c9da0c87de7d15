import {Draws} from "../../random/draws.ts";
import {keyFromSeed} from "../../random/key.ts";
import {morrisTrajectories} from "../../statistics/designs/morris.ts";
import {elementaryEffects} from "../../statistics/sensitivity/morris.ts";
import {withLuck} from "../../statistics/sensitivity/with-luck.ts";
import type {Moved} from "../answers/parameter.ts";
import type {MorrisPoint} from "../answers/sensitivity.ts";
import {valueAt} from "../moved.ts";
import {byReplication, type Setting} from "./live.ts";

/** A Morris design over the ranges of some numbers. */
export interface Screening {
  readonly settings: readonly Setting[];
  /** From the outputs at the settings; the number with the largest effects first. */
  readonly points: (outputs: ReadonlyArray<readonly number[]>) => MorrisPoint[];
}

export function screeningOf(parameters: readonly Moved[], trajectories: number, seed: string): Screening {
  const draws = new Draws(keyFromSeed(`${seed}/sensitivity/morris`, 0));
  const design = morrisTrajectories(trajectories, parameters.length, {draws});
  const length = parameters.length + 1;
  const effectsOf = (outputs: readonly number[]) =>
    elementaryEffects(
      design,
      design.map((_, t) => outputs.slice(t * length, (t + 1) * length))
    );
  return {
    settings: design.flat().map(point => settingAt(parameters, point)),
    points(outputs) {
      const replications = byReplication(outputs);
      const means = outputs.map(values => values.reduce((sum, value) => sum + value, 0) / values.length);
      const effects = effectsOf(means);
      const sizes = withLuck(replications, each => effectsOf(each).map(({muStar}) => muStar));
      return parameters
        .map((moved, i): MorrisPoint => {
          const {value, low, high} = sizes[i]!;
          const muStar = {value, low: low === null ? null : Math.max(0, low), high};
          return {...moved, mu: effects[i]!.mu, muStar, sigma: effects[i]!.sigma};
        })
        .toSorted((a, b) => b.muStar.value - a.muStar.value);
    }
  };
}

/** Values of the numbers at a point of the unit cube. */
export function settingAt(parameters: readonly Moved[], point: readonly number[]): Setting {
  return new Map(parameters.map((moved, d) => [moved.path, valueAt(moved, point[d]!)]));
}
