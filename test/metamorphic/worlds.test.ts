import {expect, test} from "vitest";
import {CHANNEL_TALLIES} from "../../src/model/tally.ts";
import type {TallyName} from "../../src/model/tally.ts";
import {talliesOf} from "../model/lives.ts";
import {customers, outcome, worlds} from "./worlds.ts";

test("there is something to relate: in some scenario each of these things happens", () => {
  const met: TallyName[] = [
    "orders",
    "left",
    "lapsed",
    "lost",
    "cartsLost",
    "carried",
    "promotionsFound",
    "discount",
    "messages",
    "clicks",
    "optOuts",
    "wasted",
    "contacts",
    "repeats",
    "waitSeconds",
    "contactsGivenUp",
    "agentCost",
    "collected",
    "severalBuyers"
  ];
  const all = worlds.map(([, world]) => outcome(world));
  expect(worlds.length).toBeGreaterThanOrEqual(12);
  expect(met.filter(name => all.every(one => one[name] === 0))).toEqual([]);
});

test("some scenario has a channel that nobody uses", () => {
  const idle = worlds.flatMap(([, world]) => {
    const {byChannel} = talliesOf(world, {customers});
    return world.channels.filter((_, c) =>
      byChannel.subarray(c * CHANNEL_TALLIES, (c + 1) * CHANNEL_TALLIES).every(count => count === 0)
    );
  });
  expect(idle.length).toBeGreaterThan(0);
});
