// One thread against two: wall time of whole comparisons on the thread runner, in moments when nobody else works.
// Run: node bench/scaling.ts (on a machine with at least two cores)
import {availableParallelism, cpus} from "node:os";
import {threadRunner} from "../src/engine/runners/threads.ts";
import type {Runner} from "../src/engine/runners/runner.ts";
import {compare} from "../src/experiment/compare.ts";
import type {Scenario} from "../src/scenario/scenario.ts";
import {cpuClock, timing, wallClock} from "./measure.ts";
import {scenarioOf} from "./prepare.ts";
import {report, type Claim} from "./report.ts";

/** A timing counts when other processes took at most this share of all cores meanwhile. */
const QUIET = 0.05;
const WANTED = 7;
const MOST_ROUNDS = 40;

const cases = [
  {name: "uncoupled", scenario: "small-shop", customers: 100_000, replications: 1, goal: 1.85},
  {name: "coupled", scenario: "fashion-retailer", customers: 8_000, replications: 4, goal: 1.6}
];

/** Milliseconds that all cores have worked so far, for whomever. */
function allCores(): number {
  return cpus().reduce((sum, {times}) => sum + times.user + times.nice + times.sys + times.irq, 0);
}

/** Wall milliseconds of a task, and the share of all cores that others took meanwhile. */
async function timed(task: () => Promise<void>): Promise<{wall: number; others: number}> {
  const [wall, own, all] = [wallClock(), cpuClock(), allCores()];
  await task();
  const took = wallClock() - wall;
  const others = allCores() - all - (cpuClock() - own);
  return {wall: took, others: others / (took * cpus().length)};
}

/** Quiet timings with one and with two threads, in turn. Throws when their results differ. */
async function quietTimings(
  scenario: Scenario,
  {customers, replications}: {customers: number; replications: number}
): Promise<number[][]> {
  const runners = [1, 2].map(threads => threadRunner({threads}));
  const quiet: number[][] = [[], []];
  const fingerprints = new Set<string>();
  const task = (runner: Runner) => async () => {
    fingerprints.add((await compare(scenario, {customers, replications, runner})).fingerprint);
  };
  for (let round = -3; round < MOST_ROUNDS && quiet.some(times => times.length < WANTED); round++) {
    for (const [i, runner] of runners.entries()) {
      const {wall, others} = await timed(task(runner));
      if (round >= 0 && others <= QUIET) quiet[i].push(wall);
    }
  }
  for (const runner of runners) runner.close();
  if (fingerprints.size !== 1) throw new Error(`results differ between threads: ${[...fingerprints].join(", ")}`);
  return quiet;
}

const rows: (string | number)[][] = [];
const claims: Claim[] = [];
for (const {name, scenario, customers, replications, goal} of cases) {
  const quiet = await quietTimings(scenarioOf(scenario), {customers, replications});
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
