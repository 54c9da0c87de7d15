// A sweep of 1,000 Sobol' points with one thread and with two: wall time, and what each core has to do for a world.
// Run: node bench/sweep.ts [points] (on a machine with at least two cores; takes about four minutes)
import {availableParallelism, cpus} from "node:os";
import {threadRunner} from "../src/engine/runners/threads.ts";
import {doubtful} from "../src/experiment/moved.ts";
import {sweep} from "../src/experiment/sweep.ts";
import {cpuClock, wallClock, type Clock} from "./measure.ts";
import {scenarioOf} from "./prepare.ts";
import {report, type Claim} from "./report.ts";

/** Two timings are compared when other processes took at most this share of all cores in either. */
const QUIET = 0.05;
const GOAL = 1.8;
const points = Number(process.argv.find(argument => /^\d+$/.test(argument)) ?? 1000);
const replications = 5;
const cases = [
  {name: "small-shop", customers: 1000},
  // fewer say little about rare purchases
  {name: "leesa-mattress", customers: 2000}
];

/** CPU milliseconds of this thread, which prepares worlds and gathers results while the others simulate. */
const mainClock: Clock = () => {
  const {user, system} = process.threadCpuUsage();
  return (user + system) / 1000;
};
const allCores: Clock = () => cpus().reduce((sum, {times}) => sum + times.user + times.nice + times.sys + times.irq, 0);

interface Timed {
  readonly wall: number;
  readonly cpu: number;
  readonly main: number;
  /** Share of all cores that other processes took meanwhile. */
  readonly others: number;
  readonly fingerprint: string;
}

/** One sweep after a short one that wakes the threads. */
async function timed({name, customers}: (typeof cases)[number], threads: number): Promise<Timed> {
  const scenario = scenarioOf(name);
  const runner = threadRunner({threads});
  const parameters = doubtful(scenario, Object.keys(scenario.strategies));
  const run = (n: number) => sweep(scenario, {customers, replications, design: "sobol", parameters, points: n, runner});
  await run(20);
  const clocks = [wallClock, cpuClock, mainClock, allCores];
  const before = clocks.map(clock => clock());
  const {fingerprint} = await run(points);
  const [wall, cpu, main, all] = clocks.map((clock, i) => clock() - before[i]);
  runner.close();
  return {wall, cpu, main, others: Math.max(0, all - cpu) / (wall * cpus().length), fingerprint};
}

const rows: (string | number)[][] = [];
const claims: Claim[] = [];
for (const one of cases) {
  const {name, customers} = one;
  const [single, both] = [await timed(one, 1), await timed(one, 2)];
  if (single.fingerprint !== both.fingerprint) throw new Error("results differ between threads");
  const worlds = points * Object.keys(scenarioOf(name).strategies).length;
  const quiet = Math.max(single.others, both.others) <= QUIET;
  const speedup = single.wall / both.wall;
  // With one thread preparing overlaps simulating on another core; with two everything shares the cores.
  const allowed = (single.cpu - single.main) / Math.max(both.cpu / 2, both.main);
  for (const [threads, {wall, cpu, main, others}] of [[1, single] as const, [2, both] as const])
    rows.push([
      name,
      customers,
      threads,
      (wall / 1000).toFixed(1),
      (cpu / worlds).toFixed(2),
      (main / worlds).toFixed(2),
      `${(100 * others).toFixed(0)} %`
    ]);
  claims.push(
    {
      claim: `A sweep of ${points} points with two threads against one, ${name}`,
      goal: `≥ ${GOAL} ×`,
      measured: quiet ? `${speedup.toFixed(2)} ×` : "not measurable: other processes kept the cores busy",
      met: quiet ? speedup >= GOAL : null
    },
    {
      claim: `The same by processor time on two cores, ${name}`,
      goal: `≥ ${GOAL} ×`,
      measured: `${allowed.toFixed(2)} ×`,
      met: allowed >= GOAL
    }
  );
}

report({
  title: `A sweep of ${points} Sobol' points × 2 strategies × ${replications} replications (equal results checked)`,
  head: ["scenario", "customers", "threads", "wall s", "CPU ms a world", "of it in the main thread", "taken by others"],
  rows,
  notes: [
    `${availableParallelism()} cores. Wall times count when others took at most ${100 * QUIET} % of all cores meanwhile. A world is a strategy at a point with all replications.`
  ],
  claims
});
