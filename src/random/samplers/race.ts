import {unitExponential} from "../exact.ts";
import type {Draws} from "../draws.ts";

/**
 * The alternative that wins an exponential race: argmin E_k / w_k with E_k the unit exponential of word k. The winner
 * is k with probability w_k / Σ w; raising one weight can only move choices to that alternative, and removing one moves
 * only those who had chosen it. Weight 0 never wins; −1 when every weight is 0.
 */
export function race(weights: ArrayLike<number>, words: ArrayLike<number>): number {
  let winner = -1;
  let best = Infinity;
  for (let k = 0; k < weights.length; k++) {
    const weight = weights[k];
    if (weight === 0) continue;
    if (!(weight > 0 && weight < Infinity)) throw new Error(`invalid race weight: ${weight}`);
    const time = unitExponential(words[k]) / weight;
    if (winner < 0 || time < best) {
      winner = k;
      best = time;
    }
  }
  return winner;
}

const scratch = new Int32Array(1024);

/** The race among alternatives whose words are those of the current address: alternative k runs on word k. */
export function raceAt(draws: Draws, weights: ArrayLike<number>): number {
  for (let k = 0; k < weights.length; k++) scratch[k] = draws.wordAt(k);
  return race(weights, scratch);
}
