import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import {openLab} from "../../src/experiment/lab.ts";
import {mixOf} from "../../src/experiment/mix.ts";
import {optimise, tradedOff} from "../../src/experiment/optimise.ts";
import {combinationLabel, combinations, partsOf} from "../../src/experiment/optimise/combinations.ts";
import {readScenario} from "../../src/scenario/read.ts";
import type {Scenario} from "../../src/scenario/scenario.ts";
import {meanInterval} from "../../src/statistics/interval.ts";

function shipped(name: string): Scenario {
  const {scenario, errors} = readScenario(readFileSync(`scenarios/${name}.yaml`, "utf8"), {name});
  if (scenario === null) throw new Error(JSON.stringify(errors));
  return scenario;
}

const runner = inlineRunner();
const shop = shipped("small-shop");
const pair = {from: "multichannel", to: "omnichannel"};

describe("the combinations worth considering", () => {
  const size = {customers: 150, replications: 3, runner};
  const whole = optimise(shop, {...pair, ...size});

  test("of a shop are those that nothing beats by the intervals of paired replications", async () => {
    const {figures} = await whole;
    expect(figures.points).toHaveLength(64);
    expect(figures.searched).toEqual({kind: "exact", combinations: 64, of: 64});
    const mix = mixOf(shop, pair.from, pair.to);
    const found = await openLab(shop, size).evaluate(figures.points.map(({made}) => mix.arm(new Set(made))));
    const signs = (a: number, b: number) =>
      tradedOff.map(id => {
        const better = id === "orders-per-journey" || id === "repeat-share-12-months" ? 1 : -1;
        const {low, high} = meanInterval(
          found[a].figures[id].map((value, r) => better * (value - found[b].figures[id][r]))
        );
        return low! > 0 ? 1 : high! < 0 ? -1 : 0;
      });
    for (const [i, {front}] of figures.points.entries()) {
      const beaten = figures.points.some((_, a) => {
        const one = signs(a, i);
        return a !== i && one.includes(1) && !one.includes(-1);
      });
      expect(front).toBe(!beaten);
    }
  });

  test("never have a tool that only costs, and name what beats the target", async () => {
    const {figures, answer} = await whole;
    const training = figures.points.filter(({made}) => made.includes("omnichannel/tools.training"));
    expect(training).toHaveLength(32);
    expect(training.every(({front}) => !front)).toBe(true);
    const target = figures.points.find(({strategy}) => strategy === "omnichannel")!;
    expect(target.made).toHaveLength(6);
    const {id, ahead} = target.beatenBy!;
    expect(figures.points.find(one => one.id === id)!.front).toBe(true);
    expect(ahead[0].high).toBeLessThan(0);
    expect(answer.join(" ")).toContain("Joined up is not among them");
    expect(figures.points[0]).toMatchObject({strategy: "multichannel", label: "Multichannel", made: []});
  });

  test("by one outcome are the best and what is as good as that", async () => {
    const {figures} = await optimise(shop, {...pair, ...size, outcomes: ["cost-per-customer"]});
    const front = figures.points.filter(point => point.front);
    expect(front.map(({id}) => id)).toEqual(["multichannel"]);
  });

  test("have strategies of the file among them that are no combination", async () => {
    const scenario = shipped("migration");
    const {figures} = await optimise(scenario, {...pair, customers: 60, replications: 2, runner, by: "section"});
    expect(figures.parts.map(({label}) => label)).toEqual(["links", "tools"]);
    expect(figures.points.map(({strategy}) => strategy)).toEqual([
      "multichannel",
      null,
      null,
      "omnichannel",
      "all-at-once"
    ]);
  });

  test("cannot be told by an outcome without a better direction, by none, or from one replication", async () => {
    await expect(optimise(shop, {...pair, ...size, outcomes: ["naive-premium"]})).rejects.toThrow(
      "naive-premium has no better direction"
    );
    await expect(optimise(shop, {...pair, ...size, outcomes: []})).rejects.toThrow("no outcomes");
    await expect(optimise(shop, {...pair, ...size, outcomes: ["payback"]})).rejects.toThrow("payback is a comparison");
    await expect(optimise(shop, {...pair, ...size, replications: 1})).rejects.toThrow("two replications or more");
  });
});

describe("combinations", () => {
  test("of few parts are all there are, each once", () => {
    const all = combinations(5, {exact: 10, sample: 8, seed: "a"});
    expect(new Set(all.map(String)).size).toBe(32);
    expect(all[0]).toEqual([]);
    expect(all.at(-1)).toEqual([0, 1, 2, 3, 4]);
  });

  test("of many are nothing, each alone, everything but each, everything, and others by lot", () => {
    const some = combinations(13, {exact: 10, sample: 100, seed: "a"});
    expect(some).toHaveLength(100);
    expect(new Set(some.map(String)).size).toBe(100);
    for (let i = 0; i < 13; i++) {
      expect(some).toContainEqual([i]);
      expect(some).toContainEqual(Array.from({length: 13}, (_, j) => j).filter(j => j !== i));
    }
    expect([some[0], some.at(-1)]).toEqual([[], Array.from({length: 13}, (_, j) => j)]);
    expect(combinations(13, {exact: 10, sample: 100, seed: "a"})).toEqual(some);
    expect(combinations(13, {exact: 10, sample: 100, seed: "b"})).not.toEqual(some);
    // Each part is in about half of those by lot: 73 of them, five standard deviations.
    const byLot = some.slice(27, -1);
    for (let i = 0; i < 13; i++)
      expect(Math.abs(byLot.filter(set => set.includes(i)).length - byLot.length / 2)).toBeLessThan(22);
  });

  test("are named by the shorter of what is in and what is out", () => {
    const parts = ["a", "b", "c", "d"].map(id => ({id, label: id, levers: [id]}));
    const label = (set: number[]) => combinationLabel(parts, set, "from", "to");
    expect([[], [1], [0, 2], [0, 1, 3], [0, 1, 2, 3]].map(label)).toEqual(["from", "b", "a + c", "all but c", "to"]);
  });

  test("by section put the levers of a section together, those that go apart", () => {
    const {changes} = mixOf(shipped("null-world"), "multichannel", "omnichannel");
    const parts = partsOf(changes, "section");
    expect(parts.map(({label, levers}) => [label, levers.length])).toEqual([
      ["links", 5],
      ["links that go", 1]
    ]);
  });
});
