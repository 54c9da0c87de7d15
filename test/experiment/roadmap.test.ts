import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import {openLab} from "../../src/experiment/lab.ts";
import {roadmap} from "../../src/experiment/roadmap.ts";
import {roadmapLevers} from "../../src/experiment/roadmap/levers.ts";
import {left} from "../../src/experiment/roadmap/plans.ts";
import {readScenario} from "../../src/scenario/read.ts";
import type {Scenario} from "../../src/scenario/scenario.ts";
import {pairedDifference} from "../../src/statistics/paired.ts";

function shipped(name: string): Scenario {
  const {scenario, errors} = readScenario(readFileSync(`scenarios/${name}.yaml`, "utf8"), {name});
  if (scenario === null) throw new Error(JSON.stringify(errors));
  return scenario;
}

const runner = inlineRunner();
const shop = shipped("small-shop");
const migration = shipped("migration");
const MONTH = 43800;
const pair = {from: "multichannel", to: "omnichannel"};

describe("a plan in the world", () => {
  const {levers, arm} = roadmapLevers(shop, pair);
  const lab = openLab(shop, {customers: 200, replications: 2, runner});
  const only = (built: Readonly<Record<string, number>>) =>
    levers.map(({id}) => built[id.slice("omnichannel/links.".length)] ?? left);

  test("changes nothing before work on it begins, and is paid then", async () => {
    const [base, early, late] = await lab.evaluate([
      {strategy: "multichannel"},
      arm(only({identity: 0, cart: 0}), 3 * MONTH),
      arm(only({identity: 2, cart: 3}), 3 * MONTH)
    ]);
    const [from, at0, at6] = [base, early, late].map(({cash}) => cash[0]);
    // 6,000 for recognition, 2,500 for the cart link: at once, or in the months after the sixth and the ninth.
    expect(at0[0] - from[0]).toBeCloseTo(-8500, 6);
    for (let month = 0; month <= 6; month++) expect(at6[month]).toBeCloseTo(from[month], 6);
    expect(at6[7] - from[7]).toBeCloseTo(-6000, 6);
    expect(at6[8] - from[8]).toBeCloseTo(-6250, 6);
    expect(at6[9] - from[9] - (at6[10] - from[10])).toBeGreaterThan(2000);
    expect(late.capital[0]).toBeLessThan(early.capital[0]);
  });

  test("carries records from its lead time on: more switches are spared a new cart the earlier it begins", async () => {
    const plans = roadmapLevers(migration, pair);
    const both = (stretch: number) => plans.levers.map(({id}) => (/links.(identity|cart)$/.test(id) ? stretch : left));
    const found = await openLab(migration, {customers: 400, replications: 1, runner}).evaluate([
      {strategy: "multichannel"},
      plans.arm(both(30), MONTH),
      plans.arm(both(0), MONTH)
    ]);
    const [never, late, early] = found.map(({figures}) => figures["continuity-per-switch"][0]);
    expect(never).toBeLessThan(late);
    expect(late).toBeLessThan(early);
  });

  test("has a date for links and tools, none for desks and programmes", () => {
    const leesa = roadmapLevers(shipped("leesa-mattress"), pair).levers;
    const undated = leesa.filter(({path}) => path === null).map(({id}) => id);
    expect(undated).toEqual([
      "omnichannel/desks.service",
      "omnichannel/programmes.cart-recovery",
      "omnichannel/programmes.mattress-story",
      "omnichannel/programmes.retargeting"
    ]);
  });

  test("links of people's records wait for recognition, those of pages do not, and nothing does when that is dropped", () => {
    const needs = (after: string[]) =>
      roadmapLevers(shipped("leesa-mattress"), {...pair, after})
        .levers.filter(one => one.after.length > 0)
        .map(({id}) => id.split(".")[1]);
    expect(needs([])).toEqual(["cart", "promotion", "case", "contacts", "orders"]);
    expect(needs(["none"])).toEqual([]);
    expect(needs(["none", "tools.training:desks.service"])).toEqual(["training"]);
    expect(() => needs(["links.cart"])).toThrow("an order is written LEVER:NEEDS");
    expect(() => needs(["links.kart:links.identity"])).toThrow('unknown lever: links.kart, did you mean "links.cart"?');
    expect(() => needs(["links.identity:links.cart"])).not.toThrow();
  });
});

describe("a roadmap", () => {
  test("builds nothing in a shop where nothing pays, and says what each thing would cost it", async () => {
    const {figures, answer} = await roadmap(shop, {...pair, customers: 200, replications: 2, runner});
    expect(figures.best.steps).toEqual([]);
    expect(answer[0]).toBe("Build nothing of it: no plan is worth more than Multichannel as it stands.");
    expect(figures.search.kind).toBe("exact");
    // Subsets of training × (nothing, or recognition with any of four links).
    expect(figures.search.plans).toBe(34);
    const training = figures.leftOut.find(({id}) => id.endsWith("tools.training"))!;
    expect(training.worth.value).toBeCloseTo(-2400, 6);
    expect(figures.others.map(({id}) => id)).toEqual(["all-at-once", "nothing"]);
    expect(figures.others[1].worth).toEqual({value: 0, low: 0, high: 0});
  });

  test("is judged with luck that it was not chosen by", async () => {
    const size = {customers: 150, replications: 2, runner};
    const {figures} = await roadmap(shop, {...pair, ...size});
    const lab = openLab(shop, size);
    const [from, to] = await lab.evaluate([{strategy: "multichannel"}, {strategy: "omnichannel"}], {from: 2, to: 4});
    const {value, low, high} = pairedDifference(to.figures["net-present-value"], from.figures["net-present-value"]);
    expect(figures.others[0].worth.value).toBeCloseTo(value, 6);
    expect(figures.others[0].worth.low).toBeCloseTo(low!, 6);
    expect(figures.others[0].worth.high).toBeCloseTo(high!, 6);
  });

  test("saves up for what the money of one stretch does not pay", async () => {
    const {figures, inputs} = await roadmap(migration, {
      ...pair,
      customers: 400,
      replications: 2,
      runner,
      budget: 60_000,
      plans: 40
    });
    // 260,000 of 60,000 a quarter are there at the beginning of the fifth, 350,000 at that of the sixth.
    const month = (name: string) => figures.best.steps.find(({id}) => id.endsWith(name))?.month;
    expect(month("identity")).toBe(12);
    expect(month("cart")).toBeGreaterThanOrEqual(15);
    for (const plan of [figures.best, figures.others.find(({id}) => id === "file-order")!])
      for (const {month: at} of plan.steps) {
        const spent = plan.steps.filter(one => one.month <= at).reduce((sum, {setup}) => sum + setup, 0);
        expect(spent).toBeLessThanOrEqual((at / 3 + 1) * 60_000);
      }
    const begins = new Map(figures.best.steps.map(({id, month: at}) => [id, at]));
    for (const {id, needs} of figures.dependencies.filter(one => begins.has(one.id)))
      expect(begins.get(needs)).toBeLessThanOrEqual(begins.get(id)!);
    expect(figures.best.worth.value).toBeGreaterThan(0);
    expect(figures.best.setup).toBe(figures.best.steps.reduce((sum, {setup}) => sum + setup, 0));
    expect(figures.others.map(({id}) => id)).toEqual(["all-at-once", "as-planned", "file-order", "nothing"]);
    expect(inputs.options).toEqual({from: "multichannel", to: "omnichannel", budget: 60_000, every: 3, plans: 40});
  });

  test("refuses what cannot be", async () => {
    const options = {...pair, customers: 10, replications: 2, runner};
    await expect(roadmap(shop, {...options, every: 1.5})).rejects.toThrow("a stretch lasts whole months, not 1.5");
    await expect(roadmap(shop, {...options, budget: -1})).rejects.toThrow("a budget is an amount of money, not -1");
    await expect(roadmap(shop, {...options, replications: 1})).rejects.toThrow("two replications or more");
    await expect(roadmap(shop, {...options, to: "multichannel"})).rejects.toThrow("compared with itself");
    await expect(roadmap(shop, {...options, after: ["links.identity:links.cart"]})).rejects.toThrow("waits for itself");
  });
});
