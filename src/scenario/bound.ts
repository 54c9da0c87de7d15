import {logOdds, type Field} from "./fields/field.ts";
import {readScalar} from "./quantity.ts";

const anything: Field = {...logOdds("bound", "", [undefined]), min: -1e15, max: 1e15};

/** A bound in an outcome's own unit: a plain number or a share (`65%`); null if neither. A duration is none: outcomes have their own. */
export function readBound(input: unknown): number | null {
  for (const quantity of ["number", "share"] as const) {
    const read = readScalar({...anything, quantity}, input);
    if ("value" in read) return read.value as number;
  }
  return null;
}
