import {pairedDifference} from "../../statistics/paired.ts";
import type {Sweep, SweepContrast} from "../answers/sweep.ts";
import {bestSplit} from "./split.ts";

/** Every strategy against the first one in every outcome: where which is higher, by how much, and what that hangs on. */
export function contrastsOf({
  strategies,
  outcomes,
  parameters,
  points,
  figures
}: Pick<Sweep, "strategies" | "outcomes" | "parameters" | "points" | "figures">): SweepContrast[] {
  const [from, ...others] = strategies;
  return others.flatMap((to, t) =>
    outcomes.map((outcome, o): SweepContrast => {
      const differences = figures.flatMap((point, index) => {
        const [base, other] = [point[0], point[t + 1]];
        if (base === null || other === null) return [];
        const {value, low, high} = pairedDifference(other[o], base[o]);
        if (Number.isNaN(value)) return [];
        const sign = low === null || high === null ? 0 : low > 0 ? 1 : high < 0 ? -1 : 0;
        return [{point: index, value, sign}];
      });
      const clear = differences.filter(({sign}) => sign !== 0);
      const split = bestSplit(
        clear.map(({point}) => points[point]),
        clear.map(({sign}) => sign > 0)
      );
      const extreme = (than: (a: number, b: number) => boolean) =>
        differences.reduce<{value: number; point: number} | null>(
          (found, {value, point}) => (found === null || than(value, found.value) ? {value, point} : found),
          null
        );
      return {
        outcome,
        from: from.id,
        to: to.id,
        higher: clear.filter(({sign}) => sign > 0).length,
        lower: clear.filter(({sign}) => sign < 0).length,
        unclear: differences.length - clear.length,
        least: extreme((a, b) => a < b),
        most: extreme((a, b) => a > b),
        split: split && {
          path: parameters[split.dimension].path,
          at: split.at,
          below: split.below,
          above: split.above
        }
      };
    })
  );
}
