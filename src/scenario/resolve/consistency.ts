import {consistencyFields} from "../fields/consistency.ts";
import type {ConsistencySetting} from "../setting/market.ts";
import {layeredAll, topmost, type Reading} from "./reading.ts";

/** What people see of one product in several channels; null where no sheet says anything about it. */
export function resolveConsistency(reading: Reading): ConsistencySetting | null {
  if (topmost(reading, ["consistency"]) === undefined) return null;
  const {"sort-out": sortOut, ...rest} = layeredAll(reading, consistencyFields, ["consistency"]);
  return {...rest, sortOut};
}
