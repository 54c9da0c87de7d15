import fc from "fast-check";
import type {Setting} from "../../../src/scenario/setting.ts";
import type {ChannelSetting} from "../../../src/scenario/setting/channel.ts";
import {moves, stages, type JourneySetting, type Move, type Stage} from "../../../src/scenario/setting/journey.ts";
import type {SegmentSetting} from "../../../src/scenario/setting/market.ts";
import {
  channel,
  DAY,
  fulfilment,
  HOUR,
  identity,
  journey,
  link,
  market,
  money,
  MONTH,
  segment,
  setting
} from "../../model/settings.ts";

const price = fc.integer({min: 0, max: 40}).map(n => n / 4);
const part = fc.constantFrom(0, 0.2, 0.5, 0.9, 1);
const odds = fc.constantFrom(0, 0, 0.1, 0.4, 1, 2);

const byStage = fc.record(
  Object.fromEntries(stages.map(stage => [stage, fc.constantFrom(0.3, 1, 1, 2.5)])) as Record<
    Stage,
    fc.Arbitrary<number>
  >
);

/** The ways in which channels differ for a journey: where carts live, who can come, what can be done. */
const kinds: Record<string, Partial<ChannelSetting> & {key: number}> = {
  web: {key: 0, device: "device", takeAway: false},
  app: {key: 1, takeAway: false},
  store: {key: 2, device: "place", local: true, touch: true, collects: true},
  market: {key: 3, takeAway: false},
  phone: {key: 4, device: "place", takeAway: false},
  blog: {key: 19, device: "device", sells: false},
  outlet: {key: 34, device: "place", touch: true, collects: true},
  shop: {key: 40, device: "device", browses: false, takeAway: false}
};

const anyChannels: fc.Arbitrary<ChannelSetting[]> = fc
  .subarray(Object.keys(kinds), {minLength: 1, maxLength: 4})
  .chain(ids =>
    fc.tuple(
      ...ids.map(id =>
        fc
          .record({
            fit: byStage,
            quality: byStage,
            interruption: fc.constantFrom(0, 0, 0.15, 0.6),
            sessionCost: price,
            fee: fc.constantFrom(0, 0.125)
          })
          .map(numbers => channel(id, kinds[id].key, {...kinds[id], ...numbers}))
      )
    )
  );

/** Whoever is in a stage may leave it for good, and cannot go round in it for long. */
const anyMoves = fc.record(
  Object.fromEntries(
    stages.map((stage, s) => [
      stage,
      fc.record({
        ...Object.fromEntries(moves.map(move => [move, odds])),
        leave: fc.constantFrom(0.3, 1),
        [stages[(s + 1) % 4]]: fc.constantFrom(0.5, 2)
      } as Record<Move, fc.Arbitrary<number>>)
    ])
  ) as Record<Stage, fc.Arbitrary<Record<Move, number>>>
);

const anyPeople = (id: string, share: number, channels: readonly ChannelSetting[]): fc.Arbitrary<SegmentSetting> =>
  fc
    .record({
      existing: fc.constantFrom(0, 1),
      orderMean: fc.constantFrom(20, 150),
      touchFirst: part,
      nearStore: part,
      patience: fc.constantFrom(20, 5 * HOUR, 10 * DAY, Infinity),
      gap: fc.constantFrom(1, 10, 3 * HOUR, 12 * HOUR),
      mobile: part,
      dropMean: fc.constantFrom(0, 0, 0.3, 1),
      taste: fc.record(Object.fromEntries(channels.map(one => [one.id, fc.constantFrom(0.1, 0.5, 1, 1, 3)])))
    })
    .map(people => segment({id, share, need: 24, ...people}));

const anyRest = fc.record({
  pull: fc.constantFrom(0.5, 1, 2),
  touch: fc.constantFrom(0, 1.5),
  mobile: fc.constantFrom(0, 0.7),
  habit: fc.constantFrom(0.4, 1, 3),
  redo: fc.constantFrom(0, 6, 20),
  effort: fc.constantFrom(0, 0, 6),
  shipCost: price,
  takeAwayCost: price,
  collectOdds: odds,
  collectCost: price,
  margin: fc.constantFrom(0.25, 0.5),
  paymentFee: fc.constantFrom(0, 0.0625)
});

/**
 * Any uncoupled world without messages, prices and answers. Needs arise in the first of eleven months only, so that no
 * journey is under way at the end.
 */
export const anyJourney: fc.Arbitrary<Setting> = anyChannels.chain(channels => {
  const ids = channels.map(({id}) => id);
  const every = ids.flatMap(from => ids.filter(to => to !== from).map(to => [from, to] as const));
  return fc
    .record({
      rest: anyRest,
      rows: anyMoves,
      known: fc.tuple(...ids.map(() => fc.constantFrom(0, 0.5, 1, 1))),
      linked: fc.constantFrom("none", "some", "all"),
      some: fc.subarray(every),
      segments: fc
        .constantFrom([1], [1], [0.6, 0.4])
        .chain(shares => fc.tuple(...shares.map((share, s) => anyPeople(["early", "late"][s], share, channels))))
    })
    .map(({rest, rows, known, linked, some, segments}) => {
      const {pull, touch, mobile, habit, redo, effort, margin, paymentFee, ...delivery} = rest;
      return setting({
        horizon: 11 * MONTH,
        market: market({pull, season: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]}),
        channels,
        segments,
        journey: journey(rows as JourneySetting["moves"], {
          touch,
          mobile,
          habit,
          redo,
          // Lost carts are counted one by one where effort matters; with many channels too many states would be told apart.
          effort: ids.length > 2 ? 0 : effort,
          unanswered: 0.5
        }),
        identity: [identity(Object.fromEntries(ids.map((id, i) => [id, known[i]])))],
        links: linked === "none" ? [] : [link("cart", linked === "all" ? every : some)],
        fulfilment: fulfilment({...delivery, collectLinked: 0, collectUnlinked: 0}),
        money: money({margin, paymentFee})
      });
    });
});
