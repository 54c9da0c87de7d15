import fc from "fast-check";
import {expect, test} from "vitest";
import {CASH, CH_REVENUE, CHANNEL_TALLIES, tallyNames} from "../../src/model/tally.ts";
import {named, talliesOf, type Named} from "../model/lives.ts";
import {clashingOffers} from "./any-response.ts";
import {anySetting} from "./any-setting.ts";
import {column, faults, few} from "./faults.ts";

const runs = {seed: 5, numRuns: 150};

test("nothing gets lost or counted twice, in any world", () => {
  const all: Partial<Named> = {};
  for (const staffed of [false, true]) {
    fc.assert(
      fc.property(anySetting({staffed}), world => {
        expect(faults(world, all)).toEqual([]);
      }),
      runs
    );
  }
  expect(faults(clashingOffers, all)).toEqual([]);
  // the worlds have to be rich enough for the equations to mean something
  expect(tallyNames.filter(name => !(Math.abs(all[name]!) > 0))).toEqual([]);
});

test("channel revenue is all revenue where nobody has a contract", () => {
  fc.assert(
    fc.property(anySetting({staffed: false}), world => {
      const segments = world.segments.map(people => ({...people, contract: 0}));
      const {totals, byChannel} = talliesOf({...world, segments}, few);
      expect(column(byChannel, CHANNEL_TALLIES, CH_REVENUE)).toBe(named(totals).revenue);
      expect(named(totals).renewals).toBe(0);
    }),
    {...runs, numRuns: 30}
  );
});

test("the present value is the cash of every month discounted to day 0, but for rounding", () => {
  fc.assert(
    fc.property(anySetting({staffed: false}), fc.constantFrom(0.05, 0.3, 1), (world, discountRate) => {
      const {totals, cash} = talliesOf({...world, money: {...world.money, discountRate}}, few);
      const {presentValue, events, steps} = named(totals);
      let sum = 0;
      for (let month = 0; month * CASH < cash.length; month++) {
        let flow = cash[month * CASH];
        for (let category = 1; category < CASH; category++) flow -= cash[month * CASH + category];
        sum += flow / (1 + discountRate) ** ((month + 0.5) / 12);
      }
      expect(Math.abs(presentValue - sum)).toBeLessThanOrEqual(1 + 4 * (events + steps));
    }),
    {...runs, numRuns: 30}
  );
});
