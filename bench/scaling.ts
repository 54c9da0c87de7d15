// One thread against two: wall time of whole comparisons on the thread runner.
// Run: node bench/scaling.ts (on a machine with at least two idle cores)
import {availableParallelism, loadavg} from "node:os";
import {threadRunner} from "../src/engine/runners/threads.ts";
import {compare} from "../src/experiment/compare.ts";
import {interleave, wallClock} from "./measure.ts";
import {scenarioOf} from "./prepare.ts";
import {report, type Claim} from "./report.ts";

const ROUNDS = 9;
const cases = [
  {name: "uncoupled", scenario: "small-shop", customers: 100_000, replications: 2, goal: 1.85},
  {name: "coupled", scenario: "fashion-retailer", customers: 20_000, replications: 4, goal: 1.6}
];

const rows: (string | number)[][] = [];
const claims: Claim[] = [];
const busy = loadavg()[0];
for (const {name, scenario, customers, replications, goal} of cases) {
  const read = scenarioOf(scenario);
  const one = threadRunner({threads: 1});
  const two = threadRunner({threads: 2});
  const fingerprints = new Set<string>();
  const compareOn = (runner: typeof one) => async () => {
    fingerprints.add((await compare(read, {customers, replications, runner})).fingerprint);
  };
  const times = await interleave(
    {one: compareOn(one), two: compareOn(two)},
    {rounds: ROUNDS, warmup: 2, clock: wallClock}
  );
  one.close();
  two.close();
  if (fingerprints.size !== 1) throw new Error(`results differ between threads: ${[...fingerprints].join(", ")}`);
  const best = times.one.min / times.two.min;
  rows.push([
    name,
    scenario,
    `${customers.toLocaleString("en")} × ${replications}`,
    times.one.min.toFixed(0),
    times.two.min.toFixed(0),
    best.toFixed(2),
    (times.one.median / times.two.median).toFixed(2)
  ]);
  claims.push({
    claim: `Two threads against one, ${name}`,
    goal: `≥ ${goal} ×`,
    measured: `${best.toFixed(2)} × (load of others before: ${busy.toFixed(1)})`,
    met: best >= goal
  });
}

report({
  title: "Wall milliseconds of a comparison with 1 and 2 threads (equal results checked)",
  head: ["world", "scenario", "customers × replications", "1 thread", "2 threads", "best ÷ best", "median ÷ median"],
  rows,
  notes: [
    `${availableParallelism()} cores, load ${busy.toFixed(1)} before the start: wall time means little when others work too.`
  ],
  claims
});
