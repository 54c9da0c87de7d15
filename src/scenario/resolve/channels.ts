import {channelField, stageField} from "../catalogue/catalogue.ts";
import {kindOf, type NamedChannel} from "../channels.ts";
import type {ChannelField, Role, Trait} from "../fields/channel.ts";
import {stages, type ChannelSetting, type Stage} from "../setting.ts";
import {layered, topmost, type Reading} from "./reading.ts";

/** Channels that exist in this strategy: somewhere given a kind, and not `off` in the topmost sheet that names them. */
export function presentChannels(reading: Reading, named: readonly NamedChannel[]): NamedChannel[] {
  return named.filter(({id}) => (topmost(reading, ["channels", id])?.written ?? "off") !== "off");
}

export function resolveChannel(reading: Reading, {id, kind: name, key}: NamedChannel): ChannelSetting {
  const kind = kindOf(name);
  const at = (...rest: string[]) => ["channels", id, ...rest];
  const does = (role: Role | Trait) => (topmost(reading, at(role))?.written as boolean) ?? kind.does.includes(role);
  const number = (field: ChannelField) => layered(reading, channelField(kind, field), at(field));
  const byStage = (section: "fit" | "quality") =>
    Object.fromEntries(
      stages.map(stage => [stage, layered(reading, stageField(kind, section, stage), at(section, stage))])
    ) as Record<Stage, number>;
  const [reaches, serves] = [does("reaches"), does("serves")];
  return {
    id,
    kind: name,
    key,
    reaches,
    browses: does("browses"),
    sells: does("sells"),
    serves,
    collects: does("collects"),
    fit: byStage("fit"),
    quality: byStage("quality"),
    touch: does("touch"),
    local: does("local"),
    device: (topmost(reading, at("records"))?.written as ChannelSetting["device"]) ?? kind.records,
    interruption: number("interruption"),
    sessionCost: number("session-cost"),
    fee: number("fee"),
    takeAway: does("take-away"),
    message: reaches
      ? {
          cost: number("message-cost"),
          click: number("click"),
          optOut: number("opt-out"),
          consent: number("consent"),
          pressure: number("pressure")
        }
      : null,
    serve: serves
      ? {
          handle: number("handle"),
          resolution: number("resolution"),
          patience: number("wait-patience"),
          interruption: number("contact-interruption"),
          latency: number("latency"),
          concurrency: number("concurrency")
        }
      : null
  };
}
