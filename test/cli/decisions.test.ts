import {fileURLToPath} from "node:url";
import {describe, expect, test} from "vitest";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import {breakEven} from "../../src/experiment/break-even.ts";
import {decide} from "../../src/experiment/decide.ts";
import {allParameters, readMoved} from "../../src/experiment/moved.ts";
import {regimes} from "../../src/experiment/regimes.ts";
import {scenarioAt} from "../engine/scenarios.ts";
import {performed} from "./throughline.ts";

const url = new URL("../../scenarios/vanished-promotion.yaml", import.meta.url);
const file = fileURLToPath(url);
const scenario = scenarioAt(url);
const size = {customers: 60, replications: 2, runner: inlineRunner()};
const few = ["--customers", "60", "--replications", "2"];
const pair = {from: "multichannel", to: "promotion-only"};
const setup = "strategies.promotion-only.links.promotion.setup";
const monthly = "strategies.promotion-only.links.promotion.monthly";
const known = allParameters(scenario, Object.keys(scenario.strategies));
const words = (of: string) => of.replaceAll(/\s+/g, " ");

describe.each([
  {
    command: "break-even",
    args: ["--parameter", `${setup}=0..90000`, "--points", "5"],
    result: () => breakEven(scenario, {...size, ...pair, parameter: `${setup}=0..90000`, points: 5}),
    table: "curve"
  },
  {
    command: "regimes",
    args: ["--x", `${setup}=0..90000`, "--y", `${monthly}=0..9000`, "--grid", "3"],
    result: () => regimes(scenario, {...size, ...pair, x: `${setup}=0..90000`, y: `${monthly}=0..9000`, grid: 3}),
    table: "places"
  },
  {
    command: "regimes",
    args: ["--points", "64", "--parameters", `market.people=1000..400000,segments.people.mobile`],
    result: () =>
      regimes(scenario, {
        ...size,
        ...pair,
        points: 64,
        parameters: [readMoved(known, "market.people=1000..400000"), readMoved(known, "segments.people.mobile")]
      }),
    table: "boxes"
  },
  {
    command: "decide",
    args: ["--points", "16"],
    result: () => decide(scenario, {...size, points: 16}),
    table: "information"
  }
])("$command $args", ({command, args, result, table}) => {
  test("prints the words, the figures and the table of the library", async () => {
    const expected = await result();
    const {code, text} = await performed(command, file, ...few, ...args);
    expect(code).toBe(0);
    for (const sentence of expected.answer) expect(words(text)).toContain(words(sentence));
    expect(text).toContain(`fingerprint ${expected.fingerprint}.`);
    expect(Math.max(...text.split("\n").map(line => line.length))).toBeLessThanOrEqual(100);
    const json = JSON.parse((await performed(command, file, ...few, ...args, "--json")).text);
    expect(json).toMatchObject({question: command, fingerprint: expected.fingerprint, answer: expected.answer});
    const csv = await performed(command, file, ...few, ...args, "--csv", "--table", table);
    const rows = expected.tables.find(({id}) => id === table)!.rows;
    expect(csv.text.trimEnd().split("\n")).toHaveLength(rows.length + 1);
  });
});

test.each<[string, string[], string]>([
  ["break-even without a number", ["break-even"], "which number? --parameter PATH=LOW..HIGH names it"],
  [
    "break-even of an unknown number",
    ["break-even", "--parameter", "market.poeple=1..2"],
    "unknown number: market.poeple"
  ],
  ["break-even of half a range", ["break-even", "--parameter", `${setup}=1`], "a range is written LOW..HIGH, not 1"],
  ["half a map", ["regimes", "--x", `${setup}=0..1`], "a map needs two numbers: --y is missing"],
  ["a map with points", ["regimes", "--x", "a", "--y", "b", "--points", "64"], "--points is for many numbers"],
  ["a grid without a map", ["regimes", "--grid", "4"], "--grid is for a map"],
  ["all and some", ["decide", "--all", "--parameters", "journey.mobile"], "--all and --parameters exclude each other"],
  ["one replication", ["decide", "--replications", "1"], "at least 2 replications"],
  ["too much", ["decide", "--customers", "1000000", "--points", "1000"], "at most 200000000 are simulated in one run"]
])("%s is refused", async (_, [command, ...args], message) => {
  const {code, message: said} = await performed(command!, file, ...args);
  expect(code).not.toBe(0);
  expect(said).toContain(message);
});
