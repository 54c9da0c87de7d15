import {meanInterval} from "../../statistics/interval.ts";
import {pairedDifference} from "../../statistics/paired.ts";
import type {Moved} from "../answers/parameter.ts";
import type {TornadoBar} from "../answers/sensitivity.ts";
import type {Range} from "../result.ts";
import {clearSign} from "../spoken.ts";
import type {Setting} from "./live.ts";

/** One number at a time at either end of its range: low and high end of the first, of the second … */
export function endSettings(parameters: readonly Moved[]): Setting[] {
  return parameters.flatMap(({path, low, high}) => [low, high].map(end => new Map([[path, end]])));
}

/** Bars from the outputs as things stand and at the settings, the widest first. `compared`: the figure is a difference of strategies. */
export function tornadoOf(
  parameters: readonly Moved[],
  standing: readonly number[],
  outputs: ReadonlyArray<readonly number[]>,
  compared: boolean
): TornadoBar[] {
  const bars = parameters.map((moved, i): TornadoBar => {
    const places = [outputs[2 * i]!, standing, outputs[2 * i + 1]!];
    const ranges = places.map(rangeOf);
    const ranked = places.map((_, place) => place).toSorted((a, b) => ranges[a]!.value - ranges[b]!.value);
    const change = pairedDifference(places[ranked[2]!]!, places[ranked[0]!]!);
    const signs = ranges.map(range => (range.low === null ? Math.sign(range.value) : clearSign(range)));
    return {
      ...moved,
      atLow: ranges[0]!,
      atHigh: ranges[2]!,
      swing: change.value,
      clear: change.low === null ? change.value > 0 : clearSign(change) !== 0,
      flips: compared && signs.includes(1) && signs.includes(-1)
    };
  });
  return bars.toSorted((a, b) => b.swing - a.swing);
}

export function rangeOf(values: readonly number[]): Range {
  const {value, low, high} = meanInterval(values);
  return {value, low, high};
}
