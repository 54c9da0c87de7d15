import fc from "fast-check";
import type {Setting} from "../../src/scenario/setting.ts";
import type {ChannelSetting} from "../../src/scenario/setting/channel.ts";
import {moves, stages, type JourneySetting, type Move, type Stage} from "../../src/scenario/setting/journey.ts";
import type {SegmentSetting} from "../../src/scenario/setting/market.ts";
import {
  DAY,
  fulfilment,
  HOUR,
  journey,
  market,
  messages,
  money,
  relationship,
  segment,
  setting,
  support
} from "../model/settings.ts";
import {anyAdvocacy, anyAdvocacyTools, anyRequests, unheard} from "./any-advocacy.ts";
import {anyChannels, odds, price, share} from "./any-channel.ts";
import {anyResponse} from "./any-response.ts";
import {anyStores} from "./any-stores.ts";
import {anyBudgets, anyDesks, anyIdentity, anyLinks, anyOffers, anyRules, anyTools} from "./any-firm.ts";
import {anyAwareness, anyConsistency, anyMarketTools, anyRivals} from "./any-market.ts";

function anySegment(id: string, channels: readonly ChannelSetting[]): fc.Arbitrary<SegmentSetting> {
  const ids = [...channels.map(channel => channel.id), "closed"];
  const tastes = fc.record(Object.fromEntries(ids.map(name => [name, odds])));
  return fc
    .record({
      existing: share,
      need: fc.constantFrom(0, 1, 6, 30),
      needShape: fc.constantFrom(0.3, 2, Infinity),
      contract: fc.constantFrom(0, 0, 0, 90 * DAY),
      orderMean: fc.constantFrom(20, 150),
      orderSd: fc.constantFrom(0, 50),
      priceSensitivity: fc.constantFrom(0, 1, 3),
      touchFirst: share,
      causeAffinity: share,
      nearStore: share,
      patience: fc.constantFrom(DAY, 14 * DAY, Infinity),
      gap: fc.constantFrom(HOUR, 3 * DAY),
      mobile: share,
      marketplaceCheck: share,
      dropMean: fc.constantFrom(0, 0, 0.1, 1),
      dropConcentration: fc.constantFrom(2, Infinity),
      taste: tastes,
      serveTaste: tastes
    })
    .map(people => segment({id, ...people}));
}

const anySegments = (channels: readonly ChannelSetting[]): fc.Arbitrary<SegmentSetting[]> =>
  fc
    .tuple(
      fc.constantFrom([1], [0.5, 0.5], [0.7, 0.3, 0]),
      ...["early", "late", "never"].map(id => anySegment(id, channels))
    )
    .map(([shares, ...segments]) => shares.map((part, i) => ({...segments[i], share: part})));

/** Every stage leads somewhere, and out. */
const anyMoves: fc.Arbitrary<JourneySetting["moves"]> = fc.record(
  Object.fromEntries(
    stages.map(stage => [
      stage,
      fc.record({
        ...Object.fromEntries(moves.map(move => [move, odds])),
        leave: fc.constantFrom(0.02, 0.2),
        [stages[(stages.indexOf(stage) + 1) % 4]]: fc.constantFrom(0.5, 2)
      } as Record<Move, fc.Arbitrary<number>>)
    ])
  ) as Record<Stage, fc.Arbitrary<Record<Move, number>>>
);

const anyJourney = fc
  .tuple(
    anyMoves,
    fc.record({
      price: odds,
      shock: odds,
      relationship: odds,
      effort: odds,
      touch: odds,
      mobile: odds,
      habit: fc.constantFrom(1, 4),
      redo: fc.constantFrom(0, 6),
      search: fc.constantFrom(0, 4),
      unanswered: share
    })
  )
  .map(([rows, changes]) => journey(rows, changes));

const behaviour = fc.record({
  market: fc
    .record({
      people: fc.constantFrom(1000, 1_000_000),
      pull: fc.constantFrom(0.5, 1, 2),
      growth: fc.constantFrom(0, 0, 0.5),
      season: fc.constantFrom(market().season, [1, 0, 2, 1, 1, 1, 1, 1, 1, 0.5, 3, 3])
    })
    .map(changes => market(changes)),
  support: fc
    .record({
      orderCase: share,
      renewalCase: share,
      caseDelay: fc.constantFrom(0, 4 * DAY),
      repeatCustomer: fc.constantFrom(0, 2.5),
      repeatAgent: fc.constantFrom(0, 2),
      followUp: share,
      followGap: fc.constantFrom(HOUR, DAY),
      habit: fc.constantFrom(0.5, 3),
      afterInterruption: fc.constantFrom(0.5, 1),
      closed: fc.constantFrom(0, 0.5, 1),
      diagnosis: fc.constantFrom(0, 0.3),
      resume: fc.constantFrom(0, 0.8),
      handOverTime: fc.constantFrom(0, 1.5),
      asksMore: fc.constantFrom(1, 1, 1.5),
      formalComplaint: fc.constantFrom(0, 0.4),
      answerWithin: fc.constantFrom(1, Infinity)
    })
    .map(changes => support(changes)),
  fulfilment: fc
    .record({
      shipCost: price,
      shipTime: fc.constantFrom(0, 3 * DAY),
      takeAwayCost: price,
      collectOdds: odds,
      collectCost: price,
      collectLinked: fc.constantFrom(0, 2 * HOUR),
      collectUnlinked: fc.constantFrom(0, 4 * DAY),
      stockAccuracy: share,
      cancel: share,
      addOn: share,
      addOnSize: fc.constantFrom(0, 0.5)
    })
    .map(changes => fulfilment(changes)),
  relationship: fc
    .record({
      customers: share,
      prospects: share,
      smoothing: share,
      baseline: share,
      effort: odds,
      repeat: odds,
      wait: odds,
      unsolved: odds,
      brokenPromise: odds,
      wrongRecord: fc.constantFrom(0, 0.1),
      delivery: fc.constantFrom(0, 0.05),
      expectation: fc.constantFrom(0, 0.3),
      dropOut: odds
    })
    .map(changes => relationship(changes)),
  messages: fc
    .record({
      halfLife: fc.constantFrom(DAY, 7 * DAY),
      fatigue: fc.constantFrom(0.5, 4),
      irritation: fc.constantFrom(0, 0.05),
      wasteIrritation: fc.constantFrom(0, 0.1),
      forward: fc.constantFrom(0, 60 * DAY),
      wasteWindow: fc.constantFrom(0, 90 * DAY, 90 * DAY)
    })
    .map(changes => messages(changes)),
  money: fc
    .record({margin: share, discountRate: fc.constantFrom(0, 0.12), paymentFee: fc.constantFrom(0, 0.02), wage: price})
    .map(changes => money(changes)),
  horizon: fc.constantFrom(20 * DAY, 100 * DAY, 400 * DAY + 7),
  startMonth: fc.constantFrom(0, 9)
});

export interface AnySetting {
  /** Desks may have a number of agents, so that people meet in queues; and people may hear what others say. */
  staffed?: boolean;
}

/** Any strategy's world in full: every mechanism on or off, most numbers at an edge or in the middle. */
export function anySetting({staffed = true}: AnySetting = {}): fc.Arbitrary<Setting> {
  return fc.tuple(anyChannels, anyOffers).chain(([channels, offers]) => {
    const ids = channels.map(({id}) => id);
    return fc
      .record({
        segments: anySegments(channels),
        journey: anyJourney,
        identity: anyIdentity(ids),
        links: anyLinks(ids),
        desks: anyDesks(channels, staffed),
        rules: fc.tuple(anyRules(channels, offers), anyRequests(channels)).map(rules => rules.flat()),
        tools: fc.tuple(anyTools, anyMarketTools, anyAdvocacyTools).map(tools => tools.flat()),
        awareness: anyAwareness(!staffed),
        budgets: staffed ? anyBudgets(channels) : fc.constant(null),
        advocacy: anyAdvocacy,
        response: anyResponse,
        stores: anyStores(channels),
        rivals: anyRivals,
        consistency: anyConsistency,
        rest: behaviour
      })
      .map(({rest, stores, response, advocacy, ...parts}) =>
        setting({
          ...rest,
          ...stores,
          ...response,
          ...parts,
          channels,
          offers,
          advocacy: staffed ? advocacy : {...advocacy, ...unheard}
        })
      );
  });
}
