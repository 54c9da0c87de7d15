import fc from "fast-check";
import type {AwarenessSetting, ConsistencySetting, RivalsSetting} from "../../src/scenario/setting/market.ts";
import type {ToolSetting} from "../../src/scenario/setting/records.ts";
import {byStage} from "../model/settings.ts";
import {odds, share} from "./any-channel.ts";

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

/** A channel that the firm has closed; people may still have a taste for it. */
const closed = {id: "closed", key: 44, local: false, browses: true, sells: true, fit: byStage(1)};

/** What people find who compare, and a channel that the firm has closed. */
export const anyRivals: fc.Arbitrary<RivalsSetting | null> = fc.option(
  fc.record({
    rival: odds,
    listing: odds,
    back: odds,
    plainListing: share,
    cheaper: fc.constantFrom(0, 0.1),
    absent: share,
    missing: fc.constantFrom([], [closed], [{...closed, local: true}])
  }),
  {nil: null}
);

/** What people see of one product in several channels. */
export const anyConsistency: fc.Arbitrary<ConsistencySetting | null> = fc.option(
  fc.record({
    inconsistency: share,
    sortOut: fc.constantFrom(0, 3.5),
    doubt: fc.constantFrom(0, 0.5),
    trust: fc.constantFrom(0, 0.1),
    find: fc.constantFrom(0, 6),
    again: fc.constantFrom(0, 4)
  }),
  {nil: null}
);

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

const search = fc.record({
  click: share,
  "cost-per-click": fc.constantFrom(0, 2.5),
  "win-back": share
});

const loyalty = fc.record({
  join: share,
  points: fc.constantFrom(0, 0.03, 1),
  card: share,
  thanks: fc.constantFrom(0, 0.1)
});

function anyTool(does: string, numbers: fc.Arbitrary<Record<string, number>>): fc.Arbitrary<ToolSetting[]> {
  return fc.array(
    fc.tuple(timing, numbers).map(([when, written]) => ({id: `test/tools.${does}`, does, numbers: written, ...when})),
    {maxLength: 1}
  );
}

/** Tools that bring people to the firm. */
export const anyMarketTools: fc.Arbitrary<ToolSetting[]> = fc
  .tuple(anyTool("advertising", advertising), anyTool("sponsored-search", search), anyTool("loyalty", loyalty))
  .map(tools => tools.flat());
