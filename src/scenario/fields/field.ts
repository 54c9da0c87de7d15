/** A, B or C as in the evidence register; null = "no good evidence". */
export type Grade = "A" | "B" | "C" | null;
export type Quantity = "share" | "odds" | "duration" | "rate" | "money" | "wage" | "count" | "number";

/** One number of the scenario language: what it means, how it is written, where its default comes from. */
export interface Field {
  readonly quantity: Quantity;
  readonly unit: string;
  /** Denominator: "of sessions", "per person". */
  readonly per: string;
  readonly label: string;
  /** Default in base units; undefined = must be written. */
  readonly default: number | undefined;
  /** Plausible range of the default. */
  readonly low: number | null;
  readonly high: number | null;
  /** Hard bounds; `positive` excludes zero. */
  readonly min: number;
  readonly max: number;
  readonly positive: boolean;
  readonly evidence: string | null;
  readonly grade: Grade;
  /** A word that may stand for the number, and the number it stands for. */
  readonly word: readonly [word: string, value: number] | null;
}

/** Default, plausible low and high, id in the evidence register, grade. */
export type Belief = readonly [
  value: number | undefined,
  low?: number | null,
  high?: number | null,
  evidence?: string | null,
  grade?: Grade
];
type Limits = Partial<Pick<Field, "min" | "max" | "positive" | "word" | "unit">>;

const of =
  (quantity: Quantity, unit: string, max: number) =>
  (label: string, per: string, belief: Belief, limits: Limits = {}): Field =>
    believe({quantity, unit, per, label, min: 0, max, positive: false, word: null, ...limits} as Field, belief);

/** The same field with another default, range and source. */
export function believe(field: Field, [value, low = null, high = null, evidence = null, grade = null]: Belief): Field {
  return {...field, default: value, low, high, evidence, grade};
}

export const minutes = {hour: 60, day: 1440, week: 10080, month: (1440 * 365) / 12, year: 1440 * 365} as const;

export const share = of("share", "share", 1);
export const odds = of("odds", "odds", 1e6);
export const duration = of("duration", "minutes", 100 * minutes.year);
export const rate = of("rate", "per year", 1e5);
export const money = of("money", "money", 1e12);
export const wage = of("wage", "money", 1e6);
export const count = of("count", "count", 1e9);
export const multiplier = of("number", "times", 1000);
export const logOdds = of("number", "log odds", 100);
export const score = of("number", "score", 100);

export const alike = {positive: true, word: ["alike", Infinity]} as const;
