import {exactExp, exactLog} from "../../random/exact.ts";
import {log1p} from "../elementary.ts";
import {logBeta, logGamma} from "../gamma.ts";
import {maximumLikelihood, positive, share, type Estimate} from "../optimise/likelihood.ts";
import {byRepeats, checkHistories, totalsOf, type History} from "./history.ts";
import type {Nbd} from "./nbd.ts";

/**
 * BG/NBD (Fader, Hardie & Lee, Marketing Science 24(2), 2005): gamma(r, alpha) purchase rates, and after every repeat purchase a customer is lost with a chance
 * that differs between people by a beta(a, b) distribution.
 */
export interface BgNbd extends Nbd {
  readonly a: number;
  readonly b: number;
}

/** Log-likelihood of repeats and the time of the last one, equation 6 of the paper. */
export function bgNbdLogLikelihood(histories: readonly History[], {r, alpha, a, b}: BgNbd): number {
  const [logAlpha, base, begun] = [exactLog(alpha), logGamma(r), logBeta(a, b)];
  const rest = byRepeats(x => logGamma(r + x) - base + logBeta(a, b + x) - begun);
  const lost = byRepeats(x => exactLog(a) - exactLog(b + x - 1));
  let sum = 0;
  for (const {repeats: x, last, watched, customers} of histories) {
    const stays = -(r + x) * exactLog(alpha + watched);
    const both = x === 0 ? stays : logSum(stays, lost(x) - (r + x) * exactLog(alpha + last));
    sum += customers * (rest(x) + r * logAlpha + both);
  }
  return sum;
}

/** P(still a customer at the end of the data). */
export function bgNbdAlive({repeats: x, last, watched}: History, {r, alpha, a, b}: BgNbd): number {
  if (x === 0) return 1;
  const odds = exactLog(a) - exactLog(b + x - 1) + (r + x) * (exactLog(alpha + watched) - exactLog(alpha + last));
  return 1 / (1 + exactExp(odds));
}

/**
 * E[purchases in a time t] of somebody who is a customer at its beginning: (1 − (alpha / (alpha + p t))^r) / p, the mean over purchase rates, summed over the drop-out p on an even grid of
 * its log odds, on which the beta density vanishes smoothly at either end.
 */
export function bgNbdMean(t: number, {r, alpha, a, b}: BgNbd): number {
  const [steps, reach] = [600, 40 / Math.min(1, a, b)];
  const begun = logBeta(a, b);
  let [sum, weights] = [0, 0];
  for (let i = 0; i < steps; i++) {
    const odds = reach * ((2 * i + 1) / steps - 1);
    const [logP, logQ] = [-log1p(exactExp(-odds)), -log1p(exactExp(odds))];
    const weight = exactExp(a * logP + b * logQ - begun);
    const p = exactExp(logP);
    const kept = -r * log1p((p * t) / alpha);
    sum += weight * (p * t < 1e-9 * alpha ? (r * t) / alpha : (1 - exactExp(kept)) / p);
    weights += weight;
  }
  return sum / weights;
}

export interface BgNbdFit extends BgNbd {
  /** Mean rate r / alpha and shape r; mean drop-out a / (a + b) and its concentration a + b; with their intervals. */
  readonly rate: Estimate;
  readonly shape: Estimate;
  readonly dropOut: Estimate;
  readonly concentration: Estimate;
  readonly logLikelihood: number;
  readonly converged: boolean;
}

/** Beyond these everybody is as good as alike, and the likelihood is flat. */
const MOST_ALIKE = 1000;

/** Maximum likelihood of the model. Throws on impossible histories and where nobody bought twice. */
export function fitBgNbd(histories: readonly History[]): BgNbdFit {
  checkHistories(histories);
  const {repeats, watched} = totalsOf(histories);
  const modelOf = ([mean, r, p, s]: readonly number[]): BgNbd => ({r, alpha: r / mean, a: p * s, b: (1 - p) * s});
  const possible = ([, r, p, s]: readonly number[]) => r <= MOST_ALIKE && s <= MOST_ALIKE && p * s > 1e-9 && p < 1;
  const {estimates, logLikelihood, converged} = maximumLikelihood(
    values => (possible(values) ? bgNbdLogLikelihood(histories, modelOf(values)) : -Infinity),
    [(1.5 * repeats) / watched, 1, 0.2, 3],
    [positive, positive, share, positive]
  );
  const [rate, shape, dropOut, concentration] = estimates;
  return {
    ...modelOf(estimates.map(({value}) => value)),
    rate,
    shape,
    dropOut,
    concentration,
    logLikelihood,
    converged
  };
}

/** ln(e^a + e^b). */
function logSum(a: number, b: number): number {
  return a >= b ? a + log1p(exactExp(b - a)) : b + log1p(exactExp(a - b));
}
