import type {NamedChannel} from "../channels.ts";
import {kindOf} from "../channels.ts";
import {coverageField, falseMergeFields, investmentFields, matchField} from "../fields/firm.ts";
import {toolFields} from "../fields/tools.ts";
import {entriesOf, type Entry} from "../layers.ts";
import {dig} from "../plain.ts";
import type {IdentityLayer, InvestmentSetting, LinkSetting, ToolSetting} from "../setting/records.ts";
import {expandPairs} from "./pairs.ts";
import {resolveRisk} from "./risks.ts";
import {take, type Reading} from "./reading.ts";

type Cost = keyof typeof investmentFields;

/** One-off and running cost, lead time and ramp of an entry. The entry's `evidence` speaks for its costs. */
export function resolveInvestment(reading: Reading, entry: Entry): InvestmentSetting {
  const {id, path, value} = entry;
  const source = dig(value, ["evidence"]) as string | undefined;
  const number = (name: Cost) => take(reading, investmentFields[name], `${path}.${name}`, dig(value, [name]), source);
  const begin = number("begin");
  const risk = resolveRisk(reading, entry);
  return {
    id,
    setup: number("setup"),
    monthly: number("monthly"),
    ready: begin + number("ready"),
    ramp: number("ramp"),
    ...(begin > 0 && {begin}),
    ...(risk && {risk})
  };
}

/** Channels that are an address or a log-in recognise people without any programme. */
function natural(channels: readonly NamedChannel[]): IdentityLayer[] {
  const match: Record<string, number> = {};
  for (const {id, kind} of channels) if (kindOf(kind).match) match[id] = kindOf(kind).match!;
  return Object.keys(match).length
    ? [{id: "catalogue/links.identity", match, setup: 0, monthly: 0, ready: 0, ramp: 0}]
    : [];
}

/** Entries of links in all layers, lowest first; `none` removes those of the same record that lie below. */
function standingLinks({layers, options}: Reading): Entry[] {
  let found: Entry[] = [];
  for (const layer of layers)
    for (const entry of entriesOf(layer, "links", options.off)) {
      if (pairsOf(entry) === "none") found = found.filter(({key}) => key !== entry.key);
      found.push(entry);
    }
  return found.filter(({value}) => value !== "none");
}

/** What an entry says about pairs: a word, a list of drawn links, or undefined. */
function pairsOf({value}: Entry): unknown {
  return typeof value === "string" || Array.isArray(value) ? value : dig(value, ["pairs"]);
}

/** Layers of identity, lowest first; `none` removes all that lie below, the catalogue's too. */
export function resolveIdentity(reading: Reading, channels: readonly NamedChannel[]): IdentityLayer[] {
  const {layers, options} = reading;
  const blind = layers.some(layer =>
    entriesOf(layer, "links", options.off).some(({key, value}) => key === "identity" && value === "none")
  );
  const stated = standingLinks(reading)
    .filter(({key}) => key === "identity")
    .map(entry => {
      const match: Record<string, number> = {};
      for (const {id} of channels) {
        const written = dig(entry.value, ["match", id]);
        if (written !== undefined) match[id] = take(reading, matchField, `${entry.path}.match.${id}`, written);
      }
      return {...resolveInvestment(reading, entry), match, ...resolveFalseMerge(reading, entry)};
    });
  return [...(blind ? [] : natural(channels)), ...stated];
}

/** People taken for somebody else, where the entry says anything about them. */
function resolveFalseMerge(
  reading: Reading,
  {path, value}: Entry
): Pick<IdentityLayer, "falseMerge" | "falseMergeCost"> {
  const number = (name: keyof typeof falseMergeFields) =>
    take(reading, falseMergeFields[name], `${path}.${name}`, dig(value, [name]));
  const falseMerge = number("false-merge");
  return falseMerge > 0 ? {falseMerge, falseMergeCost: number("false-merge-cost")} : {};
}

/** Links between records, lowest layer first. */
export function resolveLinks(reading: Reading, channels: readonly string[], groups: unknown): LinkSetting[] {
  return standingLinks(reading)
    .filter(({key}) => key !== "identity")
    .map(entry => ({
      ...resolveInvestment(reading, entry),
      object: entry.key as LinkSetting["object"],
      pairs: expandPairs(pairsOf(entry), channels, groups),
      coverage: take(reading, coverageField, `${entry.path}.coverage`, dig(entry.value, ["coverage"]))
    }));
}

/** Tools by name: a higher layer replaces a tool, `off` removes it. */
export function resolveTools(reading: Reading): ToolSetting[] {
  const found = new Map<string, Entry>();
  for (const layer of reading.layers)
    for (const entry of entriesOf(layer, "tools", reading.options.off)) {
      if (entry.value === "off") found.delete(entry.key);
      else found.set(entry.key, entry);
    }
  return [...found.keys()].toSorted().map(key => resolveTool(reading, found.get(key)!));
}

function resolveTool(reading: Reading, entry: Entry): ToolSetting {
  const does = (dig(entry.value, ["does"]) as string | undefined) ?? null;
  const fields = toolFields(does);
  const numbers: Record<string, number> = {};
  for (const name of Object.keys(fields))
    numbers[name] = take(reading, fields[name]!, `${entry.path}.${name}`, dig(entry.value, [name]));
  return {...resolveInvestment(reading, entry), does, numbers};
}
