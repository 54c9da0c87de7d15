/** 2⁵²; and a size below which steps would vanish. */
const BITS = 4503599627370496;
const LEAST = 1e-290;

export interface Closed {
  readonly from: number;
  readonly to: number;
  /** `to − from`, and the sum of the parts. */
  readonly whole: number;
  readonly parts: readonly number[];
}

/**
 * Makes parts close the gap between two values to the last bit, whatever order they are added in: every number is rounded to a multiple of
 * one power of two, less than 2⁻⁵⁰ of all of them together, so that sums of them do not round; what rounding leaves over goes to the largest
 * part. Where there are no parts, or numbers that are not finite, all stay as they are.
 */
export function closed(from: number, to: number, parts: readonly number[]): Closed {
  const size = parts.reduce((sum, part) => sum + Math.abs(part), Math.abs(from) + Math.abs(to));
  if (!(size > LEAST && size < Infinity) || parts.length === 0) return {from, to, whole: to - from, parts};
  let step = 1 / BITS;
  while (step * BITS < 2 * size) step *= 2;
  while (step * BITS >= 4 * size) step /= 2;
  const onGrid = (value: number) => Math.round(value / step) * step + 0;
  const [start, end] = [onGrid(from), onGrid(to)];
  const rounded = parts.map(onGrid);
  const left = rounded.reduce((rest, part) => rest - part, end - start);
  let largest = 0;
  rounded.forEach((part, i) => {
    if (Math.abs(part) > Math.abs(rounded[largest]!)) largest = i;
  });
  rounded[largest]! += left;
  return {from: start, to: end, whole: end - start, parts: rounded};
}
