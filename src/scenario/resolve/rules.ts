import type {Field} from "../fields/field.ts";
import {capFields, ignoredField, offerFields, popUpFields, ruleFields} from "../fields/firm.ts";
import {months} from "../fields/market.ts";
import {codeField} from "../fields/response.ts";
import {entriesOf, type Entry} from "../layers.ts";
import {dig, keysOf} from "../plain.ts";
import type {ChannelSetting} from "../setting/channel.ts";
import type {OfferSetting} from "../setting/journey.ts";
import type {Condition, Content, Occasion, RuleSetting} from "../setting/programme.ts";
import {layered, take, topmost, unseen, within, type Reading} from "./reading.ts";

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
    from: layered(reading, offerFields.from, ["offers", id, "from"]),
    until: layered(reading, offerFields.until, ["offers", id, "until"]),
    newOnly: topmost(reading, ["offers", id, "for"])?.written === "new",
    remembered:
      topmost(reading, ["offers", id, "code"])?.written === true
        ? layered(reading, codeField, ["offers", id, "remembered"])
        : 0
  }));
}

/** Where a click leads if the rule does not say: an invitation to where the product can be touched, all else to the selling channel nearest to a website, else the carrier itself. */
function landing(channels: readonly ChannelSetting[], carrier: string, content: Content): string {
  const showroom = channels.find(({browses, touch, local}) => browses && touch && local);
  if (content === "invitation" && showroom) return showroom.id;
  const shop = channels.find(({sells, browses, local}) => sells && browses && !local);
  return (shop ?? channels.find(({sells, browses}) => sells && browses))?.id ?? carrier;
}

/** Ids of channels that a name, a group or a list of them stands for, in the order written; members of a group by key. */
function channelsNamed(written: unknown, channels: readonly ChannelSetting[], groups: unknown): string[] {
  const names = Array.isArray(written) ? (written as unknown[]) : [written];
  const ids = names.flatMap(name => {
    const members = dig(groups, [name as string]);
    if (!Array.isArray(members)) return [name as string];
    return channels.filter(({id}) => members.includes(id)).map(({id}) => id);
  });
  return [...new Set(ids)];
}

/** What a rule waits for, and which rules of its programme that is about: the one before it where it names none. */
function occasionOf(written: unknown, programme: string, before: string | null): Pick<RuleSetting, "on" | "of"> {
  const on = written === undefined ? "calendar" : typeof written === "string" ? written : keysOf(written)[0]!;
  if (on !== "ignored" && on !== "engaged") return {on: on as Occasion, of: []};
  const named = dig(written, [on]);
  const ids = named === undefined ? [before] : Array.isArray(named) ? (named as unknown[]) : [named];
  return {on, of: ids.filter(id => typeof id === "string").map(id => `${programme}.${id}`)};
}

/** What a rule does, and the part of the file that says through which channels. */
function actionOf(rule: unknown): {does: RuleSetting["does"]; where: unknown} {
  const ask = dig(rule, ["ask"]);
  if (ask !== undefined) return {does: ask as "review" | "referral", where: dig(rule, ["via"])};
  const stop = dig(rule, ["stop"]);
  if (stop !== undefined) return {does: "stop", where: stop};
  const at = dig(rule, ["show", "at"]);
  return at !== undefined ? {does: "show", where: at} : {does: "send", where: dig(rule, ["send", "channel"])};
}

function nameOf(rule: unknown, index: number): string {
  return (dig(rule, ["id"]) as string | undefined) ?? String(index + 1);
}

/** A rule as one for each of its channels. */
function resolveRule(
  reading: Reading,
  programme: Entry,
  index: number,
  channels: readonly ChannelSetting[],
  groups: unknown
): RuleSetting[] {
  const list = programme.value as readonly unknown[];
  const rule = list[index];
  const path = `${programme.path}.${index}`;
  const name = nameOf(rule, index);
  const said = <T>(...at: string[]) => dig(rule, at) as T | undefined;
  const number = (field: keyof typeof ruleFields, what: Field = ruleFields[field], from = reading) => {
    const written = dig(rule, [field]);
    const full = `${path}.${field}`;
    const known = written !== undefined || what.default !== undefined || reading.options.values?.has(full);
    return known ? take(from, what, full, written) : undefined;
  };
  const {on, of} = occasionOf(said("on"), programme.key, index > 0 ? nameOf(list[index - 1], index - 1) : null);
  const {does, where} = actionOf(rule);
  // a pop-up comes at once
  const after = number("after", on === "ignored" ? ignoredField : ruleFields.after, unseen(reading, does !== "show"))!;
  const blind = unseen(reading);
  const [every, during] = [number("every", ruleFields.every, blind), number("for", ruleFields.for, blind)];
  if (reading.record) {
    number("every", ruleFields.every, within(reading, {max: during}));
    number("for", ruleFields.for, within(reading, {min: every}));
  }
  const cap = said("cap");
  const popUp = (field: keyof typeof popUpFields) =>
    does === "show" ? take(reading, popUpFields[field], `${path}.show.${field}`, said("show", field)) : 0;
  const carriers = channelsNamed(where, channels, groups);
  const fallback = said<string>("fallback");
  const shared = {
    id: `${programme.key}.${name}`,
    on,
    of,
    conditions: said<Condition[]>("if") ?? [],
    months: (said<Array<(typeof months)[number]>>("in") ?? []).map(month => months.indexOf(month)),
    does,
    after,
    every: every ?? 0,
    times: during && every ? Math.max(1, Math.floor(during / every)) : on === "calendar" ? Infinity : 1,
    offer: said<string>("send", "offer") ?? said<string>("show", "offer") ?? null,
    content: said<Content>("send", "content") ?? "standard",
    cap:
      cap === undefined
        ? null
        : {
            count: take(reading, capFields.count, `${path}.cap.count`, dig(cap, ["count"])),
            per: take(reading, capFields.per, `${path}.cap.per`, dig(cap, ["per"])),
            within: (dig(cap, ["within"]) as "channel" | "everywhere" | undefined) ?? "channel"
          },
    until: said<"engaged" | "visit">("until") ?? null,
    priority: number("priority") ?? 0,
    accept: popUp("accept"),
    pressure: popUp("pressure"),
    capture: said<string>("show", "capture") ?? null
  } as const;
  return [...carriers, ...(fallback === undefined ? [] : [fallback])].map((channel, place) => ({
    ...shared,
    // the first channel has the luck of the rule, the others one of their own, named by the channel and not by its place
    key: fnv1a(`${programme.key}/${name}${place === 0 ? "" : `/${channels.find(({id}) => id === channel)?.key}`}`),
    channel,
    land: said<string>("land") ?? (does === "show" ? channel : landing(channels, channel, shared.content)),
    fallback: place >= carriers.length
  }));
}

/** Message rules of all programmes, by programme, in the order in which a programme lists them. */
export function resolveRules(reading: Reading, channels: readonly ChannelSetting[], groups: unknown): RuleSetting[] {
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
      return (programme.value as readonly unknown[]).flatMap((_, index) =>
        resolveRule(reading, programme, index, channels, groups)
      );
    })
    .filter(
      ({channel, land, does}) =>
        present.has(channel) && present.has(land) && (does === "show" || does === "stop" || carries.has(channel))
    );
}
