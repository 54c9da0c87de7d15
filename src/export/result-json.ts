import type {Result} from "../experiment/result.ts";

/** A result as JSON, which knows neither NaN nor infinities: NaN becomes null, infinities the texts "Infinity" and "-Infinity". */
export function resultJson(result: Result): string {
  return `${JSON.stringify(result, (_, value: unknown) => plain(value), 2)}\n`;
}

function plain(value: unknown): unknown {
  if (typeof value === "number") return Number.isNaN(value) ? null : Number.isFinite(value) ? value : String(value);
  if (value instanceof Map) return Object.fromEntries(value);
  if (value instanceof Set) return [...value];
  return ArrayBuffer.isView(value) ? [...(value as Float64Array)] : value;
}
