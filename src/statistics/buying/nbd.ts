import {exactLog} from "../../random/exact.ts";
import {logGamma} from "../gamma.ts";
import {maximumLikelihood, positive, type Estimate} from "../optimise/likelihood.ts";
import {byRepeats, checkHistories, totalsOf, type History} from "./history.ts";

/** Purchase rates differ between people by a gamma distribution: shape r, rate alpha (Ehrenberg, Applied Statistics 8, 1959). */
export interface Nbd {
  readonly r: number;
  readonly alpha: number;
}

/** Log-likelihood of the numbers of repeat purchases where nobody ever stops buying. */
export function nbdLogLikelihood(histories: readonly History[], {r, alpha}: Nbd): number {
  const [logAlpha, base] = [exactLog(alpha), logGamma(r)];
  const choose = byRepeats(x => logGamma(r + x) - base - logGamma(x + 1));
  let sum = 0;
  for (const {repeats: x, watched, customers} of histories) {
    const reached = exactLog(alpha + watched);
    const inside = x === 0 ? 0 : x * (exactLog(watched) - reached);
    sum += customers * (choose(x) + r * (logAlpha - reached) + inside);
  }
  return sum;
}

export interface NbdFit extends Nbd {
  /** Mean rate r / alpha and shape r with their intervals. */
  readonly rate: Estimate;
  readonly shape: Estimate;
  readonly logLikelihood: number;
  readonly converged: boolean;
}

/** Beyond this shape everybody is as good as alike, and the likelihood is flat. */
const MOST_ALIKE = 1000;

/** Maximum likelihood of the negative binomial model. Throws on impossible histories and where nobody bought twice. */
export function fitNbd(histories: readonly History[]): NbdFit {
  checkHistories(histories);
  const {repeats, watched} = totalsOf(histories);
  const at = (mean: number, r: number) =>
    r > MOST_ALIKE ? -Infinity : nbdLogLikelihood(histories, {r, alpha: r / mean});
  const {estimates, logLikelihood, converged} = maximumLikelihood(
    ([mean, r]) => at(mean, r),
    [repeats / watched, 1],
    [positive, positive]
  );
  const [rate, shape] = estimates;
  return {r: shape.value, alpha: shape.value / rate.value, rate, shape, logLikelihood, converged};
}
