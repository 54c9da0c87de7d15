import {readFileSync} from "node:fs";
import {afterAll, describe, expect, test} from "vitest";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import type {Runner} from "../../src/engine/runners/runner.ts";
import {threadRunner} from "../../src/engine/runners/threads.ts";
import {compare} from "../../src/experiment/compare.ts";
import {openLab} from "../../src/experiment/lab.ts";
import {allParameters, movedBy} from "../../src/experiment/moved.ts";
import {memoryStore} from "../../src/experiment/store.ts";
import {sweep, type SweepOptions} from "../../src/experiment/sweep.ts";
import {readScenario} from "../../src/scenario/read.ts";
import {meanAndSd} from "../../src/statistics/spread.ts";
import {shipped} from "./sweep/shipped.ts";

const scenario = shipped("small-shop");
const known = allParameters(scenario, Object.keys(scenario.strategies));
const runner = inlineRunner();
const threads = threadRunner({threads: 2});
afterAll(() => threads.close());

const mobile = movedBy(known, "journey.mobile", [0.1, 0.4]);
const need = movedBy(known, "segments.neighbours.need", [1, 3]);
const setup = "strategies.omnichannel.links.identity.setup";
const usual: SweepOptions = {
  design: "sobol",
  parameters: [mobile, need],
  points: 3,
  customers: 100,
  replications: 2,
  runner
};

test("the rows are every point, strategy and replication in this order, with the values and the figures there", async () => {
  const outcomes = ["orders-per-journey", "net-present-value"];
  const {tables, figures} = await sweep(scenario, {...usual, outcomes});
  const [{id, columns, rows}] = tables;
  expect(id).toBe("runs");
  expect(columns.map(column => column.id)).toEqual([
    "point",
    "strategy",
    "replication",
    "journey.mobile",
    "segments.neighbours.need",
    ...outcomes
  ]);
  expect(rows.map(row => row.slice(0, 3))).toEqual(
    [0, 1, 2].flatMap(point =>
      ["multichannel", "omnichannel"].flatMap(strategy => [0, 1].map(r => [point, strategy, r]))
    )
  );
  for (const row of rows) {
    const [point, strategy, replication] = row as [number, string, number];
    expect(row.slice(3, 5)).toEqual(figures.points[point]);
    const s = strategy === "multichannel" ? 0 : 1;
    expect(row.slice(5)).toEqual(figures.figures[point][s]!.map(of => of[replication]));
  }
});

test("a point has the figures of a comparison with its values", async () => {
  const {figures} = await sweep(scenario, {...usual, outcomes: ["net-present-value"]});
  const [, second] = figures.points;
  const values = new Map(figures.parameters.map(({path}, d) => [path, second[d]]));
  const {strategies} = await compare(scenario, {customers: 100, replications: 2, runner, values});
  for (const [s, {outcomes}] of strategies.entries()) {
    const {mean} = meanAndSd(figures.figures[1][s]![0]);
    expect(mean / outcomes["net-present-value"].value).toBeCloseTo(1, 9);
  }
});

describe("over a one-off cost, which lowers net present value by itself and does nothing else", async () => {
  // staying apart costs something too, so that either can win
  const text = readFileSync("scenarios/small-shop.yaml", "utf8").replace(
    "    title: Multichannel\n",
    "    title: Multichannel\n    tools:\n      renewal: {setup: 40000}\n"
  );
  const dear = readScenario(text, {name: "small-shop.yaml"}).scenario!;
  const size = {customers: 400, replications: 4, runner};
  const arms = [{strategy: "multichannel"}, {strategy: "omnichannel"}];
  const [apart, joined] = await openLab(dear, {...size, values: new Map([[setup, 0]])}).evaluate(arms);
  const without = joined.figures["net-present-value"].map((value, r) => value - apart.figures["net-present-value"][r]);
  const {mean, sd} = meanAndSd(without);
  // Student's t with 3 degrees of freedom
  const half = (3.182446305284263 * sd) / 2;
  const high = 2 * mean;
  const parameter = {...movedBy(known, setup, [0, high]), levels: 201};
  const {figures, answer} = await sweep(dear, {
    ...size,
    design: "grid",
    parameters: [parameter],
    outcomes: ["net-present-value", "orders-per-journey"]
  });
  const costs = figures.points.map(([cost]) => cost);

  test("the difference falls by the cost, from end to end", () => {
    const [contrast] = figures.contrasts;
    expect(contrast.least!.value).toBeCloseTo(mean - high, 4);
    expect(contrast.most!.value).toBeCloseTo(mean, 4);
    expect([contrast.least!.point, contrast.most!.point]).toEqual([200, 0]);
  });

  test("it is clear where its interval says so", () => {
    const [{higher, lower, unclear}] = figures.contrasts;
    expect(higher).toBe(costs.filter(cost => mean - cost - half > 0).length);
    expect(lower).toBe(costs.filter(cost => mean - cost + half < 0).length);
    expect(higher + lower + unclear).toBe(201);
    expect(Math.min(higher, lower, unclear)).toBeGreaterThan(0);
  });

  test("it changes its sign where the cost eats up the gain, and the answer names the cost", () => {
    const [{split}] = figures.contrasts;
    expect(split).toMatchObject({path: setup, below: 1, above: 0});
    expect(Math.abs(split!.at - mean)).toBeLessThanOrEqual(half + high / 200);
    expect(answer.join(" ")).toContain(`where the winner changes is recognition: one-off cost (${setup})`);
  });

  test("what does not depend on the cost is the same at all points", () => {
    const [, {least, most}] = figures.contrasts;
    expect(least!.value).toBe(most!.value);
    expect(answer.join(" ")).toContain("net present value");
  });
});

test("a run that fails is listed and stops no other", async () => {
  const people = movedBy(known, "market.people", [-100, 300]);
  const size = {...usual, replications: 1};
  const {figures, tables, answer} = await sweep(scenario, {
    ...size,
    design: "list",
    parameters: [people, mobile],
    list: [
      [200, 0.2],
      [-100, 0.2],
      [200, 0.3]
    ]
  });
  expect(figures.failed).toEqual(
    ["multichannel", "omnichannel"].map(strategy => ({
      point: 1,
      strategy,
      message: "invalid value for market.people: -100"
    }))
  );
  expect(figures.figures.map(point => point.map(one => one !== null))).toEqual([
    [true, true],
    [false, false],
    [true, true]
  ]);
  expect(tables[0].rows.map(([point]) => point)).toEqual([0, 0, 2, 2]);
  expect(tables.find(({id}) => id === "failed")!.rows).toHaveLength(2);
  expect(answer.join(" ")).toContain("2 of 6 worlds failed and are left out: invalid value for market.people: -100");
});

test("neither threads, nor cells that travel together, nor what is remembered change a byte, and that is not simulated", async () => {
  const store = memoryStore();
  const many = {...usual, points: 24, customers: 30};
  let together = 0;
  const watching: Runner = {
    ...runner,
    run(job, options) {
      if (job.kind === "several") together++;
      return runner.run(job, options);
    }
  };
  const plain = await sweep(scenario, {...many, runner: watching});
  expect(together).toBe(24 * 2);
  // so wide a runner gets every cell by itself
  expect(await sweep(scenario, {...many, runner: {...runner, width: 50}})).toEqual(plain);
  expect(await sweep(scenario, {...many, runner: threads, store})).toEqual(plain);
  const idle = {
    width: 1,
    run: () => Promise.reject(new Error("somebody simulates")),
    close() {}
  };
  expect(await sweep(scenario, {...many, runner: idle, store})).toEqual(plain);
});

test("worlds that a number does not touch are simulated once for all points", async () => {
  let lived = 0;
  const counting: Runner = {
    ...runner,
    run(job, options) {
      lived += job.kind === "several" ? job.jobs.length : 1;
      return runner.run(job, options);
    }
  };
  const link = movedBy(known, "strategies.omnichannel.links.identity.ramp", [1440, 144_000]);
  const cost = movedBy(known, setup, [0, 9000]);
  await sweep(scenario, {...usual, runner: counting, parameters: [link, cost], points: 4});
  // four times joined up, once apart, two replications each
  expect(lived).toBe(2 * (4 + 1));
});

test("means come with their intervals where they are asked for", async () => {
  const {tables, figures} = await sweep(scenario, {...usual, outcomes: ["net-present-value"], summary: true});
  const [{id, columns, rows}] = tables;
  expect(id).toBe("points");
  expect(columns.slice(-3).map(column => column.id)).toEqual([
    "net-present-value",
    "net-present-value-low",
    "net-present-value-high"
  ]);
  expect(rows).toHaveLength(6);
  const [a, b] = figures.figures[0][0]![0];
  const [value, low, high] = rows[0].slice(-3) as number[];
  expect(value).toBeCloseTo((a + b) / 2, 6);
  // Student's t with 1 degree of freedom: 12.706 standard errors
  expect((high - low) / Math.abs(a - b)).toBeCloseTo(12.7062047, 5);
});

test("an aborted sweep rejects with the reason", async () => {
  const stop = new AbortController();
  const going = sweep(scenario, {
    ...usual,
    points: 50,
    signal: stop.signal,
    onProgress: () => stop.abort(new Error("enough"))
  });
  await expect(going).rejects.toThrow("enough");
});

test("progress grows to the whole", async () => {
  const shares: number[] = [];
  await sweep(scenario, {...usual, onProgress: share => shares.push(share)});
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
});

test.each([
  ["an outcome that is not there", {outcomes: ["nothing"]}, "unknown outcome: nothing"],
  ["an outcome that compares already", {outcomes: ["payback"]}, "payback is a comparison"],
  ["an outcome twice", {outcomes: ["cost-per-order", "cost-per-order"]}, "cost-per-order is asked for twice"],
  ["no outcome", {outcomes: []}, "no outcomes"],
  ["too many runs", {points: 60_000, replications: 20}, "a sweep has at most 1000000"]
])("%s is refused", async (_, options, message) => {
  await expect(sweep(scenario, {...usual, ...options})).rejects.toThrow(message);
});
