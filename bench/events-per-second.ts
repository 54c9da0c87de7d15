// Events per second of one core in Node, run after run in a warm process.
// Run: node bench/events-per-second.ts
import {interleave} from "./measure.ts";
import {countsOf, planOf} from "./prepare.ts";
import {report, type Claim} from "./report.ts";

const GOAL = 6e6;
const CUSTOMERS = 20_000;
const scenarios = ["leesa-mattress", "fashion-retailer"];

const plans = scenarios.map(name => planOf(name, {days: 365}));
const simulate = (s: number) => countsOf(plans[s], ["blocks", "events", "steps"], {customers: CUSTOMERS});
const times = await interleave(Object.fromEntries(scenarios.map((name, s) => [name, () => simulate(s)])));

const million = (count: number, ms: number) => (count / ms / 1000).toFixed(2);
const rows: (string | number)[][] = [];
const claims: Claim[] = [];
scenarios.forEach((name, s) => {
  const {blocks, events, steps} = simulate(s);
  const {min, median} = times[name];
  const lives = CUSTOMERS * plans[s].strategies.length;
  rows.push([
    name,
    (blocks / lives).toFixed(1),
    ((events + steps) / lives).toFixed(1),
    median.toFixed(1),
    million(blocks, median),
    million(blocks, min),
    million(events + steps, median),
    million(events + steps, min)
  ]);
  claims.push({
    claim: `Random decisions per second and core, ${name}`,
    goal: `≥ ${GOAL / 1e6} million`,
    measured: `${million(blocks, median)} million (timer events and steps: ${million(events + steps, median)})`,
    met: (1000 * blocks) / median >= GOAL
  });
});

report({
  title: `Millions per second of CPU: ${CUSTOMERS.toLocaleString("en")} customers × 365 days × 2 strategies`,
  head: [
    "scenario",
    "blocks a life",
    "events + steps a life",
    "ms (median)",
    "blocks/s (median)",
    "(best)",
    "events + steps/s (median)",
    "(best)"
  ],
  rows,
  notes: [
    "A block is one decision's luck, four random words: who a person is, a need, a choice, a step, a message. Events are timers that fire (need, visit, contact, delivery, message, renewal), steps the moves within visits."
  ],
  claims
});
