import type {CDPSession, Page} from "playwright";
import {expect, test} from "vitest";
import {openPage} from "./helpers.ts";

const small = `throughline: 1
title: Two small shops
currency: EUR
seed: flat
horizon: 90d
run: {customers: 200, replications: 2}
market: {people: 2000}
segments: {everybody: {share: 100%, need: 3 per year}}
channels: {site: {kind: website}, shop: {kind: store}}
strategies:
  apart: {title: Apart}
  joined: {title: Joined, links: {cart: {pairs: all}, identity: {match: {site: 90%, shop: 60%}}}}
`;

/** Simulates again and again by flipping one lever, each time until the new figures are fixed. */
function flip(page: Page, times: number): Promise<void> {
  return page.evaluate(async count => {
    const settled = () =>
      new Promise<void>(resolve => {
        const look = () => {
          const fixed = document.querySelector(".standing .fixed code") !== null;
          if (fixed && !document.querySelector(".results.stale")) resolve();
          else setTimeout(look, 5);
        };
        // The press marks the figures as stale at once.
        setTimeout(look);
      });
    for (let i = 0; i < count; i++) {
      document.querySelector<HTMLElement>("input[role=switch]")!.click();
      await settled();
    }
  }, times);
}

interface Held {
  /** Bytes of live objects, after a collection. */
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** The least of a few looks: charts still to be drawn hold what they will show. */
async function held(page: Page, session: CDPSession): Promise<Held> {
  const looks: Held[] = [];
  for (let i = 0; i < 4; i++) {
    await page.waitForTimeout(400);
    await session.send("HeapProfiler.collectGarbage");
    const {metrics} = await session.send("Performance.getMetrics");
    const metric = (name: string) => metrics.find(one => one.name === name)!.value;
    looks.push({heap: metric("JSHeapUsedSize"), nodes: metric("Nodes"), listeners: metric("JSEventListeners")});
  }
  const least = (key: keyof Held) => Math.min(...looks.map(look => look[key]));
  return {heap: least("heap"), nodes: least("nodes"), listeners: least("listeners")};
}

test("another two hundred simulations leave hardly anything behind", async () => {
  const {page, context, problems} = await openPage({reducedMotion: "reduce"});
  await page.locator(".standing .fixed code").waitFor({timeout: 45_000});
  await page.evaluate(text => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], "small.yaml"));
    document.body.dispatchEvent(new DragEvent("drop", {dataTransfer, bubbles: true, cancelable: true}));
  }, small);
  await expect.poll(() => page.locator("h1").textContent()).toBe("Two small shops");
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable");
  await flip(page, 100);
  const early = await held(page, session);
  await flip(page, 200);
  const late = await held(page, session);
  // A comparison is 30 kB and more: none of them may stay. What does are the steps of the history, 200 at most, and compiled code.
  expect(late.heap - early.heap).toBeLessThan(200 * 3072);
  expect(late.nodes - early.nodes).toBeLessThan(100);
  expect(late.listeners - early.listeners).toBeLessThan(20);
  expect(problems).toEqual({errors: [], violations: [], offOrigin: []});
}, 180_000);
