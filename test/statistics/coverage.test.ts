import {expect, test} from "vitest";
import {coverage, sharedLuck} from "./coverage.ts";
import {luck} from "./luck.ts";

test("where all customers of a run share its luck, customers as the unit give intervals that are far too narrow; runs do not", () => {
  const draws = luck("shared luck");
  const {customers, runs} = coverage(200, () => sharedLuck(draws));
  expect(customers).toBeLessThan(0.88);
  expect(runs).toBeGreaterThan(0.91);
});
