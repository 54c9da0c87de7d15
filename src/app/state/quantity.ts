import type {Parameter} from "../../scenario/scenario.ts";

const decimals = (digits: number) => new Intl.NumberFormat("en", {maximumSignificantDigits: digits});
const three = decimals(3);

/** A parameter's value as people read it: "45%", "4 days", "$40,000", "0.14 per year". Minutes turn into the unit that fits. */
export function quantity(value: number, unit: string): string {
  if (unit === "share") return `${three.format(value * 100)}%`;
  if (unit === "minutes") return duration(value);
  if (/^[A-Z]{3}$/.test(unit)) return money(value, unit);
  return unit ? `${three.format(value)} ${unit}` : three.format(value);
}

function money(value: number, currency: string): string {
  const size = Math.abs(value);
  const digits = size < 1 ? {maximumSignificantDigits: 2} : {maximumFractionDigits: size < 100 ? 2 : 0};
  return new Intl.NumberFormat("en", {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    ...digits,
    trailingZeroDisplay: "stripIfInteger"
  }).format(value);
}

function duration(minutes: number): string {
  if (!Number.isFinite(minutes)) return "never";
  if (minutes < 1 && minutes > 0) return `${three.format(minutes * 60)} s`;
  if (minutes < 120) return `${three.format(minutes)} min`;
  if (minutes < 2 * 1440) return `${three.format(minutes / 60)} h`;
  return `${three.format(minutes / 1440)} days`;
}

/** "0.14 per year" and its denominator "per person" in one phrase. */
export function withDenominator(text: string, {per}: Pick<Parameter, "per">): string {
  return per ? `${text} ${per}` : text;
}
