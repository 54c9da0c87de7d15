import type {Range} from "../result.ts";

/** Who lives differently in another strategy, and by which cause. Shares are of all people followed. */
export interface Movers {
  readonly from: {readonly id: string; readonly title: string};
  readonly to: {readonly id: string; readonly title: string};
  /** People followed. */
  readonly people: number;
  /** Lives that part at all; with an order more; with an order less. */
  readonly parted: Range;
  readonly gained: Range;
  readonly lost: Range;
  /** Orders per 100 people: `to − from`. */
  readonly orders: Range;
  readonly segments: readonly SegmentMove[];
  /** What the lives parted by first, the most frequent first. */
  readonly causes: readonly CauseMove[];
  /** Customers to look at, by what happens to them. */
  readonly examples: ReadonlyArray<{
    readonly customer: number;
    readonly segment: string;
    /** "2 orders instead of 1". */
    readonly change: string;
    /** Label of the cause, and how it happened in one sentence. */
    readonly cause: string;
    readonly story: string;
  }>;
  readonly flows: Flows;
  readonly cohorts: Cohorts;
}

export interface SegmentMove {
  readonly id: string;
  readonly people: number;
  readonly parted: Range;
  readonly gained: Range;
  readonly lost: Range;
  /** Orders per 100 people of the segment: `to − from`. */
  readonly orders: Range;
}

export interface CauseMove {
  /** As `partingCause` names it: `link:cart`, `rule:retargeting`, `wait`, … */
  readonly id: string;
  readonly label: string;
  /** Share of all people whose lives part by it first. */
  readonly parted: Range;
  /** Of 100 of them, how many order more and how many less; and orders per 100 of all people followed: `to − from`. */
  readonly gained: number;
  readonly lost: number;
  readonly orders: Range;
  /** Somebody to look at. */
  readonly example: number;
}

/** How people move between channels, per strategy (index as `strategies`). */
export interface Flows {
  readonly strategies: ReadonlyArray<{readonly id: string; readonly title: string}>;
  readonly channels: readonly string[];
  /** Ends of a journey: "order", "left", … */
  readonly ends: readonly string[];
  /**
   * Per strategy: journeys by their channels, the most frequent first. `steps`: up to three channels one after the other, then the end; what lies
   * between the third channel and the end is left out. `share`: of 1,000 journeys.
   */
  readonly paths: ReadonlyArray<ReadonlyArray<{readonly steps: readonly string[]; readonly share: number}>>;
  /** Per strategy: switches from channel to channel per 100 journeys, [from][to], and the share of them (0..1) after which the context was lost. */
  readonly switches: ReadonlyArray<ReadonlyArray<ReadonlyArray<{readonly rate: number; readonly lost: number}>>>;
  /** Journeys followed, per strategy. */
  readonly journeys: readonly number[];
  /** Per strategy, at the beginning of every month of the run and at its end: share of people (0..1) by state (index as `states`). */
  readonly states: readonly string[];
  readonly months: ReadonlyArray<ReadonlyArray<readonly number[]>>;
}

/** Share of customers who order again, by month of their first order and months since then; per strategy. */
export interface Cohorts {
  readonly strategies: ReadonlyArray<{readonly id: string; readonly title: string}>;
  /** Customers by month of the first order, 0 = the first month of the run; without those who were customers on day 0. */
  readonly sizes: ReadonlyArray<readonly number[]>;
  /**
   * [strategy][month of the first order][months since]: share (0..1) who order again in that month, 0 months since = in the same month as first;
   * null where the run has ended, and where nobody is in the cohort.
   */
  readonly shares: ReadonlyArray<ReadonlyArray<ReadonlyArray<number | null>>>;
}
