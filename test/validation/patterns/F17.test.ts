import {expect, test} from "vitest";
import {totals} from "./support.ts";

/**
 * Gartner (2023, E089): where the context comes along from self-service to a person, people spend 27 % less time with the person.
 * Nothing in the world says so: without the record the case is told and found out again.
 */
const world = (diagnosis: string) => `
throughline: 1
title: From the help pages to a person
horizon: 365d
segments:
  people: {share: 100%, existing: 100%, need: 4 per year, drop-out: {mean: 0%}, taste: {site: 1}}
channels:
  site: {kind: website}
  bot: {kind: chatbot, serve-taste: 1000, hand-over: 100%, resolution: 9%, contact-interruption: 0%}
  chat: {kind: live-chat, contact-interruption: 0%}
  phone: {kind: phone, browses: false, sells: false, contact-interruption: 0%}
support: {order-case: 30%, follow-up: 0%, diagnosis: ${diagnosis}}
relationship: {smoothing: 0%}
base: {links: {identity: {match: {bot: 100%, chat: 100%, phone: 100%}}}}
strategies:
  apart: {}
  context: {links: {case: [bot -> chat, bot -> phone]}}
`;

test("a hand-over with its context takes about 27 % less of the agent's time", () => {
  for (const diagnosis of ["0%", "10%"]) {
    const [apart, context] = ["apart", "context"].map(strategy => totals(world(diagnosis), strategy, 8000));
    expect(apart.handedOver).toBeGreaterThan(1000);
    expect(context.handedOver).toBe(apart.handedOver);
    const change = context.agentSeconds / apart.agentSeconds - 1;
    expect(Math.abs(change + 0.27)).toBeLessThan(0.1);
  }
});
