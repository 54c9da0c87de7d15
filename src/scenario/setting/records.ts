/** Kinds of record a firm keeps of a customer. */
export const recordObjects = [
  "identity",
  "cart",
  "promotion",
  "case",
  "contacts",
  "orders",
  "stock",
  "content",
  "payment"
] as const;

export type RecordObject = (typeof recordObjects)[number];

export interface InvestmentSetting {
  readonly id: string;
  /** One-off cost, money. */
  readonly setup: number;
  /** Running cost, money per month. */
  readonly monthly: number;
  /** Minutes until it works, and from then to full effect. */
  readonly ready: number;
  readonly ramp: number;
  /** Minutes until work on it begins and its one-off cost is paid; 0 if left out. `ready` comes after it. */
  readonly begin?: number;
  /** What may go wrong; nothing if left out. */
  readonly risk?: RiskSetting;
}

export interface RiskSetting {
  /** 32-bit address of the luck, from the entry's name: the same in every strategy that has such an entry. */
  readonly key: number;
  /** Lognormal factor on the one-off cost: its median and the standard deviation of its logarithm. */
  readonly overrunMedian: number;
  readonly overrunSd: number;
  /** Probability that a link never works. */
  readonly failure: number;
  /** Breakdowns of a link per year of working, their mean length in minutes, and money for each. */
  readonly incidents: number;
  readonly outage: number;
  readonly incidentCost: number;
}

export interface IdentityLayer extends InvestmentSetting {
  /** Share of people whom the channel's systems recognise, by channel id. A later layer replaces an earlier one where it names a channel. */
  readonly match: Readonly<Record<string, number>>;
  /** Share of those recognised who are taken for somebody else, in the channels named above, and money for each wrong record. */
  readonly falseMerge?: number;
  readonly falseMergeCost?: number;
}

export interface LinkSetting extends InvestmentSetting {
  readonly object: Exclude<RecordObject, "identity">;
  /** Directed pairs of channel ids. */
  readonly pairs: ReadonlyArray<readonly [from: string, to: string]>;
  /** Share of records that the link really carries. */
  readonly coverage: number;
}

export interface ToolSetting extends InvestmentSetting {
  /** What it does (a kind of tool), or null for something that only costs. */
  readonly does: string | null;
  /** The numbers of its kind. */
  readonly numbers: Readonly<Record<string, number>>;
}
