import {deskFields} from "../fields/service.ts";
import {moneyFields} from "../fields/relationship.ts";
import {entriesOf, type Entry} from "../layers.ts";
import {dig} from "../plain.ts";
import type {ChannelSetting} from "../setting/channel.ts";
import type {DeskSetting} from "../setting/service.ts";
import {expand} from "./pairs.ts";
import {layered, take, unseen, within, type Reading} from "./reading.ts";

function resolveDesk(reading: Reading, id: string, channels: readonly string[], entry: Entry | null): DeskSetting {
  const written = (name: string) => dig(entry?.value, [name]);
  const number = (name: Exclude<keyof typeof deskFields, "wage">, from = reading) =>
    entry ? take(from, deskFields[name], `${entry.path}.${name}`, written(name)) : deskFields[name].default!;
  const blind = unseen(reading);
  const [agents, opens, hours, days] = (["agents", "opens", "hours", "days"] as const).map(name => number(name, blind));
  const [minimum, answer] = [number("minimum", blind), number("answer", blind)];
  if (reading.record) {
    // As many agents as there are do what they can; as many as are needed come for what is to be done.
    const asNeeded = agents === Infinity;
    number("minimum", unseen(reading, asNeeded));
    number("answer", unseen(reading, asNeeded));
    number("agents", unseen(reading, minimum === 0 && answer === 0));
    // An open day ends at midnight.
    const always = opens === Infinity;
    const longest = 1440 - (hours! * 60) / days!;
    number("opens", unseen(within(reading, {max: longest}), written("hours") !== undefined && longest > 0));
    number("hours", always ? reading : within(reading, {max: ((1440 - opens!) * days!) / 60}));
    number("days", unseen(within(reading, {min: Math.ceil((hours! * 60) / (1440 - opens!))}), !always));
  }
  return {
    id,
    channels,
    agents: agents === Infinity ? null : agents!,
    generalist: number("generalist"),
    wage: resolveWage(reading, entry, written("wage")),
    hours: hours!,
    opens: opens === Infinity ? null : opens!,
    days: days!,
    transfer: number("transfer"),
    minimum,
    answer
  };
}

/** The wage of a desk: its own, or a premium (`{premium: 0.06}`) over the wage of the firm, or the latter. */
function resolveWage(reading: Reading, entry: Entry | null, written: unknown): number {
  const path = `${entry?.path}.wage`;
  const firm = () => layered(reading, moneyFields.wage, ["money", "wage"]);
  if (!entry || (written === undefined && !reading.options.values?.has(path))) return firm();
  const premium = dig(written, ["premium"]);
  if (premium === undefined) return take(reading, deskFields.wage, path, written);
  const field = {...deskFields.wage, unit: "share", per: "over the wage of the firm", min: -0.9, max: 10};
  return firm() * (1 + take(reading, field, path, premium));
}

/**
 * Desks by id. A desk of a higher layer takes its channels away from lower desks and replaces the one of its own name; desks
 * left without channels vanish; a serving channel at no desk gets one of its own with as many agents as needed.
 */
export function resolveDesks(reading: Reading, channels: readonly ChannelSetting[], groups: unknown): DeskSetting[] {
  const serving = channels.filter(({serves}) => serves).map(({id}) => id);
  const desks = new Map<string, {entry: Entry | null; channels: readonly string[]}>();
  for (const layer of reading.layers)
    for (const entry of entriesOf(layer, "desks", reading.options.off)) {
      desks.delete(entry.key);
      if (entry.value === "off") continue;
      const named = new Set((dig(entry.value, ["channels"]) as string[]).flatMap(name => expand(name, groups)));
      for (const [id, desk] of desks)
        desks.set(id, {...desk, channels: desk.channels.filter(name => !named.has(name))});
      desks.set(entry.key, {entry, channels: serving.filter(id => named.has(id))});
    }
  const manned = new Set([...desks.values()].flatMap(desk => desk.channels));
  for (const id of serving)
    if (!manned.has(id)) {
      let name = id;
      while (desks.get(name)?.channels.length) name += "-desk";
      desks.set(name, {entry: null, channels: [id]});
    }
  return [...desks.keys()]
    .toSorted()
    .filter(id => desks.get(id)!.channels.length)
    .map(id => resolveDesk(reading, id, desks.get(id)!.channels, desks.get(id)!.entry));
}
