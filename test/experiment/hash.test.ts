import fc from "fast-check";
import {expect, test} from "vitest";
import {ContentHash} from "../../src/experiment/hash.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

test.each([
  ["", "00000000000000000000000000000000"],
  ["The quick brown fox jumps over the lazy dog", "2f1583c3ecee2c675d7bf66ce5e91d2c"],
  ["I will not buy this record, it is scratched.", "a0a9683b25ac5e40d9af2895890dddf5"]
])("MurmurHash3 x86 128 of “%s” is the published one", (text, hash) => {
  expect(new ContentHash().bytes(bytes(text)).toString()).toBe(hash);
});

test("pieces do not matter, and a hash can be asked in between", () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({maxLength: 40}), {maxLength: 8}), pieces => {
      const hash = new ContentHash();
      for (const piece of pieces) hash.bytes(piece).toString();
      const whole = new ContentHash().bytes(Uint8Array.from(pieces.flatMap(piece => [...piece])));
      expect(hash.toString()).toBe(whole.toString());
    }),
    {seed: 4, numRuns: 300}
  );
});

test("two texts in a row are not one", () => {
  const of = (...texts: string[]) => texts.reduce((hash, text) => hash.text(text), new ContentHash()).toString();
  expect(of("ab", "c")).not.toBe(of("a", "bc"));
});
