import type {Page} from "playwright";
import {expect, test} from "vitest";
import {openPage} from "./helpers.ts";
import {fixed, openOwn, ownText} from "./own.ts";
import {pack, packed} from "./packed.ts";

const nothing = {errors: [], violations: [], offOrigin: []};
const seed = (page: Page) => page.locator(".seed input").inputValue();

test("the address of an unchanged page stays clean, every change is in it, and what it says is what opens", async () => {
  const {page, context} = await openPage();
  await page.locator("h1").waitFor();
  expect(new URL(page.url()).hash).toBe("");
  await page.getByRole("switch", {name: "Cart in Joined up"}).click();
  await page.locator(".seed input").fill("leesa-2");
  await page.keyboard.press("Tab");
  await expect
    .poll(() => new URL(page.url()).hash, {timeout: 20_000})
    .toBe("#scenario=leesa-mattress&seed=leesa-2&off=omnichannel:omnichannel/links.cart");
  const other = await context.newPage();
  await other.goto(page.url());
  expect(await other.getByRole("switch", {name: "Cart in Joined up"}).isChecked()).toBe(false);
  expect(await seed(other)).toBe("leesa-2");
});

test("a link holds a file of one's own with every change, and whoever opens it gets the same result to the last bit", async () => {
  const {page, context, problems} = await openPage();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openOwn(page, ownText.replace("My two shops", "A small shop").replace("600", "700"));
  await page.getByRole("switch", {name: /Cart/}).first().click();
  await page.getByRole("tab", {name: "Keep & share"}).click();
  const fingerprint = await fixed(page);
  await page.getByRole("button", {name: "Copy link"}).last().click();
  await page.getByText("Link copied. It holds the whole document").waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/#doc=[A-Za-z0-9_-]+&view=library&model=[0-9.]+&result=[0-9a-f]{16}$/);
  const {page: other, problems: others} = await openPage({path: new URL(link).hash});
  expect(await fixed(other)).toBe(fingerprint);
  await other.getByText(`Reproduced bit for bit: the result has the fingerprint ${fingerprint}`).waitFor();
  await other.getByText("From a link, not one of the scenarios of this page.").waitFor();
  expect(await other.getByRole("tab", {name: "Keep & share"}).getAttribute("aria-selected")).toBe("true");
  expect(await other.getByRole("switch", {name: /Cart/}).first().isChecked()).toBe(false);
  await other.getByRole("tab", {name: "Scenario"}).click();
  await other.getByText("# a comment of mine").first().waitFor();
  // The address does not hold it any more; the tab does.
  await other.waitForTimeout(900);
  await other.reload();
  expect(await fixed(other)).toBe(fingerprint);
  expect(problems).toEqual(nothing);
  expect(others).toEqual(nothing);
});

test("a link that says it is one of the page's scenarios is told apart by its values", async () => {
  const {page} = await openPage();
  const scenario = await page.evaluate(
    () => document.querySelector<HTMLOptionElement>("#scenario option[value='small-shop.yaml']")!.text
  );
  await page.goto(
    page.url().replace(/#.*/, "") +
      packed(ownText.replace("My two shops", scenario.replace("a", "\u0430")), {
        choices: {seed: "x", off: {}, values: [], baseline: "__proto__"}
      })
  );
  const note = page.getByText("From a link, not one of");
  await note.waitFor();
  await expect
    .poll(() => note.textContent(), {timeout: 20_000})
    .toMatch(/It has the title of “.*”, but \d+ values differ/);
});

test("an expensive link waits until somebody runs it, smaller or as planned", async () => {
  const big = ownText.replace("customers: 600, replications: 3", "customers: 200000, replications: 100");
  const {page, problems} = await openPage({path: packed(big)});
  await page.getByText(/This document asks for about .* of simulation/).waitFor();
  await page.getByText("Nothing has been simulated yet").first().waitFor();
  await page.waitForTimeout(1000);
  expect(await page.locator(".standing .running, .standing .fixed").count()).toBe(0);
  expect(await page.locator(".chart-headline .chart-card").count()).toBe(0);
  await page.getByRole("switch", {name: /Cart/}).first().click();
  expect(await page.locator(".keep-waiting").count()).toBe(1);
  await page.getByRole("button", {name: "Run smaller"}).click();
  await fixed(page);
  await page.getByText(/Run smaller than planned: [\d,]+ customers/).waitFor();
  // A number that a link drives up waits as well, in a scenario of the page.
  await page.goto(`${page.url().replace(/#.*/, "")}#scenario=small-shop&set=segments.neighbours.need:1000`);
  await page.locator(".keep-waiting").waitFor();
  await page.getByRole("button", {name: "Run", exact: true}).waitFor();
  expect(problems).toEqual(nothing);
});

test("thirty hostile links change nothing: not the document, not the page, not a prototype", async () => {
  const {page, problems} = await openPage({path: "#scenario=post-purchase-ads"});
  const before = await fixed(page);
  const title = await page.locator("h1").textContent();
  const bomb = pack(Buffer.alloc(20 * 1024 * 1024, 32));
  const doc = packed(ownText);
  const hostile = [
    bomb.length < 32_000 ? `#doc=${bomb}` : "#doc=x",
    `#doc=${"A".repeat(40_000)}`,
    "#doc=",
    "#doc=%",
    "#doc=%25",
    "#doc=..%2f..%2f",
    "#doc=javascript:alert(1)",
    "#doc=<img src=x onerror=alert(1)>",
    "#doc=data:text/html,x",
    doc.slice(0, -5),
    doc.slice(0, 30),
    doc.replace("#doc=A", "#doc=B"),
    encodeURI(doc).replace("_", "%5F").replace("-", "%2D") + "=",
    `${doc}%00`,
    doc.replace("#doc=", "#DOC="),
    doc.replace("#doc=", "#&doc="),
    `#doc=${pack(Buffer.from("null"))}`,
    `#doc=${pack(Buffer.from("[]"))}`,
    `#doc=${pack(Buffer.from('{"__proto__":{"polluted":1}}'))}`,
    `#doc=${pack(Buffer.from('{"file":"x","text":"","choices":{"seed":"","off":{"__proto__":["polluted"]},"values":[]}}'))}`,
    `#doc=${pack(Buffer.from('{"file":"x","text":5,"choices":null}'))}`,
    packed("throughline: 1\ntitle: [[[["),
    packed("a: &a [*a, *a]\n"),
    packed(`title: ${"[".repeat(5000)}`),
    packed(`${ownText}\n__proto__: {polluted: 1}\n`),
    packed(ownText.replace("My two shops", "a\u202Eb")),
    "#scenario=../../etc/passwd",
    "#scenario=__proto__",
    "#scenario=constructor&seed=x",
    "#scenario=https://example.com/x",
    "#scenario=%00"
  ];
  expect(hostile.length).toBeGreaterThanOrEqual(30);
  const told = [];
  for (const fragment of hostile) {
    await page.evaluate(hash => (location.hash = hash), fragment);
    await page.waitForTimeout(60);
    told.push(await page.locator(".keep-broken, .file-errors").count());
    expect(await page.locator("h1").textContent()).toBe(title);
  }
  // Two are no links of ours at all; every other one says why it opens nothing.
  await expect.poll(() => page.locator(".keep-broken").count(), {timeout: 20_000}).toBe(1);
  expect(told.filter(count => count > 0).length).toBeGreaterThan(20);
  expect(await fixed(page)).toBe(before);
  expect(
    await page.evaluate(() => ({...({} as {polluted?: unknown}), ...("polluted" in {} && {polluted: true})}))
  ).toEqual({});
  expect(await page.locator("img").count()).toBe(0);
  expect(problems).toEqual(nothing);
});

test("a link to nothing known opens the page as it is, and a hostile one changes nothing else", async () => {
  const {page, problems} = await openPage({
    path: "#scenario=leesa-mattress&off=__proto__:x&set=constructor:1&set=journey.effort:1e999&view=__proto__&model=<b>&seed=%3Cimg src=x onerror=alert(1)%3E"
  });
  await page.locator("h1").waitFor();
  expect(await page.locator("#panel [role=status]").first().textContent()).toContain("As written by the author");
  expect(await seed(page)).toBe("<img src=x onerror=alert(1)>");
  expect(await page.locator("img").count()).toBe(0);
  await page.goto(page.url().replace(/#.*/, "#scenario=unknown"));
  await page.getByText("It names a scenario that this page does not have.").waitFor();
  expect(await seed(page)).toBe("<img src=x onerror=alert(1)>");
  expect(problems).toEqual(nothing);
});

test("the lesson is one link away, and leads back to its scenario in the workbench", async () => {
  const {page} = await openPage();
  await page.getByRole("button", {name: "More"}).click();
  await page.getByRole("link", {name: "Lesson"}).click();
  await page.getByRole("heading", {level: 1}).waitFor();
  expect(await page.title()).toContain("As I told your colleague");
  await page.getByRole("link", {name: "this scenario in the workbench"}).click();
  await expect.poll(() => page.locator("h1").textContent(), {timeout: 20_000}).toContain("explain twice");
});
