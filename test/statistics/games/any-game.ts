import fc from "fast-check";

export const has = (coalition: number, player: number): boolean => ((coalition >> player) & 1) === 1;

/** Worths of every coalition of n players. */
export function anyGame(n: number): fc.Arbitrary<number[]> {
  return fc.array(fc.integer({min: -50, max: 50}), {minLength: 1 << n, maxLength: 1 << n});
}
