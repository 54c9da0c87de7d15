import fc from "fast-check";
import type {ChannelSetting} from "../../src/scenario/setting/channel.ts";
import {stages} from "../../src/scenario/setting/journey.ts";
import {channel, DAY} from "../model/settings.ts";

export const share = fc.integer({min: 0, max: 20}).map(n => n / 20);
export const odds = fc.constantFrom(0, 0.1, 0.5, 1, 3);
export const price = fc.integer({min: 0, max: 500}).map(n => n / 100);

const byStage = fc.record(
  Object.fromEntries(stages.map(stage => [stage, fc.constantFrom(0.2, 1, 1, 2)])) as Record<
    (typeof stages)[number],
    fc.Arbitrary<number>
  >
);

const message = fc.record({
  cost: price,
  click: fc.constantFrom(0, 0.05, 0.5, 1),
  delivery: fc.constantFrom(0, 0, 0, 2 * DAY),
  undelivered: fc.constantFrom(0, 0, 0.3),
  remind: fc.constantFrom(0, 0.1, 0.5),
  optOut: fc.constantFrom(0, 0.01, 0.2),
  consent: fc.constantFrom(0, 0.5, 1, 1),
  pressure: fc.constantFrom(0, 0.5, 1)
});

const serve = fc.record({
  handle: fc.constantFrom(0.5, 5, 20),
  resolution: share,
  patience: fc.constantFrom(1, 10, Infinity),
  interruption: fc.constantFrom(0, 0.1, 0.5),
  latency: fc.constantFrom(0, 60, 2 * DAY),
  concurrency: fc.constantFrom(1, 2.5),
  automatic: fc.constant(false),
  handOver: fc.constant(0),
  contactCost: fc.constantFrom(0, 0, 0.5)
});

const program = fc
  .tuple(serve, fc.constantFrom(0, 0.5, 1), price)
  .map(([answers, handOver, contactCost]) => ({...answers, automatic: true, handOver, contactCost}));

type Kind = Partial<ChannelSetting> & {key: number};

/** Every role, device and trait that a channel can have; keys lie in several blocks of luck. */
const kinds: Record<string, Kind> = {
  web: {key: 0, device: "device"},
  app: {key: 1},
  store: {key: 2, device: "place", local: true, touch: true, takeAway: true, collects: true},
  market: {key: 3, kind: "marketplace"},
  phone: {key: 4, device: "place", serves: true, sharesScreen: true},
  email: {key: 7, direct: true, browses: false, sells: false, reaches: true, serves: true},
  chat: {key: 10, browses: false, sells: false, serves: true},
  facebook: {key: 13, device: "device", sells: false, reaches: true, serves: true},
  blog: {key: 19, device: "device", sells: false},
  outlet: {key: 34, device: "place", local: true, collects: true},
  bot: {key: 20, device: "place", browses: false, sells: false, serves: true},
  boutique: {key: 127}
};

function anyOf(id: string, {key, ...kind}: Kind): fc.Arbitrary<ChannelSetting> {
  return fc
    .record({
      fit: byStage,
      quality: byStage,
      interruption: fc.constantFrom(0, 0.2, 1),
      sessionCost: price,
      fee: fc.constantFrom(0, 0.1),
      ageing: fc.constantFrom(0, 0, 0.9),
      exposure: fc.constantFrom(0, 0, 3),
      message: kind.reaches ? message : fc.constant(null),
      serve: kind.serves ? (id === "bot" ? program : serve) : fc.constant(null)
    })
    .map(numbers => channel(id, key, {takeAway: false, ...kind, ...numbers}));
}

/** A website and some other channels, in the order of their keys. */
export const anyChannels: fc.Arbitrary<ChannelSetting[]> = fc
  .subarray(Object.keys(kinds).slice(1), {minLength: 2})
  .chain(ids => fc.tuple(...["web", ...ids].map(id => anyOf(id, kinds[id]))))
  .map(channels => channels.toSorted((a, b) => a.key - b.key));
