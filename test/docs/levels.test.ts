import {execFileSync} from "node:child_process";
import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {describe, expect, test} from "vitest";
import {levels} from "../../build/levels/figures.ts";
import type {levelValues} from "../../build/levels/page.ts";
import {register} from "../../src/scenario/evidence/register.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
// in a process of its own, where the simulation is not slowed down by the transformations of the test runner
const printed = execFileSync(process.execPath, [`${root}build/levels.ts`, "--print"], {encoding: "utf8"});
const {page, values} = JSON.parse(printed) as {page: string; values: ReturnType<typeof levelValues>};

test("docs/levels.md says what the scenarios produce now (npx node build/levels.ts)", () => {
  expect(readFileSync(`${root}docs/levels.md`, "utf8")).toBe(page);
});

test("the evidence of every level is in the register and is no claim", () => {
  const cited = levels.flatMap(({evidence}) => evidence);
  expect(cited.length).toBeGreaterThan(10);
  expect(cited.filter(id => register[id] === undefined || register[id].claim === true)).toEqual([]);
});

describe.each(["leesa-mattress", "fashion-retailer", "small-shop"])("%s", name => {
  const both = (id: string) => values[name][id];

  test.each([
    ["cart-abandonment", 0.65, 0.75],
    ["web-conversion", 0.015, 0.04],
    ["store-conversion", 0.2, 0.4],
    ["one-contact-resolution", 0.55, 0.75]
  ])("%s lies between %d and %d in the first and in the last strategy", (id, low, high) => {
    expect(both(id)).toHaveLength(2);
    for (const value of both(id)) {
      expect(value).toBeGreaterThan(low);
      expect(value).toBeLessThan(high);
    }
  });

  test("a wait at a desk takes seconds to minutes", () => {
    const staffed = both("wait").filter(value => value !== null);
    expect(staffed.length).toBe(name === "small-shop" ? 0 : 2);
    for (const value of staffed) {
      expect(value).toBeGreaterThan(1);
      expect(value).toBeLessThan(300);
    }
  });
});
