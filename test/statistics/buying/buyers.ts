import type {History} from "../../../src/statistics/buying/history.ts";
import {luck} from "../luck.ts";

/** Customers who live by the BG/NBD, with luck of their own; watched for `watched` from their first purchase, or until a time spread evenly below it. */
export function bgNbdBuyers(
  {r, alpha, a, b}: {r: number; alpha: number; a: number; b: number},
  {customers, watched, seed}: {customers: number; watched: number; seed: string}
): Array<History & {readonly times: readonly number[]}> {
  const {uniform, exponential, normal} = luck(seed);
  // Marsaglia & Tsang 2000; a shape below 1 is raised by 1 and brought back with a uniform power
  const gamma = (shape: number): number => {
    if (shape < 1) return gamma(shape + 1) * uniform() ** (1 / shape);
    const d = shape - 1 / 3;
    for (;;) {
      const z = normal();
      const v = (1 + z / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(uniform()) < z * z * 0.5 + d - d * v + d * Math.log(v)) return d * v;
    }
  };
  return Array.from({length: customers}, () => {
    const rate = gamma(r) / alpha;
    const [x, y] = [gamma(a), gamma(b)];
    const until = watched * (0.7 + 0.3 * uniform());
    const times: number[] = [];
    for (let time = exponential() / rate; time < until; time += exponential() / rate) {
      times.push(time);
      if (uniform() < x / (x + y)) break;
    }
    return {repeats: times.length, last: times.at(-1) ?? 0, watched: until, customers: 1, times};
  });
}
