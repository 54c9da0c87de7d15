import {expect, test} from "vitest";
import {gain, shop} from "./world.ts";

test("in a small firm, at the same price of joining up the separate channels win, and nothing else makes them", async () => {
  const [base, changed] = [await gain(shop()), await gain(shop({people: 3000}))];
  expect(base.low).toBeGreaterThan(0);
  expect(changed.high).toBeLessThan(0);
});
