// The page stays responsive while it simulates: every press and key is painted within 100 ms, a dragged slider keeps 50 frames a second, a flipped
// lever shows new figures within 150 ms and settles within 2 s. Wall clock in Chromium, the built page, 20,000 customers.
// Run: node bench/interaction.ts
import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {chromium, type Page} from "playwright";
import {launchOptions} from "../build/chromium.ts";
import {serve, viteBuild} from "../build/site.ts";
import {timing} from "./measure.ts";
import {report} from "./report.ts";

const rounds = Number(process.env.ROUNDS ?? 5);

const directory = await mkdtemp(join(tmpdir(), "throughline-interaction-"));
await viteBuild(["--outDir", directory, "--emptyOutDir"]);
const site = await serve(directory);
const browser = await chromium.launch(launchOptions);

const shown: number[] = [];
const settled: number[] = [];
const worst: number[] = [];
const rates: number[] = [];
const idleRates: number[] = [];
for (let round = 0; round < rounds; round++) {
  const context = await browser.newContext({viewport: {width: 1280, height: 800}});
  const page = await context.newPage();
  await page.addInitScript(watchInteractions);
  await page.goto(site.url);
  await fixed(page);
  const flip = await flipOne(page);
  shown.push(flip.shown);
  settled.push(flip.settled);
  idleRates.push(await framesPerSecond(page, false));
  rates.push(await framesPerSecond(page, true));
  await fixed(page);
  worst.push(await actWhileSimulating(page));
  await context.close();
}
await browser.close();
await site.close();
await rm(directory, {recursive: true});

function fixed(page: Page): Promise<void> {
  return page.locator(".standing .fixed code").waitFor({timeout: 120_000});
}

/** Notes how long every interaction took from the event to its next paint, as browsers report it (INP's raw material). */
function watchInteractions() {
  const interactions: number[] = [];
  Object.assign(globalThis, {interactions});
  new PerformanceObserver(list => {
    for (const entry of list.getEntries() as Array<PerformanceEntry & {interactionId?: number}>)
      if (entry.interactionId) interactions.push(entry.duration);
  }).observe({type: "event", durationThreshold: 16, buffered: true} as PerformanceObserverInit);
}

/** Milliseconds from a click on a switch to the first comparison that knows of it, and to the final one. */
function flipOne(page: Page): Promise<{shown: number; settled: number}> {
  return page.evaluate(
    () =>
      new Promise<{shown: number; settled: number}>(resolve => {
        const results = document.querySelector(".results")!;
        const start = performance.now();
        let first = 0;
        const look = () => {
          if (results.classList.contains("stale")) return;
          if (first === 0) first = performance.now() - start;
          if (!document.querySelector(".standing .fixed code")) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve({shown: first, settled: performance.now() - start})));
        };
        const observer = new MutationObserver(look);
        document.querySelector<HTMLElement>("input[role=switch]")!.click();
        observer.observe(document.querySelector("main")!, {attributes: true, childList: true, subtree: true});
      })
  );
}

/** Frames a second over three seconds, while a slider is dragged or while nothing is done. */
function framesPerSecond(page: Page, dragging: boolean): Promise<number> {
  return page.evaluate(
    drag =>
      new Promise<number>(resolve => {
        const slider = document.querySelector<HTMLInputElement>(".dial input[type=range]")!;
        const start = performance.now();
        let frames = 0;
        const frame = (now: number) => {
          frames++;
          if (drag) {
            slider.value = String(Math.round(100 + 90 * Math.sin((now - start) / 300)));
            slider.dispatchEvent(new Event("input", {bubbles: true}));
          }
          if (now - start < 3000) return void requestAnimationFrame(frame);
          if (drag) slider.dispatchEvent(new Event("change", {bubbles: true}));
          resolve((1000 * frames) / (now - start));
        };
        requestAnimationFrame(frame);
      }),
    dragging
  );
}

/** The longest of real presses and keys while the page simulates: switches, tabs, sliders, undo. */
async function actWhileSimulating(page: Page): Promise<number> {
  await page.evaluate(() => ((globalThis as unknown as {interactions: number[]}).interactions.length = 0));
  const lever = page.locator("input[role=switch]").first();
  for (let i = 0; i < 4; i++) {
    await lever.click();
    await page.waitForTimeout(120);
  }
  await page.locator(".dial input[type=range]").first().focus();
  for (let i = 0; i < 10; i++) {
    await page.keyboard.press("ArrowRight");
    await page.waitForTimeout(60);
  }
  for (const name of ["retention", "money", "comparison"]) {
    await page.locator(`#tab-${name}`).click();
    await page.waitForTimeout(150);
  }
  await page.keyboard.press("Control+z");
  await page.waitForTimeout(400);
  const durations = await page.evaluate(() => (globalThis as unknown as {interactions: number[]}).interactions);
  return Math.max(16, ...durations);
}

const ms = (value: number) => `${Math.round(value)} ms`;
const fps = (value: number) => `${Math.round(value)} / s`;
interface Row {
  readonly what: string;
  readonly all: readonly number[];
  readonly write: (value: number) => string;
  readonly goal: number | null;
  /** More is better. */
  readonly more?: boolean;
}
const rows: readonly Row[] = [
  {what: "from a switch to new figures", all: shown, write: ms, goal: 150},
  {what: "from a switch to the settled result", all: settled, write: ms, goal: 2000},
  {what: "longest interaction to next paint while simulating", all: worst, write: ms, goal: 100},
  {what: "frames while a slider is dragged", all: rates, write: fps, goal: 50, more: true},
  {what: "frames while nothing is done", all: idleRates, write: fps, goal: null, more: true}
];
report({
  title: "The page under the hand, on Leesa (20,000 customers × 10 replications × 2 strategies)",
  head: ["what", "best", "median"],
  rows: rows.map(({what, all, write, more}) => [
    what,
    write(more ? timing(all).all.at(-1)! : timing(all).min),
    write(timing(all).median)
  ]),
  notes: ["Wall clock: other work on the machine lengthens every figure."],
  claims: rows.map(({what, all, write, goal, more = false}) => ({
    claim: what,
    goal: goal === null ? "" : `${more ? "≥" : "≤"} ${write(goal)}`,
    measured: `${write(timing(all).median)} (best ${write(more ? timing(all).all.at(-1)! : timing(all).min)})`,
    met: goal === null ? null : more ? timing(all).median >= goal : timing(all).median <= goal
  }))
});
