import {bgNbdAlive, type BgNbd} from "./bg-nbd.ts";
import type {History} from "./history.ts";

/** Those who are customers still at the end of the data: how many, and how their rates and their drop-out differ. */
export interface PresentCustomers {
  /** Expected number. */
  readonly customers: number;
  /** Mean purchase rate, and shape of the gamma distribution with the same mean and variance. */
  readonly rate: number;
  readonly shape: number;
  /** Mean chance of being lost after a purchase, and a + b of the beta distribution with the same mean and variance. */
  readonly dropOut: number;
  readonly concentration: number;
}

/**
 * The present customers after BG/NBD histories. Of somebody with x repeats who is a customer still, the rate has the distribution gamma(r + x, alpha + T) and the drop-out
 * beta(a, b + x); the mixture of these over everybody, weighted by the probability of being there, is summed up by its moments.
 */
export function presentCustomers(histories: readonly History[], model: BgNbd): PresentCustomers {
  const {r, alpha, a, b} = model;
  let [customers, rates, squares, losses, lossSquares] = [0, 0, 0, 0, 0];
  for (const history of histories) {
    const weight = history.customers * bgNbdAlive(history, model);
    const [shape, time] = [r + history.repeats, alpha + history.watched];
    const size = a + b + history.repeats;
    customers += weight;
    rates += (weight * shape) / time;
    squares += (weight * shape * (shape + 1)) / (time * time);
    losses += (weight * a) / size;
    lossSquares += (weight * a * (a + 1)) / (size * (size + 1));
  }
  const [rate, dropOut] = [rates / customers, losses / customers];
  const variance = squares / customers - rate * rate;
  const spread = lossSquares / customers - dropOut * dropOut;
  return {
    customers,
    rate,
    shape: variance > 0 ? (rate * rate) / variance : Infinity,
    dropOut,
    concentration: spread > 0 ? (dropOut * (1 - dropOut)) / spread - 1 : Infinity
  };
}
