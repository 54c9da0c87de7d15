import type {Plain} from "../plain.ts";
import type {Located, Problem} from "../read/located.ts";

/** Problems between parts of the file that are fine by themselves. */
export function crossCheck(_data: Plain, _located: Located | null, _outcomes?: readonly string[]): Problem[] {
  return [];
}
