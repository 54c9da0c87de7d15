import {readFileSync, readdirSync} from "node:fs";
import type {Page} from "playwright";
import {expect, test} from "vitest";
import {violations, violationsInBothThemes} from "./axe.ts";
import {openPage, type OpenOptions} from "./helpers.ts";

const nothing = {errors: [], violations: [], offOrigin: []};

/** Opens the workbench and waits until its figures are final. */
async function openFixed(options: OpenOptions = {}) {
  const opened = await openPage({reducedMotion: "reduce", ...options});
  await fixed(opened.page);
  return opened;
}
/** Opens the workbench and waits for its first answer only. */
async function openAnswered(options: OpenOptions = {}) {
  const opened = await openPage({reducedMotion: "reduce", ...options});
  await opened.page.locator(".chart-headline .chart-card").first().waitFor({timeout: 45_000});
  return opened;
}
async function fixed(page: Page) {
  await page.locator(".standing .fixed code").waitFor({timeout: 45_000});
}
const fingerprint = (page: Page) => page.locator(".standing .fixed code").textContent();
const answer = async (page: Page) => (await page.locator(".decision-sentence, .sentences").allTextContents()).join(" ");
const status = (page: Page) => page.locator("#panel [role=status]").first().textContent();

test("the workbench opens on the Leesa scenario already running and ends fixed, with a fingerprint", async () => {
  const {page, problems} = await openPage();
  expect(await page.locator("h1").textContent()).toContain("New York showroom");
  await page.locator(".standing .running").waitFor();
  await fixed(page);
  expect(await fingerprint(page)).toMatch(/^[0-9a-f]{16}$/);
  expect(await answer(page)).toMatch(/Joined up/);
  expect(await page.locator(".standing").textContent()).toContain("Same customers, same luck in every world");
  expect(problems).toEqual(nothing);
});

test("the four headline outcomes stand side by side, each with both strategies, a difference and a verdict", async () => {
  const {page} = await openFixed({width: 1920, height: 1080});
  const cards = page.locator(".chart-headline .chart-card");
  await expect.poll(() => cards.count()).toBe(4);
  for (const card of await cards.all()) {
    const text = (await card.textContent())!;
    expect(text).toMatch(/Multichannel/);
    expect(text).toMatch(/Joined up/);
    expect(text).toMatch(/better|worse|no clear difference/);
  }
  const tops = await cards.evaluateAll(all => all.map(card => Math.round(card.getBoundingClientRect().top)));
  expect(new Set(tops).size).toBe(1);
});

test("every picture of the comparison is drawn and can be read as a table", async () => {
  const {page} = await openFixed();
  for (const name of ["headline", "retention", "cash", "costs", "support", "funnel", "tradeoff", "figures"]) {
    const picture = page.locator(`.chart-place.${name} figure`);
    await picture.waitFor({state: "attached"});
    expect(await picture.locator("details table tbody tr").count()).toBeGreaterThan(0);
  }
});

test("scenarios stand in groups, and the one that is chosen is fetched, opened and run, with every figure of its parts", async () => {
  const {page, problems} = await openAnswered();
  const picker = page.locator("#scenario");
  expect(await picker.locator("optgroup").first().getAttribute("label")).toBe("Start here");
  expect(await picker.locator("option").count()).toBe(
    readdirSync("scenarios").filter(name => name.endsWith(".yaml")).length
  );
  await picker.selectOption({label: "Five stars and a friend"});
  await expect.poll(() => page.locator("h1").textContent()).toContain("ask for reviews");
  expect(await picker.inputValue()).toBe("stars-and-friends.yaml");
  await fixed(page);
  await page.locator(".chart-group summary", {hasText: "Reputation"}).click();
  const group = page.locator(".chart-group[open]");
  expect(await group.locator("table").innerText()).toMatch(/Stars of new reviews[^]*better/);
  expect(await violations(page)).toEqual([]);
  expect(problems).toEqual(nothing);
});

test("the same scenario and seed give the same fingerprint in the page and in Node", async () => {
  const {compare} = await import("../../src/experiment/compare.ts");
  const {inlineRunner} = await import("../../src/engine/runners/inline.ts");
  const {readScenario} = await import("../../src/scenario/read.ts");
  const {plannedSize} = await import("../../src/app/state/size.ts");
  const file = "interrupted-chat.yaml";
  const {scenario} = readScenario(readFileSync(`scenarios/${file}`, "utf8"), {name: file});
  const expected = await compare(scenario!, {...plannedSize(scenario!), runner: inlineRunner()});
  const {page} = await openFixed({path: "#scenario=interrupted-chat"});
  expect(await fingerprint(page)).toBe(expected.fingerprint);
});

test("a switch simulates everything again, is counted as a change, and can be undone", async () => {
  const {page, problems} = await openFixed();
  const before = await fingerprint(page);
  const lever = page.locator("#panel").getByRole("switch", {name: "Cart in Joined up"});
  await lever.click();
  expect(await status(page)).toBe("1 change to the scenario");
  await expect.poll(() => fingerprint(page), {timeout: 45_000}).not.toBe(before);
  await page.getByRole("button", {name: "Undo"}).click();
  expect(await lever.isChecked()).toBe(true);
  await expect.poll(() => fingerprint(page), {timeout: 45_000}).toBe(before);
  expect(problems).toEqual(nothing);
});

test("with everything of a strategy switched off it is the baseline to the last digit", async () => {
  const {page} = await openFixed();
  await page.getByRole("button", {name: "All off: everything that Joined up brings"}).click();
  await expect.poll(() => answer(page), {timeout: 45_000}).toMatch(/the same|no difference/);
  await fixed(page);
  expect(await answer(page)).toContain("earns exactly as much as");
});

test("while new results are computed the old ones stay on the page", async () => {
  const {page} = await openFixed();
  await page.locator(".chart-headline .chart-card").first().waitFor();
  const gone = await page.evaluate(async () => {
    let empty = 0;
    const watch = () => {
      if (!document.querySelector(".chart-headline .chart-card") || !document.querySelector(".decision-sentence"))
        empty++;
    };
    const observer = new MutationObserver(watch);
    observer.observe(document.querySelector("main")!, {childList: true, subtree: true});
    document.querySelector<HTMLElement>("input[role=switch]")!.click();
    await new Promise(resolve => setTimeout(resolve, 1500));
    observer.disconnect();
    return empty;
  });
  expect(gone).toBe(0);
});

test("a slider moved by the keyboard changes the answer, shows a dot and a way back", async () => {
  const {page} = await openFixed();
  const before = await fingerprint(page);
  const slider = page.locator('input[data-path="market.competitor.pull"]');
  await slider.focus();
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("ArrowRight");
  const row = page.locator(".dial", {has: slider});
  expect(await row.getAttribute("class")).toContain("changed");
  expect(await slider.getAttribute("aria-valuetext")).toMatch(/odds/);
  await expect.poll(() => fingerprint(page), {timeout: 45_000}).not.toBe(before);
  await row.getByRole("button", {name: /^reset to/}).click();
  expect(await row.getAttribute("class")).not.toContain("changed");
  await expect.poll(() => fingerprint(page), {timeout: 45_000}).toBe(before);
});

test("dragging a slider shows results on the way and leaves one entry to undo", async () => {
  const {page} = await openFixed();
  const box = (await page.locator('input[data-path="market.competitor.pull"]').boundingBox())!;
  const y = box.y + box.height / 2;
  await page.locator('input[data-path="market.competitor.pull"]').scrollIntoViewIfNeeded();
  const placed = (await page.locator('input[data-path="market.competitor.pull"]').boundingBox()) ?? {...box, y};
  const middle = placed.y + placed.height / 2;
  await page.mouse.move(placed.x + placed.width / 2, middle);
  await page.mouse.down();
  const texts = new Set<string>();
  for (let step = 0; step <= 20; step++) {
    await page.mouse.move(placed.x + placed.width * (0.5 + step / 50), middle);
    await page.waitForTimeout(60);
    texts.add((await answer(page))!);
  }
  await page.mouse.up();
  expect(texts.size).toBeGreaterThan(2);
  expect(await status(page)).toBe("1 change to the scenario");
  await page.getByRole("button", {name: "Undo"}).click();
  expect(await status(page)).toBe("As written by the author");
});

test("any number of the scenario can be found and changed, and shows its unit, range and evidence", async () => {
  const {page} = await openAnswered();
  await page.locator("#panel").getByRole("searchbox").fill("chat handling");
  const row = page.locator(".dial", {has: page.locator('[data-path="channels.chat.handle"]')});
  const text = (await row.textContent())!;
  expect(text).toContain("11.9 min mean per contact");
  expect(text).toContain("plausible 8 min to 13 min");
  expect(text).toContain("fair evidence");
  await row.getByRole("button", {name: "source E101"}).click();
  expect(await row.locator(".evidence").textContent()).toMatch(/chat.*\d{4}/s);
});

test("numbers without good evidence say so", async () => {
  const {page} = await openAnswered();
  expect(await page.locator(".dial .grade.none").count()).toBeGreaterThan(0);
  expect(await page.locator(".dial .grade.none").first().textContent()).toBe("no good evidence");
});

test("re-roll asks other people: another seed, another fingerprint, the earlier answer beside the new one", async () => {
  const {page} = await openFixed();
  const before = await fingerprint(page);
  await page.getByRole("button", {name: "Re-roll"}).click();
  expect(await page.getByLabel("Seed").inputValue()).toBe("leesa-2");
  await expect.poll(() => fingerprint(page), {timeout: 45_000}).not.toBe(before);
  expect(await page.locator(".before").textContent()).toMatch(
    /with the seed leesa it was .* The re-roll moved the answer by/
  );
});

test("another scenario is one choice away and the address leads back to it", async () => {
  const {page, context} = await openFixed();
  await page.locator("#scenario").selectOption("interrupted-chat.yaml");
  await expect.poll(() => page.locator("h1").textContent()).toContain("explain twice");
  await page
    .locator("#panel")
    .getByRole("switch", {name: /Case in One record/})
    .click();
  await fixed(page);
  const shown = await fingerprint(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await fixed(other);
  expect(await other.locator("h1").textContent()).toContain("explain twice");
  expect(await fingerprint(other)).toBe(shown);
});

const broken = `throughline: 1
title: Broken
currency: EUR
seed: broken
channels:
  site: {kind: websit}
segments:
  everybody: {share: 100%, need: 5d}
strategies: {one: {}}
`;
const mine = `throughline: 1
title: My own shop
currency: EUR
seed: mine
horizon: 90d
run: {customers: 500, replications: 2}
market: {people: 5000}
segments: {everybody: {share: 100%, need: 2 per year}}
channels: {site: {kind: website}}
strategies: {now: {title: Now}, later: {title: Later, links: {identity: {match: {site: 90%}}}}}
`;
const dropOn = (page: Page, name: string, text: string) =>
  page.evaluate(
    ([fileName, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content!], fileName!));
      for (const type of ["dragover", "drop"]) {
        document.body.dispatchEvent(new DragEvent(type, {dataTransfer, bubbles: true, cancelable: true}));
      }
    },
    [name, text]
  );

test("a broken file shows every problem with line, column and a hint, and the results stay", async () => {
  const {page, problems} = await openFixed();
  const before = await fingerprint(page);
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", {name: "More"}).click();
  await page.getByRole("button", {name: "Open a file…"}).click();
  await (await chooser).setFiles({name: "broken.yaml", mimeType: "text/yaml", buffer: Buffer.from(broken)});
  const list = page.locator(".file-errors");
  await list.waitFor();
  const text = (await list.textContent())!;
  expect(text).toContain("broken.yaml was not opened");
  expect(text).toMatch(/line 6, column \d+/);
  expect(text).toMatch(/line 8, column \d+/);
  expect(text).toContain("website");
  expect(text).toContain("Your previous work is untouched");
  expect(await page.evaluate(() => document.activeElement?.className)).toBe("file-errors");
  expect(await fingerprint(page)).toBe(before);
  await page.keyboard.press("Escape");
  expect(await list.count()).toBe(0);
  expect(problems).toEqual(nothing);
});

test("a file dropped anywhere on the page is opened and run", async () => {
  const {page, problems} = await openFixed();
  await dropOn(page, "mine.yaml", mine);
  await expect.poll(() => page.locator("h1").textContent()).toBe("My own shop");
  await fixed(page);
  expect(await answer(page)).toMatch(/Later/);
  expect(await page.locator("#scenario").inputValue()).toBe("mine.yaml");
  expect(problems).toEqual(nothing);
});

test("a dropped file that is no scenario leaves everything as it was", async () => {
  const {page} = await openFixed();
  const before = await fingerprint(page);
  await dropOn(page, "holiday.png", "not a scenario");
  await page.locator(".file-errors").waitFor();
  expect(await page.locator(".file-errors").textContent()).toContain(".yaml");
  expect(await fingerprint(page)).toBe(before);
});

test("everything can be reached and worked by the keyboard alone", async () => {
  const {page} = await openAnswered();
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to the results");
  const reached = new Set<string>();
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press("Tab");
    const name = await page.evaluate(() => {
      const {activeElement} = document;
      const outline = activeElement ? getComputedStyle(activeElement).outlineStyle : "none";
      if (activeElement === document.body) return "";
      return `${activeElement?.tagName}.${activeElement?.getAttribute("role") ?? activeElement?.getAttribute("type") ?? ""} ${outline !== "none" ? "" : "invisible"}`;
    });
    reached.add(name.trim());
  }
  expect([...reached].filter(name => name.includes("invisible"))).toEqual([]);
  for (const kind of ["SELECT.", "INPUT.text", "INPUT.switch", "INPUT.range", "INPUT.search", "BUTTON.tab"]) {
    expect([...reached]).toContain(kind);
  }
  await page.getByRole("tab", {name: "Compare"}).focus();
  await page.keyboard.press("ArrowRight");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("tab-journeys");
  await page.locator("#view-journeys figure").first().waitFor();
  await page.keyboard.press("ArrowLeft");
  await page.locator("#view-comparison").waitFor();
});

test("on a phone the levers are a drawer that takes the focus and gives it back", async () => {
  const {page} = await openAnswered({width: 360, height: 740});
  const opener = page.getByRole("button", {name: "Change the plan"});
  await opener.click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("panel");
  expect(await page.locator("main").evaluate(main => (main as HTMLElement).inert)).toBe(true);
  await page.locator("#panel").getByRole("switch", {name: "Cart in Joined up"}).click();
  expect(await status(page)).toBe("1 change to the scenario");
  await page.keyboard.press("Escape");
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("open-panel");
  expect(await page.locator("main").evaluate(main => (main as HTMLElement).inert)).toBe(false);
});

test("at 360, 768, 1280 and 1920 px nothing is wider than the window", async () => {
  const {page} = await openAnswered({width: 1920, height: 900});
  for (const width of [1920, 1280, 768, 360]) {
    await page.setViewportSize({width, height: 900});
    // Charts are drawn anew in the frames that follow.
    await page.waitForTimeout(600);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect({width, wider: Math.max(0, wider)}).toEqual({width, wider: 0});
  }
});

test.each([360, 1280])("axe finds nothing to object to at %i px, in either theme", async width => {
  const {page} = await openFixed({width, height: 900});
  await page.locator(".chart-tradeoff").waitFor({state: "attached"});
  expect(await violationsInBothThemes(page)).toEqual([]);
  await dropOn(page, "broken.yaml", broken);
  await page.locator(".file-errors").waitFor();
  if (width === 360) await page.getByRole("button", {name: "Change the plan"}).click();
  await page.locator("details.shared > summary").click();
  expect(await violationsInBothThemes(page)).toEqual([]);
});

test("the answer is announced once it stands still, not with every frame", async () => {
  const {page} = await openPage();
  const said = page.locator("[data-announcement]");
  await said.waitFor({state: "attached"});
  const changes = await page.evaluate(async () => {
    let n = 0;
    const observer = new MutationObserver(() => n++);
    observer.observe(document.querySelector("[data-announcement]")!, {
      childList: true,
      characterData: true,
      subtree: true
    });
    await new Promise(resolve => setTimeout(resolve, 8000));
    return n;
  });
  expect(changes).toBeGreaterThanOrEqual(1);
  expect(changes).toBeLessThanOrEqual(3);
  expect(await said.textContent()).toContain(await page.locator(".sentences").textContent());
});

test("the theme follows the system until somebody chooses, and the choice lasts", async () => {
  const {page} = await openPage({colorScheme: "light"});
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await page.emulateMedia({colorScheme: "dark"});
  const dark = await ground();
  expect(dark).not.toBe(light);
  await page.getByRole("button", {name: /^Theme/}).click();
  await expect.poll(ground, {timeout: 10_000}).toBe(light);
  await page.reload();
  await expect.poll(ground, {timeout: 10_000}).toBe(light);
});

test("printed, the page holds the answer, every picture and the assumptions, and no buttons", async () => {
  const {page} = await openFixed();
  await page.emulateMedia({media: "print"});
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  expect(await page.locator(".chart-place figure").count()).toBeGreaterThanOrEqual(7);
  expect(await page.locator("button:visible:not(.link)").count()).toBe(0);
  expect(await page.locator(".dial:visible").count()).toBeGreaterThan(4);
  expect((await page.pdf()).length).toBeGreaterThan(20_000);
});

test("offline the workbench opens again and simulates", async () => {
  const {page, problems} = await openPage({offline: true});
  await fixed(page);
  expect(await answer(page)).toMatch(/Joined up/);
  await page.getByRole("tab", {name: "Journeys"}).click();
  await page.locator(".chart-place.twin figure").waitFor();
  await dropOn(page, "mine.yaml", mine);
  await expect.poll(() => page.locator("h1").textContent()).toBe("My own shop");
  expect(problems.violations).toEqual([]);
});
