import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {ROUNDS, threefry, threefryBlock, threefryRounds} from "../../src/random/threefry.ts";

// Random123, tests/kat_vectors: rounds, four counter words, four key words, four results.
const KNOWN_ANSWERS = `
13 00000000 00000000 00000000 00000000 00000000 00000000 00000000 00000000 531c7e4f 39491ee5 2c855a92 3d6abf9a
13 ffffffff ffffffff ffffffff ffffffff ffffffff ffffffff ffffffff ffffffff c4189358 1c9cc83a d5881c67 6a0a89e0
13 243f6a88 85a308d3 13198a2e 03707344 a4093822 299f31d0 082efa98 ec4e6c89 4aa71d8f 734738c2 431fc6a8 ae6debf1
20 00000000 00000000 00000000 00000000 00000000 00000000 00000000 00000000 9c6ca96a e17eae66 fc10ecd4 5256a7d8
20 ffffffff ffffffff ffffffff ffffffff ffffffff ffffffff ffffffff ffffffff 2a881696 57012287 f6c7446e a16a6732
20 243f6a88 85a308d3 13198a2e 03707344 a4093822 299f31d0 082efa98 ec4e6c89 59cd1dbb b8879579 86b5d00c ac8b6d84
72 00000000 00000000 00000000 00000000 00000000 00000000 00000000 00000000 93171da6 9220326d b392b7b1 ff58a002
72 ffffffff ffffffff ffffffff ffffffff ffffffff ffffffff ffffffff ffffffff 60743f3d 9961e684 aab21c34 8c65fb7d
72 243f6a88 85a308d3 13198a2e 03707344 a4093822 299f31d0 082efa98 ec4e6c89 09930adf 7f27bd55 9ed68ce1 97f803f6`
  .trim()
  .split("\n")
  .map(line => line.split(" "));

const words = (hex: string[]): Int32Array => Int32Array.from(hex, word => parseInt(word, 16));

describe("Threefry-4x32", () => {
  test.each(KNOWN_ANSWERS.map(([rounds, ...hex]) => ({rounds: Number(rounds), start: hex[0], hex})))(
    "$rounds rounds from $start give the published answer",
    ({rounds, hex}) => {
      expect(threefryRounds(rounds, words(hex.slice(4, 8)), words(hex.slice(0, 4)))).toEqual(words(hex.slice(8)));
    }
  );

  test("the unrolled forms equal the reference form at 12 rounds", () => {
    const word = fc.integer({min: -0x80000000, max: 0x7fffffff});
    const block = fc.tuple(word, word, word, word);
    const out = new Int32Array(4);
    fc.assert(
      fc.property(block, block, (key, counter) => {
        const expected = threefryRounds(ROUNDS, key, counter);
        threefry(...key, ...counter, out);
        expect(out).toEqual(expected);
        threefryBlock(Int32Array.of(...key, ...counter), out.fill(0));
        expect(out).toEqual(expected);
      }),
      {seed: 1, numRuns: 2000}
    );
  });

  test("the form with arguments accepts words as unsigned numbers", () => {
    const out = new Int32Array(4);
    threefry(0xffffffff, 0x80000000, 1, 2, 0xfffffffe, 0x90000000, 3, 4, out);
    expect(out).toEqual(threefryRounds(ROUNDS, [-1, -0x80000000, 1, 2], [-2, 0x90000000 | 0, 3, 4]));
  });

  test("flipping any single key or counter bit flips close to half of the output bits", () => {
    for (let bit = 0; bit < 256; bit++) {
      let flips = 0;
      for (let trial = 0; trial < 64; trial++) {
        const input = Int32Array.from({length: 8}, (_, i) => Math.imul(trial * 8 + i + 1, 0x9e3779b9));
        const before = threefryRounds(ROUNDS, input.subarray(0, 4), input.subarray(4));
        input[bit >> 5] ^= 1 << (bit & 31);
        const after = threefryRounds(ROUNDS, input.subarray(0, 4), input.subarray(4));
        for (let i = 0; i < 4; i++) flips += ones(before[i] ^ after[i]);
      }
      // 64 × 128 fair coins: standard deviation 45.25; 6 of them for 256 bits at 1e-6 in all.
      expect(Math.abs(flips - 4096)).toBeLessThan(6 * 45.25);
    }
  });

  test("malformed input is refused in one sentence", () => {
    expect(() => threefryRounds(-1, [0, 0, 0, 0], [0, 0, 0, 0])).toThrow("invalid number of rounds: -1");
    expect(() => threefryRounds(12, [0, 0, 0], [0, 0, 0, 0])).toThrow("invalid key: 3 words instead of 4");
    expect(() => threefryRounds(12, [0, 0, 0, 0], [0])).toThrow("invalid counter: 1 words instead of 4");
  });
});

function ones(word: number): number {
  let count = 0;
  for (let w = word; w !== 0; w &= w - 1) count++;
  return count;
}
