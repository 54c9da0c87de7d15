import {threshold} from "../../random/bernoulli.ts";
import type {Setting} from "../../scenario/setting.ts";
import type {ChannelSetting} from "../../scenario/setting/channel.ts";
import {moves, stages, type Move, type Stage} from "../../scenario/setting/journey.ts";
import {MOVES, STAGES, type World} from "../world.ts";
import {millicents} from "./units.ts";

type Part = Pick<
  World,
  | "channels"
  | "channelKey"
  | "browse"
  | "moveWeight"
  | "moveAt"
  | "forward"
  | "local"
  | "touch"
  | "onDevice"
  | "countsCarts"
  | "takeAway"
  | "interruption"
  | "sessionCost"
  | "fee"
  | "collects"
  | "messageCost"
  | "click"
  | "optOut"
  | "consent"
  | "messagePressure"
  | "reach"
>;

const rank: Record<Stage | "order", number> = {help: -1, discover: 0, evaluate: 1, cart: 2, checkout: 3, order: 4};

/** Words of luck of the moves from each stage: the usual ones in the first block of four, so that most steps draw one block. */
const slots: Record<Stage, readonly Move[]> = {
  discover: ["leave", "later", "evaluate", "order", "discover", "cart", "checkout", "help"],
  evaluate: ["leave", "later", "cart", "help", "order", "discover", "evaluate", "checkout"],
  cart: ["leave", "later", "checkout", "help", "order", "discover", "evaluate", "cart"],
  checkout: ["leave", "later", "order", "help", "discover", "evaluate", "cart", "checkout"],
  help: ["leave", "later", "evaluate", "cart", "order", "discover", "checkout", "help"]
};

/** Whether a move brings the journey closer to the order. */
function isForward(from: Stage, move: Move): boolean {
  return move !== "leave" && move !== "later" && move !== "help" && rank[move] > rank[from];
}

/** Channels that can hold a session (browsing or selling), as a bit mask over channel indices. */
export function channelMask(channels: readonly ChannelSetting[], test: (channel: ChannelSetting) => boolean): number {
  let mask = 0;
  channels.forEach((channel, c) => {
    if (test(channel)) mask |= 1 << c;
  });
  return mask;
}

export function compileChannels({channels, journey, market, rules}: Setting): Part {
  const moveWeight = new Float64Array(channels.length * STAGES * MOVES);
  channels.forEach((channel, c) =>
    stages.forEach((stage, s) =>
      slots[stage].forEach((move, slot) => {
        let weight = journey.moves[stage][move] ?? 0;
        if (move === "leave") weight *= market.pull;
        if (isForward(stage, move)) weight *= channel.quality[stage];
        if (!channel.sells && (move === "cart" || move === "checkout" || move === "order")) weight = 0;
        moveWeight[(c * STAGES + s) * MOVES + slot] = weight;
      })
    )
  );
  const forward = Int32Array.from(stages, stage => {
    let mask = 0;
    moves.forEach((move, m) => {
      if (isForward(stage, move)) mask |= 1 << m;
    });
    return mask;
  });
  const numbers = (value: (channel: ChannelSetting) => number) => Float64Array.from(channels, value);
  const flags = (value: (channel: ChannelSetting) => boolean) =>
    Uint8Array.from(channels, channel => (value(channel) ? 1 : 0));
  return {
    channels: channels.length,
    channelKey: Int32Array.from(channels, ({key}) => key),
    browse: Int32Array.from(channels.flatMap((channel, c) => (channel.browses || channel.sells ? [c] : []))),
    moveWeight,
    moveAt: Int32Array.from(stages.flatMap(stage => slots[stage].map(move => moves.indexOf(move)))),
    forward,
    local: flags(({local}) => local),
    touch: flags(({touch}) => touch),
    onDevice: flags(({device}) => device === "device"),
    countsCarts: flags(({device}) => device !== "place"),
    takeAway: flags(({takeAway}) => takeAway),
    interruption: numbers(({interruption}) => threshold(interruption)),
    sessionCost: numbers(({sessionCost}) => millicents(sessionCost)),
    fee: numbers(({fee}) => fee),
    collects: channelMask(channels, ({collects}) => collects),
    messageCost: numbers(({message}) => millicents(message?.cost ?? 0)),
    click: numbers(({message}) => message?.click ?? 0),
    optOut: numbers(({message}) => message?.optOut ?? 0),
    consent: numbers(({message}) => threshold(message?.consent ?? 0)),
    messagePressure: numbers(({message}) => message?.pressure ?? 0),
    reach: channelMask(channels, ({id, message}) => message !== null && rules.some(({channel}) => channel === id))
  };
}
