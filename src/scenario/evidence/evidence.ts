/** A figure from the literature or from practice, and what it may be used for. */
export interface Evidence {
  readonly parameter: string;
  /** A number in `unit`, or several in words; null where only a sign or a form is known. */
  readonly value: number | string | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly source: string;
  readonly year: number | null;
  /** A = experiment, quasi-experiment or fitted public data; B = large benchmark or survey; C = trade figure or assumption. */
  readonly grade: "A" | "B" | "C";
  /** The figure was read in the source or in a copy of it; otherwise it is quoted from memory or second hand. */
  readonly seen: boolean;
  readonly note: string;
  /** A claim about strategies: something for the model to explain, never an input. */
  readonly claim?: true;
}

type Range = readonly [value: number | string | null, low?: number, high?: number];
type Source = readonly [source: string, year: number | null, grade: "A" | "B" | "C", seen: boolean];

export function row(parameter: string, range: Range, unit: string, origin: Source, note = ""): Evidence {
  const [value, low = null, high = null] = range;
  const [source, year, grade, seen] = origin;
  return {parameter, value, low, high, unit, source, year, grade, seen, note};
}
