// CPU per customer from 10,000 customers on: linear cost means that it stays the same.
// Run: node bench/linearity.ts
import {interleave, type Timing} from "./measure.ts";
import {planOf, runWorld} from "./prepare.ts";
import {report, type Claim} from "./report.ts";
import type {World} from "../src/model/world.ts";

const GOAL = 0.1;
/** Runs of a round together have at least this many customers, so that every size is timed alike. */
const AT_LEAST = 200_000;

interface Series {
  readonly name: string;
  readonly scenario: string;
  readonly days: number;
  readonly sizes: readonly number[];
  readonly rounds: number;
}

const series: readonly Series[] = [
  {
    name: "uncoupled, small shop, 30 days",
    scenario: "small-shop",
    days: 30,
    sizes: [10_000, 50_000, 200_000, 1_000_000, 5_000_000],
    rounds: 5
  },
  {
    name: "coupled, mattress seller, 365 days",
    scenario: "leesa-mattress",
    days: 365,
    sizes: [10_000, 50_000, 200_000, 1_000_000],
    rounds: 7
  },
  {
    name: "coupled, fashion retailer, 60 days",
    scenario: "fashion-retailer",
    days: 60,
    sizes: [10_000, 50_000, 200_000, 1_000_000],
    rounds: 5
  }
];

const repeats = (size: number) => Math.max(1, Math.round(AT_LEAST / size));

function runOften(world: World, size: number): void {
  for (let replication = 0; replication < repeats(size); replication++) runWorld(world, {customers: size, replication});
}

const rows: (string | number)[][] = [];
const claims: Claim[] = [];
for (const {name, scenario, days, sizes, rounds} of series) {
  const {world} = planOf(scenario, {days}).strategies[0];
  const times: Record<string, Timing> = await interleave(
    Object.fromEntries(sizes.map(size => [size, () => runOften(world, size)])),
    {rounds, warmup: 1}
  );
  const nanoseconds = (size: number, ms: number) => (1e6 * ms) / (size * repeats(size));
  const least = sizes.map(size => nanoseconds(size, times[size].min));
  const middle = sizes.map(size => nanoseconds(size, times[size].median));
  const spread = (values: readonly number[]) => Math.max(...values) / Math.min(...values) - 1;
  sizes.forEach((size, i) => {
    rows.push([
      name,
      size.toLocaleString("en"),
      least[i].toFixed(0),
      middle[i].toFixed(0),
      `${(100 * (least[i] / least[0] - 1)).toFixed(1)} %`
    ]);
  });
  claims.push({
    claim: `CPU per customer, ${sizes[0].toLocaleString("en")} to ${sizes.at(-1)!.toLocaleString("en")}, ${name}`,
    goal: `within ${100 * GOAL} %`,
    measured: `${(100 * spread(least)).toFixed(1)} % apart in minima (${(100 * spread(middle)).toFixed(1)} % in medians)`,
    met: spread(least) <= GOAL
  });
}

report({
  title: "Nanoseconds of CPU per customer and strategy",
  head: ["world", "customers", "min", "median", "min against the smallest"],
  rows,
  notes: ["Judged by the least of the rounds: what others do to the caches meanwhile only ever adds."],
  claims
});
