import fc from "fast-check";
import type {ChannelSetting} from "../../src/scenario/setting/channel.ts";
import type {AdvocacySetting} from "../../src/scenario/setting/people.ts";
import type {RuleSetting} from "../../src/scenario/setting/programme.ts";
import type {ToolSetting} from "../../src/scenario/setting/records.ts";
import {DAY, HOUR, rule} from "../model/settings.ts";
import {price, share} from "./any-channel.ts";

/** What people say, section by section or not at all; loud enough to be heard among few people. */
export const anyAdvocacy: fc.Arbitrary<AdvocacySetting> = fc.record({
  reviews: fc.option(
    fc.record({
      rating: fc.constantFrom(1, 3.7, 5),
      count: fc.constantFrom(0, 10, 1e5),
      unasked: share,
      asked: share,
      extremity: fc.constantFrom(0, 4),
      ordinary: fc.constantFrom(1, 4.4),
      fall: fc.constantFrom(0, 5),
      spread: fc.constantFrom(0, 1),
      weight: fc.constantFrom(0, 0.3, 5),
      neutral: fc.constantFrom(1, 4)
    }),
    {nil: null}
  ),
  referrals: fc.option(
    fc.record({
      unasked: share,
      asked: share,
      friends: fc.constantFrom(0, 2.5, 50),
      heed: share,
      trust: share
    }),
    {nil: null}
  ),
  wordOfMouth: fc.option(
    fc.record({
      least: share,
      most: share,
      worst: fc.constantFrom(0.05, 0.5, 1),
      friends: fc.constantFrom(0, 3, 20),
      damage: share
    }),
    {nil: null}
  ),
  complaints: fc.option(
    fc.record({
      share,
      slow: fc.constantFrom(0, DAY),
      audience: fc.constantFrom(0, 30),
      spread: fc.constantFrom(HOUR, DAY),
      found: share,
      delay: fc.constantFrom(0, HOUR, 30 * DAY),
      repair: share,
      answer: price
    }),
    {nil: null}
  ),
  surveys: fc.option(
    fc.record({
      asked: share,
      response: share,
      extremity: fc.constantFrom(0, 0.3),
      ordinary: fc.constantFrom(3, 8),
      fall: fc.constantFrom(0, 8),
      spread: fc.constantFrom(0.5, 2)
    }),
    {nil: null}
  )
});

/** Tools that act on what people say. */
export const anyAdvocacyTools: fc.Arbitrary<ToolSetting[]> = fc
  .tuple(
    fc.record({detection: share, "detection-delay": fc.constantFrom(0, HOUR)}),
    fc.record({reward: price, hold: fc.constantFrom(0, 30 * DAY), appeal: fc.constantFrom(1, 3)}),
    fc.constantFrom(0, 40 * DAY),
    fc.subarray([0, 1])
  )
  .map(([listening, reward, ready, kept]) => {
    const costs = {setup: 100, monthly: 10, ready, ramp: ready};
    const both: ToolSetting[] = [
      {id: "test/tools.friends", does: "referral-reward", numbers: reward, ...costs},
      {id: "test/tools.radar", does: "listening", numbers: listening, ...costs}
    ];
    return kept.map(index => both[index]);
  });

/** Rules that ask for reviews and recommendations, where there is a channel to ask through. */
export function anyRequests(channels: readonly ChannelSetting[]): fc.Arbitrary<RuleSetting[]> {
  const sender = channels.find(({message}) => message !== null)?.id;
  if (sender === undefined) return fc.constant([]);
  return fc.subarray([
    rule("asks.1", {on: "received", does: "review", channel: sender}),
    rule("asks.2", {on: "review of 3 or less", does: "referral", channel: sender, after: DAY}),
    rule("asks.3", {on: "calendar", does: "review", channel: sender, every: 20 * DAY})
  ]);
}

/** Without the parts through which people hear of each other. */
export const unheard = {reviews: null, referrals: null, wordOfMouth: null} as const;
