import {afterAll, expect, test} from "vitest";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import {threadRunner} from "../../src/engine/runners/threads.ts";
import {compare} from "../../src/experiment/compare.ts";
import {plan} from "../../src/experiment/plan.ts";
import {scenarioAt} from "./scenarios.ts";

const threads = threadRunner({threads: 7});
afterAll(() => threads.close());

test.each([
  "awareness.yaml",
  "budget-by-attribution.yaml",
  "leesa-mattress.yaml",
  "migration.yaml",
  "social-listening.yaml",
  "stars-and-friends.yaml"
])("%s comes out the same, to the last byte, with seven threads and with none", async name => {
  const scenario = scenarioAt(new URL(`../../scenarios/${name}`, import.meta.url));
  expect(plan(scenario).shared).toBe(true);
  const size = {customers: 80, replications: 2};
  const [one, seven] = await Promise.all(
    [inlineRunner(), threads].map(async runner => JSON.stringify(await compare(scenario, {...size, runner})))
  );
  expect(seven).toBe(one);
});
