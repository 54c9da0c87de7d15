import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import {attribution} from "../../src/experiment/attribution.ts";
import {readScenario} from "../../src/scenario/read.ts";
import {fixture, performed, throughline} from "./throughline.ts";

const promotion = "scenarios/vanished-promotion.yaml";
const small = ["--customers", "150", "--replications", "2"];

test("--json prints the figures that the library gives, whatever the number of threads, and nothing else", async () => {
  const {code, stdout, stderr} = await throughline(
    "attribute",
    promotion,
    ...small,
    "--strategy=multichannel",
    "--seed=s",
    "--threads=2",
    "--json"
  );
  expect({code, stderr}).toEqual({code: 0, stderr: ""});
  const {scenario} = readScenario(readFileSync(promotion, "utf8"), {name: promotion});
  const options = {strategy: "multichannel", seed: "s", customers: 150, replications: 2, runner: inlineRunner()};
  const {rules, ...expected} = JSON.parse(JSON.stringify(await attribution(scenario!, options)));
  const {strategies, ...about} = JSON.parse(stdout);
  expect(about).toMatchObject({scenario: "The promotion that vanished", seed: "s", customers: 150, replications: 2});
  expect(Object.keys(strategies)).toEqual(["multichannel"]);
  expect(expected).toMatchObject({sources: strategies.multichannel.sources, orders: strategies.multichannel.orders});
  expect(strategies.multichannel.rules.map((rule: {error: unknown}) => rule.error)).toEqual(
    rules.map((rule: {error: unknown}) => rule.error)
  );
});

test("the table has a row for every sender and for people's own accord, within the width, and a sentence", async () => {
  const {code, text} = await performed("attribute", promotion, ...small);
  expect(code).toBe(0);
  expect(text.match(/^Messages by facebook /gm)).toHaveLength(3);
  expect(text.match(/^People's own accord /gm)).toHaveLength(3);
  expect(text).toMatch(/Last First Linear Posit\. Decay Markov Shapley +Claims$/m);
  expect(text.replaceAll(/\s+/g, " ")).toMatch(
    /The systems of “The promotion lives in the ad” see [\d.]+% of the touches .* and the channels together claim 1\.\d+ orders/
  );
  expect(Math.max(...text.split("\n").map(line => line.length))).toBeLessThanOrEqual(100);
});

test("a best rule is named only where the rules can be told apart", async () => {
  const said = async (...args: string[]) => {
    const {text} = await performed("attribute", promotion, "--strategy", "promotion-only", ...args);
    return text.replaceAll(/\s+/g, " ");
  };
  expect(await said("--customers", "100", "--replications", "1")).toContain("too close together to name the best");
  expect(await said("--customers", "2000", "--replications", "8")).toMatch(
    /by them [a-zMS -]+ comes closest to the truth and credits [\d.]+% \([\d.]+ to [\d.]+%\)/
  );
});

test("a strategy without messages is told apart in words", async () => {
  const {text} = await performed("attribute", fixture("shop.yaml"), ...small, "--strategy", "apart");
  expect(text.replaceAll(/\s+/g, " ")).toContain("Apart sends no messages");
  expect(text).not.toContain("Messages by");
});

test("an unknown strategy and too much work are refused", async () => {
  expect(await performed("attribute", promotion, "--strategy", "multichanel")).toMatchObject({
    code: 2,
    message: expect.stringContaining('did you mean "multichannel"')
  });
  expect(await performed("attribute", promotion, "--customers", "9000000")).toMatchObject({code: 4, text: ""});
});
