import {hit, threshold} from "./bernoulli.ts";
import {Draws} from "./draws.ts";
import {exactExp, exactLog, exactPow, logistic, uniform, unitExponential} from "./exact.ts";
import {keyFromSeed} from "./key.ts";
import {beta} from "./samplers/beta.ts";
import {exponential} from "./samplers/exponential.ts";
import {gamma} from "./samplers/gamma.ts";
import {normal} from "./samplers/normal.ts";
import {poisson} from "./samplers/poisson.ts";
import {race} from "./samplers/race.ts";
import {threefry} from "./threefry.ts";

interface Part {
  count: number;
  value: (draws: Draws, i: number) => number;
}

const words = new Int32Array(4);

const PARTS: Record<string, Part> = {
  key: {count: 500, value: (_, i) => keyFromSeed(`golden ${i}`, i)[i & 1]},
  word: {count: 300_000, value: draws => draws.word()},
  block: {
    count: 100_000,
    value: (_, i) => {
      threefry(i, ~i, i << 16, 1, 2, i, -i, 3, words);
      return words[i & 3];
    }
  },
  uniform: {count: 50_000, value: draws => uniform(draws.word())},
  hit: {count: 50_000, value: (draws, i) => (hit(draws.word(), threshold((i % 1001) / 1000)) ? 1 : 0)},
  log: {count: 100_000, value: draws => exactLog(positive(draws))},
  logNearOne: {count: 50_000, value: draws => exactLog(0.5 + uniform(draws.word()))},
  exp: {count: 100_000, value: draws => exactExp(1500 * uniform(draws.word()) - 750)},
  expNearZero: {count: 50_000, value: draws => exactExp(2 * uniform(draws.word()) - 1)},
  pow: {count: 50_000, value: draws => exactPow(20 * uniform(draws.word()), 10 * uniform(draws.word()) - 5)},
  logistic: {count: 100_000, value: draws => logistic(80 * uniform(draws.word()) - 40)},
  unitExponential: {count: 200_000, value: draws => unitExponential(draws.word())},
  exponential: {count: 20_000, value: (draws, i) => exponential(draws, i / 100)},
  normal: {count: 100_000, value: (draws, i) => normal(draws, i % 7, 1 + (i % 3))},
  gamma: {count: 60_000, value: (draws, i) => gamma(draws, ((i % 200) + 1) / 20, 3)},
  beta: {count: 40_000, value: (draws, i) => beta(draws, ((i % 40) + 1) / 10, ((i % 17) + 1) / 5)},
  poisson: {count: 60_000, value: (draws, i) => poisson(draws, (i % 300) / 10)},
  race: {
    count: 100_000,
    value: (draws, i) => {
      for (let k = 0; k < 4; k++) words[k] = draws.wordAt(k);
      return race([1, 1.5, (i % 5) / 2, 0.4], words);
    }
  }
};

export interface Golden {
  /** How many values were hashed. */
  values: number;
  /** FNV-1a over every value's bits, eight hexadecimal digits. */
  hash: string;
  /** The running hash after each kind of value, in order: the first that differs names the fault. */
  after: Record<string, string>;
}

/** One hash over more than a million values of every random function: the same in every engine. */
export function golden(): Golden {
  const draws = new Draws(keyFromSeed("golden", 1));
  const view = new DataView(new ArrayBuffer(8));
  const after: Record<string, string> = {};
  let hash = 0x811c9dc5;
  let values = 0;
  Object.entries(PARTS).forEach(([name, {count, value}], owner) => {
    for (let i = 0; i < count; i++) {
      view.setFloat64(0, value(draws.at(i, owner, i >> 3, i & 7), i));
      for (let byte = 0; byte < 8; byte++) hash = Math.imul(hash ^ view.getUint8(byte), 0x01000193);
    }
    values += count;
    after[name] = (hash >>> 0).toString(16).padStart(8, "0");
  });
  return {values, hash: (hash >>> 0).toString(16).padStart(8, "0"), after};
}

const bits = new DataView(new ArrayBuffer(8));

/** A positive finite number with random bits, subnormal ones included. */
function positive(draws: Draws): number {
  bits.setUint32(0, (draws.word() >>> 0) % 0x7ff00000);
  bits.setInt32(4, draws.word());
  return bits.getFloat64(0);
}
