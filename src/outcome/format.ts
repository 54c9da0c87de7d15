export interface FormatOptions {
  /** ISO 4217 code of money; without it amounts carry no symbol. */
  readonly currency?: string | undefined;
  /** Writes a sign before positive values too, and differences of shares as points. */
  readonly signed?: boolean;
  /** Significant digits, at least as many as the whole part needs; defaults to 3, signed values to 2. */
  readonly precision?: number;
  /** Leaves out unit words, where they stand beside it; "$" and "%" stay. */
  readonly bare?: boolean;
  /** The largest of several values that are written to the same digit; defaults to the value itself. */
  readonly like?: number | undefined;
}

interface Written {
  readonly sign: string;
  readonly prefix: string;
  readonly digits: string;
  readonly suffix: string;
}

const space = "\u00a0";
const singular: Readonly<Record<string, string>> = {
  orders: "order",
  months: "month",
  contacts: "contact",
  points: "point"
};
const abbreviated: Readonly<Record<string, string>> = {minutes: "min", seconds: "s", months: "months"};
const scales = [
  {from: 1e9, letter: "B"},
  {from: 1e6, letter: "M"},
  {from: 1e4, letter: "k", by: 1e3},
  {from: 0, letter: "", by: 1}
];

/** A value with its unit in words: "12.3%", "+1.2 points", "3.4 min", "$1.2 M", "never" for a time without end, "–" for none. */
export function formatValue(value: number, unit: string, options: FormatOptions = {}): string {
  const word = formatSpecial(value, unit);
  if (word !== undefined) return word;
  const {sign, prefix, digits, suffix} = write(
    value,
    unit,
    options,
    Math.max(Math.abs(value), Math.abs(options.like ?? 0))
  );
  return sign + prefix + digits + suffix;
}

/** An interval in words, both ends to the same digit and the unit written once: "0.5 to 1.1 points". */
export function formatInterval(low: number, high: number, unit: string, options: FormatOptions = {}): string {
  const reference = Math.max(...[low, high].map(end => (Number.isFinite(end) ? Math.abs(end) : 0)));
  const [from, to] = [low, high].map(end => write(Number.isFinite(end) ? end : 0, unit, options, reference));
  // "$115 to $445 k" would hide the thousands of the first.
  const scale = unit === "money" || unit === "count" ? from!.suffix : "";
  const start = formatSpecial(low, unit) ?? from!.sign + from!.prefix + from!.digits + scale;
  const stop = formatSpecial(high, unit) ?? to!.sign + to!.prefix + to!.digits + to!.suffix;
  return `${start} to ${stop}`;
}

/** A mark on an axis whose marks lie `step` apart: the shortest text that tells neighbours apart. */
export function formatTick(value: number, step: number, unit: string, options: FormatOptions = {}): string {
  const word = formatSpecial(value, unit);
  if (word !== undefined) return word;
  const by = unit === "share" ? 0.01 : unit === "money" || unit === "count" ? scaleOf(Math.abs(value)).by : 1;
  const decimals = decimalsOfStep(step / by);
  const {sign, prefix, digits, suffix} = write(value, unit, options, Math.abs(value), decimals);
  const short = unit === "share" || unit === "money" || unit === "count" ? suffix.replace(/\u00a0points?$/, "") : "";
  return sign + prefix + digits + short;
}

/** Without zeros at the end of decimals, for amounts that are set and not measured: "$3,000" stays, "5.00 days" is "5 days". */
export function withoutZeros(text: string): string {
  return text.replace(/(\.\d*?)0+(?!\d)/, (_, kept: string) => (kept === "." ? "" : kept));
}

function formatSpecial(value: number, unit: string): string | undefined {
  if (Number.isNaN(value)) return "–";
  if (value === Infinity) return unit === "months" || unit === "minutes" || unit === "seconds" ? "never" : "∞";
  return value === -Infinity ? "−∞" : undefined;
}

function write(value: number, unit: string, options: FormatOptions, reference: number, fixed?: number): Written {
  const {currency, signed = false, bare = false, precision = signed ? 2 : 3} = options;
  const factor = unit === "share" ? 100 : 1;
  const scaled = unit === "money" || (unit === "count" && reference >= 1e6);
  const {by, letter} = scaled ? scaleOf(reference, precision) : {by: 1, letter: ""};
  const amount = (value * factor) / by;
  const whole = unit === "count" && letter === "" && Number.isInteger(value) && Number.isInteger(reference);
  const decimals = fixed ?? (whole ? 0 : decimalsOf((reference * factor) / by, precision, unit, letter));
  const digits = group(Math.abs(amount), decimals);
  const none = /^[0.,]*$/.test(digits);
  const suffix = letter === "" ? unitSuffix(unit, {signed, bare}, digits) : space + letter;
  return {
    sign: none ? "" : amount < 0 ? "−" : signed ? "+" : "",
    prefix: unit === "money" && currency !== undefined ? symbolOf(currency) : "",
    digits,
    suffix
  };
}

function scaleOf(magnitude: number, precision = 3): {by: number; letter: string} {
  const rounded = magnitude >= 1e4 ? Number(magnitude.toPrecision(Math.max(3, precision))) : magnitude;
  const {from, letter, by = from} = scales.find(scale => rounded >= scale.from) ?? scales.at(-1)!;
  return {by, letter};
}

function decimalsOf(magnitude: number, precision: number, unit: string, letter: string): number {
  if (magnitude === 0 || (unit === "count" && letter === "" && magnitude >= 100)) return 0;
  const decimals = Math.max(
    0,
    Math.min(6, precision - 1 - Math.floor(Math.log10(Number(magnitude.toPrecision(precision)))))
  );
  // Plain money is written in whole units or with cents; hundredths of a thing that is counted are enough.
  if (unit === "money" && letter === "" && decimals === 1) return 2;
  return unit === "share" || unit === "money" || magnitude < 0.1 ? decimals : Math.min(2, decimals);
}

function decimalsOfStep(step: number): number {
  let decimals = 0;
  while (decimals < 6 && Math.abs(step * 10 ** decimals - Math.round(step * 10 ** decimals)) > 1e-6) decimals++;
  return decimals;
}

// Making a NumberFormat costs more than using it a hundred times.
const formats = new Map<number, Intl.NumberFormat>();

function group(amount: number, decimals: number): string {
  let format = formats.get(decimals);
  if (format === undefined) {
    format = new Intl.NumberFormat("en", {minimumFractionDigits: decimals, maximumFractionDigits: decimals});
    formats.set(decimals, format);
  }
  return format.format(amount);
}

function unitSuffix(unit: string, {signed, bare}: {signed: boolean; bare: boolean}, digits: string): string {
  if (unit === "share" && !signed) return "%";
  if (bare || unit === "money" || unit === "score" || unit === "count" || unit === "ratio") return "";
  const word = unit === "share" ? "points" : (abbreviated[unit] ?? unit);
  return space + (Number(digits) === 1 ? (singular[word] ?? word) : word);
}

function symbolOf(currency: string): string {
  if (!/^[A-Z]{3}$/.test(currency)) throw new Error(`currency must be a code of three capitals, not ${currency}`);
  const format = new Intl.NumberFormat("en", {style: "currency", currency, currencyDisplay: "narrowSymbol"});
  const symbol = format.formatToParts(0).find(part => part.type === "currency")?.value ?? currency;
  return /[A-Za-z]$/.test(symbol) ? symbol + space : symbol;
}
