import type {Page} from "playwright";

/** A scenario of somebody's own that is simulated in no time. */
export const ownText = `throughline: 1
title: My two shops
question: Is it worth it to join my shops?
currency: EUR
seed: mine
horizon: 90d
market: {people: 20000}
run: {customers: 600, replications: 3}
segments: {everybody: {share: 100%, need: {value: 2 per year, low: 1 per year, high: 4 per year}}} # a comment of mine
channels: {site: {kind: website}, shop: {kind: store}, mail: {kind: email}}
base:
  programmes: {newsletter: [{every: 30d, send: {channel: mail}}]}
strategies:
  apart: {title: Apart}
  joined:
    title: Joined
    links: {cart: {pairs: all, setup: 5000, monthly: 100}, identity: {match: {site: 80%, shop: 60%}, setup: 9000}}
`;

/** Drops a file on the page, as somebody would from a folder. */
export async function dropFile(page: Page, name: string, text: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content!], fileName!));
      return transfer;
    },
    [name, text]
  );
  await page.dispatchEvent("body", "drop", {dataTransfer: data});
}

/** Drops a scenario of one's own, and waits until it is on the bench. */
export async function openOwn(page: Page, text = ownText): Promise<void> {
  await page.locator("h1").waitFor();
  await dropFile(page, "mine.yaml", text);
  await page.getByText("Your own file.").waitFor();
}

/** Waits until the figures are final. */
export async function fixed(page: Page): Promise<string> {
  // What a click has set off shows in the next frame.
  await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
  const code = page.locator(".standing .fixed code");
  await code.waitFor({timeout: 45_000});
  return (await code.textContent())!;
}
