import {threshold} from "../../random/bernoulli.ts";
import type {Setting} from "../../scenario/setting.ts";
import {recordObjects} from "../../scenario/setting/records.ts";
import {OBJECTS, type World} from "../world.ts";
import {effectAt, effectMonths, MONTH} from "./units.ts";

type Part = Pick<World, "match" | "effectMonths" | "linkedFrom" | "linkThreshold">;

/** Records that are about a person, as stock and pages are not. */
const personal: ReadonlySet<string> = new Set(["cart", "promotion", "case", "contacts", "orders"]);

/** Recognition and links by month: what each layer adds when it has come into effect. */
export function compileRecords({channels, identity, links}: Setting, months: number): Part {
  const count = channels.length;
  const index = new Map(channels.map(({id}, c) => [id, c]));
  const isStranger = (c: number) => channels[c].returnsIdentity === false;
  const effective = effectMonths([...identity, ...links], months);
  const match = new Float64Array(effective * count);
  const linkedFrom = new Int32Array(OBJECTS * count);
  const linkThreshold = new Float64Array(effective * OBJECTS * count * count);
  for (let month = 0; month < effective; month++) {
    for (let c = 0; c < count; c++) {
      let rate = 0;
      if (channels[c].returnsIdentity === false) continue;
      for (const layer of identity) {
        const to = layer.match[channels[c].id];
        if (to !== undefined) rate += (to - rate) * effectAt(month * MONTH, layer);
      }
      match[month * count + c] = threshold(rate);
    }
  }
  for (const link of links) {
    const object = recordObjects.indexOf(link.object);
    const joined: Array<readonly [a: number, b: number]> = [];
    for (const [from, to] of link.pairs) {
      const a = index.get(from);
      const b = index.get(to);
      if (a === undefined || b === undefined || a === b) continue;
      if (personal.has(link.object) && (isStranger(a) || isStranger(b))) continue;
      // pages go out to a marketplace, but not who looked at them there comes back
      if (link.object === "content" && isStranger(a)) continue;
      linkedFrom[object * count + b] |= 1 << a;
      joined.push([a, b]);
    }
    for (let month = 0; month < effective; month++) {
      const effect = threshold(link.coverage * effectAt(month * MONTH, link));
      for (const [a, b] of joined) {
        const at = ((month * OBJECTS + object) * count + a) * count + b;
        linkThreshold[at] = Math.max(linkThreshold[at], effect);
      }
    }
  }
  return {match, effectMonths: effective, linkedFrom, linkThreshold};
}
