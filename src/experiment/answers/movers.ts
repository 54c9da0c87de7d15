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
  readonly segments: readonly SegmentMove[];
  /** What the lives parted by, the most frequent first. */
  readonly causes: ReadonlyArray<{
    readonly id: string;
    readonly label: string;
    /** Share of all people whose lives part by it, and what becomes of them: orders more and less per 100 of them. */
    readonly parted: Range;
    readonly gained: number;
    readonly lost: number;
    /** Somebody to look at. */
    readonly example: number;
  }>;
  /** Customers to look at, by what happens to them. */
  readonly examples: ReadonlyArray<{
    readonly customer: number;
    readonly segment: string;
    readonly change: string;
    readonly cause: string;
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

/** How people move between channels, per strategy (index as `strategies`). */
export interface Flows {
  readonly strategies: ReadonlyArray<{readonly id: string; readonly title: string}>;
  readonly channels: readonly string[];
  /** Ends of a journey: "order", "left", … */
  readonly ends: readonly string[];
  /** Per strategy: journeys by their first channels: [first, second or end, third or end, count]; per 1,000 journeys. */
  readonly paths: ReadonlyArray<ReadonlyArray<{readonly steps: readonly string[]; readonly share: number}>>;
  /** Per strategy: switches from channel to channel per 100 journeys, [from][to], and the share of them after which the context was lost. */
  readonly switches: ReadonlyArray<ReadonlyArray<ReadonlyArray<{readonly rate: number; readonly lost: number}>>>;
  /** Per strategy and month of the run: share of people by state (keys of `states`). */
  readonly states: readonly string[];
  readonly months: ReadonlyArray<ReadonlyArray<readonly number[]>>;
}

/** Share of customers who order again, by month of their first order and months since then; per strategy. */
export interface Cohorts {
  readonly strategies: ReadonlyArray<{readonly id: string; readonly title: string}>;
  /** Customers by month of the first order. */
  readonly sizes: ReadonlyArray<readonly number[]>;
  /** [strategy][month of the first order][months since]: share with an order in that month; null where the run has ended. */
  readonly shares: ReadonlyArray<ReadonlyArray<ReadonlyArray<number | null>>>;
}
