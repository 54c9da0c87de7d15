import type {Page} from "playwright";
import {expect, test} from "vitest";
import {violations} from "./axe.ts";
import {openPage, type OpenOptions} from "./helpers.ts";

const nothing = {errors: [], violations: [], offOrigin: []};

/** The views of a comparison that answer one question each. */
const views = {
  money: {question: "When does it pay, and where does the money go?", answer: /month|pay/, figures: 6},
  support: {question: "What does it cost people to be helped?", answer: /min in Multichannel/, figures: 3},
  messages: {
    question: "Which messages earn their keep, and what would the reports claim?",
    answer: /Messages per person/,
    figures: 1
  },
  retention: {question: "Who stays, and when do we lose them?", answer: /still customers/, figures: 3}
} as const;
type Name = keyof typeof views;
const names = Object.keys(views) as Name[];

async function openFixed(options: OpenOptions = {}) {
  const opened = await openPage({reducedMotion: "reduce", path: "#scenario=small-shop", ...options});
  await opened.page.locator(".standing .fixed code").waitFor({timeout: 45_000});
  return opened;
}

/** Goes to a view and waits until all of its pictures are drawn. */
async function go(page: Page, name: Name) {
  await page.locator(`#tab-${name}`).click();
  const view = page.locator(`#view-${name}`);
  await view.locator("figure").first().waitFor({timeout: 45_000});
  await expect
    .poll(() => view.locator(".reading-body > .chart-place:not(:has(figure))").count(), {timeout: 20_000})
    .toBe(0);
  return view;
}

test.each([
  [1280, 800],
  [360, 740]
])(
  "at %i px each view says its question and its answer, draws its figures with tables, and axe finds nothing in both themes",
  async (width, height) => {
    const {page, problems} = await openFixed({width, height});
    for (const name of names) {
      const {question, answer, figures} = views[name];
      const view = await go(page, name);
      expect(await view.locator("h2").first().textContent()).toBe(question);
      expect(await view.locator(".reading-answer").first().textContent()).toMatch(answer);
      expect(await view.locator("figure").count()).toBeGreaterThanOrEqual(figures);
      const told = await view
        .locator("figure")
        .evaluateAll(all =>
          all.map(figure => [
            figure.querySelector(".chart-description")!.textContent !== "",
            figure.querySelectorAll("details table tbody tr").length > 0
          ])
        );
      expect(told.flat()).not.toContain(false);
      await view.locator(".reading-figures > summary").click();
      expect(await view.locator(".figure-one").count()).toBeGreaterThan(3);
      await page.emulateMedia({colorScheme: "light", reducedMotion: "reduce"});
      expect({name, found: await violations(page, {within: `#view-${name}`})}).toEqual({name, found: []});
      await page.emulateMedia({colorScheme: "dark", reducedMotion: "reduce"});
      expect({name, dark: await violations(page, {within: `#view-${name}`, rules: ["color-contrast"]})}).toEqual({
        name,
        dark: []
      });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    expect(problems).toEqual(nothing);
  },
  120_000
);

test("with the change of a lever a view says that its figures are old, and then has new ones; from them one comes to what drives them", async () => {
  const {page, problems} = await openFixed();
  const view = await go(page, "money");
  const before = await view.locator(".reading-answer").textContent();
  // However fast the figures come: whether the mark was ever there is written down.
  await page.evaluate(() => {
    const mark = document.querySelector("#view-money .reading-stale")!;
    const seen = ((globalThis as unknown as {marked: boolean[]}).marked = [] as boolean[]);
    new MutationObserver(() => seen.push((mark as HTMLElement).hidden === true)).observe(mark, {attributes: true});
  });
  await page.getByRole("switch", {name: "Identity in Joined up"}).click();
  await expect.poll(() => view.locator(".reading-answer").textContent(), {timeout: 45_000}).not.toBe(before);
  await page.locator(".standing .fixed code").waitFor({timeout: 45_000});
  expect(await page.evaluate(() => (globalThis as unknown as {marked: boolean[]}).marked)).toContain(false);
  expect(await view.locator(".reading-stale").isVisible()).toBe(false);
  await view.getByRole("button", {name: /^How dear may/}).click();
  const asked = page.locator("article.question", {has: page.locator("#question-break-even")});
  await asked.locator(".answer-words p").first().waitFor({timeout: 45_000});
  expect(problems).toEqual(nothing);
});

test("attribution runs when asked, can be stopped, sets claims beside the truth, and says when it is old", async () => {
  const {page, problems} = await openFixed();
  const view = await go(page, "messages");
  const card = view.locator(".reading-card");
  await card.getByRole("button", {name: /^Run the attribution/}).click();
  await card.getByRole("progressbar").waitFor();
  await card.getByRole("button", {name: /^Stop/}).click();
  await card.getByText("Stopped.").waitFor();
  expect(await card.locator("figure").count()).toBe(0);
  await card.getByRole("button", {name: /^Run the attribution/}).click();
  await card.locator(".chart-credits").waitFor({timeout: 45_000});
  const said = (await card.locator(".reading-answer").textContent())!;
  expect(said).toMatch(/By last touch messages by \w+ would be credited with/);
  const heads = await card.locator(".chart-credits thead th").allTextContents();
  expect(heads).toEqual(
    expect.arrayContaining(["lost without it", "Last touch", "Linear", "Markov removal", "Shapley"])
  );
  expect(await violations(page, {within: `#view-${"messages"}`})).toEqual([]);
  await page.getByRole("switch", {name: "Cart in Joined up"}).click();
  await card.getByText("before your last change").waitFor();
  expect(await card.locator(".reading-answer").textContent()).toBe(said);
  expect(problems).toEqual(nothing);
});

test("people followed through every strategy tell who explains again and why customers are lost; asked once, shown in both views", async () => {
  const {page, problems} = await openFixed();
  const support = await go(page, "support");
  await support.getByRole("button", {name: /^Follow people/}).click();
  await support.locator(".chart-repeaters").waitFor({timeout: 45_000});
  expect(await support.locator(".chart-repeaters .chart-description").textContent()).toMatch(/\d%/);
  const retention = await go(page, "retention");
  await retention.locator(".chart-losses").waitFor({timeout: 45_000});
  expect(await retention.locator(".chart-losses tbody tr").last().textContent()).toMatch(/^All/);
  await retention.locator(".chart-cohorts").waitFor();
  expect(await violations(page, {within: `#view-${"retention"}`})).toEqual([]);
  expect(problems).toEqual(nothing);
});

test("a scenario without messages and without a need for help says so instead of drawing nothing", async () => {
  const {page} = await openFixed({path: "#scenario=null-world"});
  await page.locator("#tab-messages").click();
  await page.locator("#view-messages").getByText("No strategy sends messages").waitFor();
  expect(await violations(page, {within: `#view-${"messages"}`})).toEqual([]);
  await page.locator("#view-messages").getByRole("button", {name: "Open the scenario as text"}).click();
  expect(await page.locator("#tab-scenario").getAttribute("aria-selected")).toBe("true");
});
