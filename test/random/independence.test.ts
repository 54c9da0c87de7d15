import {describe, expect, test} from "vitest";
import {Draws} from "../../src/random/draws.ts";
import {keyFromSeed} from "../../src/random/key.ts";
import {deviation, misfit, Z} from "./chance.ts";

const N = 1 << 17;
const key = keyFromSeed("independence", 0);
const draws = new Draws(key);
const side = 362;

/** For each kind of neighbour: the n-th word and the word of its neighbour. */
const neighbours: {name: string; pair: (n: number) => [number, number]}[] = [
  {
    name: "customers",
    pair: n => [draws.at(n, 3, 5, 7).word(), draws.at(n + 1, 3, 5, 7).word()]
  },
  {name: "owners", pair: n => [draws.at(3, n, 5, 7).word(), draws.at(3, n + 1, 5, 7).word()]},
  {name: "items", pair: n => [draws.at(3, 5, n, 7).word(), draws.at(3, 5, n + 1, 7).word()]},
  {name: "sub-items", pair: n => [draws.at(3, 5, 7, n).word(), draws.at(3, 5, 7, n + 1).word()]},
  {
    name: "words of an address",
    pair: n => [draws.at(n >> 9, 5, 7, 9).wordAt(n & 511), draws.wordAt((n & 511) + 1)]
  },
  {
    name: "words in neighbouring blocks",
    pair: n => [draws.at(n >> 9, 5, 7, 9).wordAt(n & 511), draws.wordAt((n & 511) + 4)]
  },
  {
    name: "customer and owner exchanged",
    pair: n => {
      const a = n % side;
      const b = Math.floor(n / side) + side;
      return [draws.at(a, b, 1, 1).word(), draws.at(b, a, 1, 1).word()];
    }
  },
  {
    name: "customers far apart",
    pair: n => [draws.at(n, 3, 5, 7).word(), draws.at(n + 0x10000, 3, 5, 7).word()]
  },
  {
    name: "replications",
    pair: n => [new Draws(replication(n)).at(3, 5, 7, 9).word(), new Draws(replication(n + 1)).at(3, 5, 7, 9).word()]
  },
  {
    name: "replications of one customer each",
    pair: n => [
      new Draws(replication(n & 255)).at(n >> 8, 5, 7, 9).word(),
      new Draws(replication((n & 255) + 1)).at(n >> 8, 5, 7, 9).word()
    ]
  }
];

function replication(n: number): Int32Array {
  const other = Int32Array.from(key);
  other[2] = n;
  return other;
}

describe.each(neighbours)("neighbouring $name", ({pair}) => {
  const first = new Int32Array(N);
  const second = new Int32Array(N);
  for (let n = 0; n < N; n++) [first[n], second[n]] = pair(n);

  test("are uncorrelated in value", () => {
    let sum = 0;
    for (let n = 0; n < N; n++) sum += (first[n] / 2 ** 31) * (second[n] / 2 ** 31);
    expect(deviation(sum / N, 0, 1 / 3 / Math.sqrt(N))).toBeLessThan(Z);
  });

  test.each([28, 14, 0])("fill 16 × 16 cells of the four bits from bit %i evenly", shift => {
    const counts = new Float64Array(256);
    for (let n = 0; n < N; n++) counts[((first[n] >>> shift) & 15) * 16 + ((second[n] >>> shift) & 15)]++;
    expect(misfit(counts, new Float64Array(256).fill(N / 256))).toBeLessThan(1);
  });

  test("agree in each of their 32 bits half of the time", () => {
    const counts = new Float64Array(32);
    for (let n = 0; n < N; n++) for (let b = 0; b < 32; b++) counts[b] += ((first[n] ^ second[n]) >>> b) & 1;
    for (let b = 0; b < 32; b++) expect(deviation(counts[b] / N, 0.5, 0.5 / Math.sqrt(N))).toBeLessThan(Z);
  });

  test("differ in as many bits as coin tosses would", () => {
    const counts = new Float64Array(33);
    for (let n = 0; n < N; n++) {
      let bits = 0;
      for (let w = first[n] ^ second[n]; w !== 0; w &= w - 1) bits++;
      counts[bits]++;
    }
    const expected = new Float64Array(33);
    let ways = 1;
    for (let k = 0; k <= 32; k++) {
      expected[k] = (N * ways) / 2 ** 32;
      ways = (ways * (32 - k)) / (k + 1);
    }
    expect(misfit(counts.subarray(6, 27), expected.subarray(6, 27), 20)).toBeLessThan(1);
  });
});

test("a day of a customer's words is uniform in every block position", () => {
  const counts = [0, 1, 2, 3].map(() => new Float64Array(64));
  for (let customer = 0; customer < 2000; customer++) {
    for (let day = 0; day < 50; day++) {
      draws.at(customer, 1, day, 2);
      for (const position of counts) position[draws.word() >>> 26]++;
    }
  }
  for (const position of counts) expect(misfit(position, new Float64Array(64).fill(100_000 / 64))).toBeLessThan(1);
});

test("neighbouring seed texts give unrelated words", () => {
  const n = 4000;
  let sum = 0;
  let last = new Draws(keyFromSeed("seed 0", 0)).at(0, 0, 0, 0).word() / 2 ** 31;
  for (let i = 1; i <= n; i++) {
    const next = new Draws(keyFromSeed(`seed ${i}`, 0)).at(0, 0, 0, 0).word() / 2 ** 31;
    sum += last * next;
    last = next;
  }
  expect(deviation(sum / n, 0, 1 / 3 / Math.sqrt(n))).toBeLessThan(Z);
  expect(last).not.toBe(0);
});
