import {expect, test} from "vitest";
import {CohortCounts} from "../../../src/experiment/movers/cohorts.ts";
import {FlowCounts} from "../../../src/experiment/movers/flows.ts";
import {states, storyOf} from "../../../src/experiment/movers/story.ts";
import {Event} from "../../../src/model/event.ts";
import {T, TALLIES} from "../../../src/model/tally.ts";

const MONTH = 100;
const DAYS = {months: 4, month: MONTH};

function life(
  existing: boolean,
  ...entries: Array<[what: keyof typeof Event, minute: number, channel?: number, a?: number]>
) {
  const totals = new Float64Array(TALLIES);
  if (existing) totals[T.existing] = 1;
  const flat = entries.flatMap(([what, minute, channel = -1, a = 0]) => [Event[what], minute, channel, a, 0]);
  const empty = new Float64Array(0);
  return {entries: Float64Array.from(flat), tallies: {totals, cash: empty, byChannel: empty, life: empty}};
}

test("a life is told in journeys, with the channels of their sessions and how they end", () => {
  const {ways, orders} = storyOf(
    life(
      false,
      ["need", 10],
      ["visit", 10, 0],
      ["step", 10, 0],
      ["visit", 20, 0],
      ["step", 20, 0],
      ["visitByMessage", 30, 2],
      ["missing", 30, 2],
      ["step", 30, 2],
      ["visit", 40, 1],
      ["carried", 40, 1],
      ["step", 40, 1],
      ["missing", 41, 1],
      ["order", 41, 1],
      ["contact", 60, 2],
      ["missing", 60, 2],
      ["need", 210],
      ["visit", 210, 1],
      ["left", 211],
      ["need", 390]
    ),
    DAYS
  );
  expect(ways).toEqual([
    {channels: [0, 2, 1], lost: [false, true, false], end: "order"},
    {channels: [1], lost: [false], end: "left"},
    {channels: [], lost: [], end: "open"}
  ]);
  expect(orders).toEqual([41]);
});

test("whoever buys the firm's listing elsewhere has gone there", () => {
  const {ways} = storyOf(
    life(false, ["need", 1], ["visit", 1, 0], ["step", 1, 0], ["compared", 1, 3, 1], ["order", 1, 3]),
    DAYS
  );
  expect(ways).toEqual([{channels: [0, 3], lost: [false, false], end: "order"}]);
});

test("states are those at the beginning of a month", () => {
  const of = (...args: Parameters<typeof life>) => storyOf(life(...args), DAYS).months.map(state => states[state]);
  expect(of(false)).toEqual(Array.from({length: 5}, () => "no customer yet"));
  expect(of(true, ["lost", 150])).toEqual(["customer", "customer", "lost customer", "lost customer", "lost customer"]);
  expect(of(false, ["need", 90], ["order", 110], ["need", 350])).toEqual([
    "no customer yet",
    "on a journey",
    "customer",
    "customer",
    "on a journey"
  ]);
  expect(of(false, ["need", 50], ["order", 60], ["need", 250], ["lost", 260])).toEqual([
    "no customer yet",
    "customer",
    "customer",
    "lost customer",
    "lost customer"
  ]);
});

test("flows count journeys by their first three channels and changes of channel by what was lost", () => {
  const flows = new FlowCounts(["site", "store", "phone"]);
  // this strategy has no site
  const ids = ["store", "phone"];
  flows.add(
    {
      ways: [{channels: [0, 1, 0, 1], lost: [false, true, false, false], end: "order"}],
      orders: [5],
      existing: false,
      months: [0, 2]
    },
    ids
  );
  flows.add(
    {
      ways: [
        {channels: [0], lost: [false], end: "left"},
        {channels: [], lost: [], end: "lapsed"}
      ],
      orders: [],
      existing: false,
      months: [0, 0]
    },
    ids
  );
  expect(flows.ways).toBe(3);
  expect(flows.paths.map(({steps}) => steps)).toEqual([
    ["lapsed"],
    ["store", "left"],
    ["store", "phone", "store", "order"]
  ]);
  for (const {share} of flows.paths) expect(share).toBeCloseTo(1000 / 3, 9);
  expect(flows.switches[1]![2]).toEqual({rate: 200 / 3, lost: 0.5});
  expect(flows.switches[2]![1]).toEqual({rate: 100 / 3, lost: 0});
  expect(flows.switches[0]![1]).toEqual({rate: 0, lost: 0});
  expect(flows.months).toEqual([
    [1, 0, 0, 0],
    [0.5, 0, 0.5, 0]
  ]);
});

test("cohorts are customers by the month of their first order, without those of day 0", () => {
  const cohorts = new CohortCounts(DAYS);
  cohorts.add({existing: true, orders: [10, 20]});
  cohorts.add({existing: false, orders: []});
  cohorts.add({existing: false, orders: [10, 30, 210, 220]});
  cohorts.add({existing: false, orders: [99]});
  cohorts.add({existing: false, orders: [310]});
  expect(cohorts.sizes).toEqual([2, 0, 0, 1]);
  expect(cohorts.shares).toEqual([
    [0.5, 0, 0.5, 0],
    [null, null, null, null],
    [null, null, null, null],
    [0, null, null, null]
  ]);
});
