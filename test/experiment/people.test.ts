import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {run} from "../../src/engine/run.ts";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import {threadRunner} from "../../src/engine/runners/threads.ts";
import {serialisedRunner} from "../../src/engine/runners/serialised.ts";
import {journeysOf} from "../../src/experiment/journey.ts";
import {peopleOf, type Lived} from "../../src/experiment/people.ts";
import {castOf} from "../../src/experiment/people/cast.ts";
import {mostTelling, seek, type Sought} from "../../src/experiment/people/seek.ts";
import {plan} from "../../src/experiment/plan.ts";
import {T} from "../../src/model/tally.ts";
import {keyFromSeed} from "../../src/random/key.ts";
import {readScenario} from "../../src/scenario/read.ts";
import type {Scenario} from "../../src/scenario/scenario.ts";
import {rich} from "../engine/scenarios.ts";

const shipped = (name: string): Scenario =>
  readScenario(readFileSync(new URL(`../../scenarios/${name}.yaml`, import.meta.url), "utf8")).scenario!;

const sum = (lives: readonly Lived[], of: (life: Lived) => number) => lives.reduce((all, life) => all + of(life), 0);

describe("the people of a replication", () => {
  test.each<[string, Scenario, string[], number]>([
    ["who never meet", shipped("small-shop"), ["multichannel", "omnichannel"], 700],
    ["who meet in queues", rich, ["separate", "staffed"], 300]
  ])("%s add up to the counts of the comparison, exactly", async (_, scenario, strategies, customers) => {
    const runner = inlineRunner();
    const cast = await castOf(scenario, {strategies, customers, runner});
    const {people} = await peopleOf(cast, {count: customers});
    expect(people.map(({customer}) => customer)).toEqual(Array.from({length: customers}, (__, i) => i));
    const {seed, strategies: planned} = plan(scenario, {strategies});
    const key = keyFromSeed(seed, 0);
    for (const [s, {world}] of planned.entries()) {
      const {totals} = world.coupled
        ? run({kind: "replication", world, key, customers}).tallies
        : run({kind: "block", worlds: [world], key, from: 0, to: customers, ratios: null}).tallies[0];
      const lives = people.map(person => person.lives[s]!);
      expect(sum(lives, ({orders}) => orders)).toBe(totals[T.orders] + totals[T.renewals]);
      expect(sum(lives, ({sessions}) => sessions)).toBe(totals[T.sessions]);
      expect(sum(lives, ({journeySeconds}) => journeySeconds)).toBe(totals[T.journeySeconds]);
      expect(sum(lives, ({caseSeconds}) => caseSeconds)).toBe(totals[T.caseSeconds]);
      expect(sum(lives, ({contacts}) => contacts)).toBe(totals[T.contacts]);
      expect(sum(lives, ({repeats}) => repeats)).toBe(totals[T.repeats]);
      expect(sum(lives, ({messages}) => messages)).toBe(totals[T.messages]);
      expect(sum(lives, ({cartsLost}) => cartsLost)).toBe(totals[T.cartsLost]);
      expect(sum(lives, ({lost}) => Number(lost))).toBe(totals[T.lost]);
      const steps = lives.flatMap(life => life.steps);
      expect(steps.filter(({kind}) => kind === "contact")).toHaveLength(totals[T.contacts]);
      expect(lives.flatMap(({ways}) => ways)).toHaveLength(totals[T.journeys]);
    }
  });

  test("part where and by what single journeys say", async () => {
    const cast = await castOf(rich, {strategies: ["separate", "joined"], customers: 120, runner: inlineRunner()});
    const journeys = journeysOf(cast);
    const {people, causes, segments, channels} = await peopleOf(cast, {count: 120});
    let parted = 0;
    for (const {customer, parting, segment, lives} of people) {
      const twin = journeys.of(customer);
      expect(parting?.minute).toBe(twin.divergence?.minute);
      expect(segments[segment]).toBe(twin.segment);
      for (const [s, {orders, contacts, steps}] of lives.entries()) {
        expect(orders).toBe(twin.tracks[s]!.totals.orders);
        expect(contacts).toBe(twin.tracks[s]!.totals["support contacts"]);
        const visits = steps
          .filter(({kind}) => kind === "visit")
          .map(({day, channel}) => `${day} ${channels[channel]}`);
        const told = twin.tracks[s]!.events.filter(({kind}) => kind === "visit");
        expect(visits).toEqual(told.map(({minute, channel}) => `${Math.floor(minute / 1440)} ${channel}`));
      }
      expect(parting === null ? "alike" : causes.get(parting.cause)).toMatch(/\w/);
      if (parting !== null) parted++;
    }
    expect(parted).toBeGreaterThan(40);
  });

  test("are the same whatever runner follows them, and come in parts on the way", async () => {
    const make = async (runner = inlineRunner()) => {
      const cast = await castOf(rich, {strategies: ["separate", "staffed"], customers: 150, runner});
      const parts: number[] = [];
      const all = await peopleOf(cast, {count: 150, onPartial: ({people}) => parts.push(people.length)});
      runner.close();
      return {all, parts};
    };
    const inline = await make();
    expect(inline.parts).toEqual([100]);
    expect((await make(serialisedRunner())).all).toEqual(inline.all);
    expect((await make(threadRunner({threads: 2}))).all).toEqual(inline.all);
  });

  test("are followed no further once somebody stops them, and are only those who are there", async () => {
    const cast = await castOf(rich, {customers: 150, runner: inlineRunner()});
    const stop = new AbortController();
    const all = peopleOf(cast, {count: 150, signal: stop.signal, onPartial: () => stop.abort(new Error("enough"))});
    await expect(all).rejects.toThrow("enough");
    await expect(peopleOf(cast, {count: 151})).rejects.toThrow("invalid number of people: 151 of 150");
  });
});

describe("somebody to look for", () => {
  const found = async (strategies: string[], sought: Sought, after = -1) => {
    const cast = await castOf(rich, {strategies, customers: 500, runner: inlineRunner()});
    let looked = 0;
    const customer = await seek(cast, sought, {after, onProgress: n => (looked = n)});
    return {customer, looked, people: (await peopleOf(cast, {count: 500})).people};
  };

  test.each<["flips" | "repeats" | "lost" | "differs"]>([["flips"], ["repeats"], ["lost"], ["differs"]])(
    "%s: is the first who fits, and the one after that the next",
    async sought => {
      const {customer, looked, people} = await found(["separate", "joined"], sought);
      const fits = people.filter(({lives: [a, b], parting}) =>
        sought === "flips"
          ? a!.orders > 0 !== b!.orders > 0
          : sought === "repeats"
            ? a!.repeats + b!.repeats > 0
            : sought === "lost"
              ? a!.lost !== b!.lost
              : parting !== null
      );
      expect(fits.length).toBeGreaterThan(1);
      expect(customer).toBe(fits[0]!.customer);
      expect(looked).toBe(customer! + 1);
      expect((await found(["separate", "joined"], sought, customer!)).customer).toBe(fits[1]!.customer);
      // round the market, to the first again
      expect((await found(["separate", "joined"], sought, fits.at(-1)!.customer)).customer).toBe(customer);
    }
  );

  test("is nobody where both worlds are alike, after everybody has been looked at", async () => {
    expect(await found(["separate", "alike"], "flips")).toMatchObject({customer: null, looked: 500});
    expect(await found(["separate", "alike"], "differs")).toMatchObject({customer: null, looked: 500});
    const cast = await castOf(rich, {strategies: ["separate", "alike"], customers: 500, runner: inlineRunner()});
    expect(await mostTelling(cast, {among: 500})).toBeNull();
  });

  test("meets the rules of a story in their order", async () => {
    const rules = ["E2", "E3", "E4", "E7", "E11", "E19", "E14", "E15", "E16", "E18"];
    const cast = await castOf(shipped("leesa-story"), {customers: 4000, runner: inlineRunner()});
    const customer = await seek(cast, {rules});
    expect([customer]).toEqual(journeysOf(cast).living(rules));
    await expect(seek(cast, {rules: ["E99"]})).rejects.toThrow("unknown rule: E99");
  });

  test("tells most where nobody among the same people tells more", async () => {
    const cast = await castOf(rich, {strategies: ["separate", "joined"], customers: 500, runner: inlineRunner()});
    expect(await mostTelling(cast, {among: 150})).toBe(journeysOf(cast).interesting({among: 150})[0]);
  });
});
