import {describe, expect, test} from "vitest";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import {interesting, journeys, twinJourney} from "../../src/experiment/journey.ts";
import {plan} from "../../src/experiment/plan.ts";
import {totalsOf, type Named} from "../model/lives.ts";
import {rich} from "../engine/scenarios.ts";

const runner = inlineRunner();
const customers = 200;
const people = (strategies: string[]) => journeys(rich, {strategies, customers, runner});

/** What a person's orders left, in money. */
function margin(t: Named): number {
  const spent = t.goods + t.serviceCost + t.messageCost + t.fulfilmentCost + t.feeCost + t.agentCost;
  return (t.revenue - spent) / 1e5;
}

describe("the same person in two strategies", () => {
  test("that do the same lives one life", async () => {
    const twins = await people(["separate", "alike"]);
    for (let customer = 0; customer < 50; customer++) {
      const {divergence, tracks} = twins.of(customer);
      expect(divergence).toBeNull();
      expect(tracks[0].events).toEqual(tracks[1].events);
      expect(tracks[0].totals).toEqual(tracks[1].totals);
    }
  });

  test("is the person of the run, in every number", async () => {
    const strategies = ["separate", "joined"];
    const twins = await people(strategies);
    const worlds = plan(rich, {strategies}).strategies.map(({world}) => world);
    for (let customer = 0; customer < 30; customer++) {
      twins.of(customer).tracks.forEach(({totals}, s) => {
        const own = totalsOf(worlds[s], {from: customer, seed: "rich"});
        expect(totals.orders).toBe(own.orders + own.renewals);
        expect(totals.sessions).toBe(own.sessions);
        expect(totals.messages).toBe(own.messages);
        expect(totals["support contacts"]).toBe(own.contacts);
        expect(totals["explained again"]).toBe(own.repeats);
        expect(totals["margin (USD)"]).toBeCloseTo(margin(own), 6);
      });
    }
  });

  test("is told in order of time, in sentences", async () => {
    const twins = await people(["separate", "joined", "staffed"]);
    for (let customer = 0; customer < 30; customer++) {
      for (const {events} of twins.of(customer).tracks) {
        const minutes = events.map(({minute}) => minute);
        expect(minutes).toEqual(minutes.toSorted((a, b) => a - b));
        for (const {text} of events) expect(text).not.toMatch(/undefined|NaN|null|\[object/);
      }
    }
  });

  test("parts where the two lives first differ, for a stated cause", async () => {
    const twins = await people(["separate", "joined"]);
    let parted = 0;
    for (let customer = 0; customer < 60; customer++) {
      const {divergence, tracks} = twins.of(customer);
      const alike = JSON.stringify(tracks[0].events) === JSON.stringify(tracks[1].events);
      if (divergence === null) continue;
      parted++;
      expect(alike).toBe(false);
      expect(divergence.cause).toMatch(/^[A-Z].+\.$/);
      const [one, two] = tracks.map(({events}, s) => events.slice(0, Math.max(0, divergence.at[s])));
      const before = (events: typeof one) =>
        events.filter(({minute}) => minute < divergence.minute).map(({kind}) => kind);
      expect(before(one)).toEqual(before(two));
    }
    expect(parted).toBeGreaterThan(20);
  });

  test("who never calls lives one life whether the desk has a queue or not", async () => {
    const twins = await people(["joined", "staffed"]);
    for (let customer = 0; customer < 60; customer++) {
      const {tracks, divergence} = twins.of(customer);
      const called = tracks.some(({totals}) => totals["support contacts"] > 0);
      expect(called || divergence === null).toBe(true);
    }
  });
});

describe("people worth looking at", () => {
  test("are those whose lives differ, the most telling first", async () => {
    const twins = await people(["separate", "joined"]);
    const found = twins.interesting({among: 150, limit: 10});
    expect(found).toHaveLength(10);
    expect(new Set(found).size).toBe(10);
    for (const customer of found) expect(twins.of(customer).divergence).not.toBeNull();
    expect(
      await interesting(rich, {strategies: ["separate", "joined"], customers, runner, among: 150, limit: 10})
    ).toEqual(found);
  });

  test("are none where nothing differs", async () => {
    const twins = await people(["separate", "alike"]);
    expect(twins.interesting()).toEqual([]);
    const single = await people(["separate"]);
    expect(single.interesting()).toEqual([]);
  });
});

test("somebody who is not there is refused", async () => {
  await expect(twinJourney(rich, {customers: 10, customer: 10, runner})).rejects.toThrow(
    "invalid customer: 10 is not one of 0 to 9"
  );
  await expect(twinJourney(rich, {customers: 10, customer: -1, runner})).rejects.toThrow("invalid customer: -1");
});

test("a person depends on the replication", async () => {
  const of = async (replication: number) =>
    twinJourney(rich, {strategies: ["separate"], customers: 10, customer: 3, replication, runner});
  const [one, two] = [await of(0), await of(1)];
  expect(one.tracks[0].events).not.toEqual(two.tracks[0].events);
  expect([one.replication, two.replication]).toEqual([0, 1]);
});
