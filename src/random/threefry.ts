/*
 * Threefry-4x32, Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC11
 * (doi:10.1145/2063384.2063405).
 */
const PARITY = 0x1bd11bda;

const ROTATIONS = [
  [10, 26],
  [11, 21],
  [13, 27],
  [23, 5],
  [6, 20],
  [17, 11],
  [25, 10],
  [18, 20]
] as const;

/** Rounds of the unrolled form. */
export const ROUNDS = 12;

/** The reference form with any number of rounds: four key words and four counter words give four int32 words. */
export function threefryRounds(rounds: number, key: ArrayLike<number>, counter: ArrayLike<number>): Int32Array {
  if (!Number.isInteger(rounds) || rounds < 0) throw new Error(`invalid number of rounds: ${rounds}`);
  if (key.length !== 4) throw new Error(`invalid key: ${key.length} words instead of 4`);
  if (counter.length !== 4) throw new Error(`invalid counter: ${counter.length} words instead of 4`);
  const schedule = Int32Array.of(key[0], key[1], key[2], key[3], PARITY ^ key[0] ^ key[1] ^ key[2] ^ key[3]);
  const x = Int32Array.from({length: 4}, (_, i) => counter[i] + schedule[i]);
  for (let round = 0; round < rounds; round++) {
    const [left, right] = ROTATIONS[round % 8];
    const partner = round % 2 === 0 ? 1 : 3;
    mix(x, 0, partner, left);
    mix(x, 2, 4 - partner, right);
    if (round % 4 === 3) {
      const injection = (round + 1) / 4;
      for (let i = 0; i < 4; i++) x[i] += schedule[(injection + i) % 5];
      x[3] += injection;
    }
  }
  return x;
}

function mix(x: Int32Array, a: number, b: number, rotation: number): void {
  x[a] += x[b];
  x[b] = ((x[b] << rotation) | (x[b] >>> (32 - rotation))) ^ x[a];
}

/**
 * Threefry-4x32 with 12 rounds, unrolled: the state's four key words and four counter words give four int32 words in
 * out. Words stay in typed arrays because a call with full-width integers as arguments would box them.
 */
export function threefryBlock(state: Int32Array, out: Int32Array): void {
  const k0 = state[0];
  const k1 = state[1];
  const k2 = state[2];
  const k3 = state[3];
  const k4 = PARITY ^ k0 ^ k1 ^ k2 ^ k3;
  let x0 = (state[4] + k0) | 0;
  let x1 = (state[5] + k1) | 0;
  let x2 = (state[6] + k2) | 0;
  let x3 = (state[7] + k3) | 0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 10) | (x1 >>> 22)) ^ x0;
  x2 = (x2 + x3) | 0;
  x3 = ((x3 << 26) | (x3 >>> 6)) ^ x2;
  x0 = (x0 + x3) | 0;
  x3 = ((x3 << 11) | (x3 >>> 21)) ^ x0;
  x2 = (x2 + x1) | 0;
  x1 = ((x1 << 21) | (x1 >>> 11)) ^ x2;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 13) | (x1 >>> 19)) ^ x0;
  x2 = (x2 + x3) | 0;
  x3 = ((x3 << 27) | (x3 >>> 5)) ^ x2;
  x0 = (x0 + x3) | 0;
  x3 = ((x3 << 23) | (x3 >>> 9)) ^ x0;
  x2 = (x2 + x1) | 0;
  x1 = ((x1 << 5) | (x1 >>> 27)) ^ x2;
  x0 = (x0 + k1) | 0;
  x1 = (x1 + k2) | 0;
  x2 = (x2 + k3) | 0;
  x3 = (x3 + k4 + 1) | 0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 6) | (x1 >>> 26)) ^ x0;
  x2 = (x2 + x3) | 0;
  x3 = ((x3 << 20) | (x3 >>> 12)) ^ x2;
  x0 = (x0 + x3) | 0;
  x3 = ((x3 << 17) | (x3 >>> 15)) ^ x0;
  x2 = (x2 + x1) | 0;
  x1 = ((x1 << 11) | (x1 >>> 21)) ^ x2;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 25) | (x1 >>> 7)) ^ x0;
  x2 = (x2 + x3) | 0;
  x3 = ((x3 << 10) | (x3 >>> 22)) ^ x2;
  x0 = (x0 + x3) | 0;
  x3 = ((x3 << 18) | (x3 >>> 14)) ^ x0;
  x2 = (x2 + x1) | 0;
  x1 = ((x1 << 20) | (x1 >>> 12)) ^ x2;
  x0 = (x0 + k2) | 0;
  x1 = (x1 + k3) | 0;
  x2 = (x2 + k4) | 0;
  x3 = (x3 + k0 + 2) | 0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 10) | (x1 >>> 22)) ^ x0;
  x2 = (x2 + x3) | 0;
  x3 = ((x3 << 26) | (x3 >>> 6)) ^ x2;
  x0 = (x0 + x3) | 0;
  x3 = ((x3 << 11) | (x3 >>> 21)) ^ x0;
  x2 = (x2 + x1) | 0;
  x1 = ((x1 << 21) | (x1 >>> 11)) ^ x2;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 13) | (x1 >>> 19)) ^ x0;
  x2 = (x2 + x3) | 0;
  x3 = ((x3 << 27) | (x3 >>> 5)) ^ x2;
  x0 = (x0 + x3) | 0;
  x3 = ((x3 << 23) | (x3 >>> 9)) ^ x0;
  x2 = (x2 + x1) | 0;
  x1 = ((x1 << 5) | (x1 >>> 27)) ^ x2;
  x0 = (x0 + k3) | 0;
  x1 = (x1 + k4) | 0;
  x2 = (x2 + k0) | 0;
  x3 = (x3 + k1 + 3) | 0;
  out[0] = x0;
  out[1] = x1;
  out[2] = x2;
  out[3] = x3;
}

const scratch = new Int32Array(8);

/** The unrolled form with the words as arguments: key k0…k3, counter c0…c3. Small enough for engines to inline. */
export function threefry(
  k0: number,
  k1: number,
  k2: number,
  k3: number,
  c0: number,
  c1: number,
  c2: number,
  c3: number,
  out: Int32Array
): void {
  scratch[0] = k0;
  scratch[1] = k1;
  scratch[2] = k2;
  scratch[3] = k3;
  scratch[4] = c0;
  scratch[5] = c1;
  scratch[6] = c2;
  scratch[7] = c3;
  threefryBlock(scratch, out);
}
