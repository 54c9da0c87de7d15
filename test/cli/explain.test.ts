import {fileURLToPath} from "node:url";
import {expect, test} from "vitest";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import {explain} from "../../src/experiment/explain.ts";
import {scenarioAt} from "../engine/scenarios.ts";
import {performed} from "./throughline.ts";

const url = new URL("../../scenarios/small-shop.yaml", import.meta.url);
const file = fileURLToPath(url);
const few = ["--customers", "150", "--replications", "3"];

test("explain prints what the library says, in every form", async () => {
  const {code, text} = await performed(
    "explain",
    file,
    ...few,
    "--group",
    "service=case+training",
    "--outcome",
    "orders-per-journey"
  );
  expect(code).toBe(0);
  const result = await explain(scenarioAt(url), {
    from: "multichannel",
    to: "omnichannel",
    outcome: "orders-per-journey",
    groups: [{label: "service", levers: ["case", "training"]}],
    customers: 150,
    replications: 3,
    runner: inlineRunner()
  });
  const words = (of: string) => of.replaceAll(/\s+/g, " ");
  for (const sentence of result.answer) expect(words(text)).toContain(words(sentence));
  expect(text).toContain(`fingerprint ${result.fingerprint}.`);
  const json = await performed(
    "explain",
    file,
    ...few,
    "--group",
    "service=case+training",
    "--outcome",
    "orders-per-journey",
    "--json"
  );
  expect(JSON.parse(json.text).figures).toEqual(JSON.parse(JSON.stringify(result.figures)));
  const csv = await performed("explain", file, ...few, "--by", "section", "--csv");
  expect(csv.text.split("\r\n")[0]).toBe("part,value,low,high,reached");
});

test("from the other side, and sampled", async () => {
  const {text} = await performed(
    "explain",
    file,
    ...few,
    "--from",
    "omnichannel",
    "--to",
    "multichannel",
    "--orders",
    "4"
  );
  expect(text).toMatch(/^Multichannel is ahead of Joined up in net present value/m);
  expect(text).toContain("4 sampled orders");
});

test.each([
  [["--by", "channel"], "--by is lever or section, not channel"],
  [["--group", "service"], "a group is written NAME=LEVER+LEVER, not service"],
  [["--group", "service=links.cas"], 'unknown lever links.cas: did you mean "links.case"?'],
  [["--orders", "5"], "orders are sampled in pairs, an even number from 4 on, not 5"],
  [["--outcome", "profit"], "unknown outcome: profit"],
  [["--to", "multichannel"], "--from and --to are the same strategy: multichannel"]
])("%s is a usage error", async (args, message) => {
  expect(await performed("explain", file, ...few, ...args)).toMatchObject({
    code: 2,
    message: expect.stringContaining(message)
  });
});
