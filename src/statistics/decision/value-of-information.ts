/*
 * What a decision is worth, from a table of payoffs: one row a world that may be the true one, all equally likely, one column an action, higher is
 * better (Raiffa & Schlaifer, Applied Statistical Decision Theory, 1961; Savage, JASA 46(253), 1951).
 */
import {columnMeans, type Matrix} from "./matrix.ts";

/** What choosing in full knowledge of the world brings over choosing once for all worlds: mean of the best less the best mean. At least 0. */
export function valueOfPerfectInformation(payoffs: Matrix): number {
  const means = columnMeans(payoffs);
  const best = means.indexOf(Math.max(...means));
  // As the mean regret of the best action it is never negative, not even by rounding.
  return payoffs.reduce((sum, row) => sum + (Math.max(...row) - row[best]), 0) / payoffs.length;
}

/** What is lost against the best action of each world; same shape as the payoffs. */
export function regrets(payoffs: Matrix): number[][] {
  return payoffs.map(row => {
    const best = Math.max(...row);
    return row.map(value => best - value);
  });
}

/** Share of worlds in which each action is best; actions that are equally good share the world. Adds up to 1. */
export function sharesBest(payoffs: Matrix): number[] {
  const shares = payoffs[0].map(() => 0);
  for (const row of payoffs) {
    const best = Math.max(...row);
    const winners = row.flatMap((value, j) => (value === best ? [j] : []));
    for (const j of winners) shares[j] += 1 / winners.length;
  }
  return shares.map(sum => sum / payoffs.length);
}

/** The action whose largest regret is smallest, the first of several. */
export function minimaxRegret(payoffs: Matrix): number {
  const worst = regrets(payoffs).reduce((most, row) => row.map((value, j) => Math.max(value, most[j])));
  return worst.indexOf(Math.min(...worst));
}
