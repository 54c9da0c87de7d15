import type {World} from "../model/world.ts";
import {version} from "../version.ts";
import {ContentHash} from "./hash.ts";

/** Costs that no customer causes: they change what a run is worth, never what happens in it. */
const COSTS = new Set(["fixedOnce", "fixedMonthly", "capital"]);
const RISK_COSTS = new Set(["category", "setup", "paidIn", "overrunMean", "overrunSd", "incidentCost"]);

/**
 * Name of all that can happen in a world: worlds of the same name have the same lives, whatever the links and tools in them cost.
 * 32 hexadecimal digits.
 */
export function worldHash(world: World): string {
  const hash = new ContentHash().text(version);
  add(hash, world, COSTS);
  return hash.toString();
}

function add(hash: ContentHash, value: unknown, without: ReadonlySet<string>): void {
  if (ArrayBuffer.isView(value)) hash.text(value.constructor.name).number(value.byteLength).array(value);
  else if (typeof value === "number") hash.number(value);
  else if (typeof value === "object" && value !== null) {
    const names = Object.keys(value)
      .filter(name => !without.has(name))
      .toSorted();
    hash.number(names.length);
    for (const name of names) {
      hash.text(name);
      add(hash, (value as Readonly<Record<string, unknown>>)[name], name === "risks" ? RISK_COSTS : none);
    }
  } else hash.text(String(value));
}

const none: ReadonlySet<string> = new Set();
