import fc from "fast-check";
import {describe, expect, expectTypeOf, test} from "vitest";
import {Draws} from "../../src/random/draws.ts";
import {keyFromSeed} from "../../src/random/key.ts";
import {threefry} from "../../src/random/threefry.ts";

const HOLDS = {failed: false, counterexample: null};
const key = keyFromSeed("draws", 0);
const coordinate = fc.integer({min: 0, max: 0xffffffff});
const address = fc.tuple(coordinate, coordinate, coordinate, fc.nat({max: 0xffffff}));

describe("an address", () => {
  test("holds the words of the blocks [customer, owner, item, (sub << 8) | block]", () => {
    const draws = new Draws(key);
    const block = new Int32Array(4);
    const property = fc.property(address, fc.nat({max: 255}), ([customer, owner, item, sub], b) => {
      threefry(key[0], key[1], key[2], key[3], customer, owner, item, (sub << 8) | b, block);
      draws.at(customer, owner, item, sub);
      return block.every((word, i) => draws.wordAt(4 * b + i) === word);
    });
    expect(fc.check(property, {seed: 10, numRuns: 2000})).toMatchObject(HOLDS);
  });

  test("gives 1,024 words, all different, and then refuses", () => {
    const draws = new Draws(key).at(1, 2, 3, 4);
    const words = Array.from({length: 1024}, () => draws.word());
    expect(new Set(words).size).toBe(1024);
    expect(() => draws.word()).toThrow("invalid block: 256 is not one of the 256 of an address");
    expect(() => draws.wordAt(-1)).toThrow("invalid block: -1");
  });

  test("never shares a block with another address", () => {
    const property = fc.property(address, address, fc.nat({max: 1023}), (a, b, n) => {
      const same = a.every((part, i) => part === b[i]);
      return same || new Draws(key).at(...a).wordAt(n) !== new Draws(key).at(...b).wordAt(n);
    });
    // Two different addresses agree on a word by chance once in 2³².
    expect(fc.check(property, {seed: 11, numRuns: 2000})).toMatchObject(HOLDS);
  });

  test("names a customer, an owner, an item and a sub-item: there is no room for a strategy", () => {
    expectTypeOf<Parameters<Draws["at"]>>().toEqualTypeOf<
      [customer: number, owner: number, item: number, sub: number]
    >();
    expectTypeOf<ConstructorParameters<typeof Draws>>().toEqualTypeOf<[key: Int32Array]>();
    expectTypeOf(keyFromSeed).parameters.toEqualTypeOf<[seed: string, replication: number]>();
    expect([Draws.prototype.at.length, Draws.length, keyFromSeed.length]).toEqual([4, 1, 2]);
  });

  test("refuses a sub-item of more than 24 bits", () => {
    const draws = new Draws(key);
    expect(() => draws.at(0, 0, 0, 2 ** 24)).toThrow("invalid sub-address: 16777216");
    expect(() => draws.at(0, 0, 0, -1)).toThrow("invalid sub-address: -1");
    expect(draws.at(0, 0, 0, 2 ** 24 - 1).word()).not.toBe(draws.at(0, 0, 0, 0).word());
  });
});

describe("the cursor", () => {
  test("gives each address the same words in whatever order and depth addresses are read", () => {
    const plan = fc.array(
      fc.tuple(fc.nat({max: 5}), fc.nat({max: 5}), fc.nat({max: 3}), fc.nat({max: 3}), fc.nat(40)),
      {
        maxLength: 60
      }
    );
    const property = fc.property(plan, fc.infiniteStream(fc.nat()), (visits, order) => {
      const read = (list: typeof visits): Map<string, number[]> => {
        const draws = new Draws(key);
        const seen = new Map<string, number[]>();
        for (const [a, b, c, d, n] of list) {
          draws.at(a, b, c, d);
          seen.set(
            [a, b, c, d, n].join(),
            Array.from({length: n}, () => draws.word())
          );
        }
        return seen;
      };
      const ranks = visits.map(() => order.next().value as number);
      const shuffled = visits.map((_, i) => i).sort((i, j) => ranks[i] - ranks[j]);
      const first = read(visits);
      const second = read(shuffled.map(i => visits[i]));
      return [...first].every(([name, words]) => second.get(name)!.every((word, i) => word === words[i]));
    });
    expect(fc.check(property, {seed: 12, numRuns: 300})).toMatchObject(HOLDS);
  });

  test("is not moved by reading a word by its index", () => {
    const draws = new Draws(key).at(9, 8, 7, 6);
    const plain = Array.from({length: 12}, () => draws.word());
    draws.at(9, 8, 7, 6);
    const disturbed = Array.from({length: 12}, (_, i) => {
      draws.wordAt((i * 97) % 1024);
      return draws.word();
    });
    expect(disturbed).toEqual(plain);
  });

  test("keeps its own copy of the key", () => {
    const mine = Int32Array.from(key);
    const draws = new Draws(mine);
    const before = draws.at(1, 1, 1, 1).word();
    mine.fill(0);
    expect(draws.at(1, 1, 1, 1).word()).toBe(before);
  });

  test("refuses a key of the wrong length", () => {
    expect(() => new Draws(new Int32Array(3))).toThrow("invalid key: 3 words instead of 4");
  });
});
