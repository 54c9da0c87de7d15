import {productsLength} from "../engine/ratios.ts";
import {addTallies, emptyTallies, type Tallies} from "../engine/tallies.ts";
import type {PairMoments} from "../statistics/pair-moments.ts";
import type {Plan} from "./plan.ts";

/** Results as they come in, added up in the order of the customers whatever the order of arrival. */
export interface Gathered {
  /** Finished replications: tallies by strategy. The last one may still be growing in uncoupled runs. */
  readonly replications: Tallies[][];
  /** Customers so far, of each replication. */
  readonly customers: number[];
  /** Sums and cross products over all customers; empty when replications are the unit. */
  readonly products: Float64Array;
}

export function gather({strategies, ratios, coupled}: Plan): Gathered {
  return {
    replications: [],
    customers: [],
    products: coupled ? new Float64Array(0) : new Float64Array(ratios.count * productsLength(strategies.length))
  };
}

/** Adds customers of a replication: their tallies by strategy, and their cross products group by group. */
export function gatherBlock(
  gathered: Gathered,
  {strategies}: Plan,
  replication: number,
  customers: number,
  tallies: readonly Tallies[],
  products: Float64Array
): void {
  if (replication === gathered.replications.length) {
    gathered.replications.push(strategies.map(({world}) => emptyTallies(world)));
    gathered.customers.push(0);
  }
  tallies.forEach((part, s) => addTallies(gathered.replications[replication][s], part));
  gathered.customers[replication] += customers;
  const sum = gathered.products;
  for (let at = 0; at < products.length; at += sum.length) {
    for (let i = 0; i < sum.length; i++) sum[i] += products[at + i];
  }
}

/** Customers of all replications. */
export function allCustomers({customers}: Gathered): number {
  return customers.reduce((sum, n) => sum + n, 0);
}

/** Tallies of a strategy over all replications. */
export function pooled({strategies}: Plan, {replications}: Gathered, s: number): Tallies {
  const sum = emptyTallies(strategies[s].world);
  for (const tallies of replications) addTallies(sum, tallies[s]);
  return sum;
}

/** Moments of ratio `r`, each strategy's numerator shifted by a constant per customer. */
export function momentsOf(
  {products}: Gathered,
  count: number,
  strategies: number,
  r: number,
  shifts: readonly number[]
): PairMoments {
  const width = 2 * strategies;
  const length = productsLength(strategies);
  const from = products.subarray(r * length, (r + 1) * length);
  const shift = Array.from({length: width}, (_, i) => (i % 2 === 0 ? shifts[i / 2] : 0));
  const sums = Float64Array.from({length: width}, (_, i) => from[i] + count * shift[i]);
  const crossed = new Float64Array(length - width);
  let cell = 0;
  for (let i = 0; i < width; i++) {
    for (let j = i; j < width; j++, cell++) {
      crossed[cell] = from[width + cell] + shift[i] * from[j] + shift[j] * from[i] + count * shift[i] * shift[j];
    }
  }
  return {strategies, count, sums, products: crossed};
}
