import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import {checkClaims, comparisonsFor, testClaims} from "../../src/experiment/claims.ts";
import {compare} from "../../src/experiment/compare.ts";
import type {Comparison, Curves, Difference, Estimate} from "../../src/experiment/comparison.ts";
import {readScenario} from "../../src/scenario/read.ts";
import type {Claim} from "../../src/scenario/scenario.ts";

const band = {value: [], low: [], high: []};
const curves: Curves = {survival: band, active: band, cash: band, cashGain: band, costs: [], funnel: [], channels: []};
type Bounds = readonly [value: number, low: number | null, high: number | null];
const estimate = ([value, low, high]: Bounds, unit: string): Estimate => ({value, low, high, unit});
const difference = (outcome: string, [value, low, high]: Bounds): Difference => ({
  outcome,
  from: "apart",
  to: "joined",
  value,
  low,
  high,
  method: "paired customers",
  clear: low !== null && high !== null && (low > 0 || high < 0),
  verdict: "no clear difference"
});

/** A comparison with one figure in the second strategy and one difference. */
function comparison({
  share = [0.7, 0.68, 0.72],
  payback = [14, 9, 20],
  gap = [0.02, 0.01, 0.03]
}: {
  share?: Bounds;
  payback?: Bounds;
  gap?: Bounds;
} = {}): Comparison {
  return {
    version: "1.2.3",
    scenario: "A test",
    seed: "s",
    currency: "USD",
    customers: 10,
    replications: 2,
    market: 50,
    days: 365,
    coupled: false,
    fingerprint: "0123456789abcdef",
    done: true,
    progress: 1,
    strategies: [
      {id: "apart", title: "Apart", outcomes: {"cart-abandonment": estimate([0.6, 0.6, 0.6], "share")}, curves},
      {
        id: "joined",
        title: "Joined up",
        outcomes: {"cart-abandonment": estimate(share, "share"), payback: estimate(payback, "months")},
        curves
      }
    ],
    differences: [difference("cart-abandonment", gap)]
  };
}

const holds = (claim: Partial<Claim>, figures: Parameters<typeof comparison>[0] = {}) =>
  checkClaims(comparison(figures), [{outcome: "cart-abandonment", ...claim}])[0]!.holds;
const inJoined = (claim: Partial<Claim>, share?: Bounds) => holds({in: "joined", ...claim}, share && {share});
const gap = (claim: Partial<Claim>, bounds: Bounds) => holds({from: "apart", to: "joined", ...claim}, {gap: bounds});

test("a figure is between two bounds, above or below one when its whole interval is", () => {
  expect(inJoined({between: [0.65, 0.75]})).toBe(true);
  expect(inJoined({between: [0.68, 0.72]})).toBe(true);
  expect(inJoined({between: [0.69, 0.75]})).toBe(false);
  expect(inJoined({between: [0.65, 0.71]})).toBe(false);
  expect(inJoined({above: 0.67})).toBe(true);
  expect(inJoined({above: 0.68})).toBe(false);
  expect(inJoined({below: 0.73})).toBe(true);
  expect(inJoined({below: 0.72})).toBe(false);
});

test("a sign takes the whole interval on its side", () => {
  expect(gap({sign: "+"}, [0.02, 0.01, 0.03])).toBe(true);
  expect(gap({sign: "+"}, [0.02, -0.01, 0.05])).toBe(false);
  expect(gap({sign: "+"}, [-0.02, -0.03, -0.01])).toBe(false);
  expect(gap({sign: "-"}, [-0.02, -0.03, -0.01])).toBe(true);
  expect(gap({sign: "-"}, [-0.02, -0.03, 0])).toBe(false);
  expect(gap({above: 0.005}, [0.02, 0.01, 0.03])).toBe(true);
  expect(gap({between: [0.02, 0.05]}, [0.02, 0.01, 0.03])).toBe(false);
});

test("no difference is exact, no clear difference is an interval around 0", () => {
  expect(gap({sign: "0"}, [0, 0, 0])).toBe(true);
  expect(gap({sign: "0"}, [0, -0.001, 0.001])).toBe(false);
  expect(gap({sign: "0"}, [0, null, null])).toBe(false);
  expect(gap({sign: "?"}, [0.01, -0.01, 0.03])).toBe(true);
  expect(gap({sign: "?"}, [0, 0, 0])).toBe(true);
  expect(gap({sign: "?"}, [0.02, 0.01, 0.03])).toBe(false);
});

test("without an interval or without a figure nothing holds", () => {
  expect(inJoined({above: 0}, [0.7, null, null])).toBe(false);
  expect(inJoined({above: 0}, [NaN, null, null])).toBe(false);
  expect(gap({sign: "?"}, [NaN, null, null])).toBe(false);
});

test("payback is a comparison already: between two strategies it is the figure of the second", () => {
  const months = (claim: Partial<Claim>, payback: Bounds) =>
    checkClaims(comparison({payback}), [{outcome: "payback", from: "apart", to: "joined", ...claim}])[0]!;
  expect(months({below: 24}, [14, 9, 20])).toMatchObject({holds: true, figure: 14, low: 9, high: 20});
  expect(months({below: 24}, [14, 9, Infinity]).holds).toBe(false);
  expect(months({above: 24}, [Infinity, Infinity, Infinity])).toMatchObject({holds: true, figure: Infinity});
});

test("the sentence says what, where, how much and what was claimed", () => {
  const said = (claim: Claim, figures: Parameters<typeof comparison>[0] = {}) =>
    checkClaims(comparison(figures), [claim])[0]!.sentence.replaceAll("\u00A0", " ");
  const outcome = "cart-abandonment";
  expect(said({outcome, in: "joined", between: [0.65, 0.75]})).toBe(
    "Cart abandonment (of carts), Joined up: 70.0% (68.0 to 72.0%); claimed between 65% and 75%"
  );
  expect(said({outcome, in: "joined", above: 0.705})).toBe(
    "Cart abandonment (of carts), Joined up: 70.0% (68.0 to 72.0%); claimed above 70.5%, which the interval leaves open"
  );
  expect(said({outcome, in: "joined", below: 0.5})).toBe(
    "Cart abandonment (of carts), Joined up: 70.0% (68.0 to 72.0%); claimed below 50%"
  );
  expect(said({outcome, from: "apart", to: "joined", sign: "-"})).toBe(
    "Cart abandonment (of carts), Joined up against Apart: +2.0 points (+1.0 to +3.0 points); claimed less"
  );
  expect(said({outcome, from: "apart", to: "joined", sign: "0"}, {gap: [0, 0, 0]})).toBe(
    "Cart abandonment (of carts), Joined up against Apart: 0 points exactly; claimed no difference at all"
  );
  expect(said({outcome, in: "joined", above: 0.5}, {share: [NaN, null, null]})).toBe(
    "Cart abandonment (of carts), Joined up: nothing to measure; claimed above 50%"
  );
});

test("a payback that never comes is said in one word", () => {
  const never = comparison({payback: [Infinity, Infinity, Infinity]});
  const [result] = checkClaims(never, [{outcome: "payback", in: "joined", above: 24}]);
  expect(result!.finding.replaceAll("\u00A0", " ")).toBe("never; claimed above 24 months");
});

test("a claim about a strategy or a baseline that the comparison lacks is an error", () => {
  const outcome = "cart-abandonment";
  expect(() => checkClaims(comparison(), [{outcome, in: "dream", above: 0}])).toThrow("does not have dream");
  expect(() => checkClaims(comparison(), [{outcome, from: "joined", to: "apart", sign: "+"}])).toThrow(
    "does not have joined against apart"
  );
});

const {scenario} = readScenario(readFileSync("test/cli/fixtures/shop.yaml", "utf8"), {name: "shop.yaml"});
const size = {customers: 512, replications: 1};

test("claims about another baseline get a comparison of their own, and results keep the order of the claims", async () => {
  expect(comparisonsFor(scenario!)).toEqual([
    ["apart", "linked", "same"],
    ["linked", "apart"]
  ]);
  const {results, comparisons} = await testClaims(scenario!, {...size, runner: inlineRunner()});
  expect(results.map(({claim}) => claim)).toEqual(scenario!.expect);
  expect(comparisons.map(({strategies}) => strategies[0].id)).toEqual(["apart", "linked"]);
  const [forth, back, same, level] = results;
  expect(forth!.figure).toBeGreaterThan(0);
  expect(back!.figure).toBeCloseTo(-forth!.figure, 12);
  expect(same).toMatchObject({holds: true, figure: 0, low: 0, high: 0});
  const {strategies, differences} = await compare(scenario!, {...size, runner: inlineRunner()});
  const {value, low, high} = strategies[0].outcomes["cart-abandonment"]!;
  expect(level).toMatchObject({figure: value, low, high});
  expect(differences.find(one => one.outcome === "continuity-per-switch")!.value).toBe(forth!.figure);
});

test("progress over several comparisons never goes back", async () => {
  const shares: number[] = [];
  const onProgress = ({progress}: Comparison) => void shares.push(progress);
  await testClaims(scenario!, {...size, customers: 3000, runner: inlineRunner(), onProgress, interval: 0});
  expect(shares.length).toBeGreaterThan(3);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
});
