// The run against the least it could take: the same random blocks and the same exponentials raced, nothing else.
// Run: node bench/floor-loop.ts
import {unitExponential} from "../src/random/exact.ts";
import {keyFromSeed} from "../src/random/key.ts";
import {threefryBlock} from "../src/random/threefry.ts";
import {callCounts} from "./call-counts.ts";
import {interleave} from "./measure.ts";
import {countsOf, planOf} from "./prepare.ts";
import {report, type Claim} from "./report.ts";

const GOAL = 2.5;
const CUSTOMERS = 20_000;

const weights = Float64Array.of(0.3, 0.2, 0.4, 0.1);
const words = new Int32Array(4);

/** Makes `blocks` blocks and races `exponentials` of their words, spread evenly. Returns the sum of the winners' times. */
function floorLoop(blocks: number, exponentials: number): number {
  const state = Int32Array.of(...keyFromSeed("floor", 0), 0, 1, 2, 3);
  let sum = 0;
  let raced = 0;
  for (let block = 1; block <= blocks; block++) {
    state[4] = block;
    threefryBlock(state, words);
    const until = Math.floor((exponentials * block) / blocks);
    let best = 1e9;
    for (; raced < until; raced++) {
      const time = unitExponential(words[raced & 3]) / weights[raced & 3];
      if (time < best) best = time;
    }
    sum += best;
  }
  return sum;
}

const rows: (string | number)[][] = [];
const claims: Claim[] = [];
for (const name of ["leesa-mattress", "fashion-retailer", "small-shop"]) {
  const plan = planOf(name, {days: 365});
  const simulate = () => countsOf(plan, ["blocks"], {customers: CUSTOMERS}).blocks;
  let blocks = 0;
  const count = callCounts(() => {
    blocks = simulate();
  });
  const exponentials = count("src/random/exact.ts", "unitExponential");
  const made = count("src/random/threefry.ts", "threefryBlock");
  const {run, floor, all} = await interleave({
    run: simulate,
    floor: () => floorLoop(blocks, exponentials),
    all: () => floorLoop(made, exponentials)
  });
  const ratio = run.median / floor.median;
  rows.push([
    name,
    (blocks / 1e6).toFixed(2),
    (exponentials / 1e6).toFixed(2),
    run.median.toFixed(1),
    floor.median.toFixed(1),
    ratio.toFixed(2),
    (run.min / floor.min).toFixed(2),
    (made / 1e6).toFixed(2),
    (run.median / all.median).toFixed(2)
  ]);
  claims.push({
    claim: `Run to floor loop, ${name}`,
    goal: `≤ ${GOAL} ×`,
    measured: `${ratio.toFixed(2)} ×`,
    met: ratio <= GOAL
  });
}

report({
  title: `The run and its floor loop: ${CUSTOMERS.toLocaleString("en")} customers × 365 days × 2 strategies, ms of CPU`,
  head: [
    "scenario",
    "M blocks",
    "M exponentials",
    "run",
    "floor",
    "ratio of medians",
    "of minima",
    "M blocks with samplers",
    "ratio with them"
  ],
  rows,
  notes: [
    "Blocks are those that decide something (tally `blocks`); the last columns add those that gamma and beta variates are made from. Calls are counted by the engine's own exact counters in a run of their own."
  ],
  claims
});
