// Bytes per simulated customer: coupled populations hold a record each, uncoupled ones none.
// Run: node bench/memory.ts
import {setTimeout} from "node:timers/promises";
import {inlineRunner} from "../src/engine/runners/inline.ts";
import {compare} from "../src/experiment/compare.ts";
import {Kernel} from "../src/model/kernel.ts";
import {keyFromSeed} from "../src/random/key.ts";
import {freshProcess} from "./fresh-process.ts";
import {planOf, runWorld, scenarioOf} from "./prepare.ts";
import {report, type Claim} from "./report.ts";

const GOAL = 160;
const COUPLED = ["leesa-mattress", "fashion-retailer"];
const UNCOUPLED = "small-shop";
const FEW = 100_000;
const MANY = 400_000;

/** A young generation larger than all that a run allocates, so that its buffers are still there when they are counted. */
const UNCOLLECTED = ["--expose-gc", "--max-semi-space-size=256", "--min-semi-space-size=256"];

const part = process.argv
  .find(argument => argument.startsWith("--part="))
  ?.slice(7)
  .split(",");
if (part) await hold(part[0], part[1], Number(part[2]));
else measure();

/** Prints the bytes of array buffers that a run left, before anything of it is collected. */
async function hold(kind: string, name: string, customers: number): Promise<void> {
  if (kind === "compare") {
    await compare(scenarioOf(name), {customers, replications: 1, runner: inlineRunner()});
    return;
  }
  const {world} = planOf(name, {days: 365}).strategies[0];
  // What loading left behind is freed by another thread some time after its collection.
  for (let i = 0; i < 3; i++) {
    globalThis.gc?.();
    await setTimeout(100);
  }
  const before = process.memoryUsage().arrayBuffers;
  runWorld(world, {customers});
  console.log(process.memoryUsage().arrayBuffers - before);
}

function partOf(kind: string, name: string, customers: number): string[] {
  return [`--part=${kind},${name},${customers}`];
}

/** Bytes of array buffers that a customer more takes. */
function buffers(name: string): number {
  const [less, more] = [FEW, MANY].map(customers =>
    Number(freshProcess(import.meta.url, partOf("run", name, customers), {flags: UNCOLLECTED}).output)
  );
  return (more - less) / (MANY - FEW);
}

/** Bytes that a customer more adds to what the process holds at most; the least of three processes each. */
function resident(kind: string, name: string): number {
  const [less, more] = [FEW, MANY].map(customers =>
    Math.min(...Array.from({length: 3}, () => freshProcess(import.meta.url, partOf(kind, name, customers)).resident))
  );
  return (more - less) / (MANY - FEW);
}

function measure(): void {
  const rows: (string | number)[][] = [];
  const claims: Claim[] = [];
  for (const name of COUPLED) {
    const {world} = planOf(name, {days: 365}).strategies[0];
    const each = buffers(name);
    rows.push([
      name,
      "yes",
      4 * new Kernel(world, keyFromSeed("bench", 0), {capacity: 1, slots: 1}).words,
      each.toFixed(1),
      resident("run", name).toFixed(1)
    ]);
    claims.push({
      claim: `Bytes per customer, coupled, ${name}`,
      goal: `≤ ${GOAL}`,
      measured: each.toFixed(1),
      met: each <= GOAL
    });
  }
  const alone = buffers(UNCOUPLED);
  rows.push([UNCOUPLED, "no", 0, alone.toFixed(1), resident("run", UNCOUPLED).toFixed(1)]);
  rows.push([`${UNCOUPLED}, whole comparison`, "no", 0, "–", resident("compare", UNCOUPLED).toFixed(1)]);
  claims.push({
    claim: "Bytes per customer, uncoupled",
    goal: "0 (O(1) in customers)",
    measured: alone.toFixed(1),
    met: alone < 0.5
  });
  report({
    title: "Bytes per customer: slope between two numbers of customers, each in a process of its own",
    head: ["scenario", "coupled", "record", "array buffers", "resident set"],
    rows,
    notes: [
      `Runs of ${FEW.toLocaleString("en")} and ${MANY.toLocaleString("en")} customers. The resident set, the least of three processes, varies by some ten bytes a customer.`
    ],
    claims
  });
}
