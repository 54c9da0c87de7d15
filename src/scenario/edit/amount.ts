import type {Quantity} from "../fields/field.ts";
import {readAmount} from "../quantity.ts";

/** What a number may be followed by, and how many base units that is. */
const suffixes: Readonly<Record<string, number>> = {
  "": 1,
  "%": 1 / 100,
  s: 1 / 60,
  min: 1,
  h: 60,
  d: 1440,
  w: 10_080,
  months: (1440 * 365) / 12,
  years: 1440 * 365,
  " per hour": 8760,
  " per day": 365,
  " per week": 365 / 7,
  " per month": 12,
  " per year": 1
};

const customary: Readonly<Record<Quantity, readonly string[]>> = {
  share: ["%", ""],
  odds: ["", "%"],
  duration: ["d", "h", "min", "s"],
  rate: [" per year"],
  money: [""],
  wage: [""],
  count: [""],
  number: [""]
};

/** Longer than this, a number is written in another unit if it is shorter there. */
const LONG = 8;

/**
 * A number in base units as text that reads back as exactly that number: with the unit, the space and the plural of the `old` text if it has one, else
 * as is customary. Only a premium (`+6%`) that no percentage stands for is off by its last binary digit. Throws on what is not finite.
 */
export function writeAmount(quantity: Quantity, value: number, old?: string): string {
  if (!Number.isFinite(value)) throw new Error(`a finite number is expected, not ${value}`);
  const number = quantity === "count" ? Math.round(value) : value === 0 ? 0 : value;
  const [, sign = "", space = "", suffix] = /^([+-]?)[\d.]+(?:e[+-]?\d+)?( ?)(%|[a-z]+| per [a-z]+)?$/i.exec(
    old ?? ""
  ) ?? ["", "", "", undefined];
  if (quantity === "wage" && suffix === "%") return premium(number);
  const own = old !== undefined && old !== "" ? unitOf(`${suffix ?? ""}`) : undefined;
  const fits = own !== undefined && (customary[quantity].includes(own) || family(own) === quantity);
  const units = [...new Set([...(fits ? [own] : []), ...customary[quantity]])];
  const written = units.flatMap(unit => exactly(number, unit, unit === own ? space : "") ?? []);
  const [first] = written;
  if (first !== undefined && first.length <= LONG && fits) return plus(first, sign);
  const shortest = written.toSorted((a, b) => a.length - b.length)[0] ?? String(number);
  return plus(shortest, sign);
}

function premium(value: number): string {
  const text = exactly(value, "%", "") ?? `${decimal(value * 100)}%`;
  return text.startsWith("-") ? text : `+${text}`;
}

const plus = (text: string, sign: string) => (sign === "+" && !text.startsWith("-") ? `+${text}` : text);

const unitOf = (suffix: string) =>
  suffix === "month" || suffix === "year" ? `${suffix}s` : suffix in suffixes ? suffix : undefined;

const family = (unit: string): Quantity | null =>
  unit.startsWith(" per ") ? "rate" : /^(s|min|h|d|w|months|years)$/.test(unit) ? "duration" : null;

/** The shortest decimal in a unit that reads as exactly the number; null where there is none. */
function exactly(value: number, unit: string, space: string): string | null {
  const about = value / suffixes[unit]!;
  for (let digits = 1; digits <= 17; digits++) {
    const text = withUnit(Number(about.toPrecision(digits)), unit, space);
    if (readAmount(text) === value) return text;
  }
  for (const near of [1, -1, 2, -2]) {
    const text = withUnit(about + near * Number.EPSILON * Math.abs(about) * 0.5, unit, space);
    if (readAmount(text) === value) return text;
  }
  return null;
}

function withUnit(number: number, unit: string, space: string): string {
  const word = number === 1 && unit.endsWith("s") && unit.length > 1 ? unit.slice(0, -1) : unit;
  const plain = decimal(number);
  // Only plain numbers may have an exponent.
  if (unit === "") return plain.length > 30 ? String(number) : plain;
  return `${plain}${/^(months?|years?)$/.test(word) ? " " : space}${word}`;
}

/** All digits of a number, without an exponent. */
export function decimal(number: number): string {
  const text = String(number);
  const [, sign = "", whole = "", part = "", exponent] = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text) ?? [];
  if (exponent === undefined) return text;
  const digits = whole + part;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  return point >= digits.length
    ? sign + digits.padEnd(point, "0")
    : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}
