import type {Outcome} from "../../outcome/outcome.ts";
import {columnsOf, padEnd, wrap} from "../columns.ts";
import type {Style} from "../style.ts";
import {block, type Block} from "./block.ts";

/** Columns of the longest name with its denominator on one line, at most 56. */
export function labelColumns(outcomes: readonly Outcome[]): number {
  return Math.min(56, Math.max(0, ...outcomes.map(outcome => columnsOf(wholeOf(outcome)))));
}

function wholeOf({label, per}: Outcome): string {
  return label.toLowerCase().endsWith(per) ? label : `${label}, ${per}`;
}

/** Name and denominator of an outcome: on one line where they fit, else the denominator below, indented. */
export function labelOf(outcome: Outcome, columns: number, {dim}: Style): Block {
  const {label, per} = outcome;
  const whole = wholeOf(outcome);
  if (columnsOf(whole) <= columns) {
    const padded = padEnd(whole, columns);
    return {columns, lines: [label + (whole === label ? padded.slice(label.length) : dim(padded.slice(label.length)))]};
  }
  const below = whole === label ? [] : wrap(per, columns - 2).map(text => ({text: `  ${text}`, mark: dim}));
  return block([...wrap(label, columns).map(text => ({text})), ...below], columns);
}
