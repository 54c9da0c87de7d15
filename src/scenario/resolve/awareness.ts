import {awarenessFields} from "../fields/awareness.ts";
import type {AwarenessSetting} from "../setting/market.ts";
import {layeredAll, topmost, type Reading} from "./reading.ts";

/** How people come to know the firm; null where no sheet says anything about it. */
export function resolveAwareness(reading: Reading): AwarenessSetting | null {
  return topmost(reading, ["awareness"]) === undefined ? null : layeredAll(reading, awarenessFields, ["awareness"]);
}
