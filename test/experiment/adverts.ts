import {readScenario} from "../../src/scenario/read.ts";
import type {Scenario} from "../../src/scenario/scenario.ts";

/** A shop whose e-mails bring people back and whose banners do nothing at all. */
export const text = `
throughline: 1
title: A shop that advertises
horizon: 365d
seed: adverts
run: {customers: 400, replications: 2}
market: {people: 10000}
segments:
  people: {share: 100%, existing: 30%, need: 3 per year, mobile: 50%, near-store: 60%, patience: 30d, drop-out: {mean: 0%}}
channels:
  site: {kind: website}
  app: {kind: app}
  store: {kind: store}
  email: {kind: email, click: 10%, opt-out: 0.1%}
  banner: {kind: display-ads, click: 0%, opt-out: 0%, pressure: 0.1, consent: 90%}
messages: {irritation: 0, waste-irritation: 0, fatigue: 1000}
base:
  links:
    identity: {match: {site: 50%, app: 90%, store: 10%, email: 95%, banner: 60%}}
    content: [site -> email, site -> banner]
  programmes:
    mails:
      - {on: product seen, after: 1d, every: 1d, for: 4d, send: {channel: email}}
    banners:
      - {on: product seen, after: 1h, every: 1d, for: 20d, send: {channel: banner}}
strategies:
  apart:
    links: {identity: {match: {site: 0%, app: 0%, store: 0%, email: 95%, banner: 60%}}}
  some: {}
  joined:
    links:
      identity: {match: {site: 100%, app: 100%, store: 100%, email: 100%, banner: 100%}}
      contacts: all
      orders: all
  quiet:
    programmes: {mails: off, banners: off}
`;

export const {scenario: read, errors} = readScenario(text, {name: "adverts.yaml"});
export const scenario = read as Scenario;
