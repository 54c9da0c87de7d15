import type {InvestmentSetting} from "../../src/scenario/setting/records.ts";
import type {Setting} from "../../src/scenario/setting.ts";
import type {ToolKind} from "../../src/scenario/fields/tools.ts";
import type {Change} from "../metamorphic/worlds.ts";
import {DAY, identity, link, MONTH, pool, returns, rule, stock, YEAR} from "../model/settings.ts";

/** How a part of the model that a firm may do without is taken out of a world, and put into one where it cannot matter. */
export interface Row {
  /** Shipped scenario in which taking it out makes other lives, or other counts. */
  readonly scenario: string;
  readonly without: Change;
  /** There, and neutral or with nothing to act on. */
  readonly idle: Change;
  /** Done to the plain world first. */
  readonly where?: Change;
}

const withoutTool =
  (kind: ToolKind): Change =>
  world => ({...world, tools: world.tools.filter(({does}) => does !== kind)});

const withoutVoice =
  (name: keyof Setting["advocacy"]): Change =>
  world => ({...world, advocacy: {...world.advocacy, [name]: null}});

const withTool =
  (does: ToolKind, numbers: Readonly<Record<string, number>>): Change =>
  world => ({
    ...world,
    tools: [...world.tools, {id: `test/tools.${does}`, does, numbers, setup: 0, monthly: 0, ready: 0, ramp: 0}]
  });

/** Without anything that may go wrong with what is built. */
function faultless<I extends InvestmentSetting>(list: readonly I[]): I[] {
  return list.map(one => {
    const rest = {...one};
    delete (rest as {risk?: unknown}).risk;
    return rest;
  });
}

/** Every message is clicked with this chance. */
const clicking =
  (click: number): Change =>
  world => ({
    ...world,
    channels: world.channels.map(one => ({...one, message: one.message && {...one.message, click}}))
  });

const doubtless: Change = world => ({...world, consistency: null});

/** Messages that all say the same, nothing to forget, and no offer that is a code. */
const blunt: Change = world => ({
  ...world,
  contents: null,
  reminding: null,
  hours: null,
  conflicts: null,
  frequency: null,
  products: [],
  interest: {switch: 0},
  offers: world.offers.map(one => ({...one, remembered: 0}))
});

/** By the name of the part of a compiled world. */
export const parts: Readonly<Record<string, Row>> = {
  care: {
    scenario: "self-service.yaml",
    without: world => ({
      ...world,
      channels: world.channels.map(one => ({
        ...one,
        serve: one.serve && {...one.serve, automatic: false, handOver: 0, contactCost: 0}
      })),
      tools: world.tools.filter(({does}) => does !== "co-browsing"),
      desks: world.desks.map(one => ({...one, opens: null, transfer: 0, minimum: 0, answer: 0})),
      support: {
        ...world.support,
        closed: 1,
        diagnosis: 0,
        resume: 0,
        asksMore: 1,
        formalComplaint: 0,
        answerWithin: Infinity
      },
      relationship: {...world.relationship, expectation: 0}
    }),
    idle: withTool("co-browsing", {used: 0, handling: 0.5, resolution: 2})
  },
  reviews: {
    scenario: "stars-and-friends.yaml",
    without: withoutVoice("reviews"),
    idle: world => ({
      ...world,
      advocacy: {
        ...world.advocacy,
        reviews: {
          rating: 2,
          count: 10,
          unasked: 1,
          asked: 1,
          extremity: 1,
          ordinary: 4,
          fall: 3,
          spread: 1,
          weight: 0,
          neutral: 4
        }
      }
    })
  },
  referrals: {
    scenario: "stars-and-friends.yaml",
    without: withoutVoice("referrals"),
    idle: world => ({
      ...world,
      advocacy: {...world.advocacy, referrals: {unasked: 1, asked: 1, friends: 5, heed: 0, trust: 1}}
    })
  },
  wordOfMouth: {
    scenario: "social-listening.yaml",
    without: withoutVoice("wordOfMouth"),
    idle: world => ({
      ...world,
      advocacy: {...world.advocacy, wordOfMouth: {least: 1, most: 1, worst: 0.5, friends: 9, damage: 0}}
    })
  },
  complaints: {
    scenario: "social-listening.yaml",
    without: withoutVoice("complaints"),
    idle: world => ({
      ...world,
      advocacy: {
        ...world.advocacy,
        complaints: {share: 1, slow: 0, audience: 100, spread: DAY, found: 0, delay: DAY, repair: 1, answer: 9}
      }
    })
  },
  surveys: {
    scenario: "social-listening.yaml",
    without: withoutVoice("surveys"),
    idle: world => ({
      ...world,
      advocacy: {
        ...world.advocacy,
        surveys: {asked: 1, response: 1, extremity: 0, ordinary: 8, fall: 6, spread: 1}
      }
    })
  },
  budgets: {
    scenario: "budget-by-attribution.yaml",
    without: world => ({...world, budgets: null}),
    idle: world => ({
      ...world,
      budgets: {
        total: 1e9,
        split: {email: 1},
        review: 30 * DAY,
        weight: 1,
        floor: 0,
        by: "last-click",
        view: DAY,
        click: DAY,
        lookBack: 30 * DAY
      }
    })
  },
  mistakes: {
    scenario: "migration.yaml",
    without: world => ({...world, identity: world.identity.map(one => ({...one, falseMerge: 0}))}),
    // nobody who has never been recognised is taken for somebody else
    idle: world => ({...world, identity: [...world.identity, identity({phone: 0}, {falseMerge: 1, falseMergeCost: 9})]})
  },
  reorganisation: {
    scenario: "migration.yaml",
    without: withoutTool("reorganisation"),
    idle: withTool("reorganisation", {dip: 0, for: 90 * DAY})
  },
  risks: {
    scenario: "migration.yaml",
    without: ({identity: layers, links, tools, ...rest}) => ({
      ...rest,
      identity: faultless(layers),
      links: faultless(links),
      tools: faultless(tools)
    }),
    idle: world => ({
      ...world,
      links: [
        ...world.links,
        link("payment", [["web", "app"]], {
          risk: {
            key: 5,
            overrunMedian: 2,
            overrunSd: 1,
            failure: 0.5,
            incidents: 50,
            outage: 30 * DAY,
            incidentCost: 0
          }
        })
      ]
    })
  },
  awareness: {
    scenario: "awareness.yaml",
    without: world => ({...world, awareness: null}),
    idle: world => ({...world, awareness: {start: 1, innovation: 0, imitation: 5, forgetting: 0, noticed: 1}})
  },
  programmes: {
    scenario: "stars-and-friends.yaml",
    without: world => ({
      ...world,
      rules: world.rules.filter(({does}) => does !== "review" && does !== "referral")
    }),
    idle: world => ({
      ...world,
      rules: [...world.rules, rule("nobody.hears", {on: "complaint", content: "thanks", priority: 9})]
    })
  },
  contents: {
    scenario: "one-message-for-all.yaml",
    without: world => ({...world, contents: null, rules: world.rules.map(one => ({...one, content: "standard"}))}),
    idle: world => ({
      ...world,
      contents: {
        wear: 0,
        blame: 9,
        product: {early: 9, narrowed: 9, misfit: 9},
        personalised: {right: 9, wrong: 0, relief: 0, annoyance: 1},
        cause: {affine: 9, others: 9},
        video: {click: 9, information: 9},
        "social-proof": {click: 9, proof: 9, rating: 5},
        "cross-sell": {known: 9, unknown: 9, window: YEAR},
        thanks: {warmth: 1},
        invitation: {touch: 9, others: 9, delay: DAY}
      }
    })
  },
  interest: {
    scenario: "one-message-for-all.yaml",
    without: world => ({...world, products: []}),
    idle: world => ({...world, products: [{id: "only", share: 1, price: 1}], interest: {switch: 1}})
  },
  reminding: {
    scenario: "cart-recovery.yaml",
    without: world => ({...world, reminding: null}),
    // who follows a message does not also come back on the day planned before
    where: clicking(0),
    idle: world => ({...world, reminding: {forget: 0, forgetCart: 0, seenClick: 1, cartClick: 1}})
  },
  hours: {
    scenario: "one-code.yaml",
    without: world => ({...world, hours: null}),
    idle: world => ({...world, hours: {night: 1, morning: 2, afternoon: 3, evening: 4, missed: 1}})
  },
  conflicts: {
    scenario: "one-code.yaml",
    without: world => ({...world, conflicts: null}),
    // there is one offer, and it contradicts nothing
    idle: world => ({...world, conflicts: {confusion: 60, distrust: 1}})
  },
  codes: {
    scenario: "one-code.yaml",
    without: world => ({...world, offers: world.offers.map(one => ({...one, remembered: 0}))}),
    // everybody would remember a code that nobody is sent
    idle: world => ({
      ...world,
      offers: [...world.offers, {id: "secret", off: 50, newOnly: false, remembered: 1, from: 0, until: Infinity}]
    })
  },
  exposure: {
    scenario: "one-message-for-all.yaml",
    without: blunt,
    idle: world => ({...world, frequency: {limit: 1, per: DAY}})
  },
  stores: {
    scenario: "click-and-collect.yaml",
    without: world => ({
      ...world,
      stock: null,
      returns: null,
      payment: null,
      touch: null,
      fulfilment: {...world.fulfilment, addOn: 0, cancel: 0}
    }),
    // nobody who does not come to collect buys something on the spot
    idle: world => ({...world, fulfilment: {...world.fulfilment, addOn: 1, addOnSize: 1, cancel: 1}})
  },
  stock: {
    scenario: "click-and-collect.yaml",
    without: world => ({...world, stock: null}),
    idle: world => ({...world, stock: stock({pools: [pool("all", ["web", "app", "store"], {variation: 0})]})})
  },
  returns: {
    scenario: "electronics.yaml",
    without: world => ({...world, returns: null}),
    idle: world => ({...world, returns: returns({mailCost: 99, loss: 1})})
  },
  payment: {
    scenario: "grocery.yaml",
    without: world => ({...world, payment: null}),
    idle: world => ({...world, payment: {typing: 0, loss: 0, keep: 0.5}})
  },
  samples: {
    scenario: "showroom.yaml",
    without: world => ({...world, touch: null}),
    idle: world => ({...world, touch: {remembered: 0, pull: 1, sample: 0, sampleCost: 9, sampleTime: DAY}})
  },
  drift: {
    scenario: "electronics.yaml",
    without: world => ({
      ...world,
      market: {...world.market, growth: 0},
      channels: world.channels.map(one => ({...one, ageing: 0}))
    }),
    // a channel that nobody visits grows old
    idle: world => ({
      ...world,
      channels: world.channels.map(one => (one.id === "phone" ? {...one, ageing: 0.9} : one))
    })
  },
  rivals: {
    scenario: "marketplace-leakage.yaml",
    without: world => ({...world, rivals: null}),
    idle: world => ({
      ...world,
      rivals: {rival: 9, listing: 9, back: 0, plainListing: 1, cheaper: 0.5, absent: 1, missing: []}
    })
  },
  loyalty: {
    scenario: "loyalty-card.yaml",
    without: withoutTool("loyalty"),
    idle: withTool("loyalty", {join: 0, points: 0.5, card: 1, thanks: 1})
  },
  consistency: {
    scenario: "marketplace-leakage.yaml",
    without: doubtless,
    idle: world => ({
      ...world,
      consistency: {inconsistency: 0, sortOut: 60, doubt: 9, trust: 1, find: 9, again: 0}
    })
  }
};

/** Tools by kind: a shipped scenario in which taking them away matters, perhaps with something done to it first. */
export const tools: Readonly<Record<ToolKind, {readonly scenario: string; readonly where?: Change}>> = {
  "co-browsing": {scenario: "bank.yaml"},
  listening: {scenario: "social-listening.yaml"},
  "referral-reward": {scenario: "stars-and-friends.yaml"},
  reorganisation: {scenario: "migration.yaml"},
  advertising: {scenario: "awareness.yaml"},
  personalisation: {scenario: "one-message-for-all.yaml"},
  "send-time": {scenario: "one-code.yaml"},
  "sponsored-search": {scenario: "marketplace-leakage.yaml"},
  // which click is credited matters where there are several before an order
  "multi-touch": {scenario: "budget-by-attribution.yaml", where: clicking(0.3)},
  loyalty: {scenario: "loyalty-card.yaml"}
};

/** Numbers of tools that would matter if the tool were ever ready. */
export const later =
  (does: ToolKind, numbers: Readonly<Record<string, number>>): Change =>
  world => ({
    ...world,
    tools: [
      ...world.tools,
      {id: `test/tools.later-${does}`, does, numbers, setup: 0, monthly: 0, ready: world.horizon + MONTH, ramp: 0}
    ]
  });
