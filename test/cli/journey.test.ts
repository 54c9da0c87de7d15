import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {expect, test} from "vitest";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import {interesting, twinJourney} from "../../src/experiment/journey.ts";
import {readScenario} from "../../src/scenario/read.ts";
import {fixture, performed, throughline} from "./throughline.ts";

const {scenario} = readScenario(readFileSync(fixture("shop.yaml"), "utf8"), {name: "shop.yaml"});

test("--json prints the journey that the library gives, and nothing else", async () => {
  const {code, stdout, stderr} = await throughline(
    "journey",
    fixture("shop.yaml"),
    "--customer=7",
    "--replication=1",
    "--customers=300",
    "--seed=s",
    "--json"
  );
  expect({code, stderr}).toEqual({code: 0, stderr: ""});
  const options = {customer: 7, replication: 1, customers: 300, seed: "s", runner: inlineRunner()};
  const twin = await twinJourney(scenario!, options);
  expect(JSON.parse(stdout)).toMatchObject({seed: "s", customers: 300, ...JSON.parse(JSON.stringify(twin))});
});

test("without a number it follows somebody whose lives part, marks the point and gives the cause", async () => {
  const [customer] = await interesting(scenario!, {customers: 512, limit: 1, runner: inlineRunner()});
  const {divergence} = await twinJourney(scenario!, {customer: customer!, customers: 512, runner: inlineRunner()});
  const {code, text} = await performed("journey", fixture("shop.yaml"), "--strategies", "apart,linked");
  expect(code).toBe(0);
  expect(text).toMatch(new RegExp(`^Customer ${customer} of 512, replication 0: A small shop\n`));
  expect(text.replaceAll(/\s+/g, " ")).toContain(`Here the lives part. ${divergence!.cause}`);
  const [before, after] = text.split("Here the lives part.");
  expect(before).toMatch(/ same$/m);
  expect(after).toMatch(/ sessions: \d+ +sessions: \d+/);
  expect(Math.max(...text.split("\n").map(line => line.length))).toBeLessThanOrEqual(100);
});

test("strategies that are the same give one life", async () => {
  const {text} = await performed("journey", fixture("shop.yaml"), "--strategies", "apart,same", "--customer", "3");
  expect(text).toContain("Both lives are the same.");
  expect(text).not.toContain("Here the lives part");
});

test("--find follows the first customer who meets rules in an order, and says when there is none", async () => {
  const story = fileURLToPath(new URL("../../scenarios/leesa-story.yaml", import.meta.url));
  const few = ["--customers", "300", "--strategies", "omnichannel"];
  const {code, text} = await performed("journey", story, "--find", "E2,E3", ...few);
  expect(code).toBe(0);
  const told = text.replaceAll(/\s+/g, " ");
  expect(told.indexOf("mattress story E2")).toBeGreaterThan(0);
  expect(told.indexOf("mattress story E3")).toBeGreaterThan(told.indexOf("mattress story E2"));
  const unknown = await throughline("journey", story, "--find", "E2,E99", ...few);
  expect(unknown).toMatchObject({code: 2, stderr: expect.stringContaining("unknown rule: E99")});
  const nobody = await throughline("journey", story, "--find", "E15,E15,E15,E15,E15,E15", ...few);
  expect(nobody).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("none of 300 customers meets E15,E15,E15,E15,E15,E15 in this order")
  });
});
