import type {Page} from "playwright";
import {expect, test} from "vitest";
import {viewNames} from "../../src/app/view/views.ts";
import {violationsInBothThemes} from "./axe.ts";
import {openPage, type OpenOptions} from "./helpers.ts";

/** Other work on the machine must not fail a test. */
const soon = {timeout: 15_000};
const nothing = {errors: [], violations: [], offOrigin: []};

async function openShop(options: OpenOptions = {}) {
  const opened = await openPage({path: "#scenario=small-shop", reducedMotion: "reduce", ...options});
  await opened.page.locator(".chart-headline .chart-card").first().waitFor({timeout: 45_000});
  return opened;
}
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? "");
const widths = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
const palette = (page: Page) => page.getByRole("combobox", {name: /^Find a command/});
const chosen = (page: Page) => page.locator("[role=option][aria-selected=true]");

test("by keyboard alone: skip, find a lever, switch it, undo it by name, present, and come back", async () => {
  const {page, problems} = await openShop();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect(await focused(page)).toBe("results");
  const lever = page.locator("#panel").getByRole("switch", {name: "Cart in Joined up"});
  expect(await lever.isChecked()).toBe(true);

  await page.keyboard.press("Control+k");
  await palette(page).waitFor();
  await page.keyboard.type("switch off cart");
  await expect.poll(() => chosen(page).textContent(), soon).toMatch(/Switch off: .*cart/i);
  await page.keyboard.press("Enter");
  await expect.poll(() => lever.isChecked(), soon).toBe(false);
  expect(await focused(page)).toBe("results");
  await expect.poll(() => page.locator(".toast").textContent(), soon).toMatch(/cart/i);

  // A second change, so that the list has something to skip.
  await page.keyboard.press("Control+Shift+p");
  await palette(page).waitFor();
  await page.keyboard.type("re-roll");
  await page.keyboard.press("Enter");
  const history = page.getByRole("button", {name: "History"});
  await page.locator("dialog").waitFor({state: "detached"});
  await history.focus();
  await page.keyboard.press("Enter");
  const current = page.locator(".history [aria-current=step]");
  await expect.poll(() => current.evaluate(step => step === document.activeElement), soon).toBe(true);
  expect(await page.locator(".history li").count()).toBe(3);
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await expect.poll(() => lever.isChecked(), soon).toBe(true);
  expect(await page.locator(".history .undone").count()).toBe(2);
  await page.keyboard.press("Escape");
  expect(await page.locator(".history").count()).toBe(0);
  expect(await page.getByRole("button", {name: /^Redo:.*cart/i}).isEnabled()).toBe(true);
  await page.keyboard.press("Control+y");
  await expect.poll(() => lever.isChecked(), soon).toBe(false);
  await page.keyboard.press("Control+z");
  await expect.poll(() => lever.isChecked(), soon).toBe(true);

  await page.keyboard.press("p");
  const talk = page.getByRole("dialog", {name: "Presentation"});
  await talk.getByRole("heading", {name: /small shop buy the platform/}).waitFor();
  await page.keyboard.press("PageDown");
  await page.keyboard.press("1");
  await expect.poll(() => talk.textContent(), soon).toContain("The room says: Multichannel");
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => talk.textContent(), soon).toMatch(/The room said “Multichannel”/);
  await page.keyboard.press("Space");
  await talk.getByRole("figure").waitFor();
  await page.keyboard.press("PageUp");
  await expect.poll(() => talk.textContent(), soon).toMatch(/The room said/);
  await page.keyboard.press("Escape");
  await talk.waitFor({state: "detached"});
  expect(problems).toEqual(nothing);
});

test("the palette finds a number, its slider or its line, a scenario and a question", async () => {
  const {page, problems} = await openShop();
  const find = async (text: string) => {
    await page.keyboard.press("Control+k");
    await palette(page).waitFor();
    await page.keyboard.type(text);
  };
  await find("pull competitor");
  expect(await chosen(page).textContent()).toMatch(/pull/i);
  await page.keyboard.press("Enter");
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute("data-path")), soon)
    .toBe("market.competitor.pull");

  // One that is not among the main sliders is searched for.
  const shown = await page.locator("#panel input[type=range]").evaluateAll(all => all.map(one => one.dataset.path));
  await find("interruption store");
  const options = page.locator("[role=listbox] [role=group][aria-label=Numbers] [role=option]");
  expect(await options.count()).toBeGreaterThan(0);
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("type")), soon).toBe("range");
  expect(shown.length).toBeGreaterThan(0);

  await find("nothing is called like this");
  await page.locator(".nothing-found").waitFor();
  expect(await page.getByRole("status").filter({hasText: "Nothing found"}).count()).toBe(1);
  await page.keyboard.press("Escape");
  await page.locator("dialog").waitFor({state: "detached"});

  await find("what drives conversion");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.getByRole("tab", {selected: true}).textContent(), soon).toBe("Why · When · What next");
  await find("interrupted chat");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator("#scenario").inputValue(), soon).toBe("interrupted-chat.yaml");
  expect(problems).toEqual(nothing);
});

test("? lists every key from the list of commands; while somebody types, plain keys write and do nothing else", async () => {
  const {page, problems} = await openShop();
  await page.getByRole("searchbox").first().focus();
  await page.keyboard.type("?p1");
  expect(await page.getByRole("searchbox").first().inputValue()).toBe("?p1");
  expect(await page.locator("dialog").count()).toBe(0);
  await page.keyboard.press("Control+z");
  await page.locator("main").focus();
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", {name: "Keys"});
  await keys.waitFor();
  const text = await keys.innerText();
  for (const command of ["Undo", "Redo", "Find anything", "Go to Journeys", "Present"]) expect(text).toContain(command);
  // While it is open, no other key does anything to the page behind it.
  await page.keyboard.press("Alt+2");
  expect(await page.getByRole("tab", {name: "Compare"}).getAttribute("aria-selected")).toBe("true");
  await page.keyboard.press("Escape");
  await keys.waitFor({state: "detached"});
  await page.keyboard.press("Alt+2");
  expect(await page.getByRole("tab", {name: "Journeys"}).getAttribute("aria-selected")).toBe("true");
  expect(problems).toEqual(nothing);
});

test("the tour is offered once, shows six things, can be skipped at any of them, and can be taken again", async () => {
  const {page, problems} = await openShop();
  const offer = page.getByRole("region", {name: "First visit"});
  await offer.getByRole("button", {name: /Show me round/}).click();
  const card = page.getByRole("dialog", {name: "Tour, 1 of 6"});
  await card.waitFor();
  expect(await offer.count()).toBe(0);
  // The page is in use under it.
  await page.locator("#panel").getByRole("switch", {name: "Cart in Joined up"}).click();
  await card.getByRole("button", {name: "Next"}).focus();
  for (let i = 2; i <= 6; i++) {
    await page.keyboard.press("ArrowRight");
    await page.getByRole("dialog", {name: `Tour, ${i} of 6`}).waitFor();
  }
  await page.getByRole("button", {name: "Done", exact: true}).click();
  expect(await page.locator(".tour").count()).toBe(0);
  await page.reload();
  await page.locator(".chart-headline .chart-card").first().waitFor({timeout: 45_000});
  expect(await offer.count()).toBe(0);
  await page.getByRole("button", {name: "More"}).click();
  await page.getByRole("button", {name: "60-second tour"}).click();
  await card.waitFor();
  await page.keyboard.press("Escape");
  await card.waitFor({state: "detached"});
  expect(problems).toEqual(nothing);
});

test("on a phone every view opens without anything wider than the window, its tab in sight", async () => {
  const {page, problems} = await openShop({width: 360, height: 740});
  for (const [i, name] of viewNames.entries()) {
    await page.keyboard.press(`Alt+${i + 1}`);
    const tab = page.locator(`#tab-${name}`);
    expect(await tab.getAttribute("aria-selected")).toBe("true");
    await page.locator(`#view-${name}:not([hidden])`).waitFor();
    await page.locator(`#view-${name} .skeleton`).waitFor({state: "detached"});
    const box = (await tab.boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(360);
    await expect.poll(() => widths(page), {message: name, ...soon}).toBeLessThanOrEqual(0);
  }
  await page.getByRole("button", {name: "More"}).click();
  expect(await page.getByLabel("Seed").inputValue()).toBe("small shop");
  await page.getByRole("button", {name: "60-second tour"}).click();
  for (let i = 1; i <= 6; i++) {
    await page.getByRole("dialog", {name: `Tour, ${i} of 6`}).waitFor();
    expect(await widths(page)).toBeLessThanOrEqual(0);
    await page.keyboard.press("ArrowRight");
  }
  await page.keyboard.press("Escape");
  expect(problems).toEqual(nothing);
});

test.each([360, 1280])(
  "axe finds nothing to object to in what lies over the page, at %i px, in either theme",
  async width => {
    const {page} = await openShop({width, height: 800});
    const found: Record<string, string[]> = {};
    await page.getByRole("button", {name: "History"}).click();
    found.history = await violationsInBothThemes(page, {within: ".page, .tabs-bar"});
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+k");
    await palette(page).waitFor();
    await page.keyboard.type("cart");
    found.palette = await violationsInBothThemes(page, {within: "dialog"});
    await page.keyboard.press("Escape");
    await page.locator("dialog").waitFor({state: "detached"});
    await page.keyboard.press("?");
    await page.getByRole("dialog", {name: "Keys"}).waitFor();
    found.keys = await violationsInBothThemes(page, {within: "dialog"});
    await page.keyboard.press("Escape");
    await page.locator("dialog").waitFor({state: "detached"});
    await page.getByRole("button", {name: /Show me round/}).click();
    await page.locator(".tour").waitFor();
    found.tour = await violationsInBothThemes(page, {within: ".tour"});
    await page.keyboard.press("Escape");
    await page.keyboard.press("p");
    await page.getByRole("dialog", {name: "Presentation"}).waitFor();
    for (const slide of ["question", "guess", "verdict", "outcome", "retention"]) {
      found[slide] = await violationsInBothThemes(page, {within: "dialog"});
      await page.keyboard.press(slide === "outcome" ? "End" : "ArrowRight");
      await page.waitForTimeout(100);
    }
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map(name => [name, []])));
  }
);
