import fc from "fast-check";
import {expect, test} from "vitest";
import {addTallies, emptyTallies} from "../../src/engine/tallies.ts";
import {run} from "../../src/engine/run.ts";
import {compile} from "../../src/model/compile.ts";
import {ALIVE} from "../../src/model/state.ts";
import {keyFromSeed} from "../../src/random/key.ts";
import {bytes, happenings, named, talliesOf, totalsOf, watch, type Happening} from "../model/lives.ts";
import {anySetting} from "./any-setting.ts";
import {storyFaults} from "./stories.ts";

const runs = {seed: 5, numRuns: 60};
const customers = 25;

test("traces tell what the tallies count, in order of time, and nothing after the end", () => {
  fc.assert(
    fc.property(anySetting({staffed: false}), world => {
      expect(storyFaults(world, customers)).toEqual([]);
    }),
    runs
  );
});

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
      const said: Partial<Record<Happening["what"], number>> = {};
      for (let customer = 0; customer < customers; customer++) {
        const {tallies, entries, flags, segment} = run({kind: "replay", world, key, customer, environment});
        addTallies(sum, tallies);
        let last = 0;
        for (const {what, minute} of happenings(entries)) {
          said[what] = (said[what] ?? 0) + 1;
          expect(minute).toBeGreaterThanOrEqual(last);
          last = minute;
        }
        expect(happenings(entries).some(({what}) => what === "lost")).toBe((flags & ALIVE) === 0);
        expect(segment).toBeLessThan(setting.segments.length);
      }
      const whole = talliesOf(world, {customers});
      const {reviews, recommendations, friendsCame, badWords, badWordsHeard} = named(whole.totals);
      const told = [said.reviewed, said.recommended, said.cameByFriend, said.badWord, said.heardBad];
      expect(told.map(count => count ?? 0)).toEqual([reviews, recommendations, friendsCame, badWords, badWordsHeard]);
      expect(bytes(sum)).toBe(bytes(whole));
      expect(named(sum.totals).events).toBe(named(whole.totals).events);
      expect(named(sum.totals).blocks).toBe(named(whole.totals).blocks);
    }),
    runs
  );
});
