/** What a figure means. Table headers, tooltips, command-line columns, exports and documentation all come from this. */
export interface Outcome {
  readonly id: string;
  readonly label: string;
  /** "share", "orders", "money", "minutes", "months", "contacts", "score", "count", "ratio". */
  readonly unit: Unit;
  /** Denominator in words: "of journeys", "per customer". */
  readonly per: string;
  readonly better: "higher" | "lower" | "neither";
  /** Heading under which it is listed. */
  readonly group: OutcomeGroup;
  readonly definition: string;
  /** Shown only when a strategy uses this part of the model (`mechanisms` of a world). */
  readonly when?: string;
}

/** Headings in the order in which they are shown. */
export const outcomeGroups = [
  "conversion",
  "retention",
  "money",
  "support",
  "messages",
  "continuity",
  "commerce",
  "advocacy",
  "measurement"
] as const;
export type OutcomeGroup = (typeof outcomeGroups)[number];

export type Unit =
  | "share"
  | "orders"
  | "money"
  | "minutes"
  | "seconds"
  | "months"
  | "contacts"
  | "score"
  | "count"
  | "ratio";
