// Runs the benchmarks of the engine, each in a process of its own, and prints one table in Markdown. Takes some minutes.
// Only on request: page and interaction (they need Chromium, and build the page). Not here: random.ts, which compares generators and claims nothing.
// Run: node bench/all.ts [name …]
import {availableParallelism, cpus} from "node:os";
import {freshProcess} from "./fresh-process.ts";
import {markdownTable, type Claim} from "./report.ts";

const all = [
  "events-per-second",
  "floor-loop",
  "leesa-year",
  "everything",
  "memory",
  "linearity",
  "scaling",
  "small-kernel",
  "variance-reduction",
  "first-comparison",
  "explain",
  "sweep",
  "decide"
];
const wanted = process.argv.length > 2 ? process.argv.slice(2) : all;
for (const name of wanted) {
  if (![...all, "page", "interaction"].includes(name)) throw new Error(`unknown benchmark: ${name}`);
}

const claims = wanted.flatMap(name => {
  process.stderr.write(`${name} …\n`);
  const {output} = freshProcess(new URL(`./${name}.ts`, import.meta.url).href, ["--json"]);
  return JSON.parse(output) as Claim[];
});
const verdict = ({met}: Claim) => (met === null ? "–" : met ? "met" : "missed");

console.log(
  markdownTable(
    ["claim", "goal", "measured", ""],
    claims.map(claim => [claim.claim, claim.goal, claim.measured, verdict(claim)])
  )
);
console.log(`\nNode ${process.versions.node}, ${cpus()[0].model.trim()}, ${availableParallelism()} cores.`);
