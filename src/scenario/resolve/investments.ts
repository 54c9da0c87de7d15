import type {NamedChannel} from "../channels.ts";
import {kindOf} from "../channels.ts";
import {coverageField, investmentFields, matchField} from "../fields/firm.ts";
import {entriesOf, type Entry} from "../layers.ts";
import {dig} from "../plain.ts";
import type {IdentityLayer, LinkSetting, ToolSetting} from "../setting.ts";
import {expandPairs} from "./pairs.ts";
import {take, type Reading} from "./reading.ts";

type Cost = keyof typeof investmentFields;

/** One-off and running cost, lead time and ramp of an entry. The entry's `evidence` speaks for its costs. */
export function resolveInvestment(reading: Reading, {id, path, value}: Entry): ToolSetting {
  const source = dig(value, ["evidence"]) as string | undefined;
  const number = (name: Cost) => take(reading, investmentFields[name], `${path}.${name}`, dig(value, [name]), source);
  return {id, setup: number("setup"), monthly: number("monthly"), ready: number("ready"), ramp: number("ramp")};
}

/** Channels that are an address or a log-in recognise people without any programme. */
function natural(channels: readonly NamedChannel[]): IdentityLayer[] {
  const match: Record<string, number> = {};
  for (const {id, kind} of channels) if (kindOf(kind).match) match[id] = kindOf(kind).match!;
  return Object.keys(match).length
    ? [{id: "catalogue/links.identity", match, setup: 0, monthly: 0, ready: 0, ramp: 0}]
    : [];
}

/** Layers of identity, lowest first; `none` removes all that lie below. */
export function resolveIdentity(reading: Reading, channels: readonly NamedChannel[]): IdentityLayer[] {
  let found = natural(channels);
  for (const layer of reading.layers)
    for (const entry of entriesOf(layer, "links", reading.options.off)) {
      if (entry.key !== "identity") continue;
      if (entry.value === "none") {
        found = [];
        continue;
      }
      const match: Record<string, number> = {};
      for (const {id} of channels) {
        const written = dig(entry.value, ["match", id]);
        if (written !== undefined) match[id] = take(reading, matchField, `${entry.path}.match.${id}`, written);
      }
      found.push({...resolveInvestment(reading, entry), match});
    }
  return found;
}

/** Links between records, lowest layer first; `none` removes the inherited links of an object. */
export function resolveLinks(reading: Reading, channels: readonly string[], groups: unknown): LinkSetting[] {
  let found: LinkSetting[] = [];
  for (const layer of reading.layers)
    for (const entry of entriesOf(layer, "links", reading.options.off)) {
      const object = entry.key as LinkSetting["object"] | "identity";
      if (object === "identity") continue;
      const bare = typeof entry.value === "string" || Array.isArray(entry.value);
      const written = bare ? entry.value : dig(entry.value, ["pairs"]);
      if (written === "none") found = found.filter(link => link.object !== object);
      if (entry.value === "none") continue;
      const coverage = take(reading, coverageField, `${entry.path}.coverage`, dig(entry.value, ["coverage"]));
      const pairs = expandPairs(written, channels, groups);
      found.push({...resolveInvestment(reading, entry), object, pairs, coverage});
    }
  return found;
}

/** Tools by name: a higher layer replaces a tool, `off` removes it. */
export function resolveTools(reading: Reading): ToolSetting[] {
  const found = new Map<string, Entry>();
  for (const layer of reading.layers)
    for (const entry of entriesOf(layer, "tools", reading.options.off)) {
      if (entry.value === "off") found.delete(entry.key);
      else found.set(entry.key, entry);
    }
  return [...found.keys()].toSorted().map(key => resolveInvestment(reading, found.get(key)!));
}
