import {expect, test} from "vitest";
import {openPage} from "./helpers.ts";

test("the address of an unchanged page stays clean, every change is in it, and what it says is what opens", async () => {
  const {page, context} = await openPage();
  await page.locator(".sentences").getByText("Joined up").waitFor({timeout: 45_000});
  expect(new URL(page.url()).hash).toBe("");
  await page.getByRole("switch", {name: "Cart in Joined up"}).click();
  await page.getByRole("button", {name: "Re-roll"}).click();
  await expect
    .poll(() => new URL(page.url()).hash)
    .toBe("#scenario=leesa-mattress&seed=leesa-2&off=omnichannel:omnichannel/links.cart");
  const other = await context.newPage();
  await other.goto(page.url());
  expect(await other.getByRole("switch", {name: "Cart in Joined up"}).isChecked()).toBe(false);
  expect(await other.getByLabel("Seed").inputValue()).toBe("leesa-2");
});

test("a link to nothing known opens the page as it is, and a hostile one changes nothing else", async () => {
  const {page, problems} = await openPage({
    path: "#scenario=leesa-mattress&off=__proto__:x&set=constructor:1&set=journey.effort:1e999&seed=%3Cimg src=x onerror=alert(1)%3E"
  });
  await page.locator(".sentences").getByText("Joined up").waitFor({timeout: 45_000});
  expect(await page.locator("#panel [role=status]").first().textContent()).toBe("As written by the author");
  expect(await page.getByLabel("Seed").inputValue()).toBe("<img src=x onerror=alert(1)>");
  expect(await page.locator("img").count()).toBe(0);
  expect(problems).toEqual({errors: [], violations: [], offOrigin: []});
  await page.goto(page.url().replace(/#.*/, "#scenario=unknown"));
  expect(await page.locator("h1").textContent()).toContain("New York showroom");
});

test("the lesson is one link away, and leads back to its scenario in the workbench", async () => {
  const {page} = await openPage();
  await page.getByRole("link", {name: "Lesson"}).click();
  await page.getByRole("heading", {level: 1}).waitFor();
  expect(await page.title()).toContain("As I told your colleague");
  await page.getByRole("link", {name: "this scenario in the workbench"}).click();
  await expect.poll(() => page.locator("h1").textContent()).toContain("explain twice");
});
