import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import {compare} from "../../src/experiment/compare.ts";
import {comparisonJson} from "../../src/export/comparison-json.ts";
import {outcome} from "../../src/outcome/registry.ts";
import {readScenario} from "../../src/scenario/read.ts";
import {fixture, performed, throughline} from "./throughline.ts";

async function inline(name: string, customers: number, replications: number): Promise<string> {
  const {scenario} = readScenario(readFileSync(fixture(name), "utf8"), {name});
  const comparison = await compare(scenario!, {customers, replications, runner: inlineRunner()});
  return `${JSON.stringify(comparisonJson(comparison), null, 2)}\n`;
}

for (const [name, customers, replications, threads] of [
  ["shop.yaml", 700, 2, ["1", "2", "3"]],
  ["queue.yaml", 100, 3, ["1", "3"]]
] as const) {
  test(`${name}: --json prints one object and nothing else, the same bytes on any number of threads as in this process`, async () => {
    const size = ["--customers", String(customers), "--replications", String(replications)];
    const runs = await Promise.all(
      threads.map(count => throughline("compare", fixture(name), ...size, "--json", "--threads", count))
    );
    const expected = await inline(name, customers, replications);
    for (const {code, stdout, stderr} of runs) {
      expect({code, stderr}).toEqual({code: 0, stderr: ""});
      expect(stdout).toBe(expected);
    }
  });
}

test("the size comes from the run section of the file, the baseline is the first strategy asked for", async () => {
  const {text} = await performed("compare", fixture("shop.yaml"), "--strategies", "linked,apart", "--json");
  const {customers, replications, strategies, differences, seed} = JSON.parse(text);
  expect({customers, replications, seed}).toEqual({customers: 512, replications: 2, seed: "shop"});
  expect(Object.keys(strategies)).toEqual(["linked", "apart"]);
  const pairs = new Set(differences.map(({from, to}: {from: string; to: string}) => `${from} ${to}`));
  expect(pairs).toEqual(new Set(["linked apart"]));
});

test("another seed gives another fingerprint", async () => {
  const fingerprintOf = async (seed: string) => {
    const {text} = await performed("compare", fixture("shop.yaml"), "--json", "--customers", "256", "--seed", seed);
    return JSON.parse(text).fingerprint;
  };
  const one = await fingerprintOf("a");
  expect(one).toMatch(/^[0-9a-f]{16}$/);
  expect(await fingerprintOf("a")).toBe(one);
  expect(await fingerprintOf("b")).not.toBe(one);
});

test("the table begins with title, question and verdict, is at most 100 columns wide and plain text in a pipe", async () => {
  const {code, stdout, stderr} = await throughline("compare", fixture("shop.yaml"));
  expect({code, stderr}).toEqual({code: 0, stderr: ""});
  const lines = stdout.split("\n");
  expect(lines.slice(0, 2)).toEqual(["A small shop", "Does a cart that follows its owner sell more?"]);
  expect(lines[3]).toMatch(/^Linked converts /);
  expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(100);
  // oxlint-disable-next-line no-control-regex
  expect(stdout).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u00A0]/);
  expect(stdout).toContain("Linked compared with Apart");
  expect(stdout).toMatch(
    new RegExp(`^${outcome("continuity-per-switch").label}.* \\+\\d+ points +\\+\\d+ to \\+\\d+ +better$`, "m")
  );
  expect(stdout).toContain("512 customers × 2 replications");
});
