import {describe, expect, test} from "vitest";
import {run} from "../../src/engine/run.ts";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import type {Movers} from "../../src/experiment/answers/movers.ts";
import {twinJourney} from "../../src/experiment/journey.ts";
import {mixOf} from "../../src/experiment/mix.ts";
import {movers} from "../../src/experiment/movers.ts";
import {plan} from "../../src/experiment/plan.ts";
import {keyFromSeed} from "../../src/random/key.ts";
import type {Scenario} from "../../src/scenario/scenario.ts";
import {rich, scenarioAt} from "../engine/scenarios.ts";
import {named, type Named} from "../model/lives.ts";

const shop = scenarioAt(new URL("../../scenarios/small-shop.yaml", import.meta.url));
const retailer = scenarioAt(new URL("../../scenarios/fashion-retailer.yaml", import.meta.url));
const runner = inlineRunner();
const options = {from: "multichannel", to: "omnichannel", customers: 400, runner};
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

/** What the run itself counts, by strategy. */
function counted(scenario: Scenario, {customers = 400, replication = 0} = {}): Named[] {
  const {strategies, seed} = plan(scenario, {strategies: ["multichannel", "omnichannel"]});
  const key = keyFromSeed(seed, replication);
  return strategies.map(({world}) =>
    named(
      world.coupled
        ? run({kind: "replication", world, key, customers}).tallies.totals
        : run({kind: "block", worlds: [world], key, from: 0, to: customers, ratios: null}).tallies[0].totals
    )
  );
}

describe.each([
  ["nobody meets anybody", shop],
  ["people share queues", retailer]
])("where %s", (_, scenario) => {
  let asked: ReturnType<typeof movers> | undefined;
  const found = async () => (await (asked ??= movers(scenario, options))).figures;

  test("people followed order as often as the run counts", async () => {
    const figures = await found();
    const [one, two] = counted(scenario);
    const gain = two!.orders + two!.renewals - one!.orders - one!.renewals;
    expect(figures.orders.value).toBeCloseTo((100 * gain) / 400, 9);
    expect(figures.people).toBe(400);
    expect(sum(figures.segments.map(({people}) => people))).toBe(400);
    expect(sum(figures.segments.map(({people, orders}) => people * orders.value))).toBeCloseTo(100 * gain, 6);
    expect(sum(figures.causes.map(({orders}) => orders.value))).toBeCloseTo(figures.orders.value, 9);
    expect(sum(figures.causes.map(({parted}) => parted.value))).toBeCloseTo(figures.parted.value, 12);
    const per100 = (of: (cause: Movers["causes"][number]) => number) =>
      sum(figures.causes.map(cause => cause.parted.value * of(cause))) / 100;
    expect(per100(({gained}) => gained)).toBeCloseTo(figures.gained.value, 12);
    expect(per100(({lost}) => lost)).toBeCloseTo(figures.lost.value, 12);
  });

  test("journeys begin and end as often as the run counts", async () => {
    const {flows} = await found();
    counted(scenario).forEach((totals, s) => {
      const ended = (end: string) =>
        sum(flows.paths[s]!.filter(({steps}) => steps.at(-1) === end).map(({share}) => share));
      expect(flows.journeys[s]).toBe(totals.journeys);
      const ends = {
        order: totals.ordered,
        left: totals.left,
        lapsed: totals.lapsed,
        lost: totals.ended,
        open: totals.openAtEnd
      };
      expect(flows.ends).toEqual(Object.keys(ends));
      for (const [end, count] of Object.entries(ends))
        expect(ended(end)).toBeCloseTo((1000 * count) / totals.journeys, 6);
      for (const {steps} of flows.paths[s]!) expect(steps.length).toBeLessThanOrEqual(4);
    });
  });

  test("everybody is in one state in every month, and those lost are those that the run counts", async () => {
    const {flows, cohorts} = await found();
    const length = plan(scenario).strategies[0]!.world.months;
    counted(scenario).forEach((totals, s) => {
      const months = flows.months[s]!;
      for (const shares of months) expect(sum(shares)).toBeCloseTo(1, 12);
      const at = (month: number, state: string) => months.at(month)![flows.states.indexOf(state)]!;
      expect(at(0, "customer")).toBeCloseTo(totals.existing / 400, 12);
      expect(at(0, "lost customer")).toBe(0);
      expect(at(-1, "lost customer")).toBeCloseTo(totals.lost / 400, 12);
      expect(at(-1, "on a journey")).toBeCloseTo(totals.openAtEnd / 400, 12);
      expect(months).toHaveLength(length + 1);
      expect(sum(cohorts.sizes[s]!)).toBe(totals.newCustomers);
      cohorts.shares[s]!.forEach((row, month) => {
        expect(row).toHaveLength(length);
        const known = cohorts.sizes[s]![month]! > 0 ? length - month : 0;
        expect(row.map(share => share !== null)).toEqual(row.map((__, since) => since < known));
      });
    });
  });
});

test("strategies that do the same move nobody", async () => {
  const {figures, answer} = await movers(rich, {...options, from: "separate", to: "alike", customers: 60});
  expect(figures.parted).toMatchObject({value: 0, low: 0});
  expect(figures.causes).toEqual([]);
  expect(figures.examples).toEqual([]);
  expect(answer).toEqual([expect.stringMatching(/^All 60 people live the same life in /)]);
});

test("with one lever alone, lives part by it", async () => {
  const mix = mixOf(shop, "multichannel", "omnichannel");
  const only = (...names: string[]) => ({
    omnichannel: new Set(mix.changes.map(({id}) => id).filter(id => !names.some(name => id.endsWith(name))))
  });
  const causes = async (...names: string[]) => {
    const {figures} = await movers(shop, {...options, customers: 1000, off: only(...names)});
    return figures.causes.map(({id}) => id).toSorted();
  };
  const [cart, service] = [await causes("links.cart", "links.identity"), await causes("links.case", "links.identity")];
  expect(cart).toContain("link:cart");
  expect(cart).not.toContain("link:case");
  expect(service).toContain("link:case");
  expect(service).not.toContain("link:cart");
  expect(await causes("tools.training")).toEqual([]);
});

test("the people to look at live as it says, and for that cause", async () => {
  const {figures} = await movers(retailer, options);
  expect(figures.examples.length).toBeGreaterThan(3);
  for (const {customer, change, story, segment} of figures.examples) {
    const twin = await twinJourney(retailer, {
      customer,
      customers: 400,
      runner,
      strategies: ["multichannel", "omnichannel"]
    });
    const [before, after] = twin.tracks.map(({totals}) => totals.orders!);
    expect(change).toBe(`${after} ${after === 1 ? "order" : "orders"} instead of ${before}`);
    expect(before).not.toBe(after);
    expect(twin.divergence!.cause).toBe(story);
    expect(twin.segment).toBe(segment);
  }
});

test("the answer is in sentences and the tables have all that they name", async () => {
  const {answer, tables, method} = await movers(retailer, {...options, replication: 1});
  expect([...answer, ...method].join(" ")).not.toMatch(/undefined|NaN|null|\[object/);
  expect(answer[0]).toMatch(/^Of 400 people \d/);
  expect(answer.at(-1)).toMatch(/^Customer \d+ shows it: /);
  expect(method.at(-1)).toMatch(
    /--customer \d+ --strategies multichannel,omnichannel --customers 400 --replication 1\.$/
  );
  expect(tables.map(({id}) => id)).toEqual([
    "causes",
    "causes-orders",
    "segments",
    "segments-moved",
    "examples",
    "paths",
    "switches"
  ]);
  for (const {columns, rows} of tables) for (const row of rows) expect(row).toHaveLength(columns.length);
});

test("fewer people than customers meet the queues of all", async () => {
  const few = {...options, customers: 200};
  const all = await movers(retailer, few);
  const some = await movers(retailer, {...few, people: 100});
  expect(some.figures.people).toBe(100);
  expect(some.fingerprint).not.toBe(all.fingerprint);
  const [first] = all.figures.causes;
  expect(all.figures.orders.value).not.toBe(0);
  const same = await movers(retailer, {...few, people: 200});
  expect(same.figures.causes[0]).toEqual(first);
});

test("what cannot be followed is refused, and an abort is heard", async () => {
  await expect(movers(shop, {...options, to: "multichannel"})).rejects.toThrow(
    "nobody moves: multichannel is compared with itself"
  );
  await expect(movers(shop, {...options, to: "nowhere"})).rejects.toThrow("nowhere");
  for (const people of [0, 401, 1.5])
    await expect(movers(shop, {...options, people})).rejects.toThrow(
      `invalid number of people: ${people} of 400 customers`
    );
  await expect(movers(shop, {...options, signal: AbortSignal.abort(new Error("enough"))})).rejects.toThrow("enough");
});
