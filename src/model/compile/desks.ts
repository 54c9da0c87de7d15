import {threshold} from "../../random/bernoulli.ts";
import type {Setting} from "../../scenario/setting.ts";
import type {World} from "../world.ts";
import {millicents} from "./units.ts";

type Part = Pick<
  World,
  | "serves"
  | "serve"
  | "desks"
  | "deskOf"
  | "agents"
  | "deskHours"
  | "agentRate"
  | "handle"
  | "agentShare"
  | "resolution"
  | "contactInterruption"
  | "latency"
  | "leaving"
  | "orderCase"
  | "renewalCase"
  | "caseDelay"
  | "repeatCustomer"
  | "repeatAgent"
  | "followUp"
  | "followGap"
  | "serveHabit"
  | "afterInterruption"
>;

export function compileDesks({channels, desks, support}: Setting): Part {
  const deskOf = new Int32Array(channels.length).fill(-1);
  desks.forEach((desk, d) => {
    for (const id of desk.channels) {
      const c = channels.findIndex(channel => channel.id === id);
      if (c >= 0) deskOf[c] = d;
    }
  });
  const serve = Int32Array.from(channels.flatMap((channel, c) => (channel.serve && deskOf[c] >= 0 ? [c] : [])));
  const numbers = (value: (serve: NonNullable<(typeof channels)[number]["serve"]>, c: number) => number) =>
    Float64Array.from(channels, (channel, c) => (channel.serve && deskOf[c] >= 0 ? value(channel.serve, c) : 0));
  return {
    serves: serve.length > 0,
    serve,
    desks: desks.length,
    deskOf,
    agents: Float64Array.from(desks, ({agents}) => agents ?? 0),
    deskHours: Float64Array.from(desks, ({hours}) => hours),
    agentRate: Float64Array.from(desks, ({agents, wage}) => (agents === null ? millicents(wage) / 3600 : 0)),
    handle: numbers(({handle}, c) => handle * 60 * desks[deskOf[c]].generalist),
    agentShare: numbers(({concurrency}) => 1 / concurrency),
    resolution: numbers(({resolution}) => threshold(resolution)),
    contactInterruption: numbers(({interruption}) => threshold(interruption)),
    latency: numbers(({latency}) => latency),
    leaving: numbers(({patience}) => (patience === Infinity ? 0 : 1 / (patience * 60))),
    orderCase: threshold(support.orderCase),
    renewalCase: threshold(support.renewalCase),
    caseDelay: support.caseDelay,
    repeatCustomer: Math.round(support.repeatCustomer * 60),
    repeatAgent: Math.round(support.repeatAgent * 60),
    followUp: threshold(support.followUp),
    followGap: support.followGap,
    serveHabit: support.habit,
    afterInterruption: support.afterInterruption
  };
}
