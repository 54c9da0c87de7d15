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
  /** The planned number of customers and replications has been reached, or the precision asked for. */
  readonly done: boolean;
  /** Share of the planned work that is done, 0..1. */
  readonly progress: number;
  /** In the order of the scenario; the first one is the baseline of all differences. */
  readonly strategies: readonly StrategyResult[];
  readonly differences: readonly Difference[];
  /** The headline differences read together; absent while running and where nothing is to be tested. */
  readonly family?: Family;
  /** Which strategies could still be the best, by outcome; absent while running and for fewer than three strategies. */
  readonly best?: readonly Best[];
  /** Why the run stopped where it did, if it was to stop by itself. */
  readonly stop?: Stop;
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
  /** "paired customers", "paired replications", their "… anytime-valid" forms while running, or "exact": no luck is in it. */
  readonly method: string;
  /** The interval lies on one side of 0. */
  readonly clear: boolean;
  readonly verdict: "better" | "worse" | "no clear difference" | "no difference";
  /** How the difference varies from one paired world (replication) to the next; absent for fewer than three. */
  readonly worlds?: Worlds;
  /** Two-sided p-value of the difference alone; absent while running and where no luck is in it. */
  readonly p?: number;
  /** What it is worth that both worlds have the same luck; absent likewise. */
  readonly luck?: Luck;
}

export interface Luck {
  readonly unit: "customers" | "replications";
  /** How many times as many customers or replications the same precision would take with independent luck. */
  readonly times: number;
  /** Interval of the difference as if the worlds had independent luck (Welch), where replications are the unit. */
  readonly independent?: {readonly low: number; readonly high: number};
}

/** Differences that are read together, so that it is unlikely (5 %) that any of them seems clear by luck alone (Holm 1979). */
export interface Family {
  readonly members: ReadonlyArray<{
    readonly outcome: string;
    readonly to: string;
    /** Alone, and as adjusted for the number of members. */
    readonly p: number;
    readonly adjusted: number;
    /** Clear by itself, and among all of them. */
    readonly alone: boolean;
    readonly together: boolean;
  }>;
}

/** Multiple comparisons with the best (Hsu): all intervals of an outcome hold together with 95 %. */
export interface Best {
  readonly outcome: string;
  readonly strategies: ReadonlyArray<{
    readonly id: string;
    /** How far behind the best of the others, or ahead of it, in the unit of the outcome and positive where better. */
    readonly low: number;
    readonly high: number;
    /** Nothing says that it is not the best. */
    readonly possible: boolean;
  }>;
}

/** A run that goes on until its differences are known well enough, or until its budget ends. */
export interface Stop {
  readonly reason: "precise" | "budget";
  /** Replications that were run, and that were allowed. */
  readonly replications: number;
  readonly most: number;
  /** Half widths that were asked for, in the unit of each outcome. */
  readonly wanted: ReadonlyArray<{readonly outcome: string; readonly half: number}>;
  /** Differences that are not known so well; `half` is null without an interval. */
  readonly wider: ReadonlyArray<{readonly outcome: string; readonly to: string; readonly half: number | null}>;
  /** Outcomes asked for in which there was nothing to measure. */
  readonly unmeasured: readonly string[];
}

export interface Worlds {
  /** Share of paired worlds in which the strategy is better than the baseline. */
  readonly better: number;
  /** Share of them in which there is no difference at all; absent where there are none such. */
  readonly same?: number;
  /** The middle 80 % of the differences, and the median. */
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** A difference from the baseline with its interval over paired replications; null where there is none yet. */
export interface Gap {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
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
  /** The share minus that of the baseline, its interval over paired replications. */
  readonly survivalGain?: Band;
  /** Living customers with at least one order, market scale, at the end of each month. */
  readonly active: Band;
  /** Cumulative cash, market scale, money, at the end of each month (index 0 = day 0, one-off costs paid). */
  readonly cash: Band;
  /** Cumulative cash minus that of the baseline. */
  readonly cashGain: Band;
  /** Cost by category over the whole run, market scale, money; `gap` is what it is more than in the baseline. */
  readonly costs: ReadonlyArray<{readonly category: string; readonly value: number; readonly gap?: Gap}>;
  /** Journeys that reached each step, market scale; `gap` is how much larger their share of all journeys is than in the baseline. */
  readonly funnel: ReadonlyArray<{readonly step: string; readonly count: number; readonly gap?: Gap}>;
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
