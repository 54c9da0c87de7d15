import type {Page} from "playwright";
import {expect, test} from "vitest";
import {violationsInBothThemes} from "./axe.ts";
import {openPage, type OpenOptions} from "./helpers.ts";

const nothing = {errors: [], violations: [], offOrigin: []};

/** Opens the view of journeys on the small shop, whose people never meet, and waits for somebody. */
async function openJourneys(options: OpenOptions = {}) {
  const opened = await openPage({reducedMotion: "reduce", path: "#scenario=small-shop", ...options});
  await opened.page.getByRole("tab", {name: "Journeys"}).click();
  await opened.page.locator(".step-card").waitFor({timeout: 45_000});
  await opened.page.locator(".chart-twin").waitFor();
  return opened;
}
const number = (page: Page) => page.getByRole("spinbutton", {name: /^Customer/});
const step = (page: Page) => page.locator("[data-step]").textContent();
const count = (page: Page) => page.locator("[data-count] strong").textContent();
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "");
/** Goes on with Tab until something with this name has the focus. */
async function tabTo(page: Page, name: RegExp, key = "Tab") {
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press(key);
    if (name.test(await focused(page))) return;
  }
  throw new Error(`no ${name} within 60 stops; the last was ${await focused(page)}`);
}

test("with the keyboard alone: somebody whose outcome flips, step by step to where the lives part, and the cause", async () => {
  const {page, problems} = await openJourneys();
  const first = await number(page).inputValue();
  await number(page).focus();
  await tabTo(page, /^whose outcome flips$/);
  await page.keyboard.press("Enter");
  await expect.poll(() => number(page).inputValue(), {timeout: 30_000}).not.toBe(first);
  await expect.poll(() => page.locator(".finder [role=status]").textContent(), {timeout: 30_000}).toBe("");
  // one of the two worlds has an order and the other has none
  const orders = page.locator(".chart-totals tbody tr").first().locator("td");
  await expect
    .poll(async () => (await orders.allTextContents()).filter(text => text === "0").length, {timeout: 10_000})
    .toBe(1);

  await page.keyboard.press("Home");
  expect(await step(page)).toMatch(/^Event 1 of \d+, day \d/);
  expect(await page.locator(".step-cause").count()).toBe(0);
  await page.keyboard.press("ArrowRight");
  expect(await step(page)).toMatch(/^Event 2 of /);
  // the same moment is marked on the time axis and in the long picture at once
  const marked = await page.locator(".chart-moment[data-current]").getAttribute("data-moment");
  expect(marked).toBe("1");
  await expect
    .poll(() =>
      page
        .locator(".chart-twin [data-current]")
        .first()
        .evaluate(mark => (mark as SVGElement).dataset.moment ?? "folded")
    )
    .toMatch(/^(1|folded)$/);
  for (let i = 0; i < 400 && (await page.locator(".step-cause").count()) === 0; i++)
    await page.keyboard.press("ArrowRight");
  const cause = await page.locator(".step-cause").textContent();
  expect(cause).toMatch(/^Here the two lives part\. .+\.$/);
  expect(await step(page)).toContain("Here the two lives part.");
  const at = await step(page);
  await page.keyboard.press("End");
  expect(await step(page)).not.toBe(at);
  await page.keyboard.press("d");
  expect(await step(page)).toBe(at);
  expect(await page.locator(".chart-twin .chart-event[data-current]").count()).toBeGreaterThan(0);
  // other people by , and .
  const here = Number(await number(page).inputValue());
  await page.keyboard.press(".");
  await expect.poll(() => number(page).inputValue()).toBe(String(here + 1));
  await page.keyboard.press(",");
  await expect.poll(() => number(page).inputValue()).toBe(String(here));
  expect(problems).toEqual(nothing);
});

test("from one to a hundred to all, and what is chosen filters every picture, the table and the list", async () => {
  const {page, problems} = await openJourneys();
  const stages = page.getByRole("group", {name: "How many people"});
  await stages.getByRole("button", {name: "100"}).click();
  const dots = page.locator(".chart-crowd [data-pick]");
  await expect.poll(() => dots.count(), {timeout: 30_000}).toBe(100);
  await dots.first().focus();
  await page.keyboard.press("ArrowRight");
  const chosen = await page.evaluate(() => (document.activeElement as SVGElement).dataset.pick);
  expect(chosen).not.toBe(await dots.first().getAttribute("data-pick"));
  await page.keyboard.press("Enter");
  await expect
    .poll(() => page.locator(".chart-twin .chart-title").textContent(), {timeout: 15_000})
    .toContain(`Customer ${chosen}`);
  expect(await number(page).inputValue()).toBe(chosen);

  await stages.getByRole("button", {name: "All"}).click();
  await expect.poll(() => count(page), {timeout: 45_000}).toBe("2,000 of 2,000 people");
  const caption = () => page.locator(".journey-outcomes caption").textContent();
  expect(await caption()).toContain("2,000 people");

  // a bar of a facet, by the keyboard
  const recognition = page.getByRole("button", {name: /^recognition/});
  const n = Number((await recognition.locator(".facet-count").textContent())!.replace(",", ""));
  await recognition.focus();
  await page.keyboard.press("Space");
  await expect.poll(() => count(page)).toBe(`${n} of 2,000 people`);
  expect(await recognition.getAttribute("aria-pressed")).toBe("true");
  expect(await caption()).toContain(`${n} `);
  expect(await page.locator(".journey-people tbody tr").count()).toBe(Math.min(25, n));
  const few = await page.locator(".few").allTextContents();
  expect(few).toEqual(n < 30 ? [`Only ${n} people: read them as single cases, not as shares.`] : []);

  // days, by the handles
  const days = page.locator(".journey-days");
  await days.scrollIntoViewIfNeeded();
  const from = page.getByRole("slider", {name: "First day of the selection"});
  await from.focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press("PageUp");
  await expect.poll(() => from.getAttribute("aria-valuenow")).not.toBe("1");
  await expect.poll(() => focused(page)).toBe("First day of the selection");
  const chips = page.getByRole("list", {name: "What is chosen"});
  expect(await chips.textContent()).toMatch(/part by recognition.*in a channel on days \d+ to 730/);

  // one chip away; a change of channel, by Enter on its square
  await chips.getByRole("button", {name: /^Take away: part by recognition/}).click();
  expect(await chips.textContent()).not.toContain("recognition");
  const squares = page.locator(".chart-switches [data-pick]");
  await page.locator(".journey-switches").scrollIntoViewIfNeeded();
  await squares.first().waitFor();
  await squares.first().focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => chips.textContent()).toContain("change from");
  await expect.poll(() => squares.first().getAttribute("aria-pressed")).toBe("true");

  // then all of it away
  await page.locator("#journeys-title").click();
  await page.keyboard.press("Escape");
  await expect.poll(() => count(page)).toBe("2,000 of 2,000 people");
  expect(await chips.count()).toBe(0);

  // days, by dragging
  await days.scrollIntoViewIfNeeded();
  const room = (await page.locator(".chart-brush-room").boundingBox())!;
  await page.mouse.move(room.x + room.width * 0.3, room.y + 40);
  await page.mouse.down();
  for (const share of [0.35, 0.4, 0.45]) await page.mouse.move(room.x + room.width * share, room.y + 40);
  await expect.poll(() => chips.textContent()).toMatch(/in a channel on days (2\d\d) to (3\d\d)/);
  await page.mouse.up();
  await expect.poll(() => page.locator(".chart-brush").getAttribute("data-chosen")).toBe("true");
  expect(await count(page)).not.toBe("2,000 of 2,000 people");

  // somebody of the list
  const one = page.getByRole("button", {name: /^Open customer/}).first();
  const customer = (await one.textContent())!;
  await one.click();
  await expect.poll(() => number(page).inputValue()).toBe(customer);
  expect(problems).toEqual(nothing);
});

test("a finder that finds nobody says among how many; two of several strategies can be laid side by side", async () => {
  const {page} = await openJourneys({path: "#scenario=null-world"});
  await page.getByRole("button", {name: "whose life differs"}).click();
  await expect
    .poll(() => page.locator(".finder [role=status]").textContent(), {timeout: 60_000})
    .toMatch(/^Nobody whose life differs was found among [\d,]+ customers\.$/);
  expect(await page.locator(".chart-twin").count()).toBe(1);
});

const journeys = {within: "#view-journeys"};

test.each([360, 1280])(
  "at %i px axe finds nothing to object to in either theme, and nothing is wider than the window",
  async width => {
    const {page} = await openJourneys({width, height: 900});
    const stages = page.getByRole("group", {name: "How many people"});
    const wider = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await violationsInBothThemes(page, journeys)).toEqual([]);
    expect(await wider()).toBeLessThanOrEqual(0);
    await stages.getByRole("button", {name: "100"}).click();
    await page.locator(".chart-crowd").waitFor({timeout: 30_000});
    expect(await violationsInBothThemes(page, journeys)).toEqual([]);
    await stages.getByRole("button", {name: "All"}).click();
    await page.locator(".facet-bar").first().click({timeout: 30_000});
    for (const name of ["days", "flow", "switches", "steps"]) {
      await page.locator(`.journey-${name}`).scrollIntoViewIfNeeded();
      await page.locator(`.journey-${name} figure`).waitFor();
    }
    expect(await violationsInBothThemes(page, journeys)).toEqual([]);
    expect(await wider()).toBeLessThanOrEqual(0);
  }
);
