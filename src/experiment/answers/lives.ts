import type {Range} from "../result.ts";
import type {Cohorts} from "./movers.ts";

/** What a customer had just been through when they were lost. */
export const lossReasons = ["order", "promise", "solved", "unsolved", "return", "contract"] as const;
export type LossReason = (typeof lossReasons)[number];

/** What only whole lives tell: the same people followed through every strategy, event by event. */
export interface Lives {
  readonly strategies: ReadonlyArray<{readonly id: string; readonly title: string}>;
  /** People followed. */
  readonly people: number;
  readonly cohorts: Cohorts;
  /** Per strategy: customers, and those of them who were lost, by what they had just been through. */
  readonly losses: ReadonlyArray<{
    readonly customers: number;
    readonly lost: Range;
    /** Shares of customers. */
    readonly reasons: ReadonlyArray<{readonly id: LossReason; readonly share: Range}>;
  }>;
  /** By segment and, first, for everybody (`id` null): people with a support case and the share of them who had to explain it again; per strategy. */
  readonly repeaters: ReadonlyArray<{
    readonly id: string | null;
    readonly strategies: ReadonlyArray<{readonly withCase: number; readonly again: Range}>;
  }>;
}
