// One thread against two: wall time of whole comparisons on the thread runner, in moments when nobody else works.
// Run: node bench/scaling.ts (on a machine with at least two cores)
import {availableParallelism} from "node:os";
import {threadRunner} from "../src/engine/runners/threads.ts";
import type {Runner} from "../src/engine/runners/runner.ts";
import {compare} from "../src/experiment/compare.ts";
import type {Scenario} from "../src/scenario/scenario.ts";
import {timing} from "./measure.ts";
import {scenarioOf} from "./prepare.ts";
import {QUIET, quietTimings} from "./quiet.ts";
import {report, type Claim} from "./report.ts";

const cases = [
  {name: "uncoupled", scenario: "small-shop", customers: 100_000, replications: 1, goal: 1.85},
  {name: "coupled", scenario: "fashion-retailer", customers: 8_000, replications: 4, goal: 1.6}
];

/** Quiet timings with one and with two threads, in turn. Throws when their results differ. */
async function timings(
  scenario: Scenario,
  {customers, replications}: {customers: number; replications: number}
): Promise<number[][]> {
  const runners = [1, 2].map(threads => threadRunner({threads}));
  const fingerprints = new Set<string>();
  const task = (runner: Runner) => async () => {
    fingerprints.add((await compare(scenario, {customers, replications, runner})).fingerprint);
  };
  const quiet = await quietTimings(runners.map(task));
  for (const runner of runners) runner.close();
  if (fingerprints.size !== 1) throw new Error(`results differ between threads: ${[...fingerprints].join(", ")}`);
  return quiet;
}

const rows: (string | number)[][] = [];
const claims: Claim[] = [];
for (const {name, scenario, customers, replications, goal} of cases) {
  const quiet = await timings(scenarioOf(scenario), {customers, replications});
  const [one, two] = quiet.map(timing);
  const known = quiet.every(times => times.length >= 3);
  const best = one.min / two.min;
  rows.push([
    name,
    scenario,
    `${customers.toLocaleString("en")} × ${replications}`,
    quiet.map(times => times.length).join(" and "),
    ...(known
      ? [one.min.toFixed(0), two.min.toFixed(0), best.toFixed(2), (one.median / two.median).toFixed(2)]
      : ["–", "–", "–", "–"])
  ]);
  claims.push({
    claim: `Two threads against one, ${name}`,
    goal: `≥ ${goal} ×`,
    measured: known ? `${best.toFixed(2)} ×` : "not measurable: other processes kept the cores busy",
    met: known ? best >= goal : null
  });
}

report({
  title: "Wall milliseconds of a comparison with 1 and 2 threads (equal results checked)",
  head: [
    "world",
    "scenario",
    "customers × replications",
    "quiet timings",
    "1 thread",
    "2 threads",
    "best ÷ best",
    "median ÷ median"
  ],
  rows,
  notes: [
    `${availableParallelism()} cores. Timings count when others took at most ${100 * QUIET} % of all cores meanwhile.`
  ],
  claims
});
