import {worthOf, type CreditOptions, type Credits, type Path} from "./path.ts";

export interface Removal {
  /** Probability of a conversion in the chain: exactly the share of paths that converted. */
  readonly conversion: number;
  /** Share of the conversions that would be lost without each channel, 0..1. */
  readonly effects: ReadonlyMap<string, number>;
}

/**
 * Removal effects in the absorbing chain of order 1 with states start, channels, conversion and none (Anderl, Becker, von
 * Wangenheim & Schumann 2016). Removing a channel sends everybody who comes to it to "none". With N = (I − Q)⁻¹, the chance of
 * ever coming to i is N(start, i) / N(i, i), and from there conversion has chance p(i); the effect is their product over
 * p(start): one inverse, no simulation.
 */
export function removalEffects(paths: readonly Path[]): Removal {
  const index = new Map<string, number>();
  for (const {channels} of paths) {
    for (const channel of channels) if (!index.has(channel)) index.set(channel, index.size + 1);
  }
  const size = index.size + 1;
  const moves = Array.from({length: size}, () => new Float64Array(size));
  const conversions = new Float64Array(size);
  const leaving = new Float64Array(size);
  const ending = new Float64Array(size);
  for (const path of paths) {
    worthOf(path);
    const {channels, converted, count = 1} = path;
    let at = 0;
    for (const channel of channels) {
      const to = index.get(channel)!;
      moves[at]![to]! += count;
      leaving[at]! += count;
      at = to;
    }
    leaving[at]! += count;
    ending[at]! += count;
    if (converted) conversions[at]! += count;
  }
  const visits = inverseOfRest(moves, {leaving, ending});
  const chance = visits.map(row =>
    row.reduce((sum, n, i) => sum + (leaving[i]! > 0 ? (n * conversions[i]!) / leaving[i]! : 0), 0)
  );
  const conversion = chance[0]!;
  const effects = new Map<string, number>();
  for (const [channel, i] of index) {
    const met = visits[0]![i]! / visits[i]![i]!;
    effects.set(channel, conversion > 0 ? Math.min(1, (met * chance[i]!) / conversion) : 0);
  }
  return {conversion, effects};
}

/** Shares all conversions, or their value, out in proportion to the removal effects. */
export function markov(paths: readonly Path[], options: CreditOptions = {}): Credits {
  const {effects} = removalEffects(paths);
  const worth = paths.reduce((sum, path) => sum + worthOf(path, options), 0);
  const total = [...effects.values()].reduce((sum, effect) => sum + effect, 0);
  return new Map([...effects].map(([channel, effect]) => [channel, total > 0 ? (worth * effect) / total : 0]));
}

/**
 * (I − Q)⁻¹ of the chain with these counts of moves. The pivot is the sum of all ways out of a state, never 1 − its stay, so that
 * no digits cancel (Grassmann, Taksar & Heyman 1985): every entry is right to a few units of the last place.
 */
function inverseOfRest(
  moves: readonly Float64Array[],
  {leaving, ending}: {leaving: Float64Array; ending: Float64Array}
): Float64Array[] {
  const size = moves.length;
  const came = (i: number) => leaving[i]! > 0;
  const rate = moves.map((row, i) => row.map(n => (came(i) ? n / leaving[i]! : 0)));
  const end = ending.map((n, i) => (came(i) ? n / leaving[i]! : 1));
  const inverse = moves.map((_, i) => Float64Array.from({length: size}, (_, j) => (i === j ? 1 : 0)));
  const pivots = new Float64Array(size);
  for (let k = size - 1; k >= 0; k--) {
    let pivot = end[k]!;
    for (let j = 0; j < k; j++) pivot += rate[k]![j]!;
    pivots[k] = pivot;
    for (let i = 0; i < k; i++) {
      const share = rate[i]![k]! / pivot;
      if (share === 0) continue;
      for (let j = 0; j < k; j++) rate[i]![j]! += share * rate[k]![j]!;
      end[i]! += share * end[k]!;
      for (let j = 0; j < size; j++) inverse[i]![j]! += share * inverse[k]![j]!;
    }
  }
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) {
      for (let j = 0; j < size; j++) inverse[i]![j]! += rate[i]![k]! * inverse[k]![j]!;
    }
    for (let j = 0; j < size; j++) inverse[i]![j]! /= pivots[i]!;
  }
  return inverse;
}
