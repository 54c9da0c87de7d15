import {readFileSync} from "node:fs";
import {basename} from "node:path";
import {run} from "../../src/engine/run.ts";
import {addTallies, emptyTallies, type Tallies} from "../../src/engine/tallies.ts";
import {plan, type Plan} from "../../src/experiment/plan.ts";
import {Event} from "../../src/model/event.ts";
import {CHANNEL_TALLIES, CH_ORDERS, CH_SESSIONS, T, type TallyName} from "../../src/model/tally.ts";
import {keyFromSeed} from "../../src/random/key.ts";
import {readScenario} from "../../src/scenario/read.ts";
import type {ChannelSetting} from "../../src/scenario/setting/channel.ts";

/** What the lives of one strategy's customers showed, counted over the simulated people. */
export interface Observed {
  /** Some desk has a number of agents, so that contacts may have to wait. */
  readonly queues: boolean;
  total(name: TallyName): number;
  sessions(test: (channel: ChannelSetting) => boolean): number;
  orders(test: (channel: ChannelSetting) => boolean): number;
  /** Messages of a kind of channel. */
  messages(kind: string): Messages;
  /** Cases closed, and those of them with contacts in more than one channel. */
  readonly cases: number;
  readonly casesInSeveralChannels: number;
  /** Orders whose journey had a session in another channel than that of the order. */
  readonly ordersAfterAnotherChannel: number;
}

export interface Messages {
  sent: number;
  clicked: number;
  optedOut: number;
  /** Sent after the person had bought what they advertise. */
  wasted: number;
}

/** Lives of the first and the last strategy of a scenario file, replication 0 of its own seed. Throws on an invalid file. */
export function observe(file: string, {customers}: {customers: number}): {before: Observed; after: Observed} {
  const name = basename(file);
  const {scenario, errors} = readScenario(readFileSync(file, "utf8"), {name});
  if (scenario === null) throw new Error(`${file} is no valid scenario: ${errors[0]?.message}`);
  const {strategies, seed} = plan(scenario);
  const watch = (strategy: Plan["strategies"][number]) => watchLives(strategy, keyFromSeed(seed, 0), customers);
  return {before: watch(strategies[0]), after: watch(strategies.at(-1)!)};
}

/** Replays every customer, because counters do not tell which channel a click or a second contact was in. */
function watchLives({world, setting}: Plan["strategies"][number], key: Int32Array, customers: number): Observed {
  const environment = world.coupled ? run({kind: "replication", world, key, customers}).environment : null;
  const sum = emptyTallies(world);
  const seen = new Watch(setting.channels);
  for (let customer = 0; customer < customers; customer++) {
    const {tallies, entries} = run({kind: "replay", world, key, customer, environment});
    addTallies(sum, tallies);
    seen.life(entries);
  }
  const byChannel =
    ({byChannel: counts}: Tallies, which: number) =>
    (test: (channel: ChannelSetting) => boolean) =>
      setting.channels.reduce((n, channel, c) => n + (test(channel) ? counts[c * CHANNEL_TALLIES + which] : 0), 0);
  return {
    queues: world.coupled,
    total: name => sum.totals[T[name]],
    sessions: byChannel(sum, CH_SESSIONS),
    orders: byChannel(sum, CH_ORDERS),
    messages: kind => seen.messages.get(kind) ?? {sent: 0, clicked: 0, optedOut: 0, wasted: 0},
    cases: seen.cases,
    casesInSeveralChannels: seen.casesInSeveral,
    ordersAfterAnotherChannel: seen.ordersAfterAnother
  };
}

/** Counts what happens in lives, entry by entry. */
class Watch {
  readonly channels: readonly ChannelSetting[];
  readonly messages = new Map<string, Messages>();
  cases = 0;
  casesInSeveral = 0;
  ordersAfterAnother = 0;

  constructor(channels: readonly ChannelSetting[]) {
    this.channels = channels;
  }

  life(entries: Float64Array): void {
    const visited = new Set<number>();
    const asked = new Set<number>();
    for (let i = 0; i < entries.length; i += 5) {
      const [code, , channel, , b] = entries.subarray(i, i + 5);
      if (code === Event.need || code === Event.broughtForward) visited.clear();
      else if (code === Event.visit || code === Event.visitByMessage) visited.add(channel);
      else if (code === Event.order && visited.size > 1) this.ordersAfterAnother++;
      else if (code === Event.question || code === Event.problem) asked.clear();
      else if (code === Event.contact) asked.add(channel);
      else if (code === Event.caseClosed) {
        this.cases++;
        if (asked.size > 1) this.casesInSeveral++;
      } else if (code === Event.message || code === Event.click || code === Event.optOut)
        this.message(code, this.channels[channel].kind, b);
    }
  }

  message(code: number, kind: string, waste: number): void {
    const counts = this.messages.get(kind) ?? {sent: 0, clicked: 0, optedOut: 0, wasted: 0};
    this.messages.set(kind, counts);
    if (code === Event.click) counts.clicked++;
    else if (code === Event.optOut) counts.optedOut++;
    else {
      counts.sent++;
      counts.wasted += waste;
    }
  }
}
