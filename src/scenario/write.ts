import {minutes, type Field} from "./fields/field.ts";

const digits = (value: number) => Number(value.toPrecision(12));

/** A number in base units as it is written in a file: `62%`, `14d`, `0.14 per year`, 40. */
export function write({quantity, word}: Pick<Field, "quantity" | "word">, value: number): string | number {
  if (value === word?.[1]) return word[0];
  if (quantity === "share") return `${digits(value * 100)}%`;
  if (quantity === "rate") return `${digits(value)} per year`;
  if (quantity !== "duration") return value;
  if (value > 0 && value < 1 && Number.isInteger(digits(value * 60))) return `${digits(value * 60)}s`;
  if (value % minutes.day === 0) return `${value / minutes.day}d`;
  return value % minutes.hour === 0 ? `${value / minutes.hour}h` : `${digits(value)}min`;
}
