import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import type {Runner} from "../../src/engine/runners/runner.ts";
import {compare, type CompareOptions} from "../../src/experiment/compare.ts";
import type {Comparison} from "../../src/experiment/comparison.ts";
import {levers} from "../../src/scenario/levers.ts";
import {readScenario} from "../../src/scenario/read.ts";
import {rich} from "../engine/scenarios.ts";

const runner = inlineRunner();
const size = {customers: 400, replications: 3, runner};
const compared = (options: Partial<CompareOptions> = {}) => compare(rich, {...size, ...options});

const figures = ({strategies, differences}: Comparison) => JSON.stringify([strategies, differences]);

/** Four decimals, without the sign of 0; NaN and null stay what they are. */
const near = (x: number | null): number | null => (x === null || Number.isNaN(x) ? x : Number(x.toFixed(4)) + 0);

describe("strategies that do the same", () => {
  test.each([
    ["apart", ["separate", "alike"]],
    ["with queues", ["staffed", "staffed"]]
  ])("differ by exactly 0 in every outcome: %s", async (_, strategies) => {
    const {differences} = await compared({strategies});
    expect(differences.length).toBeGreaterThan(30);
    const found = differences.filter(({value}) => !Number.isNaN(value));
    expect(found.length).toBeGreaterThan(30);
    for (const {value, low, high, verdict, clear, method} of found) {
      expect({value, low, high, verdict, clear}).toEqual({
        value: 0,
        low: 0,
        high: 0,
        verdict: "no difference",
        clear: false
      });
      expect(method).toBe("exact");
    }
  });

  test("have the same figures, curves and intervals", async () => {
    const {strategies} = await compared({strategies: ["separate", "alike"]});
    const [separate, alike] = strategies;
    const {payback, "break-even-integration-cost": __, ...outcomes} = alike.outcomes;
    expect(payback.value).toBe(0);
    expect(separate.outcomes).toMatchObject(outcomes);
    expect(alike.curves).toEqual(separate.curves);
  });

  test("are also those that differ only in levers that are off", async () => {
    const shared = new Set(levers(rich, "separate").map(({id}) => id));
    const own = levers(rich, "joined").map(({id}) => id);
    const off = {joined: new Set(own.filter(id => !shared.has(id)))};
    const {differences} = await compared({strategies: ["separate", "joined"], off});
    const found = differences.filter(({value}) => !Number.isNaN(value));
    expect(new Set(found.map(({verdict}) => verdict))).toEqual(new Set(["no difference"]));
  });
});

describe("a comparison", () => {
  test("does not depend on what else is compared", async () => {
    const two = await compared({strategies: ["separate", "joined"]});
    const three = await compared({strategies: ["separate", "alike", "joined"]});
    expect(three.strategies[2]).toEqual(two.strategies[1]);
    expect(three.strategies[0]).toEqual(two.strategies[0]);
    expect(three.differences.filter(({to}) => to === "joined")).toEqual(two.differences);
  });

  test("from the other side is its mirror image", async () => {
    const there = await compared({strategies: ["separate", "joined"]});
    const back = await compared({strategies: ["joined", "separate"]});
    const mirrored = there.differences.map(({outcome, value, low, high}) => ({
      outcome,
      value: near(-value),
      low: near(high && -high),
      high: near(low && -low)
    }));
    const found = back.differences.map(({outcome, value, low, high}) => ({
      outcome,
      value: near(value),
      low: near(low),
      high: near(high)
    }));
    expect(found).toEqual(mirrored);
  });

  test("has the figures of its strategies' difference", async () => {
    const {strategies, differences} = await compared({strategies: ["separate", "joined"]});
    const [one, two] = strategies.map(({outcomes}) => outcomes);
    const apart = differences.filter(({outcome, value}) => {
      const [a, b] = [one[outcome].value, two[outcome].value];
      const size = Math.max(Math.abs(a), Math.abs(b));
      return Number.isNaN(b - a) ? !Number.isNaN(value) : !(Math.abs(value - (b - a)) <= 1e-9 * size);
    });
    expect(apart).toEqual([]);
  });

  test("doubles counts and leaves rates alone in a market of twice the size, where nobody meets anybody", async () => {
    const options = {strategies: ["separate"]};
    const once = await compared(options);
    const twice = await compared({...options, values: new Map([["market.people", 60_000]])});
    expect(twice.market).toBe(2 * once.market);
    const whole = new Set(["active-customers", "net-present-value"]);
    const values = (of: Comparison, factor: number) =>
      Object.entries(of.strategies[0].outcomes).map(([id, {value}]) => [id, whole.has(id) ? value * factor : value]);
    expect(values(twice, 1)).toEqual(values(once, 2));
    expect(twice.strategies[0].curves.active.value).toEqual(once.strategies[0].curves.active.value.map(x => 2 * x));
    expect(twice.strategies[0].curves.survival).toEqual(once.strategies[0].curves.survival);
  });

  test("names what it is about, and a fingerprint that any change of size, seed or number changes", async () => {
    const base = await compared();
    expect(base).toMatchObject({
      scenario: "A little of everything",
      seed: "rich",
      currency: "USD",
      customers: 400,
      replications: 3,
      market: 30_000,
      days: 150,
      coupled: true,
      done: true,
      progress: 1
    });
    expect(base.strategies.map(({id, title}) => [id, title])).toEqual([
      ["separate", "Apart"],
      ["alike", "Apart again"],
      ["joined", "Joined up"],
      ["staffed", "Joined up with a team"]
    ]);
    const others = await Promise.all([
      compared(),
      compared({customers: 401}),
      compared({replications: 2}),
      compared({seed: "other"}),
      compared({strategies: ["separate", "alike", "joined"]}),
      compared({values: new Map([["journey.habit", 3]])}),
      compared({off: {joined: new Set(["joined/links.cart"])}})
    ]);
    expect(others[0].fingerprint).toBe(base.fingerprint);
    expect(base.fingerprint).toMatch(/^[0-9a-f]{16}$/);
    expect(new Set(others.map(({fingerprint}) => fingerprint)).size).toBe(others.length);
  });

  test("begins with the same customers, however many follow", async () => {
    const options = {strategies: ["separate", "joined"], replications: 1};
    const seen: Comparison[] = [];
    await compared({...options, customers: 1024, interval: 0, onProgress: part => void seen.push(part)});
    const few = await compared({...options, customers: 512});
    expect(seen[0].progress).toBe(0.5);
    const values = ({strategies}: Comparison) =>
      strategies.map(({outcomes}) => Object.entries(outcomes).map(([id, {value}]) => [id, value]));
    expect(values(seen[0])).toEqual(values(few));
  });
});

describe("while it runs a comparison", () => {
  test("reports how far it has got, with intervals that may be watched", async () => {
    const seen: Comparison[] = [];
    const last = await compared({
      strategies: ["separate", "joined"],
      customers: 700,
      interval: 0,
      onProgress: part => void seen.push(part)
    });
    expect(seen.map(({progress}) => progress)).toEqual(seen.map(({progress}) => progress).toSorted((a, b) => a - b));
    expect(seen.length).toBeGreaterThan(3);
    expect(seen.every(({done, fingerprint}) => !done && fingerprint === "")).toBe(true);
    const methods = new Set(seen.flatMap(({differences}) => differences.map(({method}) => method)));
    expect([...methods].every(method => method.endsWith("anytime-valid"))).toBe(true);
    expect(figures(last)).not.toBe(figures(seen.at(-1)!));
    const widths = (part: Comparison) => {
      const {low, high} = part.strategies[0].outcomes["orders-per-journey"];
      return high! - low!;
    };
    expect(widths(seen.at(-1)!)).toBeGreaterThan(widths(last));
  });

  test("reports no more often than it is asked to", async () => {
    let reports = 0;
    await compared({customers: 2000, interval: 1e9, onProgress: () => void reports++});
    expect(reports).toBe(1);
  });

  test("can be aborted", async () => {
    const controller = new AbortController();
    const running = compared({
      signal: controller.signal,
      customers: 5000,
      interval: 0,
      onProgress: () => controller.abort(new Error("enough"))
    });
    await expect(running).rejects.toThrow("enough");
    await expect(compared({signal: AbortSignal.abort(new Error("never began"))})).rejects.toThrow("never began");
  });

  test("passes on what goes wrong at work", async () => {
    const broken: Runner = {width: 2, run: () => Promise.reject(new Error("the worker fell over")), close() {}};
    await expect(compared({runner: broken})).rejects.toThrow("the worker fell over");
  });
});

describe("nonsense is refused:", () => {
  test.each([
    [{customers: 0}, "invalid number of customers: 0"],
    [{customers: 1.5}, "invalid number of customers: 1.5"],
    [{replications: -1}, "invalid number of replications: -1"],
    [{replications: NaN}, "invalid number of replications: NaN"],
    [{strategies: ["nobody"]}, "unknown strategy: nobody"],
    [{strategies: []}, "invalid comparison: no strategies"]
  ])("%j", async (options, message) => {
    await expect(compared(options)).rejects.toThrow(message);
  });
});

describe("what the file says in another way is the same:", () => {
  const text = readFileSync(new URL("../engine/fixtures/rich.yaml", import.meta.url), "utf8");
  const resultOf = async (changed: string) => {
    const {scenario, errors} = readScenario(changed);
    expect(errors).toEqual([]);
    return JSON.stringify(await compare(scenario!, {...size, strategies: ["separate", "joined"]}));
  };

  test("the order of keys", async () => {
    const lines = text.split("\n");
    const from = lines.findIndex(line => line.startsWith("channels:")) + 1;
    const to = lines.findIndex(line => line.startsWith("groups:"));
    const channels = lines.slice(from, to).toReversed();
    const offers = lines.findIndex(line => line.startsWith("offers:"));
    const swapped = [...lines.slice(0, from), ...channels, ...lines.slice(to)];
    [swapped[offers + 1], swapped[offers + 2]] = [swapped[offers + 2], swapped[offers + 1]];
    expect(await resultOf(swapped.join("\n"))).toBe(await resultOf(text));
  });

  test("the names of channels", async () => {
    const renamed = text
      .replaceAll("amazon", "bazaar")
      .replaceAll("facebook:", "social:")
      .replaceAll(/facebook(?=[\s,\]}])/g, "social")
      .replace("kind: social", "kind: facebook");
    const result = (await resultOf(renamed)).replaceAll("bazaar", "amazon").replaceAll("social", "facebook");
    expect(result).toBe(await resultOf(text));
  });

  test("units", async () => {
    const reworded = text
      .replace("horizon: 150d", "horizon: 3600h")
      .replace("patience: 20d", "patience: 28800min")
      .replace("existing: 40%", "existing: 0.4");
    expect(reworded).not.toBe(text);
    expect(await resultOf(reworded)).toBe(await resultOf(text));
  });
});
