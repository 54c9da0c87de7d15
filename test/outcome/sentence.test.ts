import {describe, expect, test} from "vitest";
import type {Comparison, Difference} from "../../src/experiment/comparison.ts";
import {verdictSentence} from "../../src/outcome/sentence.ts";

const curves = {
  survival: {value: [], low: [], high: []},
  active: {value: [], low: [], high: []},
  cash: {value: [], low: [], high: []},
  cashGain: {value: [], low: [], high: []},
  costs: [],
  funnel: [],
  channels: []
};

function comparison(
  differences: Array<[outcome: string, value: number, low: number | null, high: number | null]>,
  done = true
): Comparison {
  return {
    version: "0",
    scenario: "A firm",
    seed: "s",
    currency: "USD",
    customers: 10,
    replications: 3,
    market: 1000,
    days: 730,
    coupled: false,
    fingerprint: "",
    done,
    progress: 1,
    strategies: [
      {id: "apart", title: "Apart", outcomes: {}, curves},
      {id: "joined", title: "Joined", outcomes: {}, curves}
    ],
    differences: differences.map(([outcome, value, low, high]): Difference => {
      const clear = low !== null && high !== null && (low > 0 || high < 0);
      const none = value === 0 && low === 0 && high === 0;
      const better = ["cost-per-order", "customer-minutes-per-case"].includes(outcome) ? value < 0 : value > 0;
      const verdict = none ? "no difference" : clear ? (better ? "better" : "worse") : "no clear difference";
      return {outcome, from: "apart", to: "joined", value, low, high, method: "", clear, verdict};
    })
  };
}

describe("the verdict in a sentence", () => {
  test("names what is clearly different with its size, then what is not, then money", () => {
    const sentence = verdictSentence(
      comparison([
        ["orders-per-journey", 0.008, 0.006, 0.01],
        ["repeat-share-12-months", 0.001, -0.001, 0.003],
        ["cost-per-order", 12, 10, 14],
        ["customer-minutes-per-case", -1.5, -2, -1],
        ["net-present-value", 50_000, -20_000, 120_000]
      ])
    );
    expect(sentence.replaceAll("\u00a0", " ")).toBe(
      "Joined converts 0.80 points more of the journeys, costs $12 more per order and saves customers 1.5 min per support case; " +
        "in repeat customers there is no clear difference. On money there is no clear difference (−$20 k to +$120 k over 2 years)."
    );
  });

  test("says yet while the run goes on", () => {
    const sentence = verdictSentence(comparison([["orders-per-journey", 0.001, null, null]], false));
    expect(sentence).toContain("no clear difference yet in conversion");
  });

  test("says who is ahead on money, whichever it is", () => {
    const behind = verdictSentence(comparison([["net-present-value", -300_000, -400_000, -200_000]]));
    expect(behind).toContain("On money Apart stays ahead by $300");
    const ahead = verdictSentence(comparison([["net-present-value", 300_000, 200_000, 400_000]]));
    expect(ahead).toContain("On money Joined is ahead by $300");
  });

  test("tells no difference at all from no clear difference", () => {
    const same = verdictSentence(
      comparison([
        ["orders-per-journey", 0, 0, 0],
        ["net-present-value", 0, 0, 0]
      ])
    );
    expect(same).toBe(
      "Between Apart and Joined there is no difference at all in the headline outcomes. On money there is no difference."
    );
  });

  test("refuses a strategy that is not compared", () => {
    expect(() => verdictSentence(comparison([]), "third")).toThrow("unknown strategy: third");
  });
});
