// How many times smaller the variance of a difference is when the same customers, with the same luck, live in both worlds,
// than with independent seeds. Per customer for worlds where nobody meets anybody, per replication otherwise.
// Run: node bench/variance-reduction.ts
import {run} from "../src/engine/run.ts";
import {ratioFigure} from "../src/experiment/figures.ts";
import {gather, gatherBlock, momentsOf} from "../src/experiment/gather.ts";
import type {Plan} from "../src/experiment/plan.ts";
import {headline, outcome, ratioOutcomes} from "../src/outcome/registry.ts";
import {keyFromSeed} from "../src/random/key.ts";
import {ratioVarianceRatio} from "../src/statistics/ratio.ts";
import {meanAndSd} from "../src/statistics/spread.ts";
import {planOf, uncoupled} from "./prepare.ts";
import {report} from "./report.ts";

const SCENARIO = "leesa-mattress";
const CUSTOMERS = 20_000;
const DAYS = 730;
const REPLICATIONS = 200;
const PER_REPLICATION = 5_000;
/** The two headline figures of which the design speaks. */
const CLAIMED = ["orders-per-journey", "revenue-per-customer"];

const plan = planOf(SCENARIO, {days: DAYS});
const figures = ratioOutcomes.filter(({id}) => headline.includes(id) || CLAIMED.includes(id));
const perCustomer = overCustomers(plan);
const perReplication = overReplications(plan);

/** Var(A) + Var(B) over Var(B − A) of the residuals of one customer, by outcome; queues are left out. */
function overCustomers(original: Plan): number[] {
  const strategies = original.strategies.map(strategy => ({...strategy, world: uncoupled(strategy.world)}));
  const plan = {...original, coupled: false, strategies};
  const worlds = strategies.map(({world}) => world);
  const gathered = gather(plan);
  const block = {
    kind: "block",
    worlds,
    key: keyFromSeed("bench", 0),
    from: 0,
    to: CUSTOMERS,
    ratios: plan.ratios
  } as const;
  const {tallies, products} = run(block);
  gatherBlock(gathered, plan, 0, CUSTOMERS, tallies, products);
  return figures.map(figure => {
    const moments = momentsOf(gathered, CUSTOMERS, worlds.length, ratioOutcomes.indexOf(figure), [0, 0]);
    return ratioVarianceRatio(moments, 1, 0);
  });
}

/** Variance of B − A with independent seeds over that with equal seeds, over replications, by outcome. */
function overReplications({strategies, costs}: Plan): number[] {
  const differences = (seedOfBaseline: string) =>
    Array.from({length: REPLICATIONS}, (_, replication) => {
      const [one, two] = strategies.map(({world}, s) => {
        const key = keyFromSeed(s === 0 ? seedOfBaseline : "bench", replication);
        return run({kind: "replication", world, key, customers: PER_REPLICATION}).tallies;
      });
      return figures.map(
        ({rule}) =>
          ratioFigure(rule, two, strategies[1].world, costs(1, 0)) -
          ratioFigure(rule, one, strategies[0].world, costs(0, 0))
      );
    });
  const [same, independent] = [differences("bench"), differences("another")];
  return figures.map((_, i) => (sd(independent, i) / sd(same, i)) ** 2);
}

function sd(rows: readonly number[][], column: number): number {
  return meanAndSd(rows.map(row => row[column])).sd;
}

const times = (ratio: number) => (ratio === Infinity ? "× ∞ (no difference)" : `× ${ratio.toFixed(1)}`);

report({
  title: `Variance of the difference between the strategies of ${SCENARIO}: independent seeds ÷ common random numbers`,
  head: ["outcome", "per customer, without queues", "per replication"],
  rows: figures.map(({id}, i) => [outcome(id).label, times(perCustomer[i]), times(perReplication[i])]),
  notes: [
    `${CUSTOMERS.toLocaleString("en")} customers; ${REPLICATIONS} replications of ${PER_REPLICATION.toLocaleString("en")} customers, ${DAYS} days. So many times fewer customers, or replications, give the same precision. With ${REPLICATIONS} replications the last column is good to about ± 25 %.`
  ],
  claims: CLAIMED.map(id => {
    const i = figures.findIndex(figure => figure.id === id);
    return {
      claim: `Variance of the paired difference, ${outcome(id).label.toLowerCase()} (mattress seller)`,
      goal: "–",
      measured: `${times(perCustomer[i])} smaller per customer, ${times(perReplication[i])} per replication`,
      met: null
    };
  })
});
