import type {Parameter} from "../../scenario/scenario.ts";

const decimals = (digits: number) => new Intl.NumberFormat("en", {maximumSignificantDigits: digits});
const three = decimals(3);
const five = decimals(5);

/**
 * A parameter's value as people read it: "45%", "4 days", "$40,000", "0.14 per year". Minutes turn into the unit that fits. `exact`: with five digits
 * instead of three, for a value that somebody has set.
 */
export function quantity(value: number, unit: string, {exact = false} = {}): string {
  const number = exact ? five : three;
  if (unit === "share") return `${number.format(value * 100)}%`;
  if (unit === "minutes") return duration(value, number);
  if (/^[A-Z]{3}$/.test(unit)) return money(value, unit);
  return unit ? `${number.format(value)} ${unit}` : number.format(value);
}

/** The value of a parameter as people read it; Infinity by the word of the language: "as needed", "always". */
export function amount(
  value: number,
  {unit, limits}: Pick<Parameter, "unit" | "limits">,
  options: {exact?: boolean} = {}
): string {
  return value === Infinity && limits.word !== null ? limits.word.replaceAll("-", " ") : quantity(value, unit, options);
}

/** By currency and digits: making a format takes longer than using it a hundred times. */
const moneyFormats = new Map<string, Intl.NumberFormat>();

function money(value: number, currency: string): string {
  const size = Math.abs(value);
  const kind = size < 1 ? "small" : size < 100 ? "middle" : "large";
  const key = `${currency} ${kind}`;
  let format = moneyFormats.get(key);
  if (format === undefined) {
    const digits =
      kind === "small" ? {maximumSignificantDigits: 2} : {maximumFractionDigits: kind === "middle" ? 2 : 0};
    format = new Intl.NumberFormat("en", {
      style: "currency",
      currency,
      currencyDisplay: "narrowSymbol",
      ...digits,
      trailingZeroDisplay: "stripIfInteger"
    });
    moneyFormats.set(key, format);
  }
  return format.format(value);
}

function duration(minutes: number, number: Intl.NumberFormat): string {
  if (!Number.isFinite(minutes)) return "never";
  const {size, name} = clockOf(minutes);
  return `${number.format(minutes / size)} ${name}`;
}

function clockOf(minutes: number): {readonly size: number; readonly name: string} {
  if (minutes < 1 && minutes > 0) return {size: 1 / 60, name: "s"};
  if (minutes < 120) return {size: 1, name: "min"};
  return minutes < 2 * 1440 ? {size: 60, name: "h"} : {size: 1440, name: "days"};
}

/** A value as it is put into a small field: the number, what stands behind the field, and how many base units one of the number is. */
export interface Typed {
  readonly text: string;
  readonly unit: string;
  readonly size: number;
}

export function typedOf(value: number, unit: string): Typed {
  const {size, name} =
    unit === "share"
      ? {size: 0.01, name: "%"}
      : unit === "minutes" && Number.isFinite(value)
        ? clockOf(value)
        : {size: 1, name: unit};
  return {text: Number.isFinite(value) ? String(Number((value / size).toPrecision(12))) : "", unit: name, size};
}

/** What was typed into such a field, in base units: a plain number is one of the unit behind the field. null where it is anything else. */
export function plainTyped(text: string, {size}: Pick<Typed, "size">): number | null {
  const plain = text.trim().replaceAll(/(?<=\d),(?=\d{3}\b)/g, "");
  return /^[+-]?(\d{1,15}(\.\d{1,12})?|\.\d{1,12})$/.test(plain)
    ? Number((Number(plain) * size).toPrecision(14))
    : null;
}

/** A value with its denominator; a word has none. */
export function amountPer(value: number, parameter: Parameter, options: {exact?: boolean} = {}): string {
  const text = amount(value, parameter, options);
  return Number.isFinite(value) ? withDenominator(text, parameter) : text;
}

/** "0.14 per year" and its denominator "per person" in one phrase. */
export function withDenominator(text: string, {per}: Pick<Parameter, "per">): string {
  return per ? `${text} ${per}` : text;
}
