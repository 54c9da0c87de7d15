// 20,000 customers × 365 days × 2 strategies of the mattress seller: CPU of a whole fresh process, and of a warm run.
// Run: node bench/leesa-year.ts
import {freshProcess} from "./fresh-process.ts";
import {interleave, timing} from "./measure.ts";
import {countsOf, planOf} from "./prepare.ts";
import {report} from "./report.ts";

const GOAL = 1000;
const CUSTOMERS = 20_000;

const once = () => countsOf(planOf("leesa-mattress", {days: 365}), ["orders"], {customers: CUSTOMERS});

const part = process.argv.find(argument => argument.startsWith("--part="));
if (part === "--part=run") {
  once();
} else if (part === undefined) {
  const cold = timing(Array.from({length: 9}, () => freshProcess(import.meta.url, ["--part=run"]).cpu));
  const start = timing(Array.from({length: 9}, () => freshProcess(import.meta.url, ["--part=load"]).cpu));
  const plan = planOf("leesa-mattress", {days: 365});
  const {whole, run} = await interleave({
    whole: once,
    run: () => countsOf(plan, ["orders"], {customers: CUSTOMERS})
  });
  report({
    title: `Leesa: ${CUSTOMERS.toLocaleString("en")} customers × 365 days × 2 strategies, ms of CPU`,
    head: ["what", "min", "median"],
    rows: [
      [
        "fresh process: start Node, load the source, read the scenario, run",
        cold.min.toFixed(0),
        cold.median.toFixed(0)
      ],
      ["of which starting Node and loading the source", start.min.toFixed(0), start.median.toFixed(0)],
      ["warm: read the scenario, run", whole.min.toFixed(0), whole.median.toFixed(0)],
      ["warm: run", run.min.toFixed(0), run.median.toFixed(0)]
    ],
    claims: [
      {
        claim: "Leesa, 20,000 customers × 365 days × 2 strategies, cold process",
        goal: "≤ 1,000 ms of CPU",
        measured: `${cold.median.toFixed(0)} ms (warm ${run.median.toFixed(0)} ms)`,
        met: cold.median <= GOAL
      }
    ]
  });
}
