import {readFileSync} from "node:fs";
import {pathToFileURL} from "node:url";
import type {Download, Page} from "playwright";
import {expect, test} from "vitest";
import {violations} from "./axe.ts";
import {openPage} from "./helpers.ts";

const nothing = {errors: [], violations: [], offOrigin: []};

async function openFixed() {
  const opened = await openPage({reducedMotion: "reduce", path: "#scenario=vanished-promotion", colorScheme: "dark"});
  const code = opened.page.locator(".standing .fixed code");
  await code.waitFor({timeout: 45_000});
  return {...opened, fingerprint: (await code.textContent())!};
}

async function command(page: Page, name: string) {
  await page.keyboard.press("Control+K");
  const field = page.locator("input[role=combobox]");
  await field.fill(name);
  await page.keyboard.press("Enter");
}

const text = async (download: Download) => readFileSync(await download.path(), "utf8");

test("the report opens in the place of the page, prints black on white, goes as one file that can do nothing, and closes", async () => {
  const {page, context, problems, fingerprint} = await openFixed();
  await page.getByRole("switch").last().click();
  await page.locator(".standing .fixed code").waitFor({timeout: 45_000});
  await expect.poll(() => page.locator(".standing .fixed code").textContent()).not.toBe(fingerprint);
  const changed = (await page.locator(".standing .fixed code").textContent())!;
  await command(page, "Report to read");
  const report = page.locator("article.report");
  await report.waitFor({timeout: 15_000});
  for (const part of ["pictures", "differences", "strategies", "changes", "assumptions", "odd", "limits", "identity"])
    expect(await report.locator(`#report-${part}`).count()).toBe(1);
  expect(await report.locator("#report-changes tbody tr").count()).toBe(1);
  expect(await report.locator("#report-identity").textContent()).toContain(changed);
  expect(await report.locator("#report-assumptions tbody tr").count()).toBeGreaterThan(5);
  expect(await violations(page)).toEqual([]);
  await page.emulateMedia({media: "print"});
  expect(await page.locator(".report-tools").isVisible()).toBe(false);
  expect(await report.evaluate(element => getComputedStyle(element).backgroundColor)).toBe("rgb(255, 255, 255)");
  const pdf = await page.pdf({format: "A4"});
  expect(pdf.toString("latin1").match(/\/Type \/Page\b/g)!.length).toBeGreaterThan(3);
  await page.emulateMedia({media: "screen"});
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", {name: "Save as one file"}).click()
  ]);
  await page.keyboard.press("Escape");
  expect(await report.count()).toBe(0);
  expect(await page.locator("#results").isVisible()).toBe(true);
  expect(problems).toEqual(nothing);

  const written = await text(download);
  expect(written).toContain(changed);
  expect(written).toContain("Content-Security-Policy");
  expect(written).not.toMatch(/<script|<iframe|<object|<form|\son\w+=|javascript:/i);
  const file = await context.newPage();
  const said: string[] = [];
  file.on("console", message => said.push(message.text()));
  const path = `${await download.path()}.html`;
  await download.saveAs(path);
  await file.goto(pathToFileURL(path).href);
  expect(await file.locator("figure svg").count()).toBeGreaterThan(5);
  expect(await file.locator("#report-differences tbody tr").count()).toBeGreaterThan(3);
  await file.setViewportSize({width: 360, height: 700});
  expect(await file.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(said).toEqual([]);
});

test("a figure goes along as SVG, PNG and CSV, with the keyboard alone", async () => {
  const {page, problems, fingerprint} = await openFixed();
  const opener = page.locator(".chart-headline .figure-take > button");
  await opener.scrollIntoViewIfNeeded();
  await opener.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem").first().waitFor();
  expect(await violations(page)).toEqual([]);
  const take = async (name: string) => {
    if ((await page.getByRole("menu").count()) === 0) await page.keyboard.press("Enter");
    await page.getByRole("menuitem", {name}).focus();
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    return download;
  };
  const svg = await text(await take("Save as SVG"));
  expect(svg).toMatch(
    /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"[^>]*><title>[^<]+<\/title><desc>[^<]+<\/desc><metadata>/
  );
  expect(svg).toContain(`fingerprint: ${fingerprint}</metadata>`);
  expect(svg).not.toMatch(/<script|<style|<foreignObject|\son\w+=|var\(/);
  const png = readFileSync(await (await take("Save as PNG")).path());
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect(png.readUInt32BE(16)).toBe(2 * Number(/width="(\d+)"/.exec(svg)![1]));
  const csv = await text(await take("Save table as CSV"));
  expect(csv.split("\r\n")[0]).toMatch(/^Outcome,Strategy,Value/);
  expect(csv.split("\r\n").length).toBeGreaterThan(4);
  expect(problems).toEqual(nothing);
});
