import {expect, test} from "vitest";
import {gain, shop} from "./world.ts";

test("with a short time to earn it back the separate channels win, and nothing else makes them", async () => {
  const [base, changed] = [await gain(shop()), await gain(shop({horizon: "6 months"}))];
  expect(base.low).toBeGreaterThan(0);
  expect(changed.high).toBeLessThan(0);
});
