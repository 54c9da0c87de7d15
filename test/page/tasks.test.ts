import {readFileSync} from "node:fs";
import type {Download, Page} from "playwright";
import {expect, test, vi} from "vitest";
import {readScenario} from "../../src/scenario/read.ts";
import {openPage} from "./helpers.ts";
import {dropFile, fixed, openOwn, ownText} from "./own.ts";

/** Other work on the machine must not fail a test. */
const slow = {timeout: 45_000};
vi.setConfig({testTimeout: 150_000});
const nothing = {errors: [], violations: [], offOrigin: []};

const plain = (text: string) => text.replaceAll(/[\u00a0\u2060]/g, " ");
const sentence = async (page: Page) => plain(await page.locator(".decision-sentence").innerText());
const written = async (download: Download) => readFileSync(await download.path(), "utf8");
const card = (page: Page, id: string) => page.locator("article.question", {has: page.locator(`#question-${id}`)});
const answered = async (page: Page, id: string) => {
  await card(page, id).locator(".answer-words p").first().waitFor(slow);
  await expect.poll(() => card(page, id).getAttribute("aria-busy"), slow).toBe("false");
  return plain(await card(page, id).locator(".answer-words").innerText());
};
/** Does something by its name in the palette, as whoever does not know its key. */
async function command(page: Page, name: string) {
  await page.keyboard.press("Control+k");
  await page.locator("dialog input[role=combobox]").fill(name);
  await page.locator("dialog [role=option][aria-selected=true]").waitFor();
  await page.keyboard.press("Enter");
  await page.locator("dialog").waitFor({state: "detached"});
}
async function saved(page: Page, name: string) {
  const [download] = await Promise.all([page.waitForEvent("download"), command(page, name)]);
  return written(download);
}

test("a strategist opens a scenario, drags a number, switches a link, reads the decision with its doubt, asks where it tips and what comes next, keeps it, and takes a report along", async () => {
  const {page, problems} = await openPage({path: "#scenario=interrupted-chat", reducedMotion: "reduce"});
  await page.locator(".decision-sentence").waitFor(slow);
  await dropFile(page, "mine.yaml", ownText);
  await expect.poll(() => page.locator("h1").textContent(), slow).toBe("Is it worth it to join my shops?");
  const opened = await fixed(page);

  // The number in the sentence, by the pointer: the answer in money follows.
  const worth = async () => plain(await page.locator(".worth").innerText());
  const first = await worth();
  const price = page.getByRole("slider", {name: /^recognition in Joined costs/});
  const box = (await price.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 - 60, box.y + box.height / 2, {steps: 4});
  await page.mouse.up();
  expect(Number(await price.getAttribute("aria-valuenow"))).toBeLessThan(9000);
  await expect.poll(worth, slow).not.toBe(first);
  await page.getByRole("switch", {name: "Cart in Joined"}).first().focus();
  await page.keyboard.press("Space");
  expect(await page.getByRole("switch", {name: "Cart in Joined"}).first().isChecked()).toBe(false);
  await expect.poll(() => fixed(page), slow).not.toBe(opened);
  const decided = await fixed(page);
  expect(await sentence(page)).toMatch(
    /Joined earns (€[\d.,]+( k)? ± €[\d.,]+( k)? (more|less) than|neither clearly .*|exactly as much as) Apart/
  );
  expect(plain(await page.locator(".verdict").innerText())).toMatch(/ahead in \d+% of the paired worlds/);

  // One click from its slider: where the decision tips. Then what to build first.
  await page.getByRole("button", {name: /^where does it flip\? one-off cost/i}).click();
  expect(await card(page, "break-even").getByLabel("Number").inputValue()).toMatch(/joined\.links\.identity\.setup$/);
  expect(await answered(page, "break-even")).toMatch(
    /better strategy changes at €[\d,]+ once \(€[\d,]+ to €[\d,]+\): .*below that Joined is ahead, above it Apart\./
  );
  await page.getByRole("button", {name: /^Ask: What to build first/}).click();
  expect((await answered(page, "roadmap")).length).toBeGreaterThan(40);

  await page.keyboard.press("Control+s");
  await page.getByText("and its result in this browser").first().waitFor();
  await page.keyboard.press("Alt+9");
  await page.locator('section[aria-labelledby="kept-runs"] .entry', {hasText: "My two shops, 2 changes"}).waitFor();

  const report = await saved(page, "report as one file");
  expect(report).toContain(decided);
  expect(report).toMatch(/Where does the better strategy flip\?/);
  expect(report).toMatch(/Cart in Joined|Cart/);
  expect(report).not.toMatch(/<script/i);
  expect(problems).toEqual(nothing);
});

test("an educator presents at the size of a projector, lets the room guess, then shows one person in both worlds and why their lives part, by keyboard alone", async () => {
  const {page, problems} = await openPage({
    path: "#scenario=interrupted-chat",
    reducedMotion: "reduce",
    width: 1024,
    height: 768
  });
  await openOwn(page);
  await fixed(page);
  await page.keyboard.press("p");
  const talk = page.getByRole("dialog", {name: "Presentation"});
  await talk.getByRole("heading", {name: "Is it worth it to join my shops?"}).waitFor();
  // Nothing of the page is in sight, the words are large, and they fit.
  const slide = () =>
    talk.evaluate(dialog => ({
      covers:
        dialog.contains(document.elementFromPoint(20, 20)) && dialog.contains(document.elementFromPoint(900, 700)),
      size: Math.min(...[...dialog.querySelectorAll(".large")].map(one => parseFloat(getComputedStyle(one).fontSize))),
      fits: dialog.scrollWidth <= innerWidth
    }));
  expect((await slide()).covers).toBe(true);
  expect((await slide()).size).toBeGreaterThanOrEqual(32);
  expect(await talk.textContent()).not.toMatch(/earns|± /);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("2");
  await expect.poll(() => talk.textContent(), slow).toContain("The room says: Joined");
  expect(await talk.textContent()).not.toMatch(/earns|± /);
  await page.keyboard.press("Space");
  await expect.poll(() => talk.textContent(), slow).toMatch(/The room said “Joined”/);
  expect((await slide()).fits).toBe(true);
  // From picture to picture to what it cannot tell; there and back.
  await page.keyboard.press("Space");
  await talk.getByRole("figure").first().waitFor();
  await page.keyboard.press("End");
  await talk.getByText("What this cannot tell").waitFor();
  await page.keyboard.press("Escape");
  await talk.waitFor({state: "detached"});

  await page.keyboard.press("Alt+2");
  await page.locator(".step-card").waitFor(slow);
  await page.keyboard.press("f");
  await expect.poll(() => page.locator(".finder [role=status]").textContent(), slow).toBe("");
  const orders = page.locator(".chart-totals tbody tr").first().locator("td");
  await expect.poll(async () => (await orders.allTextContents()).filter(text => text === "0").length, slow).toBe(1);
  await page.keyboard.press("d");
  const cause = page.locator(".step-cause");
  await expect.poll(() => cause.count(), slow).toBe(1);
  const why = (await cause.textContent())!;
  expect(why).toMatch(/^Here the two lives part\. .{10,}\.$/);
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => cause.count(), slow).toBe(0);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => cause.textContent(), slow).toBe(why);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1024);
  expect(problems).toEqual(nothing);
});

test("an analyst edits the text, mends an error where it is shown, moves a slider and sees it written, takes YAML and CSV along, and finds everything back", async () => {
  const {page, context, problems} = await openPage({path: "#scenario=interrupted-chat", reducedMotion: "reduce"});
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openOwn(page);
  const opened = await fixed(page);
  await page.keyboard.press("Alt+8");
  const text = page.locator(".cm-content");
  await text.waitFor();
  await text.focus();
  await page.keyboard.press("Control+Home");
  for (let line = 1; line < 8; line++) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("End");
  for (let i = 0; i < 4; i++) await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Backspace");
  const faults = page.locator(".text-errors li");
  await expect.poll(() => faults.allTextContents(), slow).toHaveLength(1);
  expect(await faults.textContent()).toMatch(/line 8, column 23.*replication.*replications/s);
  expect(await page.locator(".cm-lintRange-error").allTextContents()).toEqual(["replication"]);
  expect(await fixed(page)).toBe(opened);
  // The key for the next error leads there; what is typed takes its place.
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("F8");
  await page.keyboard.type("replications");
  await page.keyboard.press("Escape");
  await expect.poll(() => page.locator(".text-status").textContent(), slow).toBe("In force");
  expect(await faults.count()).toBe(0);

  // The slider is found by its name and moved by keys; the line is written anew, its comment stays.
  await command(page, "needs that can lead");
  const path = () => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.path);
  await expect.poll(path, slow).toBe("segments.everybody.need");
  await page.keyboard.press("Shift+ArrowRight");
  const slider = page.locator('#panel input[data-path="segments.everybody.need"]');
  const value = Number.parseFloat((await slider.getAttribute("aria-valuetext"))!);
  expect(value).toBeGreaterThan(2);
  const line = page.locator(".cm-line", {hasText: "segments:"});
  await expect
    .poll(() => line.textContent(), slow)
    .toBe(
      `segments: {everybody: {share: 100%, need: {value: ${value} per year, low: 1 per year, high: 4 per year}}} # a comment of mine`
    );
  await expect.poll(() => fixed(page), slow).not.toBe(opened);
  const fingerprint = await fixed(page);

  const yaml = await saved(page, "save the scenario as a file");
  const {scenario, errors} = readScenario(yaml, {name: "mine.yaml"});
  expect(errors).toEqual([]);
  expect(scenario!.title).toBe("My two shops");
  expect(yaml).toBe(ownText.replace("value: 2 per year", `value: ${value} per year`));
  await command(page, "comparison as CSV");
  await page.getByText("Comparison copied as CSV").first().waitFor();
  const csv = await page.evaluate(() => navigator.clipboard.readText());
  const [head, ...rows] = csv.trim().split(/\r?\n/);
  expect(head).toMatch(/outcome.*low.*high/i);
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.some(row => row.includes("net-present-value"))).toBe(true);

  await page.waitForTimeout(900);
  await page.reload();
  expect(await fixed(page)).toBe(fingerprint);
  expect(await page.getByRole("tab", {selected: true}).getAttribute("id")).toBe("tab-scenario");
  await expect.poll(() => line.textContent(), slow).toContain(`value: ${value} per year`);
  expect(await slider.getAttribute("aria-valuetext")).toMatch(new RegExp(`^${value} `));
  await page.locator("h1").click();
  await page.keyboard.press("Control+z");
  await expect.poll(() => line.textContent(), slow).toContain("value: 2 per year");
  expect(problems).toEqual(nothing);
});
