// The shipped mattress seller, with every part of the model that it uses, against itself with the parts that every firm has: CPU per customer-year.
// Run: node bench/everything.ts
import {interleave} from "./measure.ts";
import {countsOf, planOf} from "./prepare.ts";
import {report} from "./report.ts";

const GOAL = 2.5;
const CUSTOMERS = 10_000;

const whole = planOf("leesa-mattress", {days: 365});
const core = planOf("./fixtures/leesa-core", {days: 365});
let events = {whole: 0, core: 0};
const times = await interleave({
  whole: () => (events = {...events, whole: countsOf(whole, ["events"], {customers: CUSTOMERS}).events}),
  core: () => (events = {...events, core: countsOf(core, ["events"], {customers: CUSTOMERS}).events})
});
const ratio = (times.whole.median / times.core.median) * (core.strategies.length / whole.strategies.length);
const perYear = (ms: number, strategies: number) => ((1000 * ms) / (CUSTOMERS * strategies)).toFixed(2);
report({
  title: `Leesa with everything against its core: ${CUSTOMERS.toLocaleString("en")} customers × 365 days`,
  head: ["scenario", "strategies", "events", "ms of CPU, median", "µs per customer-year"],
  rows: [
    ["shipped", whole, times.whole.median, events.whole],
    ["core", core, times.core.median, events.core]
  ].map(([name, plan, ms, count]) => {
    const {length} = (plan as typeof whole).strategies;
    return [name as string, length, count as number, (ms as number).toFixed(1), perYear(ms as number, length)];
  }),
  claims: [
    {
      claim: "Leesa with everything on, per customer-year",
      goal: `≤ ${GOAL} × its core`,
      measured: `${ratio.toFixed(2)} ×`,
      met: ratio <= GOAL
    }
  ]
});
