// The page promises an answer at once: on opening, and after every switch. Wall clock in Chromium, the built page.
// Run: node bench/page.ts
import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {chromium, type Page} from "playwright";
import {launchOptions} from "../build/chromium.ts";
import {serve, viteBuild} from "../build/site.ts";
import {timing} from "./measure.ts";
import {report} from "./report.ts";

const rounds = Number(process.env.ROUNDS ?? 9);

const directory = await mkdtemp(join(tmpdir(), "throughline-page-"));
await viteBuild(["--outDir", directory, "--emptyOutDir"]);
const site = await serve(directory);
const browser = await chromium.launch(launchOptions);

const opening: number[] = [];
const picture: number[] = [];
const fixed: number[] = [];
const flip: number[] = [];
const frames: number[] = [];
for (let round = 0; round < rounds; round++) {
  const context = await browser.newContext({viewport: {width: 1280, height: 800}});
  const page = await context.newPage();
  await page.addInitScript(watchOpening);
  await page.goto(site.url);
  await page.locator(".standing .fixed code").waitFor({timeout: 120_000});
  await page.locator(".chart-tradeoff").waitFor({state: "attached"});
  const marks = await page.evaluate(() => (globalThis as unknown as {marks: Record<string, number>}).marks);
  opening.push(marks.answer!);
  picture.push(marks.picture!);
  fixed.push(marks.fixed!);
  flip.push(await flipOne(page));
  await page.locator(".standing .fixed code").waitFor({timeout: 120_000});
  frames.push(await dragOne(page));
  await context.close();
}
await browser.close();
await site.close();
await rm(directory, {recursive: true});

/** Notes when the first answer, the first picture and the fixed result are painted, milliseconds after navigation. */
function watchOpening() {
  const marks: Record<string, number> = {};
  Object.assign(globalThis, {marks});
  const mark = (name: string, found: boolean) => {
    if (!found || name in marks) return;
    marks[name] = NaN;
    requestAnimationFrame(() => setTimeout(() => (marks[name] = performance.now())));
  };
  const look = () => {
    mark(
      "answer",
      /\d.*(earns|loses|clear|difference)/.test(document.querySelector(".decision-sentence")?.textContent ?? "")
    );
    mark("picture", document.querySelector(".chart-headline") !== null);
    mark("fixed", document.querySelector(".standing .fixed code") !== null);
  };
  new MutationObserver(look).observe(document, {childList: true, subtree: true, attributes: true});
}

/** Milliseconds from a click on a switch until the first comparison that knows of it is on the page. */
function flipOne(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>(resolve => {
        const results = document.querySelector(".results")!;
        const start = performance.now();
        const observer = new MutationObserver(() => {
          if (results.classList.contains("stale")) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
        });
        document.querySelector<HTMLElement>("input[role=switch]")!.click();
        observer.observe(results, {attributes: true});
      })
  );
}

/** The longest time between two frames while a slider is dragged for two seconds. */
function dragOne(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>(resolve => {
        const slider = document.querySelector<HTMLInputElement>(".dial input")!;
        const start = performance.now();
        let last = start;
        let longest = 0;
        const frame = (now: number) => {
          longest = Math.max(longest, now - last);
          last = now;
          slider.value = String(Math.round(100 + 90 * Math.sin((now - start) / 300)));
          slider.dispatchEvent(new Event("input", {bubbles: true}));
          if (now - start < 2000) requestAnimationFrame(frame);
          else resolve(longest);
        };
        requestAnimationFrame(frame);
      })
  );
}

const rows: Array<[what: string, times: number[], goal: number | null]> = [
  ["from navigation to the first answer", opening, 500],
  ["from navigation to the first picture", picture, null],
  ["from navigation to the fixed result", fixed, null],
  ["from a switch to the first new comparison", flip, 150],
  ["longest frame while a slider is dragged", frames, null]
];
const ms = (value: number) => `${Math.round(value)} ms`;
report({
  title: "The page on Leesa (20,000 customers × 10 replications × 2 strategies)",
  head: ["what", "min", "median"],
  rows: rows.map(([what, times]) => [what, ms(timing(times).min), ms(timing(times).median)]),
  notes: ["Wall clock: other work on the machine lengthens every figure."],
  claims: rows.map(([what, times, goal]) => ({
    claim: what,
    goal: goal === null ? "" : `≤ ${goal} ms`,
    measured: `${ms(timing(times).median)} (min ${ms(timing(times).min)})`,
    met: goal === null ? null : timing(times).median <= goal
  }))
});
