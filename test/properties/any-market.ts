import fc from "fast-check";
import type {AwarenessSetting, ToolSetting} from "../../src/scenario/setting.ts";
import {share} from "./any-channel.ts";

/** How people come to know the firm; `alone`: nobody hears of it from others, so that lives stay apart. */
export function anyAwareness(alone: boolean): fc.Arbitrary<AwarenessSetting | null> {
  return fc.option(
    fc.record({
      start: share,
      innovation: fc.constantFrom(0, 1, 20),
      imitation: alone ? fc.constant(0) : fc.constantFrom(0, 5),
      forgetting: fc.constantFrom(0, 0, 4),
      noticed: share
    }),
    {nil: null}
  );
}

const timing = fc.record({
  setup: fc.constant(0),
  monthly: fc.constantFrom(0, 100),
  ready: fc.constantFrom(0, 43_800),
  ramp: fc.constantFrom(0, 100_000)
});

const advertising = fc.record({
  reach: share,
  frequency: fc.constantFrom(0, 5, 200),
  noticed: fc.constantFrom(0, 0.1, 1),
  "cost-per-thousand": fc.constantFrom(0, 4)
});

/** Tools that bring people to the firm. */
export const anyMarketTools: fc.Arbitrary<ToolSetting[]> = fc.array(
  fc
    .tuple(timing, advertising)
    .map(([when, numbers]) => ({id: "test/tools.ads", does: "advertising", numbers, ...when})),
  {maxLength: 1}
);
