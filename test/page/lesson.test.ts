import type {Page} from "playwright";
import {expect, test} from "vitest";
import {violations} from "./axe.ts";
import {openPage} from "./helpers.ts";

const path = "notebooks/interrupted-chat.html";
const nothing = {errors: [], violations: [], offOrigin: []};

async function guess(page: Page) {
  for (const slider of await page.locator(".lesson-guess input").all()) {
    await slider.focus();
    await page.keyboard.press("ArrowRight");
  }
  await page.locator(".lesson-commit").click();
}
async function revealed(page: Page) {
  await page.locator(".chart-twin").waitFor({timeout: 45_000});
  await page.locator(".chart-dots").waitFor({timeout: 45_000});
  await page.getByText("were cut off in the middle of a contact").waitFor({timeout: 45_000});
  await page.locator(".chart-headline").nth(1).waitFor({timeout: 45_000});
}

test("before the guess the lesson tells of one person and holds no answer", async () => {
  const {page, problems} = await openPage({path});
  await page.locator(".lesson-story li").first().waitFor({timeout: 45_000});
  // Long enough for everything to have been computed behind the scenes.
  await page.waitForTimeout(8000);
  const text = (await page.locator("main").textContent())!;
  expect(text).not.toMatch(/explain everything again|told their case twice|follow(s|ed) from chat/);
  expect(await page.locator("main figure").count()).toBe(0);
  expect(await page.locator(".lesson-story li").last().textContent()).toContain("breaks off");
  expect(problems).toEqual(nothing);
});

test("after the guess it shows the person in both worlds, a hundred people, and everybody with an interval", async () => {
  const {page, problems} = await openPage({path});
  await page.locator(".lesson-guess input").first().waitFor();
  await guess(page);
  await revealed(page);
  const text = (await page.locator("main").textContent())!;
  expect(text).toMatch(/you said 51, it is/);
  expect(text).toMatch(/fewer of 100 who tell it twice \(95% interval/);
  expect(await page.locator(".chart-twin").textContent()).toContain("has to explain everything again");
  expect(await page.locator(".observablehq--error").allTextContents()).toEqual([]);
  expect(problems).toEqual(nothing);
});

test("whoever skips sees everything, is told that nothing was guessed, and learns when siloed is right", async () => {
  const {page} = await openPage({path});
  await page.locator(".lesson-skip").click();
  await revealed(page);
  expect(await page.locator("main").textContent()).toContain("You did not guess");
  await page.getByText("Here siloed is right").waitFor({timeout: 45_000});
  const control = page.locator("#switching");
  await control.focus();
  await page.keyboard.press("End");
  expect(await control.getAttribute("aria-valuetext")).toBe("nearly everybody");
});

test.each([360, 1280])("axe finds nothing to object to at %i px, before and after the guess", async width => {
  const {page} = await openPage({path, width, reducedMotion: "reduce"});
  await page.locator(".lesson-story li").first().waitFor({timeout: 45_000});
  expect(await violations(page)).toEqual([]);
  await guess(page);
  await revealed(page);
  await page.getByText("Here siloed is right").waitFor({timeout: 45_000});
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
