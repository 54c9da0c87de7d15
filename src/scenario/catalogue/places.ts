import {minutes} from "../fields/field.ts";
import type {Kind} from "./kind.ts";

/** Where people browse and buy. */
export const places = {
  website: {
    code: 0,
    title: "Website",
    does: ["browses", "sells"],
    records: "device",
    numbers: {taste: [1, 0.5, 2], interruption: [0.1, 0.02, 0.3], "session-cost": [0.02, 0, 0.1]}
  },
  app: {
    code: 1,
    title: "Mobile app",
    does: ["browses", "sells"],
    records: "account",
    numbers: {taste: [0.4, 0.1, 1], interruption: [0.12, 0.02, 0.3], "session-cost": [0.02, 0, 0.1]},
    quality: {cart: [1.3, 1, 2, "E013", "C"], checkout: [1.3, 1, 2, "E013", "C"]},
    match: 0.9
  },
  store: {
    code: 2,
    title: "Store or showroom",
    does: ["browses", "sells", "touch", "local", "take-away"],
    records: "place",
    numbers: {taste: [1, 0.3, 3], interruption: [0.03, 0, 0.1], "session-cost": [2, 0.5, 6]},
    quality: {
      discover: [4, 1, 8, "E011", "C"],
      evaluate: [3, 1, 6, "E011", "C"],
      cart: [6, 2, 20, "E011", "C"],
      checkout: [8, 2, 40, "E011", "C"]
    }
  },
  marketplace: {
    code: 3,
    title: "Marketplace",
    does: ["browses", "sells"],
    records: "account",
    returnsIdentity: false,
    numbers: {taste: [0.6, 0.2, 1.5], interruption: [0.08, 0.02, 0.2], fee: [0.15, 0.08, 0.2]},
    quality: {cart: [1.5, 1, 3, "E012", "C"], checkout: [2, 1, 4, "E012", "C"]}
  },
  phone: {
    code: 4,
    title: "Phone",
    does: ["browses", "sells", "serves", "shares-screen"],
    records: "place",
    numbers: {
      taste: [0.05, 0.01, 0.2],
      "serve-taste": [0.44, 0.3, 0.55, "E086", "B"],
      interruption: [0.03, 0, 0.1],
      "session-cost": [2, 1, 5],
      handle: [6.2, 4, 8, "E102", "C"],
      "contact-interruption": [0.03, 0, 0.1]
    },
    quality: {cart: [3, 1, 6, "E014", "C"], checkout: [3, 1, 6, "E014", "C"]}
  },
  catalogue: {
    code: 5,
    title: "Printed catalogue",
    does: ["reaches", "browses"],
    records: "place",
    numbers: {
      taste: [0.1, 0.02, 0.3],
      interruption: [0.02, 0, 0.1],
      "message-cost": [1.5, 0.6, 4],
      click: [0.03, 0.01, 0.06],
      "opt-out": [0.0005, 0, 0.002],
      consent: [0.8, 0.5, 1],
      pressure: [0.7, 0.3, 1.5]
    }
  },
  blog: {
    code: 19,
    title: "Blog",
    does: ["browses"],
    records: "device",
    numbers: {taste: [0.05, 0, 0.3], interruption: [0.1, 0.02, 0.3]},
    quality: {discover: [1.2, 1, 2]}
  }
} satisfies Record<string, Kind>;

/** Where questions are answered. */
export const answering = {
  "live-chat": {
    code: 6,
    title: "Live chat",
    does: ["serves", "shares-screen"],
    records: "place",
    numbers: {
      "serve-taste": [0.17, 0.1, 0.3, "E086", "B"],
      handle: [11.9, 8, 13, "E101", "B"],
      "wait-patience": [5, 2, 15],
      "contact-interruption": [0.08, 0, 0.25],
      concurrency: [2, 1, 3, "E103", "C"]
    }
  },
  messenger: {
    code: 7,
    title: "Messenger",
    does: ["reaches", "serves"],
    records: "place",
    numbers: {
      "message-cost": [0.02, 0, 0.1],
      click: [0.08, 0.02, 0.2],
      "opt-out": [0.006, 0.001, 0.03],
      consent: [0.1, 0.02, 0.4],
      pressure: [1.5, 0.5, 3],
      "serve-taste": [0.06, 0.02, 0.15],
      handle: [9, 5, 15],
      "wait-patience": [4 * minutes.hour, 30, minutes.day],
      "contact-interruption": [0.1, 0, 0.3],
      latency: [15, 1, 2 * minutes.hour],
      concurrency: [3, 1, 5]
    }
  },
  chatbot: {
    code: 20,
    title: "Chatbot",
    does: ["serves", "automatic"],
    records: "place",
    numbers: {
      "serve-taste": [0.1, 0.02, 0.3],
      handle: [3, 1, 6],
      resolution: [0.3, 0.09, 0.6, "E107", "C"],
      "contact-interruption": [0.1, 0, 0.3],
      "hand-over": [0.7, 0.3, 0.95],
      "contact-cost": [0.1, 0.1, 1.84, "E083", "B"]
    }
  },
  "self-service": {
    code: 29,
    title: "Help pages",
    does: ["serves", "automatic"],
    records: "device",
    numbers: {
      "serve-taste": [0.12, 0.05, 0.6, "E086", "B"],
      handle: [5, 2, 12],
      resolution: [0.09, 0.09, 0.14, "E085", "B"],
      "contact-interruption": [0.05, 0, 0.2],
      "contact-cost": [0.1, 0.1, 1.84, "E083", "B"]
    }
  },
  "video-chat": {
    code: 21,
    title: "Video chat",
    does: ["serves", "shares-screen"],
    records: "place",
    numbers: {
      "serve-taste": [0.03, 0, 0.1],
      handle: [12, 6, 20],
      resolution: [0.75, 0.65, 0.85],
      "contact-interruption": [0.06, 0, 0.2]
    }
  }
} satisfies Record<string, Kind>;
