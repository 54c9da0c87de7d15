import type {Estimate} from "../../experiment/comparison.ts";
import {digitsOf, largest} from "../../experiment/digits.ts";
import {formatInterval, formatValue} from "../../outcome/format.ts";
import type {Outcome} from "../../outcome/outcome.ts";

/** A value with its unit, and its interval with as much of the unit as it needs beside the value. */
export interface FigureText {
  readonly value: string;
  readonly interval: string;
}

export interface FigureOptions {
  readonly currency: string;
  /** A difference: with its sign, shares in points. */
  readonly signed?: boolean;
  /** No luck is in it, so that an interval without width is not only what happened to come out. */
  readonly exact?: boolean;
}

/** Writes a figure with the digits that its interval justifies; without width the interval is "exact" or, where luck is in the figure, "no spread"; blank when unknown. */
export function figureText(
  {value, low, high}: Pick<Estimate, "value" | "low" | "high">,
  {unit, label}: Outcome,
  {currency, signed = false, exact = false}: FigureOptions
): FigureText {
  const size = Math.max(Math.abs(value), largest(low, high));
  const precision = precisionOf(size, unit, digitsOf(low, high, signed ? 2 : 3));
  const options = {currency, signed, precision, like: largest(low, high)};
  // what the label counts needs no naming in every cell
  const counted = unit === "contacts" || (unit === "orders" && label === "Purchases");
  const written = plainSpaces(formatValue(value, unit, options));
  return {
    value: counted ? written.replace(/ [a-z]+$/, "") : written,
    interval:
      Number.isNaN(value) || low === null || high === null || !Number.isFinite(low)
        ? ""
        : low === high
          ? exact
            ? "exact"
            : "no spread"
          : plainSpaces(formatInterval(low, high, unit, options)).replace(
              / (contacts?|orders?|points?|min|s|months?)$/,
              ""
            )
  };
}

/** The digits that the interval justifies, but no fractions of a month, of a cent, or of a hundredth of a cent. */
function precisionOf(size: number, unit: string, digits: number): number {
  const whole = size >= 1 && Number.isFinite(size) ? Math.floor(Math.log10(size)) + 1 : 0;
  if (unit === "months") return Math.max(1, whole);
  if (unit !== "money" || size >= 1e4) return digits;
  return size < 0.01 ? 2 : whole > 0 ? Math.min(digits, whole + 2) : digits;
}

export function plainSpaces(text: string): string {
  return text.replaceAll("\u00A0", " ");
}

/** Whether a figure shows nothing: without meaning, or zero in as many digits as are written. */
export function isSilent(figure: Estimate, outcome: Outcome, currency: string): boolean {
  return !/[1-9]|never|∞/.test(figureText(figure, outcome, {currency}).value);
}
