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

/** Most gzip bytes of JavaScript for the whole first view: charts, workers and simulation included. */
const FIRST_VIEW = 225_000;

test("opening the workbench, charts and simulation included, takes at most 225 kB of gzipped JavaScript, 160 of them to start", async () => {
  const {directory} = inject("site");
  const files = await downloaded();
  const starting = initialScripts(directory);
  const sizes = files.map(file => gzipSync(readFileSync(join(directory, file)), {level: 9}).length);
  expect(files).toEqual(expect.arrayContaining(starting.map(({file}) => file)));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(FIRST_VIEW);
  expect(starting.reduce((sum, {gzip}) => sum + gzip, 0)).toBeLessThanOrEqual(BUDGET);
});

test("of the scenarios only the one on the page is fetched", async () => {
  const names = await downloaded();
  expect(names.filter(name => /bank|grocery|leesa-story/.test(name))).toEqual([]);
});
