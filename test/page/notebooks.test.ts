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

test("a notebook's input changes the text, the figure and the Markdown below it", async () => {
  const {page, problems} = await openPage({url: inject("site").fixtureUrl, path: "notebooks/every-input.html"});
  const count = page.locator("#count");
  await count.waitFor();
  await page.locator("input[type=range]").fill("0");
  await expect.poll(() => count.textContent()).toBe("0");
  await page.locator("input[type=range]").fill("1");
  await expect.poll(() => count.textContent()).toBe("100");
  expect(await page.locator("main figure circle").count()).toBe(100);
  expect(await page.locator("strong").last().textContent()).toBe("100");
  expect(await page.locator(".observablehq--error").allTextContents()).toEqual([]);
  expect(problems).toEqual(nothing);
});

test("every kind of input works under the policy of a notebook", async () => {
  const {page, problems} = await openPage({url: inject("site").fixtureUrl, path: "notebooks/every-input.html"});
  await page.getByRole("combobox").selectOption("b");
  await page.getByRole("radio", {name: "b"}).check();
  await page.getByRole("checkbox", {name: "on"}).check();
  await page.getByRole("button", {name: "Go"}).click();
  await page.getByRole("textbox").first().fill("text");
  await expect.poll(() => page.locator("#answers").textContent()).toBe("b b true 1 text");
  expect(problems).toEqual(nothing);
});

test("a library that a notebook does not import is not there", async () => {
  const {page, problems} = await openPage({url: inject("site").fixtureUrl, path: "notebooks/implicit.html"});
  await page.locator(".observablehq--error").first().waitFor();
  expect(await page.locator(".observablehq--error").allTextContents()).toEqual(["RuntimeError: Plot is not defined"]);
  expect(problems.offOrigin).toEqual([]);
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
