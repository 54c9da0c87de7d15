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
  /** Where the difference crosses 0, with the band in which it may do so; `toBetter`: above it the target is better. */
  readonly crossings: ReadonlyArray<{
    readonly at: number;
    readonly low: number | null;
    readonly high: number | null;
    readonly toBetter: boolean;
  }>;
}
