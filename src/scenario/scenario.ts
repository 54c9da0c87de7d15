import type {Setting} from "./setting.ts";

/**
 * A validated scenario: the author's file as plain, JSON-safe data (null prototypes, no defaults filled in), with quantities still as
 * written-in-base-units numbers or `{value, low, high, evidence}`. Only `resolve` knows how to read it in full.
 */
export interface Scenario {
  readonly throughline: 1;
  readonly title: string;
  readonly question?: string;
  readonly currency: string;
  readonly seed: string;
  /** Ids of strategies in the order of the file; the first one is the baseline. */
  readonly strategies: Readonly<Record<string, StrategyPatch>>;
  readonly expect?: readonly Claim[];
  readonly targets?: readonly Target[];
  readonly [section: string]: unknown;
}

export interface StrategyPatch {
  readonly title?: string;
  readonly extends?: string;
  /** Ids of levers that are written but switched off in this strategy alone, not in those that extend it. */
  readonly without?: readonly string[];
  readonly [section: string]: unknown;
}

/** A claim about an outcome, in one strategy or between two. Bounds are in the outcome's own unit. */
export interface Claim {
  readonly outcome: string;
  readonly in?: string;
  readonly from?: string;
  readonly to?: string;
  readonly between?: readonly [number, number];
  readonly above?: number;
  readonly below?: number;
  /** Sign of the difference `to − from` with its whole interval; "0" = exactly no difference; "?" = no clear difference. */
  readonly sign?: "+" | "-" | "0" | "?";
  readonly because?: string;
}

/** A figure that was observed, for the scenario to be fitted to. Value and tolerance are in the outcome's own unit. */
export interface Target {
  readonly outcome: string;
  /** The strategy that was in force when it was observed. */
  readonly in: string;
  readonly value: number;
  /** The size of a deviation that is still fine. */
  readonly tolerance: number;
  /** Where the figure comes from. */
  readonly source?: string;
  readonly because?: string;
}

/** Something a firm chooses: switched off, the part of the patch it stands for is left out. */
export interface Lever {
  /** `origin/section.key`, e.g. `omnichannel/links.cart`, `base/programmes.retargeting`. */
  readonly id: string;
  readonly section: "identity" | "links" | "desks" | "programmes" | "tools";
  readonly label: string;
  /** One-off and monthly cost, money. */
  readonly setup: number;
  readonly monthly: number;
  /** What a tool does, by its kind; null for a tool that only costs, and for whatever is no tool. */
  readonly does: string | null;
  /** When it works, and when fully, minutes from day 0. */
  readonly works: number;
  readonly full: number;
}

/** A number of the scenario with everything a form, a document or a sweep needs. */
export interface Parameter {
  /** Path in the file, e.g. `segments.online-first.need`, `channels.site.interruption`, `journey.effort`. */
  readonly path: string;
  readonly label: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Unit as shown to people ("share", "per year", "minutes", "USD") and denominator ("of sessions", "per person"). */
  readonly unit: string;
  readonly per: string;
  readonly evidence: string | null;
  /** A, B, C, or null = "no good evidence". */
  readonly grade: "A" | "B" | "C" | null;
  /** The value was written in the file rather than taken from the defaults. */
  readonly stated: boolean;
  readonly limits: Limits;
}

/** What can be written in the place of a number that stands where it does, the others as they are; both ends included, unless `positive` leaves out 0. */
export interface Limits {
  readonly min: number;
  readonly max: number;
  readonly positive: boolean;
  /** Only whole numbers. */
  readonly whole: boolean;
  /** The word that is written for Infinity; null where every value is a number. */
  readonly word: string | null;
}

export interface ResolveOptions {
  /** Ids of levers that are switched off. */
  readonly off?: ReadonlySet<string>;
  /** Values that replace those of the file or the defaults, by parameter path. */
  readonly values?: ReadonlyMap<string, number>;
}

export type Resolve = (scenario: Scenario, strategy: string, options?: ResolveOptions) => Setting;
