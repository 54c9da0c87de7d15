import {cp, mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, inject, test} from "vitest";
import {serve} from "../../build/site.ts";
import {keptOffline, openPage} from "./helpers.ts";

const nothing = {errors: [], violations: [], offOrigin: []};

test("the workbench opens with no violation of its policy, no request to another origin and no error", async () => {
  const {page, problems} = await openPage({kept: true});
  await page.waitForFunction(() => document.querySelector("#app")!.childElementCount > 0);
  await keptOffline(page);
  expect(problems).toEqual(nothing);
});

test("the workbench opens again after its server has gone", async () => {
  const copy = await mkdtemp(join(tmpdir(), "throughline-copy-"));
  await cp(inject("site").directory, copy, {recursive: true});
  const server = await serve(copy);
  const {page, problems} = await openPage({url: server.url, kept: true});
  await keptOffline(page);
  const shown = await page.locator("h1").first().textContent();
  await server.close();
  await rm(copy, {recursive: true});
  await expect(fetch(server.url)).rejects.toThrow("fetch failed");
  await page.reload();
  await page.waitForFunction(() => document.querySelector("#app")!.childElementCount > 0);
  expect(await page.locator("h1").first().textContent()).toBe(shown);
  expect(problems).toEqual(nothing);
});

test("a page opened with the network cut shows the same heading", async () => {
  const online = await openPage();
  const offline = await openPage({offline: true});
  const heading = await online.page.locator("h1").first().textContent();
  expect(await offline.page.locator("h1").first().textContent()).toBe(heading);
});

test("charts with every kind of legend and a worker run under the policy without a violation", async () => {
  const {page, problems} = await openPage({url: inject("site").fixtureUrl});
  await page.getByText("hello from the worker").waitFor();
  expect(await page.locator("main style").count()).toBeGreaterThanOrEqual(4);
  const unstyled = await page
    .locator("main style")
    .evaluateAll(styles =>
      styles.filter(style => (style as HTMLStyleElement).sheet === null).map(style => style.textContent)
    );
  expect(unstyled).toEqual([]);
  expect(page.workers()).toHaveLength(1);
  expect(problems).toEqual(nothing);
});

test("a worker without the page's policy, inline script, inline style and markup from text are all refused", async () => {
  const {page, problems} = await openPage({url: inject("site").fixtureUrl});
  const refused = await page.evaluate(() => {
    const attempt = (action: () => void) => {
      try {
        action();
        return "allowed";
      } catch (error) {
        return (error as Error).name;
      }
    };
    const {workerAddress} = globalThis as unknown as {workerAddress: string};
    const style = document.head.appendChild(document.createElement("style"));
    style.textContent = "body { color: red }";
    return {
      worker: attempt(() => new Worker(workerAddress, {type: "module"})),
      markup: attempt(() => (document.body.innerHTML = "<b>text</b>")),
      script: attempt(() => (document.createElement("script").text = "globalThis.ran = true")),
      style: style.sheet === null ? "refused" : "allowed"
    };
  });
  expect(refused).toEqual({worker: "TypeError", markup: "TypeError", script: "TypeError", style: "refused"});
  await expect.poll(() => problems.violations.length).toBeGreaterThanOrEqual(4);
});

test("the worker policy refuses a script of another origin", async () => {
  const {page} = await openPage({url: inject("site").fixtureUrl});
  const refusal = page.evaluate(() => {
    const {workerUrl} = globalThis as unknown as {workerUrl: (url: string) => string};
    return String(workerUrl("https://example.com/worker.js"));
  });
  await expect(refusal).rejects.toThrow("a worker of another origin is refused: https://example.com/worker.js");
});
