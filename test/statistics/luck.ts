import seedrandom from "seedrandom";

/** Seeded draws for the statistical tests, independent of the simulator's own generator. */
export function luck(seed: string) {
  const uniform = seedrandom.alea(seed);
  const exponential = () => -Math.log(1 - uniform());
  const normal = () => Math.sqrt(2 * exponential()) * Math.cos(2 * Math.PI * uniform());
  const poisson = (mean: number) => {
    let count = 0;
    for (let clock = exponential(); clock < mean; clock += exponential()) count++;
    return count;
  };
  return {uniform, exponential, normal, poisson};
}
