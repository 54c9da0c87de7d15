import fc from "fast-check";
import {expect, test} from "vitest";
import {run} from "../../src/engine/run.ts";
import {compile} from "../../src/model/compile.ts";
import {ALIVE, FLAGS} from "../../src/model/state.ts";
import {keyFromSeed} from "../../src/random/key.ts";
import {moves} from "../../src/scenario/setting.ts";
import {bytes, happenings, named, talliesOf, totalsOf, watch, type Happening, type Named} from "../model/lives.ts";
import {addTallies, emptyTallies} from "../../src/engine/tallies.ts";
import {anySetting} from "./any-setting.ts";

const runs = {seed: 5, numRuns: 60};
const customers = 25;

/** How often something happened according to the tallies, by the name of the happening. */
const counted: Partial<Record<Happening["what"], (t: Named) => number>> = {
  need: t => t.journeys,
  needJoined: t => t.absorbed,
  step: t => t.steps,
  order: t => t.orders,
  left: t => t.left,
  lapsed: t => t.lapsed,
  problem: t => t.cases,
  contact: t => t.contacts,
  repeat: t => t.repeats,
  gaveUpWaiting: t => t.contactsGivenUp,
  cutShort: t => t.interrupted,
  solved: t => t.solved,
  message: t => t.messages,
  click: t => t.clicks,
  optOut: t => t.optOuts,
  renewed: t => t.renewals,
  lost: t => t.lost,
  promotionFound: t => t.promotionsFound,
  received: t => t.scores
};

test("traces tell what the tallies count, in order of time, and nothing after the end", () => {
  fc.assert(
    fc.property(anySetting({staffed: false}), world => {
      const seen: Record<string, number> = {};
      const faults: unknown[] = [];
      const totals = watch(world, {customers}, (customer, story, k) => {
        for (const {what} of story) seen[what] = (seen[what] ?? 0) + 1;
        const ended = story.findIndex(({what}) => what === "lost");
        const dead = (k.I[FLAGS] & ALIVE) === 0;
        if (ended !== (dead ? story.length - 1 : -1)) faults.push([customer, "lives on or dies unseen", story]);
        const unordered = story.findIndex(({minute}, i) => i > 0 && minute < story[i - 1].minute);
        if (unordered >= 0) faults.push([customer, "goes back in time", story[unordered]]);
        const outside = story.find(({minute, channel}) => minute >= world.horizon || channel >= world.channels.length);
        if (outside) faults.push([customer, "leaves the world", outside]);
        const early = outOfPlace(story);
        if (early) faults.push([customer, "happens out of place", early]);
      });
      expect(faults).toEqual([]);
      seen.need = (seen.need ?? 0) + (seen.broughtForward ?? 0);
      seen.problem = (seen.problem ?? 0) + (seen.question ?? 0);
      seen.received = (seen.received ?? 0) + (seen.caseClosed ?? 0);
      const told = Object.keys(counted).map(what => [what, seen[what] ?? 0]);
      expect(told).toEqual(Object.entries(counted).map(([what, count]) => [what, count(totals)]));
    }),
    runs
  );
});

/** The first thing that happens although it cannot: a step outside a journey, a contact without a case. */
function outOfPlace(story: readonly Happening[]): Happening | undefined {
  let inJourney = false;
  let inSession = false;
  let caseOpen = false;
  return story.find(({what, a}) => {
    const possible: Partial<Record<Happening["what"], boolean>> = {
      need: !inJourney,
      broughtForward: !inJourney,
      needJoined: inJourney,
      visit: inJourney,
      visitByMessage: inJourney,
      step: inJourney && moves[a] !== undefined,
      order: inSession,
      left: inJourney,
      lapsed: inJourney,
      cart: inSession,
      later: inSession,
      question: inSession && !caseOpen,
      problem: !caseOpen,
      contact: caseOpen,
      solved: caseOpen,
      unsolved: caseOpen,
      caseClosed: caseOpen
    };
    if (what === "need" || what === "broughtForward") inJourney = true;
    if (what === "visit" || what === "visitByMessage" || what === "step") inSession = true;
    if (what === "later" || what === "question") inSession = false;
    if (what === "order" || what === "left" || what === "lapsed") inJourney = inSession = false;
    if (what === "question" || what === "problem") caseOpen = true;
    if (what === "caseClosed") caseOpen = false;
    return possible[what] === false;
  });
}

test("watching changes nothing", () => {
  fc.assert(
    fc.property(anySetting({staffed: false}), world => {
      expect(watch(world, {customers}, () => {})).toEqual(totalsOf(world, {customers}));
    }),
    runs
  );
});

test("lives replayed one by one add up to the run, in worlds with queues and without", () => {
  fc.assert(
    fc.property(anySetting({staffed: true}), setting => {
      const world = compile(setting);
      const key = keyFromSeed("test", 0);
      const environment = world.coupled ? run({kind: "replication", world, key, customers}).environment : null;
      const sum = emptyTallies(world);
      for (let customer = 0; customer < customers; customer++) {
        const {tallies, entries, flags, segment} = run({kind: "replay", world, key, customer, environment});
        addTallies(sum, tallies);
        expect(happenings(entries).at(-1)?.what === "lost").toBe((flags & ALIVE) === 0);
        expect(segment).toBeLessThan(setting.segments.length);
      }
      const whole = talliesOf(world, {customers});
      expect(bytes(sum)).toBe(bytes(whole));
      expect(named(sum.totals).events).toBe(named(whole.totals).events);
      expect(named(sum.totals).blocks).toBe(named(whole.totals).blocks);
    }),
    runs
  );
});
