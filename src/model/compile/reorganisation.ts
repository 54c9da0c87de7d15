import type {Setting} from "../../scenario/setting.ts";
import type {Keeps} from "./lay-out.ts";

/** Changes of how the firm works, during which its teams are slower. */
export interface Reorganisation extends Keeps {
  readonly changes: number;
  /** Minute at which each begins, minutes until the old pace is back, and the share of output lost at its beginning. */
  readonly from: Int32Array;
  readonly length: Float64Array;
  readonly dip: Float64Array;
}

/** Null where nothing is reorganised. */
export function compileReorganisation({tools}: Setting): Reorganisation | null {
  const changes = tools.filter(({does}) => does === "reorganisation");
  if (changes.length === 0) return null;
  return {
    changes: changes.length,
    from: Int32Array.from(changes, ({ready}) => Math.ceil(ready)),
    length: Float64Array.from(changes, ({numbers}) => numbers.for),
    dip: Float64Array.from(changes, ({numbers}) => numbers.dip)
  };
}
