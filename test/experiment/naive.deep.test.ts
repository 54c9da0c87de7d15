import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import {naive} from "../../src/experiment/naive.ts";
import {readScenario} from "../../src/scenario/read.ts";

test("a retailer's months before and after say that joining up loses money, which in truth it gains", async () => {
  const name = "fashion-retailer";
  const {scenario} = readScenario(readFileSync(`scenarios/${name}.yaml`, "utf8"), {name});
  const {figures} = await naive(scenario!, {
    from: "multichannel",
    to: "omnichannel",
    customers: 3000,
    replications: 6,
    runner: inlineRunner(),
    followed: 1
  });
  const {estimate, truth, verdict} = figures.rows.find(({id}) => id === "before-after")!;
  expect(estimate.high).toBeLessThan(0);
  expect(truth.low).toBeGreaterThan(0);
  expect(verdict).toBe("wrong sign");
});
