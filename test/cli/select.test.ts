import {expect, test} from "vitest";
import {fixture, performed} from "./throughline.ts";

const queue = fixture("queue.yaml");
const small = ["--customers=60", "--replications=30"];

test("it names the best strategy with its promise, and who dropped out when behind whom", async () => {
  const {code, text} = await performed(
    "select",
    queue,
    ...small,
    "--outcome=agent-minutes-per-case",
    "--indifference=0.8"
  );
  expect(code).toBe(0);
  expect(Math.max(...text.split("\n").map(line => line.length))).toBeLessThanOrEqual(100);
  const said = text.replaceAll(/\s+/g, " ");
  expect(said).toMatch(
    /Take Two desks: it has the best agent time, [\d.]+ min \([\d.]+ to [\d.]+ min\)\. If the best strategy is ahead of all others by 0\.80\d* min or more, this is the best one with a probability of 95% or more/
  );
  expect(said).toMatch(/After \d+ replications One desk dropped out behind Two desks\./);
  expect(text).toMatch(/^Two desks +[\d.]+ min +[\d.]+ min +[\d.]+ min +\d+ {2}chosen$/m);
});

test("--confidence is the promise, --json and --csv have the figures", async () => {
  const options = [...small, "--outcome=agent-minutes-per-case", "--indifference=0.8", "--confidence=90%"];
  const {text} = await performed("select", queue, ...options, "--json");
  const {question, figures, inputs} = JSON.parse(text);
  expect({question, options: inputs.options}).toEqual({
    question: "select",
    options: {outcome: "agent-minutes-per-case", indifference: 0.8, confidence: 0.9}
  });
  expect(figures).toMatchObject({chosen: "apart", confidence: 0.9, cutOff: false});
  const csv = await performed("select", queue, ...options, "--csv");
  expect(csv.text).toMatch(/^strategy,value,low,high,replications,dropped-behind\r\nTwo desks,/);
});

test.each([
  [["--indifference", "0"], "the smallest difference that matters must be above 0, not 0"],
  [["--indifference", "much"], "--indifference is a number, not much"],
  [
    ["--indifference", "1", "--confidence", "20%"],
    "the confidence of a choice among 2 lies between 1/2 and 1, not 0.2"
  ],
  [["--indifference", "1", "--outcome", "profit"], "unknown outcome: profit"],
  [["--indifference", "1", "--strategies", "apart"], "this question needs 2 strategies, not 1"]
])("%j is wrong usage", async (options, message) => {
  expect(await performed("select", queue, ...small, ...options)).toEqual({code: 2, text: "", message});
});
