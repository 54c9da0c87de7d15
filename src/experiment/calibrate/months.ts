import type {BlockResult, Job, ReplicationResult, ResultOf, SeveralResult} from "../../engine/job.ts";
import type {Runner, RunOptions} from "../../engine/runners/runner.ts";
import type {Tallies} from "../../engine/tallies.ts";
import {CASH, CASH_REVENUE, LIFE, LIFE_GONE, LIFE_WON, T} from "../../model/tally.ts";
import type {World} from "../../model/world.ts";
import type {MonthlyFigure} from "../answers/calibration.ts";
import {worldHash} from "../world-hash.ts";

/** Money is counted in millicents. */
const MONEY = 1e-5;

/** Each monthly figure: what it is called in a table, and its unit. */
export const monthlyFigures: Readonly<
  Record<MonthlyFigure, {readonly label: string; readonly unit: "money" | "count"}>
> = {
  revenue: {label: "Revenue", unit: "money"},
  "active-customers": {label: "Active customers", unit: "count"},
  "new-customers": {label: "New customers", unit: "count"},
  "lost-customers": {label: "Lost customers", unit: "count"}
};

export type Months = Readonly<Record<MonthlyFigure, readonly number[]>>;

/** The figures of every month of a run, scaled to the market. */
export function monthsOf({cash, life, totals}: Tallies, {months, people}: Pick<World, "months" | "people">): Months {
  const scale = people / totals[T.customers];
  const by = (of: (month: number) => number) => Array.from({length: months}, (_, month) => of(month) * scale);
  // Those who are customers on day 0 count as won in the first month.
  const won = (month: number) => life[month * LIFE + LIFE_WON] - (month === 0 ? totals[T.existing] : 0);
  let active = totals[T.existing];
  return {
    revenue: by(month => cash[month * CASH + CASH_REVENUE] * MONEY),
    "active-customers": by(month => (active += won(month) - life[month * LIFE + LIFE_GONE])),
    "new-customers": by(won),
    "lost-customers": by(month => life[month * LIFE + LIFE_GONE])
  };
}

/** A runner that remembers the months of everything that it runs, by world and replication. */
export function watchMonths(inner: Runner): Runner & {months(world: string, replication: number): Months} {
  const seen = new Map<string, Months>();
  const keep = (world: World, key: Int32Array, tallies: Tallies) =>
    void seen.set(`${worldHash(world)} ${key[2]}`, monthsOf(tallies, world));
  function look(job: Job, result: ResultOf<Job>): void {
    if (job.kind === "several")
      for (const [i, one] of job.jobs.entries()) look(one, (result as SeveralResult).results[i]);
    if (job.kind === "replication") keep(job.world, job.key, (result as ReplicationResult).tallies);
    if (job.kind === "block")
      for (const [i, tallies] of (result as BlockResult).tallies.entries()) keep(job.worlds[i], job.key, tallies);
  }
  return {
    width: inner.width,
    async run<J extends Job>(job: J, options?: RunOptions): Promise<ResultOf<J>> {
      const result = await inner.run(job, options);
      look(job, result);
      return result;
    },
    close: () => inner.close(),
    months(world, replication) {
      const found = seen.get(`${world} ${replication}`);
      if (found === undefined) throw new Error(`world ${world} was not run in replication ${replication}`);
      return found;
    }
  };
}
