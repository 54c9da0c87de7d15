import {expect, test} from "vitest";
import {gain} from "./world.ts";

/** Four lines, answered by specialists or by people who answer all of them and see every case, at a price. */
const lines = (generalist: number) => `
throughline: 1
title: Specialists or generalists
seed: generalists
horizon: 1 years
market: {people: 400000}
segments:
  people: {share: 100%, existing: 100%, need: 12 per year, order: {mean: 60, sd: 20}, drop-out: {mean: 10%, concentration: 4}, taste: {site: 1}}
channels:
  site: {kind: website}
  chat: {kind: live-chat, serve-taste: 1, concurrency: 1}
  phone: {kind: phone, serve-taste: 1, browses: false, sells: false}
  email: {kind: email, serves: true, serve-taste: 1}
  facebook: {kind: facebook, serves: true, serve-taste: 1}
support: {order-case: 30%, after-interruption: 0.2, habit: 0.5}
base:
  links: {identity: {match: {chat: 90%, phone: 90%, email: 90%, facebook: 90%}}}
strategies:
  specialists: {title: Four desks}
  generalists:
    title: One desk
    links: {case: {pairs: [chat <-> phone <-> email <-> facebook], setup: 10000, monthly: 200}}
    desks: {service: {channels: [chat, phone, email, facebook], generalist: ${generalist}}}
`;

test("where agents who answer everything take much longer, the separate desks win, and nothing else makes them", async () => {
  const [base, changed] = [await gain(lines(1)), await gain(lines(1.4))];
  expect(base.low).toBeGreaterThan(0);
  expect(changed.high).toBeLessThan(0);
});
