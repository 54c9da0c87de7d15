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

/** Most gzip bytes of JavaScript that the page fetches by itself: what it starts with, the charts, and what follows when the first answer stands. */
const BY_ITSELF = 290_000;

test("opening the workbench takes at most 180 kB of gzipped JavaScript to start, and at most 290 with all that it fetches by itself", async () => {
  const {directory} = inject("site");
  const files = await downloaded();
  const starting = initialScripts(directory);
  const sizes = files.map(file => gzipSync(readFileSync(join(directory, file)), {level: 9}).length);
  expect(files).toEqual(expect.arrayContaining(starting.map(({file}) => file)));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(BY_ITSELF);
  expect(starting.reduce((sum, {gzip}) => sum + gzip, 0)).toBeLessThanOrEqual(BUDGET);
});

test("of the scenarios only the one on the page is fetched", async () => {
  const names = await downloaded();
  expect(names.filter(name => /bank|grocery|leesa-story/.test(name))).toEqual([]);
});
