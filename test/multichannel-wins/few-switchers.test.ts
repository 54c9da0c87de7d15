import {expect, test} from "vitest";
import {gain, shop} from "./world.ts";

test("with few people who change channel the separate channels win, and nothing else makes them", async () => {
  const [base, changed] = [await gain(shop()), await gain(shop({app: 0.02}))];
  expect(base.low).toBeGreaterThan(0);
  expect(changed.high).toBeLessThan(0);
});
