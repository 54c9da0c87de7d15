import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import {GOLDEN, goldenOf} from "./golden.ts";

const text = readFileSync(new URL("./fixtures/rich.yaml", import.meta.url), "utf8");

test("comparisons and lives have the golden fingerprints", async () => {
  expect(await goldenOf(text, inlineRunner())).toEqual(GOLDEN);
});
