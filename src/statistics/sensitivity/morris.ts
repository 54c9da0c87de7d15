import {meanInterval, type Interval} from "../interval.ts";
import {meanAndSd} from "../spread.ts";

/** What moving one input does, over the trajectories: changes in the output per whole range of the input. */
export interface ElementaryEffects {
  /** One for each trajectory. */
  readonly effects: readonly number[];
  readonly mu: number;
  /** Mean size, with Student's t interval over trajectories. */
  readonly muStar: Interval;
  /** Standard deviation: how much the effect depends on where the input and all others stand. NaN for one trajectory. */
  readonly sigma: number;
}

/**
 * Elementary effects (Morris, Technometrics 33(2), 1991) and their mean size (Campolongo, Cariboni & Saltelli, Environ. Model. Softw. 22(10), 2007) by
 * input. `trajectories` as `morrisTrajectories` gives them, `outputs` in the same order. Throws where a step does not move exactly one input.
 */
export function elementaryEffects(
  trajectories: ReadonlyArray<ReadonlyArray<readonly number[]>>,
  outputs: ReadonlyArray<readonly number[]>
): ElementaryEffects[] {
  const dimensions = (trajectories[0]?.[0] ?? []).length;
  const effects: number[][] = Array.from({length: dimensions}, () => []);
  trajectories.forEach((points, t) => {
    for (let i = 1; i < points.length; i++) {
      const steps = points[i]!.map((place, d) => place - points[i - 1]![d]!);
      const moved = steps.findIndex(step => step !== 0);
      if (moved < 0 || steps.some((step, d) => step !== 0 && d !== moved))
        throw new RangeError(`step ${i} of trajectory ${t} does not move exactly one input`);
      effects[moved]!.push((outputs[t]![i]! - outputs[t]![i - 1]!) / steps[moved]!);
    }
  });
  return effects.map(each => {
    const {mean: mu, sd: sigma} = meanAndSd(each);
    return {effects: each, mu, muStar: meanInterval(each.map(Math.abs)), sigma};
  });
}
