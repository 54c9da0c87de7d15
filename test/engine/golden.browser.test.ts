import {expect, test} from "vitest";
import {browserRunner} from "../../src/engine/runners/browser.ts";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import text from "./fixtures/rich.yaml?raw";
// oxlint-disable-next-line import/default -- the bundler makes the address of the worker the default export
import url from "../../src/engine/runners/browser.worker.ts?worker&url";
import {GOLDEN, goldenOf} from "./golden.ts";

test("comparisons and lives have the golden fingerprints in Chromium", async () => {
  expect(await goldenOf(text, inlineRunner())).toEqual(GOLDEN);
});

test("comparisons have the golden fingerprints on two workers of Chromium", async () => {
  const runner = browserRunner({url, workers: 2});
  expect(await goldenOf(text, runner)).toEqual(GOLDEN);
  runner.close();
});
