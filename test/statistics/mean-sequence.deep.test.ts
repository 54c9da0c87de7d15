import {expect, test} from "vitest";
import {addCustomer, pairMoments} from "../../src/statistics/pair-moments.ts";
import {FEWEST, meanSequence} from "../../src/statistics/mean-sequence.ts";
import {ratioDifference} from "../../src/statistics/ratio.ts";
import {luck} from "./luck.ts";

test("watched after every replication from the sixth to the 300th, the interval leaves out the truth at some moment in 5 % of 4 000 runs or fewer", () => {
  const {normal} = luck("4 000 watched means");
  let missed = 0;
  for (let run = 0; run < 4000; run++) {
    const values: number[] = [];
    for (let n = 1; n <= 300; n++) {
      values.push(normal());
      if (n < FEWEST) continue;
      const {low, high} = meanSequence(values);
      if (low! > 0 || high! < 0) {
        missed++;
        break;
      }
    }
  }
  console.log("watched replications", missed / 4000);
  expect(missed / 4000).toBeLessThanOrEqual(0.05);
});

test("watched after every 256 customers, the paired difference leaves out the truth at some moment in 5 % of 3 000 runs or fewer", () => {
  const {uniform, exponential} = luck("watched customers");
  let missed = 0;
  for (let run = 0; run < 3000; run++) {
    const moments = pairMoments(2);
    for (let customer = 1; customer <= 10_240; customer++) {
      const orders = uniform() < 0.3 ? 1 : 0;
      const u = uniform();
      const cost = 5 + exponential();
      addCustomer(moments, [orders * cost, 1, (u < 0.05 ? 1 : u < 0.1 ? 0 : orders) * cost, 1]);
      if (customer % 256 > 0) continue;
      // one in ten gets an even chance instead of 3 in 10: half of 5 % come, 3 in 10 of 10 % go
      const truth = (0.05 - 0.1 * 0.3) * 6;
      const {low, high} = ratioDifference(moments, 1, 0, {anytime: true});
      if (low! > truth || high! < truth) {
        missed++;
        break;
      }
    }
  }
  console.log("watched customers", missed / 3000);
  expect(missed / 3000).toBeLessThanOrEqual(0.05);
});
