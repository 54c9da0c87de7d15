import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, inject, test} from "vitest";
import {openPage} from "./helpers.ts";

const notebooks = readdirSync("notebooks").filter(name => name.endsWith(".html"));
const nothing = {errors: [], violations: [], offOrigin: []};

describe.each(notebooks)("the notebook %s", name => {
  test("is drawn with no violation of its policy, no request to another origin and no error", async () => {
    const {page, problems} = await openPage({path: `notebooks/${name}`});
    await page.locator("main svg").first().waitFor();
    await page.waitForLoadState("networkidle");
    expect(await page.locator(".observablehq--error").allTextContents()).toEqual([]);
    expect(await page.title()).not.toBe("");
    expect(problems).toEqual(nothing);
  });

  test("loads its libraries from this repository only", () => {
    const source = readFileSync(join("notebooks", name), "utf8");
    expect(source).not.toMatch(/(from|import\()\s*["'](npm:|jsr:|https?:|observable:)/);
  });
});

test("a notebook's input changes the figure below it", async () => {
  const {page, problems} = await openPage({path: "notebooks/interrupted-chat.html"});
  const count = page.locator("#interrupted");
  await count.waitFor();
  await page.locator("input[type=range]").fill("0");
  await expect.poll(() => count.textContent()).toBe("0");
  await page.locator("input[type=range]").fill("1");
  await expect.poll(() => count.textContent()).toBe("100");
  expect(await page.locator("main figure circle").count()).toBe(100);
  expect(problems).toEqual(nothing);
});

test("no file of the built notebooks names a server of libraries or imports from another origin", () => {
  const folder = join(inject("site").directory, "notebooks");
  const files = readdirSync(folder, {recursive: true, withFileTypes: true}).filter(
    entry => entry.isFile() && /\.(html|js|css)$/.test(entry.name)
  );
  const asking = /.{0,40}(cdn\.|unpkg|esm\.sh|(import|from|fetch|url|src=|href=)\s*\(?["'`]?https?:).{0,40}/g;
  expect(files.length).toBeGreaterThanOrEqual(3);
  expect(
    files.flatMap(({parentPath, name}) => readFileSync(join(parentPath, name), "utf8").match(asking) ?? [])
  ).toEqual([]);
  expect('a(import("https://cdn.example.org/x"))'.match(asking)).toHaveLength(1);
});
