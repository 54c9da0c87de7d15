/** A number of the scenario that an experiment moves. */
export interface Moved {
  /** Path as `values` of `resolve` take it. */
  readonly path: string;
  /** Short name for axes and rows: label with the part of the path that tells it from others. */
  readonly label: string;
  /** Unit as shown to people ("share", "per year", "minutes", "USD") and denominator. */
  readonly unit: string;
  readonly per: string;
  /** As the scenario stands, and the range in which it is moved. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly evidence: string | null;
  readonly grade: "A" | "B" | "C" | null;
}
