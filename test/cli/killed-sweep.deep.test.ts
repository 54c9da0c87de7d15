import {expect, test} from "vitest";
import {killAndResume} from "./killed-sweep.ts";

test("a sweep that is killed at fifty random moments comes out as if it never had been, and simulates nothing twice", async () => {
  const {ended} = await killAndResume(50, "fifty");
  expect(ended).toBeGreaterThanOrEqual(1);
}, 900_000);
