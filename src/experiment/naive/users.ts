import type {Runner} from "../../engine/runners/runner.ts";
import {run} from "../../engine/run.ts";
import {T, type TallyName} from "../../model/tally.ts";
import type {World} from "../../model/world.ts";
import {keyFromSeed} from "../../random/key.ts";
import {jackknife} from "../../statistics/attribution/jackknife.ts";

/** Something that a person does with what has been joined up, and that a firm can count. */
export interface Feature {
  readonly counter: TallyName;
  /** Who uses it: "customers whose cart followed them". */
  readonly users: string;
}

export const features: readonly Feature[] = [
  {counter: "carried", users: "customers whose cart was there after they changed channel or device"},
  {counter: "collected", users: "customers who collected an order in a store"},
  {counter: "promotionsFound", users: "customers whose promotion was there when they looked for it"},
  {counter: "caseCarried", users: "customers whose case the next channel knew"},
  {counter: "foundAgain", users: "customers who found a page again in another channel"},
  {counter: "lookUps", users: "customers who looked up what a store has"},
  {counter: "checkoutsReady", users: "customers whose payment was ready at the checkout"},
  {counter: "members", users: "members of the programme"}
];

export interface UsersOptions {
  readonly from: World;
  readonly to: World;
  readonly seed: string;
  /** People followed in each replication, and all that live in it. */
  readonly customers: number;
  readonly population: number;
  readonly replications: number;
  readonly runner: Runner;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((share: number) => void) | undefined;
}

export interface Users {
  readonly feature: Feature;
  /** Users among those who came to a channel at all, as a share. */
  readonly share: number;
  /** How many times more the users bought than those who came but did not use it, less 1: pseudo-values by replication. */
  readonly estimates: readonly number[];
  /** How many times more the same people bought than in the world without it, less 1: likewise. */
  readonly truths: readonly number[];
}

interface Person {
  readonly came: boolean;
  readonly bought: number;
  readonly boughtBefore: number;
  /** By feature: in the world with it, in the one without. */
  readonly uses: readonly boolean[];
  readonly used: readonly boolean[];
}

/**
 * Follows people through both worlds and compares the users of what is new with others, and with themselves in the world without it. The feature is that
 * which gains most users. "none" where nothing that is counted gains any, "too few" where too few people are followed to compare.
 */
export async function usersOf(options: UsersOptions): Promise<Users | "none" | "too few"> {
  const {replications} = options;
  const lives: Person[][] = [];
  for (let r = 0; r < replications; r++) lives.push(await follow(options, r));
  const all = lives.flat();
  const gains = features.map((_, f) => count(all, ({uses}) => uses[f]) - count(all, ({used}) => used[f]));
  const most = Math.max(...gains);
  if (most <= 0) return "none";
  const f = gains.indexOf(most);
  const sumOf = (some: readonly Person[][], is: (person: Person) => boolean, of: (person: Person) => number) =>
    some.flat().reduce((sum, person) => sum + (is(person) ? of(person) : 0), 0);
  const isUser = ({uses}: Person) => uses[f];
  const isOther = ({came, uses}: Person) => came && !uses[f];
  // Few use it in each replication: ratios of all of them together, with what each replication adds to that.
  const perHead = (some: readonly Person[][], is: (person: Person) => boolean) =>
    sumOf(some, is, ({bought}) => bought) / sumOf(some, is, () => 1);
  const estimates = jackknife(lives, some => perHead(some, isUser) / perHead(some, isOther) - 1).pseudovalues;
  const truths = jackknife(
    lives,
    some => sumOf(some, isUser, ({bought}) => bought) / sumOf(some, isUser, ({boughtBefore}) => boughtBefore) - 1
  ).pseudovalues;
  if (![...estimates, ...truths].every(Number.isFinite)) return "too few";
  return {
    feature: features[f],
    share: count(all, ({uses}) => uses[f]) / count(all, ({came}) => came),
    estimates,
    truths
  };
}

const CHUNK = 256;

async function follow(options: UsersOptions, replication: number): Promise<Person[]> {
  const {from, to, seed, customers, population, replications, runner, signal, onProgress} = options;
  const key = keyFromSeed(seed, replication);
  const environmentOf = async (world: World) =>
    world.coupled
      ? (await runner.run({kind: "replication", world, key, customers: population}, {signal})).environment
      : null;
  const [before, after] = await Promise.all([environmentOf(from), environmentOf(to)]);
  const people: Person[] = [];
  for (let customer = 0; customer < customers; customer++) {
    if (customer % CHUNK === 0) {
      onProgress?.((replication + customer / customers) / replications);
      // lets the host draw, and hear that it should stop
      await new Promise(resolve => setTimeout(resolve));
      signal?.throwIfAborted();
    }
    const life = (world: World, environment: Float64Array | null) =>
      run({kind: "replay", world, key, customer, environment}).tallies.totals;
    const [without, having] = [life(from, before), life(to, after)];
    people.push({
      came: having[T.sessions] > 0,
      bought: having[T.orders] + having[T.renewals],
      boughtBefore: without[T.orders] + without[T.renewals],
      uses: features.map(({counter}) => having[T[counter]] > 0),
      used: features.map(({counter}) => without[T[counter]] > 0)
    });
  }
  return people;
}

function count<X>(items: readonly X[], is: (item: X) => boolean): number {
  return items.reduce((sum, item) => sum + (is(item) ? 1 : 0), 0);
}
