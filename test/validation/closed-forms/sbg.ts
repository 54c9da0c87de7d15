/** Shifted beta-geometric renewals (Fader & Hardie, J. Interactive Marketing 21(1), 2007): churn ~ beta(alpha, beta). */
export interface ShiftedBetaGeometric {
  readonly alpha: number;
  readonly beta: number;
}

/** Share that renews for year t, from t = 1. */
export const renewalRate = (t: number, {alpha, beta}: ShiftedBetaGeometric): number =>
  (beta + t - 1) / (alpha + beta + t - 1);

/** Share that is still there after t years: the product of the renewal rates; S(0) = 1. */
export function sbgSurvival(t: number, model: ShiftedBetaGeometric): number {
  let survival = 1;
  for (let year = 1; year <= t; year++) survival *= renewalRate(year, model);
  return survival;
}

/** `survivors[t]` people still there after t years; `survivors[0]` is the cohort. */
export function sbgLogLikelihood(survivors: readonly number[], model: ShiftedBetaGeometric): number {
  let sum = survivors.at(-1)! * Math.log(sbgSurvival(survivors.length - 1, model));
  for (let t = 1; t < survivors.length; t++)
    sum += (survivors[t - 1] - survivors[t]) * Math.log(sbgSurvival(t - 1, model) - sbgSurvival(t, model));
  return sum;
}
