import {readFileSync} from "node:fs";
import type {Page} from "playwright";
import {expect, test} from "vitest";
import {violations} from "./axe.ts";
import {openPage, type OpenOptions} from "./helpers.ts";

const nothing = {errors: [], violations: [], offOrigin: []};
const mark = "globalThis.ran = 1";

/** Opens a small scenario and its text. */
async function openText(options: OpenOptions = {}) {
  const opened = await openPage({reducedMotion: "reduce", path: "#scenario=small-shop", height: 1100, ...options});
  await fixed(opened.page);
  await show(opened.page);
  return opened;
}
async function show(page: Page) {
  await page.getByRole("tab", {name: "Scenario"}).click();
  await page.locator(".cm-content").waitFor();
}
async function fixed(page: Page): Promise<string | null> {
  await page.locator(".standing .fixed code").waitFor({timeout: 45_000});
  return page.locator(".standing .fixed code").textContent();
}
/** Puts the cursor on a line of the text, which is drawn only near where one looks. */
async function lineOf(page: Page, text: string) {
  const line = page.locator(".cm-line", {hasText: text});
  await page.locator(".cm-scroller").evaluate(element => (element.scrollTop = 0));
  await eventually(async () => {
    if ((await line.count()) > 0) return true;
    await page.locator(".cm-scroller").evaluate(element => (element.scrollTop += 150));
    return false;
  }).toBe(true);
  return line.first();
}
/** Puts the cursor at the end of a line. */
async function endOf(page: Page, text: string) {
  await (await lineOf(page, text)).click();
  await page.keyboard.press("End");
}
const lines = (page: Page) => page.locator(".cm-line").allTextContents();
// oxlint-disable-next-line vitest/require-awaited-expect-poll -- awaited where it is called.
const eventually = <T>(look: () => T | Promise<T>) => expect.poll(look, {timeout: 30_000});
const status = (page: Page) => page.locator(".text-status");
const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

test("an analyst edits the text, sees what is wrong and where, puts it right, and the result follows; undo goes back through all of it", async () => {
  const {page, problems} = await openPage({reducedMotion: "reduce", path: "#scenario=small-shop", height: 1100});
  const before = await fixed(page);
  const editors = () =>
    page.evaluate(
      () => performance.getEntriesByType("resource").filter(({name}) => name.includes("scenario-schema")).length
    );
  expect(await editors()).toBe(0);
  await show(page);
  await eventually(editors).toBe(1);

  // Wrong: underlined, with line and hint; the figures stay those of the last whole text.
  await endOf(page, "patience: 10d");
  await page.keyboard.press("Backspace");
  await page.locator(".text-stale").waitFor();
  expect(await page.locator(".text-stale").textContent()).toContain("The text has 1 error");
  expect(await page.locator(".cm-lintRange-error").allTextContents()).toEqual(["10"]);
  expect(await page.locator(".text-errors li").textContent()).toMatch(
    /line 25, column 15.*segments\.neighbours\.patience/
  );
  expect(await fixed(page)).toBe(before);
  await page.getByRole("tab", {name: "Compare"}).click();
  await page.getByRole("button", {name: "Show the text"}).click();
  await page.getByRole("button", {name: /^line 25/}).click();

  // The cursor is at the error; put right, the result follows.
  await page.keyboard.press("End");
  await page.keyboard.type("0d");
  await eventually(() => page.locator(".text-stale").count()).toBe(0);
  await eventually(() => fixed(page)).not.toBe(before);
  expect(await status(page).textContent()).toBe("In force");
  expect(await page.locator(".number-value").textContent()).toContain("100 days");

  // A key is offered with what is known of it, and completed.
  await page.keyboard.press("Enter");
  await page.keyboard.type("tou", {delay: 40});
  await page.locator(".cm-tooltip-autocomplete li", {hasText: "touch-first"}).waitFor();
  expect(await page.locator(".cm-completionInfo").textContent()).toContain("Unit: share");
  // A list that has only just come takes no Enter, so that nobody accepts what they have not seen.
  await page.waitForTimeout(150);
  await page.keyboard.press("Enter");
  await page.keyboard.type("20%");
  await eventually(() => lines(page)).toContain("    touch-first: 20%");
  await eventually(() => status(page).textContent()).toBe("In force");
  await (await lineOf(page, "touch-first")).getByText("touch-first").hover();
  await eventually(() => page.locator(".cm-tooltip .about").first().textContent()).toContain("In force: 20%");

  // Undo takes back what was typed, then the rest; the text before stands again, comment for comment.
  await (await lineOf(page, "touch-first")).click();
  await eventually(async () => {
    await page.keyboard.press("Control+z");
    return lines(page);
  }).toContain("    patience: 10d");
  await eventually(() => fixed(page)).toBe(before);
  expect(await page.locator(".cm-line", {hasText: "touch-first"}).count()).toBe(0);

  // Escape and Tab lead out.
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.classList.contains("text-editor"))).toBe(false);
  expect(await violations(page)).toEqual([]);
  expect(problems).toEqual(nothing);
}, 120_000);

test("sliders and text are one: what moves there is written here, comments stay, and the other way round", async () => {
  const {page, problems} = await openText();
  const slider = page.locator('#panel input[type="range"][data-path="segments.neighbours.need"]');
  await slider.scrollIntoViewIfNeeded();
  await slider.focus();
  await page.keyboard.press("End");
  await lineOf(page, "need: {value: 4 per year, low: 2 per year, high: 4 per year}");
  expect(await page.locator(".cm-line", {hasText: "neighbours:"}).first().textContent()).toMatch(
    /^ {2}neighbours: {23}# come to the store, hardly ever order on the web$/
  );
  const line = await lineOf(page, "need: {value: 4 per year");
  await line
    .getByText("4 per year")
    .first()
    .dblclick({position: {x: 3, y: 6}});
  await eventually(() => page.locator(".number-changed").textContent()).toContain("as opened it was 3");
  await page.keyboard.type("2");
  await eventually(() => slider.getAttribute("aria-valuetext")).toMatch(/^2 per year/);

  // What drives it: the question is asked about this number.
  await page.getByRole("button", {name: "Where does the answer flip with this number?"}).click();
  await page.locator("article.question").first().waitFor();
  expect(await page.getByRole("tab", {selected: true}).getAttribute("id")).toBe("tab-questions");

  // A number found elsewhere is shown in the text, its value selected.
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", {name: /^Find a command/}).waitFor();
  await page.keyboard.type("discount rate");
  await page.locator("[role=option]", {hasText: "iscount rate"}).waitFor();
  await page.keyboard.press("Shift+Enter");
  await eventually(() => page.locator(".number-card code").textContent()).toBe("money.discount-rate");
  const selected = () =>
    page.locator(".text-editor").evaluate(host => {
      const root = host.shadowRoot as ShadowRoot & {getSelection?: () => Selection | null};
      return (root.getSelection?.() ?? getSelection())?.toString();
    });
  await eventually(selected).toBe("12%");
  expect(problems).toEqual(nothing);
}, 120_000);

test("what differs is said in words and measured; hostile names and a JSON file are text like any other", async () => {
  const {page, problems} = await openText({width: 360, colorScheme: "dark"});
  await page.getByText("Nothing differs").waitFor();
  await (await lineOf(page, "money: {margin: 42%")).getByText("42%").dblclick();
  await page.keyboard.type("55");
  const row = page.locator(".difference-table tbody tr");
  await eventually(() => row.count()).toBe(1);
  expect(await row.textContent()).toMatch(/Gross margin.*42%.*55%/);
  await page.getByRole("button", {name: "What does each change do?"}).click();
  await page.locator(".difference-table tfoot .effect").waitFor({timeout: 45_000});
  const effects = await page.locator(".difference-table .effect").allTextContents();
  expect(effects).toHaveLength(2);
  expect(effects[0]).toBe(effects[1]);
  expect(effects[0]).toMatch(/\$/);
  await page.locator(".chart-effects svg").first().waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await sideways(page)).toBe(false);

  const hostile = readFileSync("scenarios/small-shop.yaml", "utf8")
    .replace(/^title: .*$/m, `title: "<img src=x onerror='${mark}'>"`)
    .replace("    title: Joined up", `    title: "<script>${mark}</script>{{7*7}}"`);
  await page.locator(".text-tools input[type=file]").setInputFiles({
    name: `"><svg onload='${mark}'>.yaml`,
    mimeType: "application/yaml",
    buffer: Buffer.from(hostile)
  });
  await lineOf(page, "<img src=x onerror");
  await endOf(page, "{{7*7}}");
  await page.keyboard.type("#", {delay: 20});
  await page.locator(".difference-controls select").first().selectOption("small-shop.yaml");
  await eventually(() => row.count()).toBeGreaterThan(0);
  expect(await page.locator("main img, main script, .text-editor img").count()).toBe(0);
  expect(await page.evaluate(() => "ran" in globalThis)).toBe(false);

  await page.locator(".text-tools input[type=file]").setInputFiles({
    name: "tiny.json",
    mimeType: "application/json",
    buffer: Buffer.from(
      JSON.stringify(
        {
          throughline: 1,
          title: "Tiny",
          run: {customers: 500, replications: 2},
          segments: {all: {share: "100%", need: "2 per year"}},
          channels: {web: {kind: "website"}, shop: {kind: "store"}},
          strategies: {apart: {}, joined: {links: {cart: "all"}}}
        },
        null,
        2
      )
    )
  });
  await page.getByText("This file is JSON and stays JSON").waitFor();
  await endOf(page, '"replications": 2');
  await page.keyboard.press("Enter");
  await page.keyboard.type("nonsense");
  await page.locator(".text-stale").waitFor();
  await page.getByRole("button", {name: "Back to the last whole text"}).click();
  await eventually(() => status(page).textContent()).toBe("In force");
  expect(await sideways(page)).toBe(false);
  expect(problems).toEqual(nothing);
}, 120_000);
