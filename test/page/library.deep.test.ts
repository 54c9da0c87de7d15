import {readFileSync} from "node:fs";
import type {Page} from "playwright";
import {expect, test} from "vitest";
import {violationsInBothThemes} from "./axe.ts";
import {openPage} from "./helpers.ts";
import {fixed, openOwn} from "./own.ts";

const nothing = {errors: [], violations: [], offOrigin: []};
/** Other work on the machine must not fail a test. */
// oxlint-disable-next-line vitest/require-awaited-expect-poll -- awaited where it is used
const poll = <T>(get: () => T) => expect.poll(get, {timeout: 20_000});
const small = "#scenario=post-purchase-ads";

async function library(page: Page) {
  await page.getByRole("tab", {name: "Keep & share"}).click();
  await page.locator(".library").waitFor();
}
const names = (page: Page, list: string) =>
  page.locator(`section[aria-labelledby="${list}"] .entry h4`).allTextContents();
const keep = (page: Page) => page.getByRole("button", {name: "Keep it here"}).click();
async function seed(page: Page, text: string) {
  await page.locator(".seed input").fill(text);
  await page.keyboard.press("Tab");
}
/** Lets the page write what it has to. */
const settled = (page: Page) => page.waitForTimeout(900);
async function download(page: Page, button: string) {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", {name: button}).first().click()
  ]);
  return readFileSync(await file.path(), "utf8");
}
/** Writes rows past the page, as an accident or another program would. */
function plant(page: Page, rows: ReadonlyArray<readonly [store: string, row: unknown]>) {
  return page.evaluate(
    planted =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open("throughline");
        request.addEventListener("error", () => reject(request.error!));
        request.addEventListener("success", () => {
          const transaction = request.result.transaction(["scenarios", "runs", "sessions", "answers"], "readwrite");
          for (const [store, row] of planted) transaction.objectStore(store).put(row);
          transaction.addEventListener("complete", () => {
            request.result.close();
            resolve();
          });
        });
      }),
    rows
  );
}

test("a reload brings back the file, every change, the way back, the view and the pinned result", async () => {
  const {page, problems} = await openPage({path: small});
  await openOwn(page);
  await fixed(page);
  await page.getByRole("switch", {name: /Cart/}).first().click();
  await library(page);
  await fixed(page);
  await keep(page);
  await page.getByRole("button", {name: /^Pin behind the charts: My two shops/}).click();
  await seed(page, "mine-2");
  const fingerprint = await fixed(page);
  await settled(page);
  await page.reload();
  expect(await fixed(page)).toBe(fingerprint);
  expect(await page.getByRole("tab", {name: "Keep & share"}).getAttribute("aria-selected")).toBe("true");
  expect(await page.locator(".seed input").inputValue()).toBe("mine-2");
  expect(await page.getByRole("switch", {name: /Cart/}).first().isChecked()).toBe(false);
  await page.getByRole("button", {name: /^Unpin My two shops/}).waitFor();
  // The way back is there too: the seed, then the switch.
  await page.keyboard.press("ControlOrMeta+z");
  await poll(() => page.locator(".seed input").inputValue()).toBe("mine");
  await page.keyboard.press("ControlOrMeta+z");
  await poll(() => page.getByRole("switch", {name: /Cart/}).first().isChecked()).toBe(true);
  await page.getByRole("tab", {name: "Scenario"}).click();
  await page.getByText("# a comment of mine").first().waitFor();
  expect(problems).toEqual(nothing);
});

test("two tabs see what the other keeps, overwrite nothing, and what a closed tab left can be taken up", async () => {
  const {page, context, problems} = await openPage({path: small});
  await openOwn(page);
  await fixed(page);
  await library(page);
  await keep(page);
  await poll(() => names(page, "kept-scenarios")).toEqual(["My two shops"]);
  const other = await context.newPage();
  await other.goto(page.url().replace(/#.*/, ""));
  await library(other);
  await poll(() => names(other, "kept-scenarios")).toEqual(["My two shops"]);
  await other.getByRole("button", {name: "Open My two shops", exact: true}).click();
  await other.getByText("Your own file.").waitFor();
  await other.getByRole("switch", {name: /Cart/}).first().click();
  await fixed(other);
  await library(other);
  await keep(other);
  await poll(() => names(page, "kept-runs")).toContain("My two shops, 1 change");
  // This tab has not seen that: its own comes in beside it.
  await seed(page, "mine-2");
  await fixed(page);
  await keep(page);
  await expect
    .poll(async () => (await names(page, "kept-scenarios")).toSorted())
    .toEqual(["My two shops", "My two shops (2)"]);
  await poll(async () => (await names(other, "kept-scenarios")).length).toBe(2);
  await settled(other);
  await other.close();
  const third = await context.newPage();
  await third.goto(page.url().replace(/#.*/, ""));
  await third.getByText("You were working on “My two shops” (1 change)").waitFor();
  await third.getByRole("button", {name: "Go on with it"}).click();
  await poll(() => third.getByRole("switch", {name: /Cart/}).first().isChecked()).toBe(false);
  // Work that something else is opened over is put aside, not lost.
  await third.locator("#scenario").selectOption("null-world.yaml");
  await third.getByText("Your changes to “My two shops” were put aside.").waitFor();
  await library(third);
  await third.getByRole("button", {name: "Open My two shops", exact: true}).last().click();
  await poll(() => third.getByRole("switch", {name: /Cart/}).first().isChecked()).toBe(false);
  expect(problems).toEqual(nothing);
});

test.each([
  [
    "has no room left",
    (): void => {
      IDBObjectStore.prototype.put = (): never => {
        throw new DOMException("full", "QuotaExceededError");
      };
    },
    "no room left"
  ],
  ["is not there", (): void => void Object.defineProperty(globalThis, "indexedDB", {value: undefined}), "no database"],
  [
    "refuses",
    (): void => {
      IDBFactory.prototype.open = (): never => {
        throw new DOMException("denied", "SecurityError");
      };
    },
    "denied"
  ]
] as const)(
  "where the database %s the page works on, says so and offers a backup with everything",
  async (_, patch, why) => {
    const {page, problems} = await openPage({path: small});
    await page.addInitScript(patch);
    await page.reload();
    await openOwn(page);
    await page.getByRole("switch", {name: /Cart/}).first().click();
    const banner = page.locator(".keep-unsaved");
    await banner.waitFor();
    expect(await banner.textContent()).toContain(why);
    const backup = await download(page, "Save a backup file");
    const {scenarios} = JSON.parse(backup) as {scenarios: {text: string}[]};
    expect(scenarios[0]!.text).toContain("# a comment of mine");
    expect(scenarios[0]!.text).toMatch(/without: \[?.*cart/s);
    await fixed(page);
    await page.keyboard.press("ControlOrMeta+z");
    await poll(() => page.getByRole("switch", {name: /Cart/}).first().isChecked()).toBe(true);
    await library(page);
    await keep(page);
    await page.getByText("It could not be kept in this browser.").waitFor();
    expect(problems).toEqual(nothing);
  }
);

test("rows that cannot be read are listed, break nothing and can be deleted; a broken session opens the page as ever", async () => {
  const {page, problems} = await openPage({path: small});
  await fixed(page);
  await page.getByRole("switch").first().click();
  await settled(page);
  const tab = await page.evaluate(() => sessionStorage.getItem("throughline.tab"));
  const rows = [
    ...[
      {},
      {name: 5},
      {name: "x", text: "y".repeat(300 * 1024)},
      {
        name: "<img src=x onerror=alert(1)>",
        file: "a.yaml",
        text: "",
        when: "now",
        version: "1",
        revision: 1,
        binned: null
      },
      {name: "Old", file: "a.yaml", text: "throughline: 0", version: "0.0.1"}
    ].map((row, i) => ["scenarios", {id: `bad${i}`, ...row}] as const),
    ...[{}, {name: "r", comparison: {strategies: []}}, {comparison: null}, {choices: {off: []}}].map(
      (row, i) => ["runs", {id: `worse${i}`, ...row}] as const
    ),
    ["sessions", {tab, steps: "none"}] as const,
    ["sessions", {tab: "foreign", x: 1}] as const,
    ["answers", {key: `${tab}/explain`, about: "x", when: 1, result: {figures: null}}] as const,
    // Whole as a row, but its text is no scenario, and its time is no date.
    [
      "scenarios",
      {
        id: "texty",
        name: "No sc\u202Eenario",
        file: "a.yaml",
        text: "throughline: 1\ntitle: [",
        when: 1e300,
        version: "1",
        revision: 1,
        binned: null
      }
    ] as const
  ];
  await plant(page, rows);
  await page.reload();
  await fixed(page);
  await library(page);
  await poll(() => page.locator('section[aria-labelledby="unreadable"] .entry').count()).toBe(9);
  expect(await names(page, "kept-scenarios")).toEqual(["No sc\\u{202E}enario"]);
  await page.getByRole("button", {name: "Open No sc"}).click();
  await page.locator(".file-errors").waitFor();
  await page.getByRole("button", {name: "Delete bad0 for good"}).click();
  await poll(() => page.locator('section[aria-labelledby="unreadable"] .entry').count()).toBe(8);
  await page.getByRole("tab", {name: "Why"}).click();
  await page.locator(".questions").waitFor();
  expect(await page.locator("img").count()).toBe(0);
  expect(problems).toEqual(nothing);
});

test("a backup brings everything back into an empty browser, beside what is there, and a hostile one changes nothing", async () => {
  const {page} = await openPage({path: small});
  await openOwn(page);
  await fixed(page);
  await library(page);
  await keep(page);
  await page.getByRole("button", {name: "Rename My two shops", exact: true}).click();
  await page.getByLabel("New name of My two shops", {exact: true}).fill("Renamed");
  await page.keyboard.press("Enter");
  await poll(() => names(page, "kept-scenarios")).toEqual(["Renamed"]);
  const backup = await download(page, "Save a backup file");
  const {page: empty, problems} = await openPage({path: small});
  await library(empty);
  await empty.getByText("Nothing is kept yet.").waitFor();
  const restore = (name: string, text: string) =>
    empty
      .getByLabel("Restore from a backup")
      .setInputFiles({name, mimeType: "application/json", buffer: Buffer.from(text)});
  await restore(
    "bad.json",
    '{"throughline":"backup","format":"1","hash":"","scenarios":[{"__proto__":{"x":1}}],"runs":[7]}'
  );
  await empty.getByText("2 things in it could not be read:").waitFor();
  await restore("b.json", backup);
  await empty.getByText("2 entries came back.").waitFor();
  expect(await names(empty, "kept-scenarios")).toEqual(["Renamed"]);
  await restore("b.json", backup);
  await empty.getByText("2 were there already").waitFor();
  await restore("b.json", backup.replace("# a comment of mine", "# a comment of yours"));
  await empty.getByText("1 came in beside a changed one").waitFor();
  expect((await names(empty, "kept-scenarios")).length).toBe(2);
  await empty
    .getByRole("button", {name: /^Delete Renamed/})
    .first()
    .click();
  await empty.locator("#bin").click();
  await empty
    .getByRole("button", {name: /^Bring back Renamed/})
    .first()
    .click();
  await poll(async () => (await names(empty, "kept-scenarios")).length).toBe(2);
  await empty
    .getByRole("button", {name: /^Open My two shops/})
    .first()
    .click();
  await fixed(empty);
  expect(problems).toEqual(nothing);
});

test("the library and its notices are accessible in both themes, on a phone too", async () => {
  const {page} = await openPage({path: `${small}&model=0.0.1&result=0123456789abcdef`, width: 360});
  await page.getByText("The link was made with model 0.0.1").waitFor();
  await page.getByText("Not the result that the link names").waitFor({timeout: 45_000});
  await library(page);
  await keep(page);
  await page.locator(".entry").first().waitFor();
  await page.getByRole("button", {name: /^Duplicate/}).click();
  await poll(() => page.locator(".entry").count()).toBe(3);
  expect(await page.evaluate(() => document.querySelector(".library")!.scrollWidth)).toBeLessThanOrEqual(360);
  expect(await violationsInBothThemes(page, {within: ".library, .keeping"})).toEqual([]);
});
