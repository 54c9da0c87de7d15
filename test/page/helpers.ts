import {type Browser, type BrowserContext, chromium, type Page} from "playwright";
import {afterAll, inject} from "vitest";
import {launchOptions} from "../../build/chromium.ts";

export interface OpenOptions {
  /** Path below the site, with query and hash. */
  path?: string;
  /** Another address than that of the built workbench. */
  url?: string;
  width?: number;
  height?: number;
  colorScheme?: "light" | "dark";
  /** Open once, wait until the page is kept, then cut the network and open it again. */
  offline?: boolean;
  reducedMotion?: "reduce" | "no-preference";
  /** The page may keep itself for use without a network, which fetches all of its files; always so with `offline`. */
  kept?: boolean;
}

export interface Problems {
  /** Texts of uncaught exceptions and of console errors. */
  readonly errors: string[];
  /** Blocked by the Content Security Policy or by Trusted Types: directive and what was blocked. */
  readonly violations: string[];
  /** Addresses of other origins that were asked for. */
  readonly offOrigin: string[];
}

export interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly problems: Problems;
}

let browser: Promise<Browser> | undefined;
afterAll(async () => (await browser)?.close());

/** Opens the built workbench in real Chromium and collects whatever goes wrong from then on; closed after the file. */
export async function openPage({
  path = "",
  url = inject("site").url,
  width = 1280,
  height = 800,
  colorScheme = "light",
  offline = false,
  reducedMotion = "no-preference",
  kept = offline
}: OpenOptions = {}): Promise<Opened> {
  browser ??= chromium.launch(launchOptions);
  const context = await (
    await browser
  ).newContext({
    viewport: {width, height},
    colorScheme,
    reducedMotion,
    serviceWorkers: kept ? "allow" : "block"
  });
  const page = await context.newPage();
  const problems = await collectProblems(page, new URL(url).origin);
  await page.goto(new URL(path, url).href);
  if (offline) {
    await keptOffline(page);
    await context.setOffline(true);
    await page.reload();
  }
  return {page, context, problems};
}

/** Resolves when the service worker has stored every file and controls the page. */
export async function keptOffline(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
}

async function collectProblems(page: Page, origin: string): Promise<Problems> {
  const problems: Problems = {errors: [], violations: [], offOrigin: []};
  page.on("pageerror", error => problems.errors.push(String(error)));
  page.on("console", message => {
    if (message.type() === "error") problems.errors.push(message.text());
  });
  page.context().on("request", request => {
    const {protocol, origin: asked} = new URL(request.url());
    if (protocol.startsWith("http") && asked !== origin) problems.offOrigin.push(request.url());
  });
  await page.exposeFunction("reportViolation", (text: string) => problems.violations.push(text));
  await page.addInitScript(() => {
    const {reportViolation} = globalThis as unknown as {reportViolation: (text: string) => void};
    document.addEventListener("securitypolicyviolation", event =>
      reportViolation(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`.trim())
    );
  });
  return problems;
}
