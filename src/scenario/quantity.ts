import {minutes, type Field, type Quantity} from "./fields/field.ts";
import {isPlain} from "./plain.ts";
import {write} from "./write.ts";

/** Why a written quantity cannot be read; `shown` is the value as written, `path` leads to the member at fault. */
export interface Fault {
  readonly shown: string;
  readonly message: string;
  readonly hint?: string;
  readonly path?: readonly string[];
}

const units: Readonly<Record<string, number>> = {
  s: 1 / 60,
  min: 1,
  h: minutes.hour,
  d: minutes.day,
  w: minutes.week,
  month: minutes.month,
  months: minutes.month,
  year: minutes.year,
  years: minutes.year
};
const perYear: Readonly<Record<string, number>> = {hour: 8760, day: 365, week: 365 / 7, month: 12, year: 1};
const shape = /^([+-]?\d+(?:\.\d+)?)(?: ?(%|s|min|h|d|w|months?|years?)| per (hour|day|week|month|year))$/;

export const examples: Readonly<Record<Quantity, string>> = {
  share: "a share such as 62%",
  odds: "odds such as 0.4",
  duration: "a duration such as 5d",
  rate: "a rate such as 6 per year",
  money: "money as a plain number such as 40",
  wage: "money as a plain number such as 24, or a premium such as +6%,",
  count: "a whole number such as 20",
  number: "a plain number such as 1.5"
};

interface Read {
  readonly kind: "number" | "share" | "duration" | "rate" | "word" | "other";
  readonly value: number;
  readonly name: string;
}

const other = (name: string): Read => ({kind: "other", value: NaN, name});

/** What a scalar is by its look: a plain number, `62%`, `5d`, `6 per year`, or something else. */
function look(input: unknown): Read {
  if (typeof input === "number")
    return Number.isFinite(input) && Math.abs(input) <= Number.MAX_SAFE_INTEGER
      ? {kind: "number", value: input === 0 ? 0 : input, name: "a plain number"}
      : other("not a number that can be used");
  if (typeof input !== "string")
    return other(
      input === null || input === undefined
        ? "empty"
        : Array.isArray(input)
          ? "a list"
          : typeof input === "boolean"
            ? "true or false"
            : "a map"
    );
  const match = input.length <= 64 ? shape.exec(input) : null;
  if (!match) return other("text");
  const number = Number(match[1]);
  if (!(Math.abs(number) <= Number.MAX_SAFE_INTEGER)) return other("not a number that can be used");
  if (match[3]) return {kind: "rate", value: number * perYear[match[3]]!, name: "a rate"};
  if (match[2] === "%") return {kind: "share", value: number / 100, name: "a share"};
  return {kind: "duration", value: number * units[match[2]!]!, name: "a duration"};
}

/** An amount written like any of a scenario (`0.4`, `62%`, `5d`, `6 per year`), in base units; null for anything else. */
export function readAmount(text: string): number | null {
  const plain = text.trim();
  const read = look(/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : plain);
  return read.kind === "other" ? null : read.value;
}

const accepts: Readonly<Record<Quantity, readonly Read["kind"][]>> = {
  share: ["number", "share"],
  odds: ["number", "share"],
  duration: ["duration"],
  rate: ["rate"],
  money: ["number"],
  wage: ["number"],
  count: ["number"],
  number: ["number"]
};

/** A value as it may be shown in an error: short, on one line. */
export function show(input: unknown): string {
  if (input === null || input === undefined) return "";
  const text = isPlain(input) ? "{…}" : Array.isArray(input) ? "[…]" : String(input as string | number | boolean);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** The form that a field expects, for messages: "a duration such as 5d or "never"". */
export function expected(field: Field): string {
  return field.word ? `${examples[field.quantity]} or "${field.word[0]}"` : examples[field.quantity];
}

function bounds(field: Field): string {
  const {min, max, positive} = field;
  return `${positive ? "more than 0" : write(field, min)} to ${write(field, max)}`;
}

type Scalar = number | string;

/** A scalar in base units, or the field's word as it stands. */
export function readScalar(field: Field, input: unknown): {value: Scalar} | {fault: Fault} {
  const shown = show(input);
  if (field.word && input === field.word[0]) return {value: input};
  const read = look(input);
  if (!accepts[field.quantity].includes(read.kind)) {
    const hint =
      read.kind === "number" && field.quantity === "duration"
        ? `write ${shown}d, ${shown}h or ${shown}min`
        : read.kind === "number" && field.quantity === "rate"
          ? `write ${shown} per year`
          : undefined;
    return {fault: {shown, message: `is ${read.name}; ${expected(field)} is expected`, hint}};
  }
  const {value} = read;
  if (field.quantity === "count" && !Number.isInteger(value))
    return {fault: {shown, message: `is not a whole number; ${expected(field)} is expected`}};
  if (!(value >= field.min && value <= field.max) || (field.positive && value === 0)) {
    const hint =
      field.quantity === "share" && value > 1 && value <= 100 ? `write ${shown}% or ${value / 100}` : undefined;
    return {fault: {shown, message: `is outside ${bounds(field)}`, hint}};
  }
  return {value};
}

/** A premium over the firm's wage: `+6%` or `-5%`. */
function readPremium(input: unknown): number | null {
  if (typeof input !== "string" || !/^[+-]/.test(input)) return null;
  const read = look(input);
  return read.kind === "share" && read.value >= -0.9 && read.value <= 10 ? read.value : null;
}

export const doubtKeys = ["value", "low", "high", "evidence", "grade", "note"] as const;

/** A number with its doubt as it stays in a scenario. */
export interface Doubt {
  value: Scalar;
  low?: number;
  high?: number;
  evidence?: string;
  grade?: "A" | "B" | "C";
  note?: string;
}

type Written = Scalar | Doubt | {premium: number | Doubt};

/** A quantity as written, bare or with doubt, in base units; or everything that is wrong with it. */
export function readQuantity(field: Field, input: unknown): {value: Written} | {faults: readonly Fault[]} {
  if (field.quantity === "wage") {
    const member = isPlain(input) ? input.value : input;
    if (readPremium(member) !== null) {
      const share: Field = {...field, quantity: "share", min: -0.9, max: 10};
      const read = readQuantity(share, input);
      return "faults" in read ? read : {value: {premium: read.value as number | Doubt}};
    }
  }
  if (!isPlain(input)) {
    const read = readScalar(field, input);
    return "fault" in read ? {faults: [read.fault]} : read;
  }
  return readDoubt(field, input);
}

function readDoubt(
  field: Field,
  input: Readonly<Record<string, unknown>>
): {value: Doubt} | {faults: readonly Fault[]} {
  const faults: Fault[] = [];
  const doubt: Doubt = {value: NaN};
  for (const name of ["value", "low", "high"] as const) {
    if (input[name] === undefined && name !== "value") continue;
    const read = readScalar(name === "value" ? field : {...field, word: null}, input[name]);
    if ("fault" in read) faults.push({...read.fault, path: [name]});
    else doubt[name] = read.value as number;
  }
  for (const name of ["evidence", "note"] as const) {
    const text = input[name];
    if (text === undefined) continue;
    if (typeof text === "string" && text !== "") doubt[name] = text;
    else faults.push({shown: show(text), message: "must be text", path: [name]});
  }
  const {grade} = input;
  if (grade === "A" || grade === "B" || grade === "C") doubt.grade = grade;
  else if (grade !== undefined) faults.push({shown: show(grade), message: "must be A, B or C", path: ["grade"]});
  const {value, low, high} = doubt;
  if (typeof value === "number" && !faults.length) {
    if (low !== undefined && low > value)
      faults.push({shown: show(input.low), message: `is more than the value ${show(input.value)}`, path: ["low"]});
    if (high !== undefined && high < value)
      faults.push({shown: show(input.high), message: `is less than the value ${show(input.value)}`, path: ["high"]});
  }
  return faults.length ? {faults} : {value: doubt};
}
