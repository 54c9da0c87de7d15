import type {Draws} from "../../../src/random/draws.ts";
import {deviation, Z} from "../chance.ts";
import type {Law} from "./laws.ts";

/** The closed forms (mean, variance, tail probabilities) that n variates, each at its own address, do not follow. */
export function misfits({draw, mean, variance, kurtosis, tails}: Law, draws: Draws, n: number): string[] {
  let sum = 0;
  let squares = 0;
  const beyond = new Float64Array(tails.length);
  for (let i = 0; i < n; i++) {
    const x = draw(draws.at(i, 1, 2, 3));
    sum += x - mean;
    squares += (x - mean) ** 2;
    for (let t = 0; t < tails.length; t++) if (x > tails[t][0]) beyond[t]++;
  }
  const deviations: [string, number][] = [
    ["mean", deviation(sum / n, 0, Math.sqrt(variance / n))],
    ["variance", deviation(squares / n, variance, variance * Math.sqrt((kurtosis + 2) / n))],
    ...tails.map(([value, p], t): [string, number] => [
      `probability above ${value}`,
      deviation(beyond[t] / n, p, Math.sqrt((p * (1 - p)) / n))
    ])
  ];
  return deviations.filter(([, z]) => !(z < Z)).map(([what, z]) => `${what} is ${z.toFixed(2)} standard errors off`);
}
