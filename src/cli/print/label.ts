import type {Outcome} from "../../outcome/outcome.ts";
import {columnsOf, wrap} from "../columns.ts";
import type {Style} from "../style.ts";
import {block, type Block} from "./block.ts";

/** Name and denominator of an outcome: on one line where they fit, else the denominator below, indented. */
export function labelOf({label, per}: Outcome, columns: number, {dim}: Style): Block {
  const redundant = label.toLowerCase().endsWith(per);
  const whole = redundant ? label : `${label}, ${per}`;
  if (columnsOf(whole) <= columns) {
    const [line] = block([{text: whole}], columns).lines;
    return {
      columns,
      lines: [line!.slice(0, label.length) + (redundant ? line!.slice(label.length) : dim(line!.slice(label.length)))]
    };
  }
  const below = redundant ? [] : wrap(per, columns - 2).map(text => ({text: `  ${text}`, mark: dim}));
  return block([...wrap(label, columns).map(text => ({text})), ...below], columns);
}
