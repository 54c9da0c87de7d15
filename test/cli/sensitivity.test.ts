import {fileURLToPath} from "node:url";
import {expect, test} from "vitest";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import {sensitivity} from "../../src/experiment/sensitivity.ts";
import {scenarioAt} from "../engine/scenarios.ts";
import {performed} from "./throughline.ts";

const url = new URL("../../scenarios/small-shop.yaml", import.meta.url);
const file = fileURLToPath(url);
const few = ["--customers", "60", "--replications", "3", "--draws", "4"];

test("sensitivity prints what the library says, in every form", async () => {
  const asked = ["sensitivity", file, ...few, "--within", "support,strategies"];
  const {code, text} = await performed(...asked);
  expect(code).toBe(0);
  const result = await sensitivity(scenarioAt(url), {
    from: "multichannel",
    to: "omnichannel",
    within: ["support", "strategies"],
    customers: 60,
    replications: 3,
    draws: 4,
    runner: inlineRunner()
  });
  const words = (of: string) => of.replaceAll(/\s+/g, " ");
  for (const sentence of result.answer) expect(words(text)).toContain(words(sentence));
  expect(text).toContain(`fingerprint ${result.fingerprint}.`);
  // The table with paths is for files.
  expect(text).not.toContain("strategies.omnichannel");
  const csv = await performed(...asked, "--csv");
  const [head, first] = csv.text.split("\r\n");
  expect(head).toMatch(/^path,number,stands,range-low,range-high,unit,/);
  expect(first).toMatch(/^strategies\.omnichannel\.links\.identity\.setup,/);
  const json = await performed(...asked, "--json");
  expect(JSON.parse(json.text).figures.tornado).toHaveLength(4);
});

test("numbers may be named with their ranges, and one strategy followed by itself", async () => {
  const {text} = await performed(
    "sensitivity",
    file,
    ...few,
    "--of",
    "omnichannel",
    "--outcome",
    "cost-per-order",
    "--method",
    "morris",
    "--points",
    "2",
    "--parameters",
    "segments.neighbours.need=1 per year..9 per year,support.repeat.agent"
  );
  expect(text).toContain("cost per order of Joined up");
  expect(text).toContain("2 trajectories");
});

test.each([
  [["--method", "magic"], "unknown method magic"],
  [["--of", "magic"], "unknown strategy magic"],
  [["--of", "omnichannel", "--to", "omnichannel"], "--of follows one strategy"],
  [["--strategies", "omnichannel"], "--of ID follows the outcome of one"],
  [["--parameters", "x.y"], "unknown number: x.y"],
  [["--parameters", "support.repeat.agent", "--all"], "--parameters names the numbers"],
  [["--method", "sobol", "--points", "100"], "a power of 2 points"]
])("%j is a usage error", async (wrong, message) => {
  const {code, message: said} = await performed("sensitivity", file, ...few, ...wrong);
  expect(code).toBe(2);
  expect(said).toContain(message);
});
