import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import {compare} from "../../src/experiment/compare.ts";
import {readScenario} from "../../src/scenario/read.ts";
import type {Scenario} from "../../src/scenario/scenario.ts";

function shipped(name: string): Scenario {
  return readScenario(readFileSync(`scenarios/${name}.yaml`, "utf8"), {name}).scenario!;
}
const size = {customers: 200, replications: 3, runner: inlineRunner()};

test("a difference that no luck can change is exact: the price of a tool, or what the same lives bring", async () => {
  const scenario = shipped("small-shop");
  const links = ["identity", "cart", "promotion", "case", "orders"].map(name => `omnichannel/links.${name}`);
  const {differences} = await compare(scenario, {...size, off: {omnichannel: new Set(links)}});
  const priced = differences.find(({outcome}) => outcome === "net-present-value")!;
  expect(priced).toMatchObject({method: "exact", verdict: "worse"});
  expect(priced.value).toBeCloseTo(-2400, 6);
  expect(differences.find(({outcome}) => outcome === "orders-per-journey")).toMatchObject({value: 0, method: "exact"});
});

test("that nothing happened to differ in any replication is not called exact", async () => {
  const {differences} = await compare(shipped("null-world"), size);
  const orders = differences.find(({outcome}) => outcome === "orders-per-journey")!;
  expect(orders).toMatchObject({value: 0, low: 0, high: 0, verdict: "no difference"});
  expect(orders.method).not.toBe("exact");
});
