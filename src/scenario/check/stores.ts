import {dig} from "../plain.ts";
import {known, members, playsSomewhere, type File} from "./file.ts";

/** Pools a firm may have at most: every set of them is worked out in advance. */
const MOST_POOLS = 6;

/** Pools of stock and multipliers of returns name channels that sell, each channel in one pool. */
export function checkStores(file: File): void {
  const names = new Set<string>();
  for (const {sections, path} of file.sheets) {
    const taken = new Map<string, string>();
    for (const {name, value, path: at} of members(dig(sections, ["stock", "pools"]), [...path, "stock", "pools"])) {
      names.add(name);
      const said = file.sheets.some(sheet => dig(sheet.sections, ["stock", "pools", name, "channels"]) !== undefined);
      if (!said) file.report(at, `the pool "${name}" has no channels`, {hint: "add channels: [site]", at: "key"});
      for (const {value: wanted, path: member} of members(dig(value, ["channels"]), [...at, "channels"]))
        for (const id of known(file, wanted, member)) {
          const other = taken.get(id);
          if (other !== undefined) file.report(member, `"${id}" is in pool "${other}" already`);
          taken.set(id, name);
          if (id === wanted && !playsSomewhere(file, id, "sells"))
            file.report(member, `"${id}" does not sell, so it needs no stock`, {
              hint: "add sells: true to the channel, or leave it out"
            });
        }
    }
    for (const {name: id, path: at} of members(dig(sections, ["returns", "channels"]), [
      ...path,
      "returns",
      "channels"
    ])) {
      if (dig(file.data.groups, [id]) !== undefined)
        file.report(at, `"${id}" is a group; a channel is expected`, {at: "key"});
      else known(file, id, at, "key");
    }
  }
  if (names.size > MOST_POOLS)
    file.report(["stock", "pools"], `${names.size} pools; at most ${MOST_POOLS} are possible`, {at: "key"});
}
