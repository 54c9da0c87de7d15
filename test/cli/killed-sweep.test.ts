import {expect, test} from "vitest";
import {killAndResume} from "./killed-sweep.ts";

test("a sweep that was killed three times comes out as if it never had been, and simulates nothing twice", async () => {
  const {ended} = await killAndResume(3, "three");
  expect(ended).toBeGreaterThanOrEqual(1);
}, 120_000);
