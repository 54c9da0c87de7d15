import {formatInterval, formatValue, type FormatOptions} from "../outcome/format.ts";
import {digitsOf, largest} from "./digits.ts";
import type {Range} from "./result.ts";

export interface SpokenOptions extends Pick<FormatOptions, "currency" | "signed"> {
  /** Least significant digits. */
  readonly digits?: number;
}

/** A value with its interval, in as many digits as that justifies: "$31.2 k ($28.9 k to $33.5 k)"; "exactly" where the interval has no width. */
export function spoken(
  {value, low, high}: Range,
  unit: string,
  {currency, signed = false, digits = 2}: SpokenOptions
): string {
  const precision = digitsOf(low, high, digits);
  const options = {currency, signed, precision, like: Math.max(Math.abs(value), largest(low, high))};
  const said = formatValue(value, unit, options);
  if (low === null || high === null || !Number.isFinite(value)) return said;
  return high - low <= ROUNDING * Math.abs(value)
    ? `${said} exactly`
    : `${said} (${formatInterval(low, high, unit, options)})`;
}

/** Sums of the same amounts in another order differ by less, relatively. */
const ROUNDING = 1e-9;

/** Items in one phrase: "a, b and c". */
export function listed(items: readonly string[], last = "and"): string {
  return items.length <= 1 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} ${last} ${items.at(-1)}`;
}

/** The length of a run in words: "two years" as "2 years", "one year" as "1 year", otherwise days. */
export function span(days: number): string {
  if (days % 365 !== 0) return `${days} days`;
  return days === 365 ? "1 year" : `${days / 365} years`;
}

/** The interval lies on one side of 0: +1 or −1; otherwise 0. */
export function clearSign({low, high}: Pick<Range, "low" | "high">): -1 | 0 | 1 {
  return low !== null && low > 0 ? 1 : high !== null && high < 0 ? -1 : 0;
}

/** The same difference seen from the other side. */
export function turned({value, low, high}: Range): Range {
  return {value: -value, low: high === null ? null : -high, high: low === null ? null : -low};
}

/** A gain or loss as a size: the interval of a loss turned round. */
export function sizeOf(range: Range): Range {
  return range.value >= 0 ? range : turned(range);
}

/** How changes are labelled in which something goes. */
export const WITHOUT = "without ";

/** A change as something to do: what is built by its name, what goes as "dropping" it. */
export function deed(label: string): string {
  return label.startsWith(WITHOUT) ? `dropping ${label.slice(WITHOUT.length)}` : label;
}

/** A label in the middle of a sentence: "net present value" for "Net present value"; names of capitals stay. */
export function inSentence(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? label[0]!.toLowerCase() + label.slice(1) : label;
}
