import type {Range} from "../result.ts";
import type {Moved} from "./parameter.ts";

/** Where, along one number, the better strategy changes. */
export interface BreakEven {
  readonly outcome: string;
  readonly from: {readonly id: string; readonly title: string};
  readonly to: {readonly id: string; readonly title: string};
  readonly parameter: Moved;
  /** The difference `to − from` along the number, from low to high. */
  readonly points: ReadonlyArray<Range & {readonly at: number}>;
  /**
   * Where the mean difference crosses 0, with the places around it at which the interval of the difference holds 0: the true crossing lies there with 95 %
   * confidence. null where that reaches the end of the range. `toBetter`: above it the target is better.
   */
  readonly crossings: ReadonlyArray<{
    readonly at: number;
    readonly low: number | null;
    readonly high: number | null;
    readonly toBetter: boolean;
  }>;
  /**
   * Where the difference would cross 0 beyond the range: known only of numbers that nothing but costs depend on, since the difference is a straight
   * line in them. null where it does not cross at all, and for all other numbers.
   */
  readonly beyond: number | null;
  /** Nothing but costs depends on the number: every world was simulated once. */
  readonly costsOnly: boolean;
}
