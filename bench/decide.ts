// From the question to the first answer under doubt and to the last, on two threads that are ready.
// Run: node bench/decide.ts (on a machine with at least two cores and nothing else to do)
import {threadRunner} from "../src/engine/runners/threads.ts";
import {compare} from "../src/experiment/compare.ts";
import {decide} from "../src/experiment/decide.ts";
import {cpuClock, timing, wallClock} from "./measure.ts";
import {scenarioOf} from "./prepare.ts";
import {report, type Claim} from "./report.ts";

const GOAL = 2000;
const ROUNDS = 3;
const size = {customers: 1000, replications: 2, points: 256};

interface Lap {
  readonly first: number;
  /** CPU of all threads until the first answer. */
  readonly firstCpu: number;
  readonly last: number;
  readonly cpu: number;
  readonly luck: number;
}

async function lap(name: string, round: number): Promise<Lap> {
  const scenario = scenarioOf(name);
  const runner = threadRunner({threads: 2});
  // On the page the workers have long been there.
  await compare(scenario, {customers: 256, replications: 4, runner});
  const [start, cpu] = [wallClock(), cpuClock()];
  let [first, firstCpu] = [NaN, NaN];
  const {figures} = await decide(scenario, {
    ...size,
    runner,
    seed: `bench ${round}`,
    onPartial: () => {
      if (!Number.isNaN(first)) return;
      first = wallClock() - start;
      firstCpu = cpuClock() - cpu;
    }
  });
  const taken = {first, firstCpu, last: wallClock() - start, cpu: cpuClock() - cpu, luck: figures.luck};
  runner.close();
  return taken;
}

const rows: (string | number)[][] = [];
const claims: Claim[] = [];
for (const name of ["leesa-mattress", "small-shop", "migration"]) {
  const laps: Lap[] = [];
  for (let round = 0; round < ROUNDS; round++) laps.push(await lap(name, round));
  const of = (value: (one: Lap) => number) => timing(laps.map(value));
  const first = of(one => one.first);
  rows.push([
    name,
    `${first.min.toFixed(0)} / ${first.median.toFixed(0)}`,
    of(one => one.firstCpu).median.toFixed(0),
    of(one => one.last).median.toFixed(0),
    of(one => one.cpu).median.toFixed(0),
    `${(100 * of(one => one.luck).median).toFixed(0)}%`
  ]);
  claims.push({
    claim: `First answer under doubt (32 draws), ${name}, two threads`,
    goal: `≤ ${GOAL} ms`,
    measured: `${first.median.toFixed(0)} ms`,
    met: first.median <= GOAL
  });
}
report({
  title: `Deciding under doubt: ${size.points} draws × ${size.replications} replications × ${size.customers} customers, ms`,
  head: [
    "scenario",
    "first answer, min / median",
    "CPU of all threads",
    "last answer",
    "CPU of all threads",
    "luck in a draw"
  ],
  rows,
  notes: ["Luck in a draw: its share of the variance from draw to draw, which is estimated and taken out."],
  claims
});
