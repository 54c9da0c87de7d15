import {readFileSync} from "node:fs";
import type {Page} from "playwright";
import {expect, test} from "vitest";
import {experiments} from "../../src/app/questions/experiments.ts";
import {askables} from "../../src/app/questions/registry.ts";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import type {Result} from "../../src/experiment/result.ts";
import {readScenario} from "../../src/scenario/read.ts";
import {shopLog} from "../experiment/event-log/logs.ts";
import {violations} from "./axe.ts";
import {openPage, type OpenOptions} from "./helpers.ts";

const nothing = {errors: [], violations: [], offOrigin: []};
const small = "#scenario=vanished-promotion";

/** Opens the workbench on a small scenario and goes to its questions. */
async function openQuestions(options: OpenOptions = {}) {
  const opened = await openPage({reducedMotion: "reduce", path: small, ...options});
  const {page} = opened;
  await page.locator(".standing .fixed code").waitFor({timeout: 45_000});
  await page.getByRole("tab", {name: /^Why/}).click();
  await page.locator("article.question").first().waitFor();
  return opened;
}

const keptAnswers = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open("throughline");
        opening.addEventListener("error", () => reject(opening.error!));
        opening.addEventListener("success", () => {
          const counting = opening.result.transaction("answers").objectStore("answers").count();
          counting.addEventListener("success", () => resolve(counting.result));
        });
      })
  );

const card = (page: Page, id: string) => page.locator("article.question", {has: page.locator(`#question-${id}`)});

async function ask(page: Page, id: string) {
  const asked = card(page, id);
  await asked.getByRole("button", {name: /^Ask/}).click();
  await asked.locator(".answer-words p").first().waitFor({timeout: 45_000});
  await expect.poll(() => asked.getAttribute("aria-busy"), {timeout: 45_000}).toBe("false");
  return asked;
}

test("the code of questions is fetched when they are first looked at, that of answers when one is asked, and every question that fits has a button", async () => {
  const {page, problems} = await openPage({reducedMotion: "reduce", path: small});
  await page.locator(".standing .fixed code").waitFor({timeout: 45_000});
  const fetched = (part: string) =>
    page.evaluate(
      text => performance.getEntriesByType("resource").filter(({name}) => name.includes(text)).length,
      part
    );
  expect(await fetched("/pictures-")).toBeGreaterThan(0);
  expect(await page.locator("article.question").count()).toBe(0);
  await page.getByRole("tab", {name: /^Why/}).click();
  await page.locator("article.question").first().waitFor();
  expect(await fetched("asking.worker")).toBe(0);
  const {scenario} = readScenario(readFileSync("scenarios/vanished-promotion.yaml", "utf8"));
  const fitting = askables.filter(({fits}) => fits?.(scenario!) ?? true);
  expect(await page.getByRole("button", {name: /^Ask: /}).count()).toBe(fitting.length);
  await ask(page, "precision");
  expect(await card(page, "precision").locator(".answer-words").textContent()).toMatch(/Stopped after \d+ of at most/);
  expect(await fetched("asking.worker")).toBe(1);
  expect(problems).toEqual(nothing);
});

test("a question is answered in words, with a picture and tables; saved, it has the figures that Node computes", async () => {
  const {page, problems} = await openQuestions();
  const asked = await ask(page, "explain");
  expect(await asked.locator(".answer-words").textContent()).toMatch(/net present value/);
  await asked.locator("figure svg").first().waitFor();
  expect(await asked.locator("figure details table tbody tr").count()).toBeGreaterThan(2);
  await asked.getByText("How it was computed").click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    asked.getByRole("button", {name: "JSON", exact: true}).click()
  ]);
  const saved: Result = JSON.parse(readFileSync(await download.path(), "utf8"));
  const {scenario} = readScenario(readFileSync("scenarios/vanished-promotion.yaml", "utf8"));
  const {size} = askables.find(({id}) => id === "explain")!;
  const [from, to] = Object.keys(scenario!.strategies) as [string, string];
  const result = await experiments.explain!(scenario!, {
    ...size,
    from,
    to,
    outcome: "net-present-value",
    x: "",
    y: "",
    budget: "",
    width: "0.002",
    seed: scenario!.seed,
    off: {},
    values: new Map(),
    runner: inlineRunner(),
    onProgress() {},
    onPartial() {}
  });
  expect(saved.fingerprint).toBe(result.fingerprint);
  expect(saved.answer).toEqual(result.answer);
  expect(problems).toEqual(nothing);
});

test("an answer stays when the scenario changes and when the page is loaded again, says that it is old, and a change undone makes it new again", async () => {
  const {page, problems} = await openQuestions();
  const asked = await ask(page, "explain");
  const said = await asked.locator(".answer-words").textContent();
  await page.getByRole("switch").last().click();
  await asked.getByText("before your last change").waitFor();
  expect(await asked.locator(".answer-words").textContent()).toBe(said);
  await page.keyboard.press("Control+Z");
  await expect.poll(() => asked.getByText("before your last change").count()).toBe(0);
  // It is kept in the database of the browser a moment later.
  await expect.poll(() => keptAnswers(page), {timeout: 10_000}).toBeGreaterThan(0);
  await page.reload();
  await page.locator(".standing .fixed code").waitFor({timeout: 45_000});
  await page.getByRole("tab", {name: /^Why/}).click();
  await asked.locator(".answer-words p").first().waitFor();
  expect(await asked.locator(".answer-words").textContent()).toBe(said);
  expect(await asked.getByText("before your last change").count()).toBe(0);
  expect(problems).toEqual(nothing);
});

test("deciding in doubt shows an answer on the way and can be stopped; what was found so far stays", async () => {
  const {page, problems} = await openQuestions();
  const asked = card(page, "decide");
  await asked.getByRole("button", {name: /^Ask/}).click();
  await asked.getByText("still getting sharper").waitFor({timeout: 45_000});
  await asked.getByRole("button", {name: /^Stop/}).click();
  await asked.getByText("Stopped.").waitFor();
  expect(await asked.locator(".answer-words p").count()).toBeGreaterThan(1);
  expect(problems).toEqual(nothing);
});

test("asked from a number, its card opens set up and running; another question waits; both can be stopped", async () => {
  const {page, problems} = await openPage({reducedMotion: "reduce", path: small});
  await page.locator(".standing .fixed code").waitFor({timeout: 45_000});
  await page
    .locator(".chart-card", {hasText: "Cost per order"})
    .getByRole("button", {name: /What drives/})
    .click();
  const asked = card(page, "sensitivity");
  await expect.poll(() => asked.getAttribute("aria-busy"), {timeout: 20_000}).toBe("true");
  expect(await asked.getByLabel("Outcome").inputValue()).toBe("cost-per-order");
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("question-sensitivity");
  const other = card(page, "decide");
  await other.getByRole("button", {name: /^Ask/}).click();
  await other.getByText("Waits until").waitFor();
  await other.getByRole("button", {name: /^Stop/}).click();
  await other.getByText("Stopped.").waitFor();
  const stop = page.locator(".question-nav").getByRole("button", {name: /^Stop/});
  // A small question may be answered before anybody can stop it.
  if ((await stop.count()) > 0) await stop.click({timeout: 2000}).catch(() => {});
  await expect.poll(() => asked.getAttribute("aria-busy"), {timeout: 45_000}).toBe("false");
  expect(problems).toEqual(nothing);
});

test("with the keyboard alone one comes to the questions, asks one and reads its table", async () => {
  const {page} = await openPage({reducedMotion: "reduce", path: small});
  await page.locator(".standing .fixed code").waitFor({timeout: 45_000});
  await page.locator("#tab-comparison").focus();
  const focusedId = () => page.evaluate(() => document.activeElement?.id);
  for (let steps = 0; steps < 9 && (await focusedId()) !== "tab-questions"; steps++)
    await page.keyboard.press("ArrowRight");
  expect(await focusedId()).toBe("tab-questions");
  await page.locator("article.question").first().waitFor();
  await page.locator(".skip").focus();
  await page.keyboard.press("Enter");
  const focused = () =>
    page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent);
  for (let tabs = 0; tabs < 30 && !(await focused())?.startsWith("Ask"); tabs++) await page.keyboard.press("Tab");
  expect(await focused()).toBe("Ask: Which lever brings how much of the difference?");
  await page.keyboard.press("Enter");
  await card(page, "explain").locator("figure details").first().waitFor({timeout: 45_000});
  for (let tabs = 0; tabs < 14 && !(await focused())?.startsWith("View as table"); tabs++)
    await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect(await card(page, "explain").locator("figure details[open] table").count()).toBe(1);
});

test("an event log becomes a scenario that opens and runs; a broken one is refused with its line, and nothing is lost", async () => {
  const {page, problems} = await openQuestions();
  const asked = page.locator("article.question", {has: page.locator("#question-fit-log")});
  const log = shopLog({customers: 150, seed: "page"});
  const choose = (name: string, text: string) =>
    asked.locator("input[type=file]").setInputFiles({name, mimeType: "text/csv", buffer: Buffer.from(text)});
  await choose("broken.csv", log.replace(/20\d\d-\d\d-\d\d/, "yesterday"));
  await asked.getByText(/line 2, column \d+: .*yesterday.* is no time/).waitFor();
  await choose("shop.csv", log);
  await asked
    .getByText(/times a year/)
    .first()
    .waitFor({timeout: 45_000});
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    asked.getByRole("button", {name: "Save as YAML"}).click()
  ]);
  const {scenario, errors} = readScenario(readFileSync(await download.path(), "utf8"), {name: "shop.yaml"});
  expect(errors).toEqual([]);
  await asked.getByRole("button", {name: "Open this scenario"}).click();
  await expect.poll(() => page.locator("h1").textContent()).toBe(scenario!.question ?? scenario!.title);
  await page.locator(".standing .fixed code").waitFor({timeout: 45_000});
  expect(problems).toEqual(nothing);
});

test("how sure the comparison is stands first: paired worlds, corrected p-values, common luck, and who could still be best", async () => {
  const {page} = await openQuestions();
  const sure = page.locator("article.question", {has: page.locator("#question-certainty")});
  await expect.poll(() => sure.locator("tbody tr").count()).toBeGreaterThan(4);
  expect(await sure.locator("table").innerText()).toMatch(/of \d+ worlds[^]*× (customers|replications)/);
  expect(await sure.locator(".chip").count()).toBeGreaterThan(3);
});

test.each(["light", "dark"] as const)(
  "with answers on the page axe finds nothing in the %s theme, at phone width too",
  async colorScheme => {
    const {page} = await openQuestions({colorScheme, width: 360, height: 740});
    for (const id of ["explain", "select", "break-even"]) await ask(page, id);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(await violations(page)).toEqual([]);
  }
);
