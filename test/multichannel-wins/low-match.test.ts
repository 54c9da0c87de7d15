import {expect, test} from "vitest";
import {gain, shop} from "./world.ts";

test("where few people are recognised the separate channels win, and nothing else makes them", async () => {
  const [base, changed] = [await gain(shop()), await gain(shop({match: "15%"}))];
  expect(base.low).toBeGreaterThan(0);
  expect(changed.high).toBeLessThan(0);
});
