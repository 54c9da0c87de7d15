import {computed, signal} from "@preact/signals";
import {describe, expect, test} from "vitest";
import {chipsOf} from "../../src/app/journeys/names.ts";
import {createCrowd} from "../../src/app/journeys/crowd.ts";
import {FEW, flowsFor, outcomesFor, usesFor} from "../../src/app/journeys/flows.ts";
import {folkOf} from "../../src/app/journeys/folk.ts";
import {
  ALIKE,
  clear,
  everybody,
  fitTo,
  indexOf,
  isEverybody,
  outcomeOf,
  setDays,
  switchId,
  toggle
} from "../../src/app/journeys/selection.ts";
import {seldom} from "../../src/app/journeys/seldom.ts";
import {createSteps} from "../../src/app/journeys/steps.ts";
import {createLife} from "../../src/app/state/life.ts";
import {opened} from "../../src/app/state/opened.ts";
import {createWorkbench} from "../../src/app/state/workbench.ts";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import {peopleOf} from "../../src/experiment/people.ts";
import {castOf} from "../../src/experiment/people/cast.ts";
import {rich} from "../engine/scenarios.ts";
import {realText} from "./small-bench.ts";

const cast = await castOf(rich, {strategies: ["separate", "joined"], customers: 400, runner: inlineRunner()});
const people = await peopleOf(cast, {count: 400});
const index = indexOf(people);

describe("a selection of people", () => {
  test("is everybody until something is chosen, and again once it is taken away", () => {
    expect(index.select(everybody)).toHaveLength(400);
    const one = toggle(everybody, "segment", people.segments[0]!);
    expect(isEverybody(one)).toBe(false);
    expect(isEverybody(toggle(one, "segment", people.segments[0]!))).toBe(true);
    expect(isEverybody(clear(setDays(one, [5, 2]), "segment"))).toBe(false);
    expect(setDays(one, [5, 2]).days).toEqual([2, 5]);
  });

  test("is those of whom one of the chosen things is true in every dimension, counted by hand", () => {
    const channel = people.channels[0]!;
    const chosen = setDays(
      toggle(toggle(toggle(everybody, "channel", channel), "outcome", "both"), "outcome", "second"),
      [30, 200]
    );
    const fits = people.people.filter(person => {
      const steps = person.lives.flatMap(life => life.steps);
      return (
        steps.some(step => people.channels[step.channel] === channel) &&
        (person.lives[1]?.orders ?? 0) > 0 &&
        steps.some(({day}) => day >= 30 && day <= 200)
      );
    });
    expect(fits.length).toBeGreaterThan(5);
    expect(fits.length).toBeLessThan(400);
    expect(index.select(chosen)).toEqual(fits);
  });

  test("each dimension sees what the others leave of the people, so that its own choices can be widened", () => {
    const [one, two] = [...new Set(people.people.map(({parting}) => parting?.cause ?? ALIKE))] as [string, string];
    const chosen = toggle(toggle(everybody, "cause", one), "outcome", "both");
    const left = index.select(chosen, "cause");
    expect(left.every(person => outcomeOf(person) === "both")).toBe(true);
    const counts = index.count(left, "cause");
    expect(counts.get(one)).toBe(index.select(chosen).length);
    // adding another cause brings just those that were counted for it
    expect(index.select(toggle(chosen, "cause", two)).length).toBe(counts.get(one)! + (counts.get(two) ?? 0));
    expect([...counts.values()].reduce((sum, n) => sum + n, 0)).toBe(left.length);
  });

  test("a change of channel is one somebody makes in one of the worlds", () => {
    const counts = index.count(people.people, "switch");
    const [id, n] = [...counts].toSorted((a, b) => b[1] - a[1])[0]!;
    const found = index.select(toggle(everybody, "switch", id));
    expect(found).toHaveLength(n);
    const makes = found.every(({lives}) =>
      lives.some(({ways}) =>
        ways.some(({channels}) =>
          channels.some((to, i) => i > 0 && switchId(people.channels[channels[i - 1]!]!, people.channels[to]!) === id)
        )
      )
    );
    expect(makes).toBe(true);
  });

  test("loses what another scenario does not have", () => {
    const chosen = setDays(
      toggle(toggle(everybody, "channel", "telex"), "switch", switchId("telex", "site")),
      [10, 9000]
    );
    const fitted = fitTo(chosen, people);
    expect(fitted.chosen.channel).toEqual([]);
    expect(fitted.chosen.switch).toEqual([]);
    expect(fitted.days).toEqual([10, people.days - 1]);
    expect(fitTo(setDays(everybody, [9000, 9001]), people).days).toBe(null);
  });

  test("is told in words, one chip for each dimension", () => {
    const chosen = setDays(toggle(toggle(everybody, "channel", "chat"), "outcome", "second"), [29, 59]);
    expect(chipsOf(chosen, people).map(({text}) => text)).toEqual([
      "use chat",
      `order only in ${people.strategies[1]!.title}`,
      "in a channel on days 30 to 60"
    ]);
  });
});

describe("pictures of a selection", () => {
  test("count the journeys and uses of those who are in it", () => {
    const some = index.select(toggle(everybody, "segment", people.segments[0]!));
    const flows = flowsFor(people, some);
    expect(flows.journeys).toEqual([0, 1].map(s => some.flatMap(({lives}) => lives[s]!.ways).length));
    const switched = [0, 1].map(s =>
      some.flatMap(({lives}) => lives[s]!.ways).reduce((sum, {channels}) => sum + Math.max(0, channels.length - 1), 0)
    );
    const rates = flows.switches.map(rows => rows.flat().reduce((sum, {rate}) => sum + rate, 0));
    for (const s of [0, 1]) expect((rates[s]! * flows.journeys[s]!) / 100).toBeCloseTo(switched[s]!, 6);
    const uses = usesFor(people, some);
    const steps = some.flatMap(({lives}) => lives[1]!.steps).filter(({kind}) => kind !== "message");
    expect(uses[1]!.flat().reduce((sum, n) => sum + n, 0)).toBe(steps.length);
  });

  test("give no interval for a handful of people, and none of nobody", () => {
    const few = outcomesFor(people, people.people.slice(0, FEW - 1));
    expect(few.every(({difference}) => difference?.low === null)).toBe(true);
    const enough = outcomesFor(people, people.people.slice(0, FEW));
    expect(enough.every(({difference}) => difference!.low! <= difference!.value)).toBe(true);
    expect(outcomesFor(people, []).every(({difference}) => difference === null)).toBe(true);
    const ordered = outcomesFor(people, people.people).find(({id}) => id === "ordered")!;
    const share = people.people.filter(({lives}) => lives[0]!.orders > 0).length / 400;
    expect(ordered.values[0]).toBeCloseTo(share, 12);
  });
});

/** The state of the view over a real scenario; nothing is compared meanwhile. */
function setUp() {
  const bench = createWorkbench(opened("rich.yaml", {...rich, run: {customers: 250}}), {
    ...realText,
    compare: () => new Promise(() => {}),
    requestFrame: () => 0
  });
  const life = createLife(bench, {
    folk: (question, strategies, stop) => folkOf(question, strategies, {runner: inlineRunner(), signal: stop})
  });
  return {bench, life, crowd: createCrowd(life)};
}

describe("many people", () => {
  test("whoever asks for a person sees one; the neighbours of a person change nothing", () => {
    const {life, crowd} = setUp();
    crowd.stage.value = "hundred";
    life.next();
    expect(crowd.stage.value).toBe("hundred");
    life.show(7);
    expect([crowd.stage.value, life.customer.value]).toEqual(["one", 7]);
    crowd.stage.value = "all";
    life.show(7);
    expect(crowd.stage.value).toBe("one");
  });

  test("are followed when they are looked at, and again when the question changes, the old ones staying meanwhile", async () => {
    const {bench, crowd} = setUp();
    const active = signal(true);
    const leave = crowd.watch(computed(() => active.value));
    expect(crowd.loading.value).toBe(false);
    crowd.stage.value = "hundred";
    await expect.poll(() => crowd.people.value?.people.length).toBe(100);
    await expect.poll(() => crowd.loading.value).toBe(false);
    crowd.stage.value = "all";
    await expect.poll(() => crowd.people.value?.people.length).toBe(250);
    const old = crowd.people.value!;
    crowd.selection.value = toggle(everybody, "outcome", "both");
    bench.setSeed("other");
    expect(crowd.stale.value).toBe(true);
    expect(crowd.people.value).toBe(old);
    await expect.poll(() => crowd.stale.value).toBe(false);
    await expect.poll(() => crowd.loading.value).toBe(false);
    expect(crowd.people.value!.people).toHaveLength(250);
    expect(crowd.people.value!.people).not.toEqual(old.people);
    expect(crowd.selection.value.chosen.outcome).toEqual(["both"]);
    expect(crowd.selected.value.every(person => outcomeOf(person) === "both")).toBe(true);
    // nobody looks: nothing is followed
    active.value = false;
    bench.setSeed("third");
    expect(crowd.loading.value).toBe(false);
    leave();
  });
});

test("stepping begins where the lives part, stays inside the life, and where it is under other choices", async () => {
  const {bench, life} = setUp();
  const steps = createSteps(life);
  life.setPair("separate", "joined");
  const leave = life.follow();
  await expect.poll(() => life.journey.value).not.toBe(null);
  const {parting, at, moments} = steps;
  expect(parting.value).toBeGreaterThanOrEqual(0);
  expect(at.value).toBe(parting.value);
  const moment = moments.value[at.value]!;
  expect(moment.minute).toBe(life.journey.value!.divergence!.minute);
  steps.toStart();
  steps.by(-1);
  expect(at.value).toBe(0);
  steps.toEnd();
  steps.by(1);
  expect(at.value).toBe(moments.value.length - 1);
  steps.go(1);
  bench.switchLevers("joined", ["links.case"], false);
  await expect.poll(() => life.stale.value).toBe(false);
  expect(at.value).toBe(Math.min(1, moments.value.length - 1));
  steps.toParting();
  expect(at.value).toBe(Math.max(parting.value, 0));
  leave();
});

test("while a pointer moves only the newest choice is taken now and then, and the last one at once", async () => {
  const taken: number[] = [];
  const take = seldom<{n: number; final: boolean}>(({n}) => taken.push(n), 20);
  for (const n of [1, 2, 3]) take({n, final: false});
  expect(taken).toEqual([]);
  await expect.poll(() => taken).toEqual([3]);
  take({n: 4, final: false});
  take({n: 5, final: true});
  expect(taken).toEqual([3, 5]);
  await new Promise(resolve => setTimeout(resolve, 40));
  expect(taken).toEqual([3, 5]);
});
