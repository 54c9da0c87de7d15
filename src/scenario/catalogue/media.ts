import {minutes} from "../fields/field.ts";
import type {Kind} from "./kind.ts";

const answers = {
  handle: [6, 3, 12],
  "wait-patience": [minutes.day, 4 * minutes.hour, 3 * minutes.day],
  concurrency: [1, 1, 3]
} as const;

/** An advertisement seen in a feed or on a page; its cost is 4–10 USD per 1,000 impressions. */
const advertisement = {
  "message-cost": [0.008, 0.004, 0.012],
  click: [0.0046, 0.0005, 0.01, "E042", "B"],
  remind: [0.014, 0.004, 0.03, "E047", "A"],
  "opt-out": [0.0001, 0, 0.001],
  consent: [0.6, 0.3, 0.9],
  pressure: [0.3, 0.1, 1]
} as const;

const social = {...advertisement, ...answers, taste: [0.05, 0, 0.2], latency: [60, 10, 6 * minutes.hour]} as const;

/** What carries messages: owned addresses first, then bought space. */
export const media = {
  email: {
    code: 12,
    title: "E-mail",
    does: ["reaches", "direct"],
    records: "place",
    numbers: {
      ...answers,
      "message-cost": [0.002, 0.0005, 0.01],
      click: [0.021, 0.012, 0.03, "E019", "B"],
      remind: [0.18, 0.1, 0.23, "E027", "A"],
      "opt-out": [0.0025, 0.001, 0.005, "E023", "B"],
      consent: [0.5, 0.2, 0.8],
      "serve-taste": [0.15, 0.05, 0.3, "E086", "B"],
      latency: [8 * minutes.hour, minutes.hour, minutes.day]
    },
    match: 0.95
  },
  sms: {
    code: 13,
    title: "SMS",
    does: ["reaches", "direct"],
    records: "place",
    numbers: {
      ...answers,
      "message-cost": [0.03, 0.01, 0.08],
      click: [0.09, 0.05, 0.19, "E033", "C"],
      remind: [0.15, 0.05, 0.3],
      "opt-out": [0.012, 0.005, 0.03, "E034", "C"],
      consent: [0.15, 0.05, 0.4],
      pressure: [2, 1, 4]
    },
    match: 0.95
  },
  push: {
    code: 14,
    title: "Push notification",
    does: ["reaches", "direct"],
    records: "account",
    numbers: {
      "message-cost": [0.0005, 0, 0.005],
      click: [0.0297, 0.013, 0.046, "E035", "C"],
      remind: [0.05, 0.02, 0.1],
      "opt-out": [0.004, 0.001, 0.01],
      consent: [0.2, 0.05, 0.5],
      pressure: [1, 0.5, 2]
    },
    match: 0.9
  },
  "direct-mail": {
    code: 15,
    title: "Direct mail",
    does: ["reaches", "direct"],
    records: "place",
    numbers: {
      "message-cost": [0.56, 0.4, 1.5, "E037", "B"],
      click: [0.034, 0.025, 0.09, "E036", "B"],
      remind: [0.1, 0.03, 0.2],
      "opt-out": [0.0005, 0, 0.002],
      delivery: [2 * minutes.day, minutes.day, 5 * minutes.day],
      undelivered: [0.04, 0.01, 0.1],
      consent: [0.8, 0.5, 1],
      pressure: [0.5, 0.2, 1.5]
    }
  },
  facebook: {
    code: 8,
    title: "Facebook",
    does: ["reaches"],
    records: "account",
    numbers: {...social, "serve-taste": [0.04, 0.01, 0.1]}
  },
  instagram: {code: 9, title: "Instagram", does: ["reaches"], records: "account", numbers: social},
  pinterest: {
    code: 10,
    title: "Pinterest",
    does: ["reaches"],
    records: "account",
    numbers: {...social, click: [0.003, 0.0005, 0.01]}
  },
  tiktok: {
    code: 11,
    title: "TikTok",
    does: ["reaches"],
    records: "account",
    numbers: {...social, click: [0.0046, 0.0005, 0.012]}
  },
  youtube: {
    code: 16,
    title: "YouTube",
    does: ["reaches"],
    records: "account",
    numbers: {...advertisement, "message-cost": [0.01, 0.004, 0.03]}
  },
  "search-ads": {
    code: 17,
    title: "Search advertisements",
    does: ["reaches"],
    records: "device",
    numbers: {
      ...advertisement,
      "message-cost": [0.3, 0.1, 0.35, "E040", "B"],
      click: [0.0642, 0.03, 0.065, "E039", "B"],
      consent: [0.9, 0.6, 1],
      pressure: [0.1, 0, 0.5]
    }
  },
  "display-ads": {
    code: 18,
    title: "Display advertisements",
    does: ["reaches"],
    records: "device",
    numbers: {...advertisement, "message-cost": [0.004, 0.001, 0.012, "E044", "A"]}
  }
} satisfies Record<string, Kind>;
