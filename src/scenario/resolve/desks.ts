import {deskFields} from "../fields/service.ts";
import {moneyFields} from "../fields/relationship.ts";
import {entriesOf, type Entry} from "../layers.ts";
import {dig} from "../plain.ts";
import type {ChannelSetting} from "../setting/channel.ts";
import type {DeskSetting} from "../setting/service.ts";
import {expand} from "./pairs.ts";
import {layered, take, type Reading} from "./reading.ts";

function resolveDesk(reading: Reading, id: string, channels: readonly string[], entry: Entry | null): DeskSetting {
  const written = (name: string) => dig(entry?.value, [name]);
  const number = (name: Exclude<keyof typeof deskFields, "wage">) =>
    entry ? take(reading, deskFields[name], `${entry.path}.${name}`, written(name)) : deskFields[name].default!;
  const agents = number("agents");
  const opens = number("opens");
  return {
    id,
    channels,
    agents: agents === Infinity ? null : agents,
    generalist: number("generalist"),
    wage: resolveWage(reading, entry, written("wage")),
    hours: number("hours"),
    opens: opens === Infinity ? null : opens,
    days: number("days"),
    transfer: number("transfer"),
    minimum: number("minimum"),
    answer: number("answer")
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
