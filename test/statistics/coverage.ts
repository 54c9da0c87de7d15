import {addCustomer, pairMoments} from "../../src/statistics/pair-moments.ts";
import {meanInterval} from "../../src/statistics/interval.ts";
import {ratioDifference} from "../../src/statistics/ratio.ts";

/** How often intervals hold the truth. */
export interface Coverage {
  readonly [way: string]: number;
}

interface Ends {
  readonly low: number | null;
  readonly high: number | null;
}

/** Share of `runs` experiments, by name, in which an interval contains its truth. */
export function coverage(runs: number, experiment: () => Readonly<Record<string, readonly [Ends, number]>>): Coverage {
  const held: Record<string, number> = {};
  for (let run = 0; run < runs; run++) {
    for (const [way, [{low, high}, truth]] of Object.entries(experiment())) {
      held[way] ??= 0;
      if (low !== null && high !== null && low <= truth && truth <= high) held[way]++;
    }
  }
  return Object.fromEntries(Object.entries(held).map(([way, count]) => [way, count / runs]));
}

/**
 * A rate of 20 % that moves from run to run by ± 2 points for all customers of a run: with customers, and with runs, as the unit. 20 runs of 500 customers.
 */
export function sharedLuck({uniform, normal}: {uniform: () => number; normal: () => number}) {
  const moments = pairMoments(2);
  const rates: number[] = [];
  for (let run = 0; run < 20; run++) {
    const rate = 0.2 + 0.02 * normal();
    let bought = 0;
    for (let customer = 0; customer < 500; customer++) {
      const order = uniform() < rate ? 1 : 0;
      bought += order;
      // the other strategy does nothing
      addCustomer(moments, [order, 1, 0, 1]);
    }
    rates.push(bought / 500);
  }
  return {customers: [ratioDifference(moments, 0, 1), 0.2], runs: [meanInterval(rates), 0.2]} as const;
}
