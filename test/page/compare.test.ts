import {readFileSync} from "node:fs";
import type {Page} from "playwright";
import {describe, expect, test, vi} from "vitest";
import {violations} from "./axe.ts";
import {openPage, type OpenOptions} from "./helpers.ts";

const nothing = {errors: [], violations: [], offOrigin: []};
/** Somebody else may be at work on this machine. */
const slow = {timeout: 45_000};
vi.setConfig({testTimeout: 150_000});

/** The small shop with fewer people, so that it is simulated in a moment. */
const shop = readFileSync("scenarios/small-shop.yaml", "utf8").replace(
  /^run: .*$/m,
  "run: {customers: 800, replications: 4}"
);

/** Drops the small shop on the page and waits until its figures are final and the tools are there. */
async function openShop(options: OpenOptions = {}) {
  const opened = await openPage({path: "#scenario=interrupted-chat", reducedMotion: "reduce", ...options});
  const {page} = opened;
  await page.locator(".decision-sentence").waitFor(slow);
  await page.evaluate(text => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], "shop.yaml"));
    document.body.dispatchEvent(new DragEvent("drop", {dataTransfer, bubbles: true, cancelable: true}));
  }, shop);
  await expect.poll(() => page.locator("h1").textContent(), slow).toContain("small shop");
  await fixed(page);
  await page.locator(".matrix").waitFor();
  return opened;
}
async function fixed(page: Page) {
  await page.locator(".standing .fixed code").waitFor(slow);
}
const fingerprint = (page: Page) => page.locator(".standing .fixed code").textContent(slow);
const sentence = async (page: Page) => (await page.locator(".decision-sentence").innerText()).replaceAll("\u00a0", " ");
const names = (page: Page) => page.locator(".strategies .strategy").allInnerTexts();
/** Opens a strategy's menu and does one thing of it. */
async function act(page: Page, title: string, name: string) {
  await page.getByRole("button", {name: `What can be done with ${title}`, exact: true}).click();
  await page.getByRole("button", {name, exact: true}).click();
}
const undo = (page: Page) => page.keyboard.press("Control+z");
test("the decision is one sentence whose numbers move under pointer and keys, each drag one step to undo", async () => {
  const {page, problems} = await openShop();
  const worth = () => page.locator(".worth").innerText();
  const first = await worth();
  expect(await sentence(page)).toMatch(
    /^If recognition in Joined up costs \$6,000 once, .* then over 2 years Joined up earns \$[\d.]+ k ± \$[\d.]+ k less than Multichannel\.$/
  );
  const price = page.locator('.scrub[data-path$="identity.setup"]');
  const box = (await price.boundingBox())!;
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + 10, y);
  await page.mouse.down();
  const said = new Set<string>();
  for (let step = 1; step <= 10; step++) {
    await page.mouse.move(box.x + 10 + 12 * step, y);
    await page.waitForTimeout(60);
    said.add(await price.innerText());
  }
  await page.mouse.up();
  expect(said.size).toBeGreaterThan(5);
  const dragged = await sentence(page);
  expect(dragged).not.toContain("$6,000");
  expect(await price.getAttribute("class")).toContain("changed");
  await fixed(page);
  await expect.poll(worth, slow).not.toBe(first);
  // What it was before stands beside it.
  await expect.poll(() => page.locator(".before").textContent(), slow).toContain("The last fixed answer was");
  await undo(page);
  expect(await sentence(page)).toContain("$6,000");
  await expect.poll(worth, slow).toBe(first);

  // By keys: a step, ten, a tenth; each press and release is one entry.
  const slider = page.getByRole("slider", {name: /recognition in Joined up costs/});
  await slider.focus();
  const at = async () => Number(await slider.getAttribute("aria-valuenow"));
  const steps: number[] = [];
  for (const key of ["ArrowRight", "Shift+ArrowRight", "Alt+ArrowRight"]) {
    const before = await at();
    await page.keyboard.press(key);
    steps.push((await at()) - before);
  }
  // Values are round, so that steps are about ten times and a tenth.
  expect(Math.round(steps[1]! / steps[0]!)).toBeOneOf([9, 10, 11]);
  expect(Math.round((100 * steps[2]!) / steps[0]!)).toBeOneOf([8, 9, 10, 11, 12]);
  expect(await slider.getAttribute("aria-valuetext")).toMatch(/^\$6,/);
  for (let i = 0; i < 3; i++) await undo(page);
  expect(await at()).toBe(6000);
  await page.keyboard.press("End");
  await slider.dblclick();
  expect(await at()).toBe(6000);
  expect(problems).toEqual(nothing);
});

test("charts stand side by side, over each other or as differences; a pinned result stays behind them", async () => {
  const {page, problems} = await openShop();
  const picture = page.locator(".chart-place.retention figure");
  await expect.poll(() => picture.locator(".chart-part svg.chart-picture").count(), slow).toBe(2);
  expect(await picture.locator(".chart-badge").textContent()).toBe("baseline");
  await page.getByRole("radio", {name: "Overlay"}).check();
  await expect.poll(() => picture.locator(".chart-part").count(), slow).toBe(0);
  await page.getByRole("radio", {name: "Side by side"}).focus();
  await page.keyboard.press("ArrowLeft");
  await expect
    .poll(() => picture.locator(".chart-title").textContent(), slow)
    .toBe("Customers who stay: points more than in Multichannel");
  for (const name of ["cash", "costs", "funnel"])
    expect(await page.locator(`.chart-place.${name} .chart-title`).textContent()).toMatch(/Multichannel/);

  await page.getByRole("button", {name: "Pin this result"}).click();
  expect(await page.locator(".pinned").textContent()).toContain("This is the pinned result.");
  const before = await fingerprint(page);
  await page.getByRole("switch", {name: "Orders in Joined up"}).first().click();
  await expect.poll(() => fingerprint(page), slow).not.toBe(before);
  expect((await page.locator(".pinned").textContent())!.replaceAll(/[\u00a0\u2060]/g, " ")).toMatch(
    /Joined up against Multichannel on money: pinned − ?\$[\d.]+ k, now − ?\$[\d.]+ k, moved by \+\$[\d,.]+/
  );
  await expect
    .poll(() => page.locator(".chart-headline .chart-since").first().textContent(), slow)
    .toContain("Multichannel unchanged");
  await page.getByRole("button", {name: "Unpin"}).click();
  await expect.poll(() => page.locator(".chart-headline .chart-since").count(), slow).toBe(0);

  // One click from a figure: how it is made, and what drives it.
  await page.getByRole("button", {name: "How is this computed? Cost per order"}).click();
  const dialog = page.getByRole("dialog", {name: "How cost per order is computed"});
  expect(await dialog.textContent()).toMatch(
    /divided by orders[^]*÷[^]*customer by customer[^]*What this model leaves out/
  );
  await page.keyboard.press("Escape");
  await expect.poll(() => dialog.count(), slow).toBe(0);
  expect(problems).toEqual(nothing);
});

test("strategies are added, duplicated, renamed, removed and made the baseline, and every step can be taken back", async () => {
  const {page, problems} = await openShop();
  const first = await fingerprint(page);
  await act(page, "Joined up", "Duplicate Joined up");
  const field = page.getByRole("textbox", {name: "New name of Joined up, changed"});
  await field.fill("Half joined");
  await field.press("Enter");
  await expect.poll(() => names(page), slow).toEqual(["Multichannel", "Joined up", "Half joined"]);
  await fixed(page);
  await expect.poll(() => page.locator(".subjects button").count(), slow).toBe(2);
  // The copy does without a link, so that it differs from the original.
  await page.locator(".matrix").getByRole("combobox", {name: "Strategy"}).selectOption({label: "Half joined"});
  await page.locator(".matrix").getByRole("switch", {name: "Recognition in Half joined"}).click();
  await page.locator(".subjects button", {hasText: "Half joined"}).click();
  await expect.poll(() => sentence(page), slow).toMatch(/Half joined earns .* than Multichannel/);
  await fixed(page);

  // Another baseline comes first and keeps its colour.
  const colour = () =>
    page.locator(".strategies li", {hasText: "Half joined"}).locator(".strategy path").getAttribute("fill");
  const before = await colour();
  await act(page, "Half joined", "Make baseline: Half joined");
  await expect.poll(() => page.locator(".strategies .is-baseline").innerText(), slow).toContain("Half joined");
  await expect.poll(() => sentence(page), slow).toMatch(/than Half joined/);
  expect(await colour()).toBe(before);

  await page.getByRole("button", {name: "Add a strategy"}).click();
  await page.getByLabel("Name", {exact: true}).fill("Bare");
  await page.getByRole("button", {name: "Add", exact: true}).click();
  await expect.poll(() => names(page), slow).toContain("Bare");
  await act(page, "Bare", "Remove Bare");
  // What had the focus is gone; it stays among the strategies.
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent), slow).toBe("Add a strategy");
  await expect.poll(() => names(page), slow).not.toContain("Bare");
  await page.locator("h1").click();
  await undo(page);
  await expect.poll(() => names(page), slow).toContain("Bare");
  // Removed, added, baseline, switch, name, copy.
  for (let i = 0; i < 5; i++) await undo(page);
  await expect.poll(() => names(page), slow).toEqual(["Multichannel", "Joined up"]);
  await expect.poll(() => fingerprint(page), slow).toBe(first);
  expect(problems).toEqual(nothing);
});

test("the table shows only what differs, can be searched, and leads from a number to its line in the text", async () => {
  const {page, problems} = await openShop();
  const table = page.locator(".differences table").first();
  const rows = () => table.locator("tbody tr").allInnerTexts();
  const differing = await rows();
  expect(differing.join("\n")).toMatch(/case links\s+–\s+on/);
  await page.getByRole("checkbox", {name: "Only what differs"}).uncheck();
  await page.getByRole("searchbox", {name: "Find a lever or a number"}).fill("need neighbours");
  await expect.poll(async () => (await rows()).length, slow).toBeLessThan(4);
  expect((await rows()).join("\n")).toContain("3 per year");
  await page.getByRole("searchbox", {name: "Find a lever or a number"}).fill("one-off case");
  await page
    .locator(".differences")
    .getByRole("button", {name: /\$1,500/})
    .first()
    .click();
  expect(await page.locator("#view-scenario").isVisible()).toBe(true);
  await page.getByRole("tab", {name: "Compare"}).click();
  expect(await page.locator(".differences table").nth(1).innerText()).toMatch(/Net present value[^]*worse/);
  expect(problems).toEqual(nothing);
});

test("links are switched in the matrix, and what each brings is computed when somebody wants to know", async () => {
  const {page, problems} = await openShop();
  const before = await fingerprint(page);
  const matrix = page.locator(".matrix");
  await matrix.getByRole("button", {name: "channels for Cart"}).click();
  const cell = matrix.getByRole("switch", {name: "Cart from phone to store"});
  expect(await cell.getAttribute("aria-checked")).toBe("false");
  await matrix.locator("[data-pair][tabindex='0']").focus();
  await page.keyboard.press("ArrowDown");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("data-pair"))).toMatch(/^\S+ \S+$/);
  await cell.click();
  await expect.poll(() => cell.getAttribute("aria-checked"), slow).toBe("true");
  expect(await matrix.locator("tr", {hasText: "what was put into the cart"}).innerText()).toContain("4 of 12 pairs");
  await undo(page);
  await expect.poll(() => cell.getAttribute("aria-checked"), slow).toBe("false");
  await expect.poll(() => fingerprint(page), slow).toBe(before);

  await matrix.getByRole("button", {name: "channels for Recognition"}).click();
  expect(await matrix.locator(".recognition").innerText()).toMatch(/store\s+60%/);

  await matrix.getByRole("button", {name: "What would each link bring?"}).click();
  await matrix.getByRole("button", {name: "Stop"}).click();
  await expect.poll(() => matrix.locator(".working").innerText(), slow).toContain("Stopped");
  await matrix.getByRole("button", {name: "What would each link bring?"}).click();
  const orders = matrix.locator("tr", {hasText: "channels know what has been bought"}).locator(".bring");
  const stock = matrix.locator("tr", {hasText: "what is on the shelves"}).locator(".bring");
  await expect.poll(() => orders.innerText(slow), slow).toMatch(/−\u2060?\$2,\d+/);
  await expect.poll(() => stock.innerText(slow), slow).toContain("no difference");
  await matrix.getByRole("switch", {name: "Case in Joined up"}).click();
  await expect.poll(() => orders.innerText(), slow).toContain("before your last change");
  expect(problems).toEqual(nothing);
});

describe.each(["light", "dark"] as const)("in the %s theme", colorScheme => {
  test("axe finds nothing to object to in the comparison, its tools and the dialog, and nothing is too wide", async () => {
    const {page} = await openShop({colorScheme, width: colorScheme === "light" ? 360 : 1280});
    await page.getByRole("button", {name: "Pin this result"}).click();
    await page.getByRole("button", {name: "Add a strategy"}).click();
    await act(page, "Joined up", "Rename Joined up");
    await page.getByRole("button", {name: "channels for Cart"}).click();
    await page.locator(".chart-place.funnel figure").scrollIntoViewIfNeeded();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.getByRole("button", {name: "channels for Recognition"}).click();
    await page.getByRole("button", {name: "How is this computed? Conversion"}).click();
    await page.getByRole("dialog").waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
