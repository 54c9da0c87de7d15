import {expect, test} from "vitest";
import {gain} from "./world.ts";

/** A seller with a store and a web shop. Joined up, people collect within hours what the record of the shelf says is there. */
const shop = (accuracy: string): string => `
throughline: 1
title: Pick-up
seed: pick-up
horizon: 2 years
market: {people: 100000}
segments:
  people: {share: 100%, existing: 60%, need: 4 per year, order: {mean: 60, sd: 20}, gap: 2d, near-store: 80%, drop-out: {mean: 4%, concentration: 4}, taste: {web: 1, store: 0.5}}
channels:
  web: {kind: website}
  store: {kind: store, collects: true}
stock:
  pools:
    house: {channels: [web], demand: 60, service: 95%}
    shop: {channels: [store], demand: 40, service: 90%, variation: 0.5}
  shown: {pull: 1, look-up: 0%}
fulfilment:
  collect: {odds: 1.5, unlinked: 7d, stock-accuracy: ${accuracy}, add-on: 25%, cancel: 30%}
  ship: {cost: 7}
relationship: {delivery: 0.05, drop-out: 2.5}
strategies:
  multichannel: {title: Multichannel}
  omnichannel:
    title: Joined up
    links:
      stock: {pairs: [store -> web], setup: 10000, monthly: 300}
`;

test("where records of stock are often wrong the separate channels win, and nothing else makes them", async () => {
  const [right, wrong] = [await gain(shop("99%")), await gain(shop("60%"))];
  expect(right.low).toBeGreaterThan(0);
  expect(wrong.high).toBeLessThan(0);
});
