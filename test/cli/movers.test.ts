import {fileURLToPath} from "node:url";
import {expect, test} from "vitest";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import {movers} from "../../src/experiment/movers.ts";
import {scenarioAt} from "../engine/scenarios.ts";
import {performed} from "./throughline.ts";

const url = new URL("../../scenarios/small-shop.yaml", import.meta.url);
const file = fileURLToPath(url);

test("movers prints what the library says, and the command that it names shows such a life", async () => {
  const {code, text} = await performed("movers", file, "--customers", "600", "--people", "500", "--replication", "1");
  expect(code).toBe(0);
  const {answer, fingerprint, figures} = await movers(scenarioAt(url), {
    from: "multichannel",
    to: "omnichannel",
    customers: 600,
    people: 500,
    replication: 1,
    runner: inlineRunner()
  });
  const words = (of: string) => of.replaceAll(/\s+/g, " ");
  for (const sentence of answer) expect(words(text)).toContain(words(sentence));
  expect(text).toContain(`fingerprint ${fingerprint}.`);
  const [, options] = words(text).match(/throughline journey FILE (.*?)\.(?: |$)/)!;
  const journey = await performed("journey", file, ...options!.split(" "));
  expect(journey.text).toMatch(new RegExp(`^Customer ${figures.examples[0]!.customer} of 600, replication 1`));
  expect(words(journey.text)).toContain(words(figures.examples[0]!.story));
});

test("more people than usual are more customers", async () => {
  const {text} = await performed("movers", file, "--people", "4100");
  expect(text).toContain("4,100 customers × 1 replication");
});

test.each([
  [["--replications", "2"], "--replication says of which"],
  [["--people", "0"], "--people is a whole number from 1 on, not 0"],
  [["--customers", "10", "--people", "11"], "invalid number of people: 11 of 10 customers"]
])("%s is a usage error", async (args, message) => {
  expect(await performed("movers", file, ...args)).toMatchObject({code: 2, message: expect.stringContaining(message)});
});
