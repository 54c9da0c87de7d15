import fc from "fast-check";
import {expect, test} from "vitest";
import {addTallies, emptyTallies} from "../../src/engine/tallies.ts";
import {run} from "../../src/engine/run.ts";
import {compile} from "../../src/model/compile.ts";
import {keyFromSeed} from "../../src/random/key.ts";
import {anySetting} from "./any-setting.ts";
import {faults} from "./faults.ts";
import {storyFaults} from "./stories.ts";
import {usedTwice} from "./used-twice.ts";

/** Thousands of worlds; a failure prints the smallest one it finds. */
const runs = {seed: 2027, numRuns: 3000};

test("nothing gets lost or counted twice, in any world", () => {
  fc.assert(
    fc.property(anySetting(), world => {
      expect(faults(world)).toEqual([]);
    }),
    runs
  );
});

test("traces tell what the tallies count, in any world", () => {
  fc.assert(
    fc.property(anySetting({staffed: false}), world => {
      expect(storyFaults(world, 25)).toEqual([]);
    }),
    runs
  );
});

test("no luck is ever used twice, in any world", () => {
  fc.assert(
    fc.property(anySetting({staffed: false}), world => {
      expect(usedTwice(world, 10)).toBe(0);
    }),
    runs
  );
});

test("lives replayed one by one add up to the run, in any world", () => {
  fc.assert(
    fc.property(anySetting(), setting => {
      const world = compile(setting);
      const key = keyFromSeed("deep", 0);
      const whole = run({kind: "replication", world, key, customers: 20});
      const sum = emptyTallies(world);
      for (let customer = 0; customer < 20; customer++) {
        const environment = world.coupled ? whole.environment : null;
        addTallies(sum, run({kind: "replay", world, key, customer, environment}).tallies);
      }
      expect(sum).toEqual(whole.tallies);
    }),
    {...runs, numRuns: 1000}
  );
});
