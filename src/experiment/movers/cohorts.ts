import type {Cohorts} from "../answers/movers.ts";
import type {Story} from "./story.ts";

/** Gathers who orders again, of one strategy. */
export class CohortCounts {
  readonly #month: number;
  readonly #sizes: number[];
  /** [month of the first order][months since] */
  readonly #again: number[][];

  constructor({months, month}: {months: number; month: number}) {
    this.#month = month;
    this.#sizes = Array.from({length: months}, () => 0);
    this.#again = this.#sizes.map((_, m) => Array.from({length: months - m}, () => 0));
  }

  /** Those who were customers on day 0 are in no cohort: nobody knows when they came. */
  add({existing, orders}: Pick<Story, "existing" | "orders">): void {
    const [first, ...again] = orders;
    if (existing || first === undefined) return;
    const born = Math.floor(first / this.#month);
    this.#sizes[born]!++;
    const since = new Set(again.map(minute => Math.floor(minute / this.#month) - born));
    for (const k of since) this.#again[born]![k]!++;
  }

  get sizes(): Cohorts["sizes"][number] {
    return this.#sizes;
  }

  get shares(): Cohorts["shares"][number] {
    return this.#sizes.map((size, m) =>
      this.#sizes.map((_, k) => {
        const again = this.#again[m]![k];
        return again === undefined || size === 0 ? null : again / size;
      })
    );
  }
}
