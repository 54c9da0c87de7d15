import {expect, test} from "vitest";
import {printBest, printCertainty} from "../../src/cli/print/certainty.ts";
import {plain} from "../../src/cli/style.ts";
import type {Comparison, Difference} from "../../src/experiment/comparison.ts";
import {fixture, performed} from "./throughline.ts";

const small = ["--customers", "256"];
const host = {style: plain, width: 100};

test("--baseline puts a strategy first, as does its place in --strategies", async () => {
  const named = await performed("compare", fixture("shop.yaml"), ...small, "--baseline", "linked", "--json");
  const placed = await performed(
    "compare",
    fixture("shop.yaml"),
    ...small,
    "--strategies",
    "linked,apart,same",
    "--json"
  );
  expect(named.text).toBe(placed.text);
  expect(Object.keys(JSON.parse(named.text).strategies)).toEqual(["linked", "apart", "same"]);
});

test("--precision stops by itself, says why above the tables, and prints the size that it took", async () => {
  const {text} = await performed("compare", fixture("shop.yaml"), "--precision", "4%,cost-per-order=3");
  const lines = text.replaceAll(/\n(?!\n)/g, " ");
  const [, replications] =
    /Stopped after (\d+) of at most 100 replications: every strategy's difference is known to ±4\.0 points in conversion, ±4\.0 points in repeat customers and ±\$3\.00 in cost per order\./.exec(
      lines
    )!;
  expect(Number(replications)).toBeLessThan(60);
  expect(text).toContain(`512 customers × ${replications} replications`);
  expect(text.indexOf("Stopped after")).toBeLessThan(text.indexOf("Conversion, of journeys"));
  const {text: json} = await performed("compare", fixture("shop.yaml"), "--precision=orders-per-journey=5%", "--json");
  expect(JSON.parse(json).stop).toMatchObject({reason: "precise", most: 100});
});

test("--replications is the budget, and what is still wider after it is named", async () => {
  const {text} = await performed(
    "compare",
    fixture("queue.yaml"),
    "--customers=60",
    "--replications=2",
    "--precision=agent-minutes-per-case=0.001"
  );
  expect(text.replaceAll(/\s+/g, " ")).toMatch(
    /The budget of 2 replications ended before the difference was known to ±0\.001\d* min in agent time; still wider, or narrow for too short a while: agent time \(±[\d.]+ min\)\./
  );
});

test.each([
  [["--baseline", "aprt"], 'unknown strategy aprt: did you mean "apart"?'],
  [["--precision", "0.2"], "--precision needs the outcome that 0.2 is about, as in cost-per-order=0.2"],
  [
    ["--precision", "some"],
    "--precision is a share such as 0.2%, or outcomes with their widths as in cost-per-order=0.5, not some"
  ],
  [
    ["--precision", "order-per-journey=1%"],
    '--precision is about outcomes, and order-per-journey is none: did you mean "orders-per-journey"?'
  ],
  [["--precision", "cost-per-order=1%"], "--precision of cost-per-order is in money, not in %"],
  [["--precision", "payback=1"], "--precision: invalid precision: payback is a comparison with the baseline already"],
  [["--precision", "0%"], "--precision: invalid precision of orders-per-journey: 0"]
])("%j is wrong usage", async (options, message) => {
  expect(await performed("compare", fixture("shop.yaml"), ...options)).toEqual({code: 2, text: "", message});
});

test("after the headline differences it says how sure they are and which strategies could be the best", async () => {
  const {text} = await performed("compare", fixture("shop.yaml"), "--customers", "400", "--replications", "5");
  expect(Math.max(...text.split("\n").map(line => line.length))).toBeLessThanOrEqual(100);
  expect(text).toMatch(
    /^How sure: Linked compared with Apart\n +wins in 5 worlds +p alone +p among 4 +same luck is worth$/m
  );
  expect(text).toMatch(
    /^Conversion +\d+%(, \d+% same)? +(<0\.001|\d\.\d{3}) +(<0\.001|\d\.\d{3})( unclear)? +[\d.,]+ × customers$/m
  );
  // nothing is unsure where nothing differs
  expect(text).not.toContain("How sure: The same again");
  expect(text).toMatch(
    /^Which strategies could still be the best\n.*not ruled out\nConversion +\[Linked\]|any of them/m
  );
});

const difference = (outcome: string, p: number, better: number): Difference => ({
  outcome,
  from: "a",
  to: "b",
  value: 1,
  low: p < 0.05 ? 0.1 : -1,
  high: 2,
  method: "paired replications",
  clear: p < 0.05,
  verdict: p < 0.05 ? "better" : "no clear difference",
  worlds: {better, low: 0, median: 1, high: 2},
  p,
  luck: {unit: "replications", times: 12.3, independent: {low: -3, high: 5}}
});
const two = {
  replications: 100,
  currency: "EUR",
  strategies: [
    {id: "a", title: "Apart"},
    {id: "b", title: "Both"}
  ],
  differences: [difference("orders-per-journey", 0.04, 0.97), difference("cost-per-order", 0.001, 0.03)],
  family: {
    members: [
      {outcome: "orders-per-journey", to: "b", p: 0.04, adjusted: 0.06, alone: true, together: false},
      {outcome: "cost-per-order", to: "b", p: 0.001, adjusted: 0.002, alone: true, together: true}
    ]
  }
} as unknown as Comparison;

test("a difference that is clear alone but not among all is marked and named; wins are of paired worlds", () => {
  const text = printCertainty(two, host).join("\n");
  expect(text).toMatch(/^Conversion +97% +0\.040 +0\.060 unclear +12 × replications +−300 to \+500/m);
  expect(text).toMatch(/^Cost per order +3% +0\.001 +0\.002 +12 × replications +−€3\.00 to \+€5\.00$/m);
  expect(text.replaceAll("\n", " ")).toContain(
    "Read together, the 2 headline differences (Holm, 5% for any wrong one among them): conversion is clear alone but not after the correction; cost per order stays clear."
  );
  expect(printCertainty({...two, differences: []}, host)).toEqual([]);
});

test("chips name the strategies that are not ruled out", () => {
  const possible = (...all: boolean[]) => all.map((one, i) => ({id: "abc"[i]!, low: -1, high: 1, possible: one}));
  const three = {
    ...two,
    strategies: [...two.strategies, {id: "c", title: "More"}],
    best: [
      {outcome: "orders-per-journey", strategies: possible(true, false, true)},
      {outcome: "cost-per-order", strategies: possible(true, true, true)}
    ]
  } as unknown as Comparison;
  expect(printBest(three, host).slice(0, 4).join("\n")).toMatch(
    /^Which strategies could still be the best\n.*\nConversion +\[Apart\] \[More\]\nCost per order +any of them$/
  );
  expect(printBest(two, host)).toEqual([]);
});
