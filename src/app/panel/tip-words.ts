import type {BreakEven} from "../../experiment/answers/break-even.ts";
import type {Outcome} from "../../outcome/outcome.ts";
import {quantity} from "../state/quantity.ts";
import {words} from "./words.ts";

const own = words.tips;

/**
 * Where a difference changes sides along a number, in words: "Tips at 3.2 per year; between 2.9 and 3.6". `open`: the answer of many more customers
 * is not clear.
 */
export function tipText(answer: BreakEven, better: Outcome["better"], open = false): string {
  const {crossings, points, parameter, from, to} = answer;
  const write = (value: number) => quantity(value, parameter.unit);
  if (crossings.length > 0)
    return own.tips(crossings.map(({at, low, high}) => own.place(write(at), bandText(low, high, write))));
  const sign = better === "lower" ? -1 : 1;
  const sides = points.map(({value, low, high}) =>
    low !== null && low > 0
      ? sign
      : high !== null && high < 0
        ? -sign
        : low === 0 && high === 0 && value === 0
          ? null
          : 0
  );
  if (sides.every(side => side === null)) return own.same;
  const clear = sides.filter(side => side !== 0 && side !== null);
  if (clear.length === 0) return own.unclear;
  if (open) return own.open;
  const ahead = clear[0]! > 0 ? to.title : from.title;
  return clear.length === sides.length ? own.ahead(ahead) : own.partly(ahead);
}

function bandText(low: number | null, high: number | null, write: (value: number) => string): string {
  if (low !== null && high !== null) return own.between(write(low), write(high));
  if (low !== null) return own.above(write(low));
  return high === null ? own.anywhere : own.below(write(high));
}
