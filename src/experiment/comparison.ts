/** What a comparison of strategies says, as plain data: hosts print it, charts draw it. */
export interface Comparison {
  /** Version of the engine that computed it. */
  readonly version: string;
  /** Title of the scenario. */
  readonly scenario: string;
  readonly seed: string;
  readonly currency: string;
  /** Simulated customers per replication, replications finished, and the market that results are scaled to. */
  readonly customers: number;
  readonly replications: number;
  readonly market: number;
  /** Length of the run, days. */
  readonly days: number;
  /** Whether customers meet each other (queues): then replications, otherwise customers are the unit of the intervals. */
  readonly coupled: boolean;
  /** Hash of the inputs and of every tally; same scenario + seed + version + size = same fingerprint. Empty while running. */
  readonly fingerprint: string;
  /** The planned number of customers and replications has been reached. */
  readonly done: boolean;
  /** Share of the planned work that is done, 0..1. */
  readonly progress: number;
  /** In the order of the scenario; the first one is the baseline of all differences. */
  readonly strategies: readonly StrategyResult[];
  readonly differences: readonly Difference[];
}

export interface StrategyResult {
  readonly id: string;
  readonly title: string;
  /** By outcome id (src/outcome/registry.ts). */
  readonly outcomes: Readonly<Record<string, Estimate>>;
  readonly curves: Curves;
}

export interface Estimate {
  /** NaN where the denominator is 0; Infinity for a payback that never comes. */
  readonly value: number;
  /** Interval, null where none can be given yet. */
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
}

export interface Difference {
  readonly outcome: string;
  readonly from: string;
  readonly to: string;
  /** `to − from` over the same customers. */
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  /** "paired customers", "paired replications", their "… anytime-valid" forms while running, or "exact". */
  readonly method: string;
  /** The interval lies on one side of 0. */
  readonly clear: boolean;
  readonly verdict: "better" | "worse" | "no clear difference" | "no difference";
  /** How the difference varies from one paired world (replication) to the next; absent for fewer than three. */
  readonly worlds?: Worlds;
}

export interface Worlds {
  /** Share of paired worlds in which the strategy is better than the baseline. */
  readonly better: number;
  /** The middle 80 % of the differences, and the median. */
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** A figure over time with its interval; `low`/`high` null where there is none yet. Index = month from 0. */
export interface Band {
  readonly value: readonly number[];
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
}

export interface Curves {
  /** Share of customers who have not been lost, by months since their first order (Kaplan–Meier). */
  readonly survival: Band;
  /** Living customers with at least one order, market scale, at the end of each month. */
  readonly active: Band;
  /** Cumulative cash, market scale, money, at the end of each month (index 0 = day 0, one-off costs paid). */
  readonly cash: Band;
  /** Cumulative cash minus that of the baseline. */
  readonly cashGain: Band;
  /** Cost by category over the whole run, market scale, money. */
  readonly costs: ReadonlyArray<{readonly category: string; readonly value: number}>;
  /** Journeys that reached each step, market scale. */
  readonly funnel: ReadonlyArray<{readonly step: string; readonly count: number}>;
  readonly channels: ReadonlyArray<{
    readonly channel: string;
    readonly sessions: number;
    readonly orders: number;
    readonly revenue: number;
    readonly contacts: number;
  }>;
}

/** One thing that happened to one person. */
export interface JourneyEvent {
  /** Minutes from the start of the run. */
  readonly minute: number;
  /** need, visit, interrupted, carried, lost, promotion found, promotion missing, cart, order, left, lapsed, later, delivered, collected, question, contact, repeat, solved, unsolved, gave up, message, click, opt-out, renewed, ended … */
  readonly kind: string;
  readonly channel: string | null;
  /** One readable sentence without the name of the strategy. */
  readonly text: string;
  readonly tone: "good" | "bad" | "neutral";
  /** Numbers behind it (effort minutes, probability, wait …), for tooltips and JSON. */
  readonly detail: Readonly<Record<string, number | string>>;
}

export interface JourneyTrack {
  readonly strategy: string;
  readonly title: string;
  readonly events: readonly JourneyEvent[];
  /** Totals of this person: orders, effort minutes, contacts, repeats, messages, margin … by label. */
  readonly totals: Readonly<Record<string, number>>;
}

/** The same person in every strategy. */
export interface TwinJourney {
  readonly customer: number;
  readonly replication: number;
  readonly segment: string;
  /** What is true of this person in every world ("lives near a store", "wants to touch first" …). */
  readonly traits: readonly string[];
  readonly tracks: readonly JourneyTrack[];
  /** Where the second track first differs from the first, and why; null when the lives are identical. */
  readonly divergence: {
    readonly minute: number;
    /** Index of the first differing event in each track, −1 if the track has ended. */
    readonly at: readonly number[];
    /** Which link, rule, desk or tool made the difference, in one sentence. */
    readonly cause: string;
  } | null;
}
