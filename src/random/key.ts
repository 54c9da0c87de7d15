import seedrandom from "seedrandom";

// "THL1": a new version of the draws takes a new constant, so old and new never share a stream.
const VERSION = 0x54484c31;

/** Four key words: two from the seed text, the replication (an integer from 0 to 2³² − 1), the version of the draws. */
export function keyFromSeed(seed: string, replication: number): Int32Array {
  if (!Number.isInteger(replication) || replication < 0 || replication > 0xffffffff) {
    throw new Error(`invalid replication: ${replication}`);
  }
  const text = seedrandom(seed);
  return Int32Array.of(text.int32(), text.int32(), replication, VERSION);
}
