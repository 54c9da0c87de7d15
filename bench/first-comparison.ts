// From the text of a scenario to the first comparison of 512 customers, in a fresh process and in a warm one.
// Run: node bench/first-comparison.ts
import {inlineRunner} from "../src/engine/runners/inline.ts";
import {compare} from "../src/experiment/compare.ts";
import {freshProcess} from "./fresh-process.ts";
import {cpuClock, timing, wallClock} from "./measure.ts";
import {scenarioOf} from "./prepare.ts";
import {report, type Claim} from "./report.ts";

const GOAL = 500;
const CUSTOMERS = 512;
const ROUNDS = 9;

/** CPU and wall milliseconds of reading, and of reading and comparing. */
interface Lap {
  readonly read: number;
  readonly cpu: number;
  readonly wall: number;
}

async function first(name: string): Promise<Lap> {
  const [cpu, wall] = [cpuClock(), wallClock()];
  const scenario = scenarioOf(name);
  const read = cpuClock() - cpu;
  await compare(scenario, {customers: CUSTOMERS, replications: 1, runner: inlineRunner()});
  return {read, cpu: cpuClock() - cpu, wall: wallClock() - wall};
}

const part = process.argv.find(argument => argument.startsWith("--part="))?.slice(7);
if (part) {
  console.log(JSON.stringify(await first(part)));
} else {
  const rows: (string | number)[][] = [];
  const claims: Claim[] = [];
  for (const name of ["leesa-mattress", "fashion-retailer", "small-shop"]) {
    const fresh = Array.from({length: ROUNDS}, () => freshProcess(import.meta.url, [`--part=${name}`]));
    const laps = fresh.map(({output}) => JSON.parse(output) as Lap);
    const warm: Lap[] = [];
    for (let round = -3; round < ROUNDS; round++) {
      const lap = await first(name);
      if (round >= 0) warm.push(lap);
    }
    const [cpu, wall] = [timing(laps.map(lap => lap.cpu)), timing(laps.map(lap => lap.wall))];
    rows.push([
      name,
      timing(laps.map(({read}) => read)).median.toFixed(0),
      `${cpu.min.toFixed(0)} / ${cpu.median.toFixed(0)}`,
      `${wall.min.toFixed(0)} / ${wall.median.toFixed(0)}`,
      timing(fresh.map(process_ => process_.cpu)).median.toFixed(0),
      timing(warm.map(lap => lap.cpu)).median.toFixed(0)
    ]);
    claims.push({
      claim: `Scenario text to first comparison, ${name}, fresh process`,
      goal: `≤ ${GOAL} ms`,
      measured: `${cpu.median.toFixed(0)} ms of CPU`,
      met: cpu.median <= GOAL
    });
  }
  report({
    title: `From a scenario's text to the comparison of ${CUSTOMERS} customers (one thread), ms`,
    head: [
      "scenario",
      "CPU of reading",
      "CPU, min / median",
      "wall, min / median",
      "CPU of the whole process",
      "CPU when warm"
    ],
    rows,
    notes: [
      "The whole process includes starting Node and loading the source with its types stripped; a built page does neither."
    ],
    claims
  });
}
