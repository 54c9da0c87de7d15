import {nice, ticks} from "d3";
import {formatTick, type FormatOptions} from "../outcome/format.ts";

/** Marks of an axis with their texts. */
export interface Axis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  readonly format: (tick: number) => string;
}

/** An axis of amounts: from zero (or below, where values are), to a round end that stays put while values settle. */
export function amountAxis(values: readonly number[], unit: string, count: number, options: FormatOptions = {}): Axis {
  const finite = values.filter(Number.isFinite);
  const low = Math.min(0, ...finite);
  const high = Math.max(0, ...finite);
  const [from, to] = low === high ? [0, 1] : nice(low, high, count);
  return axis([from!, to!], unit, count, options);
}

/** An axis of positions: around the values, not forced through zero. */
export function positionAxis(
  values: readonly number[],
  unit: string,
  count: number,
  options: FormatOptions = {}
): Axis {
  const finite = values.filter(Number.isFinite);
  if (finite.length === 0) return axis([0, 1], unit, count, options);
  const low = Math.min(...finite);
  const high = Math.max(...finite);
  const pad = high > low ? (high - low) * 0.18 : Math.abs(high) * 0.1 || 1;
  return axis([low >= 0 ? Math.max(0, low - pad) : low - pad, high + pad], unit, count, options);
}

/**
 * An axis of differences: zero is always on it, and each side ends at a round figure (1, 1.5, 2, 3, 5, 7.5 × 10ⁿ), so that an
 * interval is seen to narrow instead of the axis following it.
 */
export function differenceAxis(
  values: readonly number[],
  unit: string,
  count: number,
  options: FormatOptions = {}
): Axis {
  const finite = values.filter(Number.isFinite);
  const low = roundUp(-Math.min(0, ...finite));
  const high = roundUp(Math.max(0, ...finite));
  const most = Math.max(low, high) || 1;
  return axis([-Math.max(low, most / 4), Math.max(high, most / 4)], unit, count, {...options, signed: true});
}

function axis(domain: readonly [number, number], unit: string, count: number, options: FormatOptions): Axis {
  const marks = ticks(domain[0], domain[1], count);
  const step = marks.length > 1 ? marks[1]! - marks[0]! : domain[1] - domain[0];
  return {domain, ticks: marks, format: tick => formatTick(tick, step, unit, options)};
}

function roundUp(value: number): number {
  if (value <= 0) return 0;
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([1, 1.5, 2, 3, 5, 7.5].find(step => step * power >= value * (1 - 1e-9)) ?? 10);
}
