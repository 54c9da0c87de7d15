import type {ReplayResult} from "../../engine/job.ts";
import {inOrder} from "../in-order.ts";
import type {Cast} from "./cast.ts";

export interface FollowOptions {
  /** Strategies to follow people through, by index. */
  readonly strategies: readonly number[];
  /** Customers in the order in which they are taken. */
  readonly customers: Iterable<number>;
  readonly signal?: AbortSignal | undefined;
}

/** People whose lives travel from the runner in one message: what is done with them here takes a few milliseconds. */
const PIECE = 24;

/**
 * Replays people on the runner, piece by piece, and takes their lives in the order of the customers; ends early when `take` returns false.
 * Rejects when aborted.
 */
export async function followPeople(
  {runner, replay}: Cast,
  {strategies, customers, signal}: FollowOptions,
  take: (customer: number, lives: readonly ReplayResult[]) => boolean | void
): Promise<void> {
  let over = false;
  function* pieces(): Generator<number[]> {
    let piece: number[] = [];
    for (const customer of customers) {
      if (over) return;
      piece.push(customer);
      if (piece.length < PIECE) continue;
      yield piece;
      piece = [];
    }
    if (piece.length > 0) yield piece;
  }
  await inOrder(
    pieces(),
    piece => {
      const jobs = piece.flatMap(customer => strategies.map(s => replay(s, customer)));
      return runner.run({kind: "several", jobs}, {signal});
    },
    (piece, {results}) => {
      for (const [i, customer] of piece.entries()) {
        if (over) return;
        const lives = results.slice(i * strategies.length, (i + 1) * strategies.length);
        over = take(customer, lives) === false;
      }
    },
    {ahead: runner.width + 1, signal}
  );
}
