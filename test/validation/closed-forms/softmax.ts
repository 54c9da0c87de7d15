/** ln Σ exp(u): the expected utility of the best alternative up to a constant (McFadden 1974). */
export function logSum(utilities: readonly number[]): number {
  const largest = Math.max(...utilities);
  return largest + Math.log(utilities.reduce((sum, u) => sum + Math.exp(u - largest), 0));
}

/** Multinomial-logit shares exp(u) / Σ exp(u). */
export function softmax(utilities: readonly number[]): number[] {
  const largest = Math.max(...utilities);
  const weights = utilities.map(u => Math.exp(u - largest));
  const total = weights.reduce((sum, w) => sum + w, 0);
  return weights.map(w => w / total);
}
