/** The number of 32-bit words, of 2³², that are a hit at probability p: floor(p · 2³²), from 0 to 2³². */
export function threshold(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new Error(`invalid probability: ${p}`);
  return Math.floor(p * 4294967296);
}

/**
 * Whether a word is a hit: never at probability 0, always at 1, and a word that hits at one probability hits at every
 * higher one.
 */
export function hit(word: number, threshold: number): boolean {
  return word >>> 0 < threshold;
}
