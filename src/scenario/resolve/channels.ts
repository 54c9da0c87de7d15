import {channelField, stageField} from "../catalogue/catalogue.ts";
import type {Kind} from "../catalogue/kind.ts";
import {kindOf, type NamedChannel} from "../channels.ts";
import type {ChannelField, Role, Trait} from "../fields/channel.ts";
import type {ChannelSetting} from "../setting/channel.ts";
import {stages, type Stage} from "../setting/journey.ts";
import {layered, topmost, unseen, type Reading} from "./reading.ts";

/** Channels that exist in this strategy: somewhere given a kind, and not `off` in the topmost sheet that names them. */
export function presentChannels(reading: Reading, named: readonly NamedChannel[]): NamedChannel[] {
  return named.filter(({id}) => (topmost(reading, ["channels", id])?.written ?? "off") !== "off");
}

function returnsIdentity(reading: Reading, id: string, kind: Kind): boolean {
  const said = topmost(reading, ["channels", id, "returns-identity"])?.written as boolean | undefined;
  return said ?? kind.returnsIdentity ?? true;
}

export function resolveChannel(reading: Reading, {id, kind: name, key}: NamedChannel): ChannelSetting {
  const kind = kindOf(name);
  const at = (...rest: string[]) => ["channels", id, ...rest];
  const does = (role: Role | Trait) => (topmost(reading, at(role))?.written as boolean) ?? kind.does.includes(role);
  const [reaches, browses, serves] = [does("reaches"), does("browses"), does("serves")];
  const sells = does("sells") || does("native-checkout");
  // what happens in sessions is no parameter of a channel that has none
  const sessions = unseen(reading, browses || sells);
  // nor is being reminded, where nobody forgets
  const minding = unseen(reading, topmost(reading, ["reminding"]) !== undefined);
  const session = (field: ChannelField) => layered(sessions, channelField(kind, field), at(field));
  const number = (field: ChannelField) => layered(reading, channelField(kind, field), at(field));
  // without awareness it has no effect, so that it is no parameter
  const strangers = unseen(reading, topmost(reading, ["awareness"]) !== undefined);
  // nobody is handed over to a person by a person
  const automatic = does("automatic");
  const programs = unseen(reading, automatic);
  const byStage = (section: "fit" | "quality") =>
    Object.fromEntries(
      stages.map(stage => [stage, layered(sessions, stageField(kind, section, stage), at(section, stage))])
    ) as Record<Stage, number>;
  return {
    id,
    kind: name,
    key,
    reaches,
    browses,
    sells,
    serves,
    collects: does("collects"),
    fit: byStage("fit"),
    quality: byStage("quality"),
    touch: does("touch"),
    local: does("local"),
    direct: does("direct"),
    device: (topmost(reading, at("records"))?.written as ChannelSetting["device"]) ?? kind.records,
    interruption: session("interruption"),
    sessionCost: session("session-cost"),
    fee: session("fee"),
    ageing: session("ageing"),
    exposure: layered(strangers, channelField(kind, "exposure"), at("exposure")),
    takeAway: does("take-away"),
    ...(returnsIdentity(reading, id, kind) ? {} : {returnsIdentity: false}),
    sharesScreen: does("shares-screen"),
    nativeCheckout: does("native-checkout"),
    message: reaches
      ? {
          cost: number("message-cost"),
          click: number("click"),
          delivery: number("delivery"),
          undelivered: number("undelivered"),
          remind: layered(minding, channelField(kind, "remind"), at("remind")),
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
          concurrency: number("concurrency"),
          automatic,
          handOver: layered(programs, channelField(kind, "hand-over"), at("hand-over")),
          contactCost: number("contact-cost")
        }
      : null
  };
}
