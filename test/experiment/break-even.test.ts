import {afterAll, describe, expect, test} from "vitest";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import {serialisedRunner} from "../../src/engine/runners/serialised.ts";
import {threadRunner} from "../../src/engine/runners/threads.ts";
import {breakEven, type BreakEvenOptions} from "../../src/experiment/break-even.ts";
import {openLab} from "../../src/experiment/lab.ts";
import {meanInterval} from "../../src/statistics/interval.ts";
import {shipped} from "./sweep/shipped.ts";

const scenario = shipped("vanished-promotion");
const runner = inlineRunner();
const threads = threadRunner({threads: 2});
afterAll(() => threads.close());

const setup = "strategies.promotion-only.links.promotion.setup";
const monthly = "strategies.promotion-only.links.promotion.monthly";
const pair = {from: "multichannel", to: "promotion-only"};
const usual: BreakEvenOptions = {...pair, parameter: setup, customers: 300, replications: 8, runner};

/** Difference in net present value in each replication, all else as in `usual`. */
async function differences(replaced: Record<string, number>): Promise<number[]> {
  const lab = openLab(scenario, {customers: 300, replications: 8, runner});
  const arms = ["multichannel", "promotion-only"].map(strategy => ({
    strategy,
    values: new Map(Object.entries(replaced))
  }));
  const [a, b] = (await lab.evaluate(arms)).map(({figures}) => figures["net-present-value"]);
  return b.map((value, r) => value - a[r]);
}

/** The answer with plain spaces. */
async function told(options: BreakEvenOptions) {
  const result = await breakEven(scenario, options);
  return {...result, answer: result.answer.map(sentence => sentence.replaceAll(/\s/g, " "))};
}

describe.each([
  ["the one-off cost", setup, 150_000],
  ["the monthly cost", monthly, 12_000]
])("net present value is a straight line in %s", (_, path, end) => {
  test("so the crossing is that of two evaluations, its band the t interval of the roots of all replications", async () => {
    const [free, dear] = [await differences({[path]: 0}), await differences({[path]: 1000})];
    const roots = free.map((value, r) => (value * 1000) / (value - dear[r]));
    const truth = meanInterval(roots);
    const {figures} = await breakEven(scenario, {...usual, parameter: `${path}=0..${end}`});
    expect(figures.costsOnly).toBe(true);
    expect(figures.crossings).toHaveLength(1);
    const [{at, low, high: above, toBetter}] = figures.crossings;
    expect(toBetter).toBe(false);
    expect(at / truth.value).toBeCloseTo(1, 6);
    expect(low! / truth.low!).toBeCloseTo(1, 3);
    expect(above === null ? truth.high! > end : Math.abs(above / truth.high! - 1) < 1e-3).toBe(true);
  });
});

test("a number that only costs depend on is solved from worlds that are simulated once", async () => {
  let lives = 0;
  const counting = {
    ...runner,
    run: ((job, options) => {
      lives++;
      return runner.run(job, options);
    }) as typeof runner.run
  };
  await breakEven(scenario, {...usual, parameter: `${setup}=0..150000`, runner: counting});
  // Two worlds, eight replications each, however they are handed out.
  expect(lives).toBeLessThanOrEqual(16);
});

test("the words name the crossing, who is ahead on either side, where the number stands and how far it is from that", async () => {
  const {answer, tables, question} = await told({...usual, parameter: `${setup}=0..150000`});
  expect(question).toBe("break-even");
  expect(answer[0]).toMatch(
    /^The better strategy changes at \$[\d.]+ k once \(.*\): with one-off cost \(promotion link\) below that The promotion is known on the site is ahead, above it The promotion lives in the ad\.$/
  );
  expect(answer[1]).toMatch(
    /^One-off cost \(promotion link\) stands at \$15 k: The promotion is known on the site is ahead there by \$.* It would have to rise \d+-fold to \$[\d.]+ k for that to change\.$/
  );
  expect(tables.map(({id}) => id)).toEqual(["crossings", "curve"]);
  expect(tables[0].rows).toHaveLength(1);
});

test("where one stays ahead that is said, with its smallest lead, and where a straight line would change it", async () => {
  const dear = await told({...usual, values: new Map([["market.people", 20_000]]), parameter: `${setup}=8000..20000`});
  expect(dear.figures.crossings).toEqual([]);
  expect(dear.answer[0]).toBe(
    "The promotion lives in the ad stays ahead of The promotion is known on the site over the whole range of one-off cost (promotion link), $8,000 to $20 k once."
  );
  const free = await told({...usual, parameter: `${setup}=0..10000`});
  expect(free.figures.beyond).toBeGreaterThan(10_000);
  expect(free.answer.join(" ")).toMatch(
    /The promotion is known on the site stays ahead.*That would change at \$[\d.]+ k once, beyond the range\..*is smallest at \$10 k/
  );
  const never = await told({...usual, values: new Map([["market.people", 100]]), parameter: `${setup}=0..10000`});
  expect(never.figures.beyond).toBeLessThan(0);
  expect(never.answer[1]).toBe("The promotion lives in the ad would be ahead even if it cost nothing.");
});

test("a number that changes lives is followed, too: more people make the link pay", async () => {
  const {figures} = await breakEven(scenario, {...usual, parameter: "market.people=2000..400000"});
  expect(figures.costsOnly).toBe(false);
  expect(figures.crossings).toHaveLength(1);
  const [{at, toBetter}] = figures.crossings;
  expect(toBetter).toBe(true);
  // Gains grow with people, costs do not: the crossing is costs over the gain per head.
  const [few, many] = await Promise.all(
    [100_000, 1_000_000].map(async people => meanInterval(await differences({"market.people": people})).value)
  );
  const head = (many - few) / 900_000;
  expect(at / (100_000 - few / head)).toBeCloseTo(1, 2);
});

test("where less is better the sides are told by that", async () => {
  const options = {...usual, parameter: `${setup}=0..100000000`, outcome: "cost-per-order"};
  const {figures, answer} = await breakEven(scenario, options);
  const clear = figures.points.at(-1)!;
  expect(clear.low).toBeGreaterThan(0);
  expect(figures.crossings.map(({toBetter}) => toBetter)).not.toContain(true);
  expect(answer.join(" ")).toContain("in cost per order");
});

test("threads and the wire change nothing", async () => {
  const options = {...usual, customers: 100, parameter: "market.people=2000..400000"};
  const one = await breakEven(scenario, options);
  expect((await breakEven(scenario, {...options, runner: threads})).fingerprint).toBe(one.fingerprint);
  expect((await breakEven(scenario, {...options, runner: serialisedRunner()})).fingerprint).toBe(one.fingerprint);
});

test("progress grows to 1", async () => {
  const shares: number[] = [];
  await breakEven(scenario, {
    ...usual,
    customers: 100,
    parameter: "market.people=2000..400000",
    onProgress: share => shares.push(share)
  });
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
});

test.each<[string, Partial<BreakEvenOptions>, string]>([
  ["an unknown number", {parameter: "market.peeple=1..2"}, "unknown number: market.peeple"],
  ["a number without a range", {parameter: "market.people"}, "has no range of its own"],
  ["a value out of bounds", {parameter: "segments.people.mobile=0.2..3"}, "invalid value"],
  ["one replication", {replications: 1}, "at least 2 replications"],
  ["one strategy twice", {to: "multichannel"}, "compared with itself"],
  ["an outcome without a better side", {outcome: "naive-premium"}, "no better side"],
  ["one place", {points: 1}, "from 2 on, not 1"]
])("%s is refused in a sentence", async (_, wrong, message) => {
  await expect(breakEven(scenario, {...usual, customers: 50, ...wrong})).rejects.toThrow(message);
});
