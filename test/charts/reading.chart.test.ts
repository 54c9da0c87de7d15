import type {Lives} from "../../src/experiment/answers/lives.ts";
import {active} from "../../src/charts/active.ts";
import {contacts} from "../../src/charts/contacts.ts";
import {investments} from "../../src/charts/investments.ts";
import {losses} from "../../src/charts/losses.ts";
import {multiples} from "../../src/charts/multiples.ts";
import {repeaters} from "../../src/charts/repeaters.ts";
import {chart, described, expect, texts} from "./chart.ts";
import {early, empty, four, headlineOutcomes as outcomes, two} from "./data.ts";

const strategies = two.strategies.map(({id, title}) => ({id, title}));
const [siloed, integrated] = strategies.map(({id}) => id) as [string, string];
const range = (value: number, half: number) => ({value, low: value - half, high: value + half});

chart(
  "active customers",
  options => active(two, options),
  figure => expect(described(figure)).toMatch(/^At the end of month 2 there are [\d,]+ active customers in Siloed and/)
);
chart("active customers of four strategies", options => active(four, options));
chart("active customers before there are any", options => active(empty, options));

const priced = {
  strategies,
  currency: "USD",
  investments: [
    {name: "Cart", strategies: [integrated], setup: 40_000, monthly: 500, works: 1, full: 1, total: 52_000},
    {name: "Identity", strategies: [integrated], setup: 90_000, monthly: 0, works: 4, full: 7, total: 90_000},
    {name: "Cdp", strategies: [siloed, integrated], setup: 0, monthly: 900, works: 1, full: 1, total: 21_600}
  ]
};
chart(
  "price list of investments",
  options => investments(priced, options),
  figure => {
    expect(described(figure)).toContain("The largest is Identity: $90.0 k.");
    expect(described(figure)).toContain("Siloed spends $21.6 k on links and tools");
    expect(texts(figure).join(" ")).toContain("$90.0 k once, works from month 4");
  }
);
chart("price list of investments without any", options => investments({...priced, investments: []}, options));

chart(
  "contacts by channel",
  options => contacts(two, options),
  figure => expect(described(figure)).toMatch(/^(Most contacts: by|Nobody asks)/)
);

const title = "What a case asks";
const measures = (count: number) => `${count} measures`;
chart(
  "small multiples with buttons",
  options =>
    multiples(
      {...two, outcomes},
      {
        ...options,
        title,
        measures,
        foot: ({label}) => {
          const {document = globalThis.document} = options;
          const button = document.createElement("button");
          button.textContent = `What drives this? ${label}`;
          return button;
        }
      }
    ),
  figure => expect(figure.querySelectorAll("button")).toHaveLength(outcomes.length)
);
chart("small multiples before there are intervals", options =>
  multiples({...early, outcomes}, {...options, title, measures})
);

const lives: Lives = {
  strategies,
  people: 4000,
  cohorts: {strategies, sizes: [[], []], shares: [[], []]},
  losses: [
    {
      customers: 900,
      lost: range(0.21, 0.03),
      reasons: [
        {id: "order", share: range(0.15, 0.02)},
        {id: "unsolved", share: range(0.06, 0.015)},
        {id: "return", share: range(0, 0)}
      ]
    },
    {
      customers: 940,
      lost: range(0.18, 0.025),
      reasons: [
        {id: "order", share: range(0.16, 0.02)},
        {id: "unsolved", share: range(0.02, 0.01)},
        {id: "return", share: range(0, 0)}
      ]
    }
  ],
  repeaters: [
    {
      id: null,
      strategies: [
        {withCase: 400, again: range(0.3, 0.05)},
        {withCase: 410, again: range(0.1, 0.03)}
      ]
    },
    {
      id: "online-first",
      strategies: [
        {withCase: 300, again: range(0.33, 0.06)},
        {withCase: 310, again: range(0.11, 0.04)}
      ]
    },
    {
      id: "store-first",
      strategies: [
        {withCase: 100, again: range(0.21, 0.09)},
        {withCase: 100, again: range(0.07, 0.05)}
      ]
    }
  ]
};
chart(
  "what customers had been through when they were lost",
  options => losses(lives, options),
  figure => {
    expect(described(figure)).toBe(
      "Siloed loses 21.0% of its customers, mostly after an order; Integrated loses 18.0% of its customers, mostly after an order."
    );
    expect(figure.querySelectorAll(".chart-part")).toHaveLength(2);
  }
);
chart(
  "who has to explain again",
  options => repeaters(lives, options),
  figure => expect(described(figure)).toContain("30.0% of everybody with a case in Siloed")
);
chart(
  "who has to explain again where nobody had a case",
  options => repeaters({...lives, repeaters: []}, options),
  figure => expect(described(figure)).toBe("Nobody who was followed had a case.")
);
