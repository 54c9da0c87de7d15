/** Bass (Management Science 15(5), 1969): innovation p, imitation q, market of 1. */
export interface Bass {
  readonly p: number;
  readonly q: number;
}

/** Share that has adopted by time t. */
export function bassAdopted(t: number, {p, q}: Bass): number {
  const decay = Math.exp(-(p + q) * t);
  return (1 - decay) / (1 + (q / p) * decay);
}

/** Adoption rate at time t: (p + q F)(1 − F). */
export function bassRate(t: number, bass: Bass): number {
  const adopted = bassAdopted(t, bass);
  return (bass.p + bass.q * adopted) * (1 - adopted);
}

export const bassPeak = ({p, q}: Bass): number => Math.log(q / p) / (p + q);
