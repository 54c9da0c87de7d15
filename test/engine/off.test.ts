import {readdirSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {run} from "../../src/engine/run.ts";
import {compile} from "../../src/model/compile.ts";
import {keyFromSeed} from "../../src/random/key.ts";
import {levers} from "../../src/scenario/levers.ts";
import {resolve} from "../../src/scenario/resolve.ts";
import type {Scenario} from "../../src/scenario/scenario.ts";
import {talliesOf} from "../model/lives.ts";
import {hasLeversOnly, rich, scenarioAt} from "./scenarios.ts";

/** Levers of a strategy that its baseline does not have, by id. */
function ownLevers(scenario: Scenario, strategy: string, baseline: string): Set<string> {
  const shared = new Set(levers(scenario, baseline).map(({id}) => id));
  return new Set(
    levers(scenario, strategy)
      .map(({id}) => id)
      .filter(id => !shared.has(id))
  );
}

describe("a strategy with all its levers off", () => {
  const off = ownLevers(rich, "joined", "separate");
  const settings = {
    separate: resolve(rich, "separate"),
    joined: resolve(rich, "joined"),
    none: resolve(rich, "joined", {off})
  };

  test("is the baseline, in every number", () => {
    expect(off.size).toBe(11);
    expect(settings.none).toEqual(settings.separate);
    expect(settings.joined).not.toEqual(settings.separate);
  });

  test("compiles to the bytes of the baseline", () => {
    expect(compile(settings.none)).toEqual(compile(settings.separate));
  });

  test("gives the tallies of the baseline byte for byte", () => {
    const few = {customers: 600};
    const [separate, none, joined] = [settings.separate, settings.none, settings.joined].map(world =>
      talliesOf(world, few)
    );
    expect(none).toEqual(separate);
    expect(joined).not.toEqual(separate);
  });

  test("gives every person the life of the baseline, event by event", () => {
    const key = keyFromSeed("lives", 0);
    const entries = (world: typeof settings.none, customer: number) =>
      run({kind: "replay", world: compile(world), key, customer, environment: null}).entries;
    for (let customer = 0; customer < 30; customer++) {
      expect(entries(settings.none, customer)).toEqual(entries(settings.separate, customer));
    }
  });

  test("gives the queues of the baseline where it had queues of its own", () => {
    const staffed = resolve(rich, "staffed", {off: ownLevers(rich, "staffed", "joined")});
    expect(compile(resolve(rich, "staffed")).coupled).toBe(true);
    expect(compile(staffed).coupled).toBe(false);
    expect(talliesOf(staffed, {customers: 200})).toEqual(talliesOf(settings.joined, {customers: 200}));
  });
});

const folder = new URL("../../scenarios/", import.meta.url);
const files = readdirSync(folder).filter(name => name.endsWith(".yaml"));

const pairs = files.flatMap(name => {
  const scenario = scenarioAt(new URL(name, folder));
  const [baseline, ...others] = Object.keys(scenario.strategies);
  return others.filter(id => hasLeversOnly(scenario, id)).map(strategy => ({name, scenario, baseline, strategy}));
});

test.each(pairs)(
  "$name: without the levers of its strategies “$strategy” is the baseline",
  ({scenario, baseline, strategy}) => {
    const bare = (id: string) => {
      const own = levers(scenario, id).map(lever => lever.id);
      return resolve(scenario, id, {off: new Set(own.filter(lever => !lever.startsWith("base/")))});
    };
    expect(bare(strategy)).toEqual(bare(baseline));
    expect(resolve(scenario, strategy)).not.toEqual(bare(strategy));
  }
);

test("most shipped scenarios have such a strategy", () => {
  expect(new Set(pairs.map(({name}) => name)).size).toBeGreaterThan(files.length / 2);
});
