import {meanInterval} from "../../statistics/interval.ts";
import type {NaiveRow, NaiveVerdict} from "../answers/naive.ts";
import type {Range} from "../result.ts";
import {clearSign} from "../spoken.ts";

export type Judged = Pick<NaiveRow, "estimate" | "truth" | "error" | "verdict">;

/** Share of the truth within which an estimate counts as right. */
export const NEAR = 0.1;

/** An estimate beside the truth, replication by replication. */
export function judge(estimates: readonly number[], truths: readonly number[]): Judged {
  const rangeOf = (values: readonly number[]): Range => {
    const {value, low, high} = meanInterval(values);
    return {value, low, high};
  };
  const estimate = rangeOf(estimates);
  const truth = rangeOf(truths);
  const error = rangeOf(estimates.map((value, r) => value - truths[r]));
  return {estimate, truth, error, verdict: verdictOf(estimate, truth, error)};
}

/**
 * "right" where the whole interval of the error lies within a tenth of the truth; "wrong sign" where estimate and truth lie clearly on different sides
 * of 0; "too high" and "too low" where the error lies clearly on one side of 0; otherwise "open".
 */
export function verdictOf(estimate: Range, truth: Range, error: Range): NaiveVerdict {
  const {low, high} = error;
  if (low === null || high === null) return "open";
  const near = NEAR * Math.abs(truth.value);
  if (low >= -near && high <= near) return "right";
  if (clearSign(estimate) * clearSign(truth) < 0) return "wrong sign";
  const sign = clearSign(error);
  return sign > 0 ? "too high" : sign < 0 ? "too low" : "open";
}
