import type {ReplayResult} from "../../engine/job.ts";
import {T} from "../../model/tally.ts";
import {partingPoint, plotOf} from "../divergence.ts";
import {entriesOf} from "../trace.ts";
import type {Cast} from "./cast.ts";
import {followPeople} from "./follow.ts";
import {interest} from "./interest.ts";
import {livesRules} from "./rules.ts";

/**
 * Somebody whose life differs at all, who orders in one world only, who explains a case twice in some world, who is lost as a customer in one
 * world only, or who meets rules in their order in some world.
 */
export type Sought = "differs" | "flips" | "repeats" | "lost" | {readonly rules: readonly string[]};

export interface SeekOptions {
  /** Number of the customer after whom the search begins; goes round all of them and ends with this one. Defaults to −1. */
  readonly after?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Receives how many customers have been looked at. */
  readonly onProgress?: ((looked: number) => void) | undefined;
}

/** The next customer of that kind between the first two strategies, null where there is none. Rejects when aborted. */
export async function seek(
  cast: Cast,
  sought: Sought,
  {after = -1, signal, onProgress}: SeekOptions = {}
): Promise<number | null> {
  const {customers, strategies} = cast;
  const fits = testOf(cast, sought);
  let found: number | null = null;
  let looked = 0;
  const numbers = Array.from({length: customers}, (_, i) => (after + 1 + i) % customers);
  await followPeople(
    cast,
    {strategies: strategies.slice(0, 2).map((_, s) => s), customers: numbers, signal},
    (customer, lives) => {
      looked++;
      if (looked % 240 === 0) onProgress?.(looked);
      if (!fits(lives)) return true;
      found = customer;
      return false;
    }
  );
  onProgress?.(looked);
  return found;
}

/** Of the first customers the one whose lives tell most about the first two strategies; null where all live alike. */
export async function mostTelling(
  cast: Cast,
  {among, signal}: {among: number; signal?: AbortSignal | undefined}
): Promise<number | null> {
  if (cast.strategies.length < 2) return null;
  let best: {customer: number; score: number} | null = null;
  const customers = Array.from({length: Math.min(among, cast.customers)}, (_, i) => i);
  await followPeople(cast, {strategies: [0, 1], customers, signal}, (customer, lives) => {
    const score = interest(lives[0]!, lives[1]!, "anything");
    if (score > (best?.score ?? 0)) best = {customer, score};
  });
  return (best as {customer: number} | null)?.customer ?? null;
}

/** Orders and renewals of a life. */
export function ordersOf({tallies: {totals}}: ReplayResult): number {
  return totals[T.orders]! + totals[T.renewals]!;
}

function testOf({strategies}: Cast, sought: Sought): (lives: readonly ReplayResult[]) => boolean {
  const two = strategies.length > 1;
  if (typeof sought === "object") {
    const lives = livesRules(
      strategies.slice(0, 2).map(({setting}) => setting),
      sought.rules
    );
    return all => all.some((life, s) => lives(life, s));
  }
  switch (sought) {
    case "repeats":
      return lives => lives.some(({tallies}) => tallies.totals[T.repeats]! > 0);
    case "flips":
      return ([one, two]) => two !== undefined && ordersOf(one!) > 0 !== ordersOf(two) > 0;
    case "lost":
      return ([one, two]) => two !== undefined && one!.tallies.totals[T.lost] !== two.tallies.totals[T.lost];
    case "differs":
      return lives => {
        if (!two) return false;
        const told = lives.map((life, s) => {
          const {title, setting} = strategies[s]!;
          return plotOf({title, setting, entries: entriesOf(life, setting)});
        });
        return partingPoint(told[0]!, told[1]!) >= 0;
      };
  }
}
