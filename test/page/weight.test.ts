import {readFileSync} from "node:fs";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {expect, inject, test} from "vitest";
import {BUDGET, initialScripts} from "../../build/size.ts";
import {openPage} from "./helpers.ts";

/** Scripts that the page asked for by itself until its charts stood, its workers included. */
async function downloaded(): Promise<string[]> {
  const {page} = await openPage();
  await page.locator("#app figure svg, #app svg[class^=plot]").first().waitFor();
  await page.waitForLoadState("networkidle");
  const own = await page.evaluate(() => performance.getEntriesByType("resource").map(({name}) => name));
  const urls = [...own, ...page.workers().map(worker => worker.url())];
  const files = urls.map(url => url.slice(inject("site").url.length)).filter(file => file.endsWith(".js"));
  return [...new Set(files)].filter(file => file !== "sw.js");
}

test("opening the workbench, charts and simulation included, takes at most 160 kB of gzipped JavaScript", async () => {
  const {directory} = inject("site");
  const files = await downloaded();
  const sizes = files.map(file => gzipSync(readFileSync(join(directory, file)), {level: 9}).length);
  expect(files).toEqual(expect.arrayContaining(initialScripts(directory).map(({file}) => file)));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(BUDGET);
});
