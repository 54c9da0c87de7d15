import {formatValue, withoutZeros} from "../outcome/format.ts";
import type {Moved} from "./answers/parameter.ts";

const DAY = 1440;

/** A number of the scenario in the middle of a sentence: "handling time (phone)" for the label "phone: handling time". */
export function numberName({label}: Pick<Moved, "label">): string {
  const at = label.indexOf(": ");
  return at < 0 ? label : `${label.slice(at + 2)} (${label.slice(0, at)})`;
}

/** A value of a number of the scenario with its unit: "62%", "$40 k", "3 days", "4 per year". */
export function parameterValue({unit}: Pick<Moved, "unit">, value: number, currency: string): string {
  if (unit === currency) return withoutZeros(formatValue(value, "money", {currency}));
  if (unit === "share" || unit === "count" || unit === "score") return withoutZeros(formatValue(value, unit));
  if (unit === "minutes")
    return Math.abs(value) >= 2 * DAY
      ? `${withoutZeros(formatValue(value / DAY, "ratio"))} days`
      : withoutZeros(formatValue(value, "minutes"));
  const amount = withoutZeros(formatValue(value, "ratio"));
  return ["odds", "times", "log odds", "shape", "a + b"].includes(unit) ? amount : `${amount} ${unit}`;
}

/** Its value with unit and denominator: "2.4 per year per person", "$40 k once". */
export function fullValue(moved: Pick<Moved, "unit" | "per">, value: number, currency: string): string {
  const said = parameterValue(moved, value, currency);
  return moved.per === "" || moved.unit === "times" ? said : `${said} ${moved.per}`;
}

/** Both ends of a stretch of a number, the unit written once: "2 to 4 per year". */
export function stretchWords(moved: Pick<Moved, "unit">, low: number, high: number, currency: string): string {
  return joined(moved, low, high, "to", currency);
}

/** "below 2.4 per year", "above $40 k", "between 30% and 45%"; null ends are open. Throws where both are. */
export function limitWords(
  moved: Pick<Moved, "unit">,
  {low, high}: {low: number | null; high: number | null},
  currency: string
): string {
  if (low !== null && high !== null) return `between ${joined(moved, low, high, "and", currency)}`;
  if (low !== null) return `above ${parameterValue(moved, low, currency)}`;
  if (high === null) throw new Error("a limit has at least one end");
  return `below ${parameterValue(moved, high, currency)}`;
}

function joined(moved: Pick<Moved, "unit">, low: number, high: number, word: string, currency: string): string {
  // Both ends in the unit of the larger one.
  if (moved.unit === "minutes" && high >= 2 * DAY) {
    const [first, last] = [low, high].map(end => withoutZeros(formatValue(end / DAY, "ratio")));
    return `${first} ${word} ${last} days`;
  }
  const [from, to] = [low, high].map(end => parameterValue(moved, end, currency));
  // "$40 to $90 k" would hide the thousands of the first, so only words that follow a number are written once.
  const unit = / [a-z][a-z -]*$/.exec(to)?.[0] ?? "";
  return `${unit !== "" && from.endsWith(unit) ? from.slice(0, -unit.length) : from} ${word} ${to}`;
}
