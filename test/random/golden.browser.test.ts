import {expect, test} from "vitest";
import {golden} from "../../src/random/golden.ts";
import {GOLDEN} from "./golden-hash.ts";

test("more than a million random values have the golden hash in Chromium", () => {
  expect(golden()).toEqual(GOLDEN);
});
