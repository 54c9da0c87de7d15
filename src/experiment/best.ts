import {outcome} from "../outcome/registry.ts";
import {comparisonsWithTheBest} from "../statistics/mcb.ts";
import type {Best} from "./comparison.ts";
import type {Measured} from "./measured.ts";
import type {Plan} from "./plan.ts";

const ERROR = 0.05;

/** Which strategies could be the best in an outcome. Null for fewer than three, without a better side, and without intervals. */
export function bestOf({strategies}: Plan, id: string, measured: Measured): Best | null {
  const {better} = outcome(id);
  const count = strategies.length;
  if (count < 3 || better === "neither") return null;
  const sign = better === "higher" ? 1 : -1;
  const level = 1 - (2 * ERROR) / (count - 1);
  const gaps = strategies.map((_, i) => strategies.map((__, l) => (i < l ? measured.gap(i, l, {level}) : null)));
  if (gaps.flat().some(gap => gap !== null && (gap.low === null || !Number.isFinite(gap.low)))) return null;
  const distances = comparisonsWithTheBest(count, (i, l) => {
    const {value, low, high} = gaps[Math.min(i, l)][Math.max(i, l)]!;
    return {value: (i < l ? sign : -sign) * value, half: (high! - low!) / 2};
  });
  return {
    outcome: id,
    strategies: distances.map(({low, high, possible}, i) => ({id: strategies[i].id, low, high, possible}))
  };
}
