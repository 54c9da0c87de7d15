import {describe, expect, test} from "vitest";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import {openLab} from "../../src/experiment/lab.ts";
import {allParameters, readMoved} from "../../src/experiment/moved.ts";
import {sensitivity} from "../../src/experiment/sensitivity.ts";
import {memoryStore, type Store} from "../../src/experiment/store.ts";
import {pairedDifference} from "../../src/statistics/paired.ts";
import {scenarioAt} from "../engine/scenarios.ts";

const shop = scenarioAt(new URL("../../scenarios/small-shop.yaml", import.meta.url));
const story = scenarioAt(new URL("../../scenarios/leesa-story.yaml", import.meta.url));
const runner = inlineRunner();
// The worlds of the shop are the same in many of these tests.
const store = memoryStore();
const options = {from: "multichannel", to: "omnichannel", customers: 150, replications: 4, runner, store};
const known = allParameters(shop, ["multichannel", "omnichannel"]);
const identity = "strategies.omnichannel.links.identity";
/** Both touch nothing but money, and add up. The one-off cost is paid on day 0. */
const setup = readMoved(known, `${identity}.setup=0..12000`);
const monthly = readMoved(known, `${identity}.monthly=0..500`);
const need = readMoved(known, "segments.neighbours.need=2 per year..4 per year");

describe("a tornado", () => {
  test("has the paired difference at both ends of every range, the widest number first", async () => {
    const {figures} = await sensitivity(shop, {...options, parameters: [monthly, need, setup], draws: 0});
    const lab = openLab(shop, options);
    const difference = async (values?: Map<string, number>) => {
      const arms = ["omnichannel", "multichannel"].map(strategy => ({strategy, ...(values && {values})}));
      const [to, from] = await lab.evaluate(arms, {outcomes: ["net-present-value"]});
      const {value, low, high} = pairedDifference(
        to!.figures["net-present-value"]!,
        from!.figures["net-present-value"]!
      );
      return {value, low, high};
    };
    expect(figures.standing).toEqual(await difference());
    const bar = figures.tornado.find(({path}) => path === need.path)!;
    expect(bar.atLow).toEqual(await difference(new Map([[need.path, 2]])));
    expect(bar.atHigh).toEqual(await difference(new Map([[need.path, 4]])));
    const swings = figures.tornado.map(({swing}) => swing);
    expect(swings).toEqual(swings.toSorted((a, b) => b - a));
    expect(figures.variance).toBeNull();
  });

  test("moves the difference by the whole range of a cost that is paid on day 0, and calls that clear", async () => {
    const {figures, answer} = await sensitivity(shop, {...options, parameters: [setup], draws: 0});
    const [bar] = figures.tornado;
    expect(bar!.swing).toBeCloseTo(12000, 6);
    expect(bar!.atLow.value - figures.standing.value).toBeCloseTo(6000, 6);
    expect(bar!.clear).toBe(true);
    expect(answer.join(" ").replaceAll("\u00a0", " ")).toContain(
      "moves most with recognition: one-off cost, by $12 k over its range"
    );
  });

  test("simulates nothing again for numbers that touch only money", async () => {
    let lived = 0;
    const inner = memoryStore();
    const counting: Store = {
      get: id => inner.get(id),
      put(id, tallies) {
        lived++;
        inner.put(id, tallies);
      }
    };
    await sensitivity(shop, {...options, store: counting, parameters: [setup, monthly], draws: 8});
    expect(lived).toBe(2 * options.replications);
  });

  test("marks a number within whose range the better strategy changes, and only that", async () => {
    const costs = allParameters(story, ["multichannel", "omnichannel"]);
    const parameters = [
      readMoved(costs, `${identity}.setup=0..100000000`),
      readMoved(costs, `${identity}.monthly=9000..9001`)
    ];
    const {figures, answer} = await sensitivity(story, {
      ...options,
      store: memoryStore(),
      customers: 400,
      parameters,
      draws: 0
    });
    expect(figures.standing.low).toBeGreaterThan(0);
    expect(figures.tornado.map(({flips}) => flips)).toEqual([true, false]);
    expect(answer.join(" ").replaceAll("\u00a0", " ")).toMatch(
      /better turns within the range of 1 of the 2 numbers: recognition: one-off cost \(Joined up at \$0 and Multichannel at \$100 M\)/
    );
  });

  test("follows the outcome of one strategy by itself", async () => {
    const {figures, answer, inputs} = await sensitivity(shop, {
      ...options,
      from: null,
      outcome: "orders-per-journey",
      parameters: [need],
      draws: 0
    });
    const lab = openLab(shop, options);
    const [own] = await lab.evaluate([{strategy: "omnichannel"}], {outcomes: ["orders-per-journey"]});
    const values = own!.figures["orders-per-journey"]!;
    expect(figures.standing.value).toBeCloseTo(values.reduce((sum, value) => sum + value, 0) / values.length, 12);
    expect(figures.from).toBeNull();
    expect(figures.tornado[0]!.flips).toBe(false);
    expect(answer[0]).toMatch(/^As the numbers stand, conversion of Joined up is/);
    expect(inputs.strategies.map(({id}) => id)).toEqual(["omnichannel"]);
  });

  test("moves the doubtful numbers by default, also only some", async () => {
    const {figures} = await sensitivity(shop, {
      ...options,
      customers: 20,
      replications: 2,
      within: ["segments.neighbours"],
      draws: 0
    });
    expect(figures.tornado.map(({path}) => path).toSorted()).toEqual([
      "segments.neighbours.mobile",
      "segments.neighbours.need",
      "segments.neighbours.taste.web"
    ]);
  });
});

describe("numbers against luck", () => {
  test("a number that touches only money leaves luck as it is: the share is that of the variance of its own effect", async () => {
    const {figures} = await sensitivity(shop, {...options, parameters: [setup], draws: 64});
    const {parameters, luck, sdParameters, sdLuck} = figures.variance!;
    // Even over 12,000 dollars: a standard deviation of 12000/√12. A Latin hypercube of 64 comes within a hundredth of it.
    expect(Math.abs(sdParameters / (12000 / Math.sqrt(12)) - 1)).toBeLessThan(0.03);
    const {standing} = figures;
    // Half the interval is t₃ = 3.18245 standard errors.
    expect(sdLuck).toBeCloseTo((standing.high! - standing.low!) / 2 / 3.182446305, 3);
    expect(parameters.value).toBeCloseTo(sdParameters ** 2 / (sdParameters ** 2 + sdLuck ** 2), 9);
    expect(parameters.value + luck.value).toBeCloseTo(1, 12);
    expect(parameters.low! < parameters.value && parameters.value < parameters.high!).toBe(true);
    expect(luck.low).toBeCloseTo(1 - parameters.high!, 12);
  });

  test("one replication tells neither", async () => {
    const {figures, answer} = await sensitivity(shop, {...options, replications: 1, parameters: [setup], draws: 8});
    expect(figures.variance).toBeNull();
    expect(figures.tornado[0]).toMatchObject({clear: true, atLow: {low: null, high: null}});
    expect(answer.at(-1)).toBe("One replication gives no intervals: what is luck here cannot be told.");
  });
});

describe("a screening by elementary effects", () => {
  test("finds the whole range of costs that add up, steady wherever the others stand", async () => {
    const {figures} = await sensitivity(shop, {
      ...options,
      method: "morris",
      parameters: [monthly, setup],
      points: 6,
      draws: 0
    });
    const [first, second] = figures.morris;
    expect([first!.path, second!.path]).toEqual([setup.path, monthly.path]);
    expect(first!.muStar.value).toBeCloseTo(12000, 6);
    expect(first!.mu).toBeCloseTo(-12000, 6);
    expect(first!.sigma).toBeCloseTo(0, 6);
    expect(second!.sigma).toBeLessThan(0.01);
    // 250 stands in the middle of 0 to 500, so the effect over the range is the whole change of a tornado.
    const {figures: tornado} = await sensitivity(shop, {...options, parameters: [monthly], draws: 0});
    expect(second!.muStar.value).toBeCloseTo(tornado.tornado[0]!.swing, 2);
  });

  test("has a number that does nothing last, without any effect", async () => {
    const idle = readMoved(known, "support.repeat.customer=1min..4min");
    const {figures, answer} = await sensitivity(shop, {
      ...options,
      method: "morris",
      parameters: [idle, setup],
      points: 2,
      draws: 0
    });
    expect(figures.morris[1]).toMatchObject({path: idle.path, mu: 0, sigma: 0, muStar: {value: 0, low: 0, high: 0}});
    expect(answer.join(" ")).toContain("1 of the 2 numbers move");
  });
});

describe("shares of the variance", () => {
  const costs = {...options, method: "sobol" as const, parameters: [setup, monthly], points: 64};

  test("of two costs that add up are those of their squared ranges, alone, with others and by Shapley", async () => {
    const {figures} = await sensitivity(shop, costs);
    const {figures: ends} = await sensitivity(shop, {...options, parameters: [setup, monthly], draws: 0});
    const squares = ends.tornado.map(({swing}) => swing ** 2);
    const truth = squares[0]! / (squares[0]! + squares[1]!);
    const [first, second] = figures.sobol;
    expect(first!.path).toBe(setup.path);
    for (const kind of ["first", "total", "shapley"] as const) {
      expect(Math.abs(first![kind].value - truth)).toBeLessThan(0.03);
      expect(Math.abs(second![kind].value - (1 - truth))).toBeLessThan(0.03);
    }
    expect(first!.shapley.value + second!.shapley.value).toBeCloseTo(1, 12);
    expect(Math.abs(figures.additive!.value - 1)).toBeLessThan(0.03);
    expect(figures.morris).toEqual([]);
  });

  test("of more than four numbers come from random orders, and add up all the same", async () => {
    const links = ["case", "cart", "orders"].map(id =>
      readMoved(known, `strategies.omnichannel.links.${id}.monthly=0..200`)
    );
    const {figures} = await sensitivity(shop, {...costs, parameters: [setup, monthly, ...links], points: 16});
    expect(figures.sobol).toHaveLength(5);
    expect(figures.sobol.reduce((sum, {shapley}) => sum + shapley.value, 0)).toBeCloseTo(1, 12);
    expect(figures.sobol[0]!.path).toBe(setup.path);
    expect(figures.variance).toMatchObject({numbers: 5, draws: 32});
  });

  test("of many are looked for among the eight that a screening chooses", async () => {
    const {figures, answer} = await sensitivity(shop, {
      ...options,
      customers: 20,
      replications: 2,
      method: "sobol",
      points: 4
    });
    expect(figures.morris.length).toBeGreaterThan(20);
    const chosen = figures.morris.slice(0, 8).map(({path}) => path);
    expect(figures.sobol.map(({path}) => path).toSorted()).toEqual(chosen.toSorted());
    expect(answer[1]).toMatch(/^Of \d+ numbers, 8 stand out in a screening/);
  });
});

test("the same question gives the same answer, whatever was known before, and progress runs to its end", async () => {
  const asked = {...options, method: "morris" as const, parameters: [setup, need], points: 3, draws: 4};
  const shares: number[] = [];
  const one = await sensitivity(shop, {...asked, onProgress: share => void shares.push(share)});
  const other = await sensitivity(shop, {...asked, store: memoryStore()});
  expect(other).toEqual(one);
  expect(shares.at(-1)).toBeCloseTo(1, 9);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  const elsewhere = await sensitivity(shop, {...asked, seed: "another"});
  expect(elsewhere.fingerprint).not.toBe(one.fingerprint);
});

describe("a question without a meaning is refused:", () => {
  const none = {...options, customers: 10, replications: 2, draws: 0, parameters: [setup]};
  test.each([
    ["an unknown outcome", {outcome: "happiness"}, "happiness"],
    ["a strategy against itself", {from: "omnichannel"}, "nothing to compare: omnichannel with itself"],
    ["an unknown strategy", {from: "magic"}, "unknown strategy: magic"],
    ["no numbers", {parameters: []}, "no number of this scenario has a range with evidence"],
    ["none under a path", {parameters: undefined, within: ["nowhere"]}, "no number under nowhere"],
    ["a number twice", {parameters: [setup, setup]}, `${setup.path} is moved twice`],
    ["one draw", {draws: 1}, "invalid number of draws: 1"],
    ["one trajectory", {method: "morris", points: 1}, "at least 2 trajectories, not 1"],
    ["points of a broken sequence", {method: "sobol", points: 100}, "a power of 2 points from 4 on, not 100"],
    ["a figure that is not always there", {outcome: "payback-months"}, "payback-months"]
  ] as const)("%s", async (_, wrong, message) => {
    await expect(sensitivity(shop, {...none, ...wrong})).rejects.toThrow(message);
  });
});
