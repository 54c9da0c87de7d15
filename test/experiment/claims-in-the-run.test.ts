import {expect, test} from "vitest";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import {attribution} from "../../src/experiment/attribution.ts";
import {compare} from "../../src/experiment/compare.ts";
import {readScenario} from "../../src/scenario/read.ts";
import {text} from "./adverts.ts";

const {scenario} = readScenario(`${text}budgets: {total: 4, split: {banner: 100%}, view: 1d, click: 7d}\n`);

test.each(["apart", "some", "joined"])(
  "“%s” claims in the run what it claims in the log of watched lives",
  async strategy => {
    const few = {customers: 400, replications: 1, runner: inlineRunner()};
    const {strategies} = await compare(scenario!, {...few, strategies: [strategy]});
    const {claimsPerOrder, orders} = await attribution(scenario!, {...few, strategy});
    expect(orders).toBeGreaterThan(100);
    expect(strategies[0].outcomes["claims-per-order"].value).toBeCloseTo(claimsPerOrder.value, 12);
    expect(strategies[0].outcomes["unpaid-messages"].value).toBeGreaterThan(0.05);
  }
);
