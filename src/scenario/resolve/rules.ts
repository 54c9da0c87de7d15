import {capFields, offerFields, ruleFields} from "../fields/firm.ts";
import {entriesOf, type Entry} from "../layers.ts";
import {dig, keysOf} from "../plain.ts";
import type {ChannelSetting, Content, OfferSetting, RuleSetting} from "../setting.ts";
import {layered, take, topmost, type Reading} from "./reading.ts";

/** FNV-1a, 32 bits, of an ASCII text. */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Offers by id, of all layers. */
export function resolveOffers(reading: Reading): OfferSetting[] {
  const ids = new Set(reading.layers.flatMap(layer => keysOf(layer.sections.offers)));
  return [...ids].toSorted().map(id => ({
    id,
    off: layered(reading, offerFields.off, ["offers", id, "off"]),
    newOnly: topmost(reading, ["offers", id, "for"])?.written === "new"
  }));
}

/** Where a click leads if the rule does not say: the selling channel nearest to a website, else the carrier itself. */
function landing(channels: readonly ChannelSetting[], carrier: string): string {
  const shop = channels.find(({sells, browses, local}) => sells && browses && !local);
  return (shop ?? channels.find(({sells, browses}) => sells && browses))?.id ?? carrier;
}

function resolveRule(
  reading: Reading,
  programme: Entry,
  index: number,
  channels: readonly ChannelSetting[]
): RuleSetting {
  const rule = (programme.value as readonly unknown[])[index];
  const path = `${programme.path}.${index}`;
  const name = (dig(rule, ["id"]) as string | undefined) ?? String(index + 1);
  const number = (field: keyof typeof ruleFields) => {
    const written = dig(rule, [field]);
    const full = `${path}.${field}`;
    const known = written !== undefined || ruleFields[field].default !== undefined || reading.options.values?.has(full);
    return known ? take(reading, ruleFields[field], full, written) : undefined;
  };
  const on = (dig(rule, ["on"]) as RuleSetting["on"] | undefined) ?? "calendar";
  const channel = dig(rule, ["send", "channel"]) as string;
  const cap = dig(rule, ["cap"]);
  const [after, every, during] = [number("after")!, number("every"), number("for")];
  return {
    key: fnv1a(`${programme.key}/${name}`),
    id: `${programme.key}.${name}`,
    on,
    after,
    every: every ?? 0,
    times: during && every ? Math.max(1, Math.floor(during / every)) : on === "calendar" ? Infinity : 1,
    channel,
    land: (dig(rule, ["land"]) as string | undefined) ?? landing(channels, channel),
    offer: (dig(rule, ["send", "offer"]) as string | undefined) ?? null,
    content: (dig(rule, ["send", "content"]) as Content | undefined) ?? "standard",
    cap:
      cap === undefined
        ? null
        : {
            count: take(reading, capFields.count, `${path}.cap.count`, dig(cap, ["count"])),
            per: take(reading, capFields.per, `${path}.cap.per`, dig(cap, ["per"])),
            within: (dig(cap, ["within"]) as "channel" | "everywhere" | undefined) ?? "channel"
          }
  };
}

/** Message rules of all programmes, by programme, in the order in which a programme lists them. */
export function resolveRules(reading: Reading, channels: readonly ChannelSetting[]): RuleSetting[] {
  const programmes = new Map<string, Entry>();
  for (const layer of reading.layers)
    for (const entry of entriesOf(layer, "programmes", reading.options.off)) {
      if (entry.value === "off") programmes.delete(entry.key);
      else programmes.set(entry.key, entry);
    }
  const carries = new Set(channels.filter(({reaches}) => reaches).map(({id}) => id));
  const present = new Set(channels.map(({id}) => id));
  return [...programmes.keys()]
    .toSorted()
    .flatMap(key => {
      const programme = programmes.get(key)!;
      return (programme.value as readonly unknown[]).map((_, index) =>
        resolveRule(reading, programme, index, channels)
      );
    })
    .filter(({channel, land}) => carries.has(channel) && present.has(land));
}
