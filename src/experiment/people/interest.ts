import type {ReplayResult} from "../../engine/job.ts";
import {T} from "../../model/tally.ts";

/** How much two lives differ in what matters: orders above all, then repeats, lost carts and promotions; short lives tell better. */
export function interest(one: ReplayResult, two: ReplayResult, about: "anything" | "support"): number {
  // What happens again and again tells no more than the third time.
  const gap = (index: number) => Math.min(3, Math.abs(one.tallies.totals[index] - two.tallies.totals[index]));
  const support = 4 * gap(T.repeats) + 2 * gap(T.contacts) + gap(T.solved);
  const weight =
    about === "support"
      ? support
      : 6 * gap(T.orders) +
        4 * gap(T.repeats) +
        3 * gap(T.cartsLost) +
        3 * gap(T.promotionsFound) +
        2 * gap(T.contacts) +
        gap(T.wasted);
  // Beside an empty life there is little to compare.
  const both = one.entries.length > 0 && two.entries.length > 0 ? 1 : 0.5;
  return (both * weight) / (1 + (one.entries.length + two.entries.length) / 600);
}
