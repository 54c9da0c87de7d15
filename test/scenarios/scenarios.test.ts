import {readdirSync, readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {afterAll, describe, expect, test} from "vitest";
import {threadRunner} from "../../src/engine/runners/threads.ts";
import {comparisonsFor, testClaims} from "../../src/experiment/claims.ts";
import {outcomes} from "../../src/outcome/registry.ts";
import {readScenario} from "../../src/scenario/read.ts";

const folder = fileURLToPath(new URL("../../scenarios/", import.meta.url));
const files = readdirSync(folder).filter(name => name.endsWith(".yaml"));
const ids = outcomes.map(({id}) => id);

// threads run the source as it is; the test runner's transformations would make the simulation several times slower
const runner = threadRunner();
afterAll(() => runner.close());

/** Half of the ten replications that most files ask for: all of them would take more than ten seconds. */
const MOST_REPLICATIONS = 5;

test("there are scenarios, and each begins with the address of its schema", () => {
  expect(files.length).toBeGreaterThanOrEqual(6);
  for (const name of files) {
    expect(readFileSync(folder + name, "utf8")).toMatch(/^# yaml-language-server: \$schema=\.\/scenario\.schema\.json\n/);
  }
});

describe.each(files)("%s", name => {
  const {scenario, errors} = readScenario(readFileSync(folder + name, "utf8"), {name, outcomes: ids});

  test("is read without an error and asks a question", () => {
    expect(errors).toEqual([]);
    expect(scenario?.question).toMatch(/\?$/);
  });

  test("runs, and what it expects holds with the whole interval", {timeout: 60_000}, async () => {
    const {expect: claims = [], run} = scenario!;
    const {customers, replications} = run as {customers: number; replications: number};
    expect(claims.length).toBeGreaterThan(0);
    const {results, comparisons} = await testClaims(scenario!, {
      customers,
      replications: Math.min(replications, MOST_REPLICATIONS),
      runner
    });
    expect(comparisons.length).toBe(comparisonsFor(scenario!).length);
    expect(results.length).toBe(claims.length);
    expect(results.filter(({holds}) => !holds).map(({sentence}) => sentence)).toEqual([]);
    for (const {strategies, done} of comparisons) {
      expect(done).toBe(true);
      expect(strategies[0].outcomes["orders-per-journey"].value).toBeGreaterThan(0);
    }
  });
});
