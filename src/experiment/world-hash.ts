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
  add(hash, "", world, COSTS);
  return hash.toString();
}

function add(hash: ContentHash, name: string, value: unknown, without: ReadonlySet<string>): void {
  if (ArrayBuffer.isView(value)) hash.text(value.constructor.name).number(value.byteLength).array(value);
  else if (typeof value === "number") hash.number(value);
  else if (typeof value === "object" && value !== null) {
    const names = inOrder(name, Object.keys(value)).filter(one => !without.has(one));
    hash.number(names.length);
    for (const one of names) {
      hash.text(one);
      add(hash, one, (value as Readonly<Record<string, unknown>>)[one], one === "risks" ? RISK_COSTS : none);
    }
  } else hash.text(String(value));
}

const none: ReadonlySet<string> = new Set();
const sorted = new Map<string, {readonly names: readonly string[]; readonly inOrder: readonly string[]}>();

/** Names in code-unit order. Thousands of worlds have parts of the same names, which are sorted once. */
function inOrder(part: string, names: readonly string[]): readonly string[] {
  const known = sorted.get(part);
  if (known?.names.length === names.length && known.names.every((name, i) => name === names[i])) return known.inOrder;
  const made = {names, inOrder: names.toSorted()};
  sorted.set(part, made);
  return made.inOrder;
}
