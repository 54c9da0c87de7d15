import {describe, expect, test} from "vitest";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import {explain} from "../../src/experiment/explain.ts";
import {openLab} from "../../src/experiment/lab.ts";
import {mixOf} from "../../src/experiment/mix.ts";
import {memoryStore} from "../../src/experiment/store.ts";
import {scenarioAt} from "../engine/scenarios.ts";

const shop = scenarioAt(new URL("../../scenarios/small-shop.yaml", import.meta.url));
const mattress = scenarioAt(new URL("../../scenarios/leesa-mattress.yaml", import.meta.url));
const runner = inlineRunner();
// The worlds of the shop are the same in all of these tests.
const store = memoryStore();
const options = {from: "multichannel", to: "omnichannel", customers: 200, replications: 3, runner, store};
const plain = (text: string | undefined) => (text ?? "").replaceAll("\u00a0", " ");
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe("the difference between two strategies", () => {
  test.each(["net-present-value", "orders-per-journey", "cost-per-order", "repeats-per-case", "survival-12-months"])(
    "in %s is the sum of its parts to the last bit, whatever the order of adding",
    async outcome => {
      const {figures} = await explain(shop, {...options, outcome});
      const parts = figures.parts.map(({value}) => value);
      expect(parts).toHaveLength(6);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(figures.whole.value);
      expect(parts.reduceRight((sum, part) => sum + part, 0)).toBe(figures.whole.value);
      expect(parts.reduce((sum, part) => sum + part, figures.from.value)).toBe(figures.to.value);
      const lab = openLab(shop, options);
      const [one, two] = await lab.evaluate([{strategy: "multichannel"}, {strategy: "omnichannel"}]);
      expect(figures.from.value).toBeCloseTo(mean(one!.figures[outcome]!), 6);
      expect(figures.to.value).toBeCloseTo(mean(two!.figures[outcome]!), 6);
    }
  );

  test("is shared out by what each part adds, averaged over all orders", async () => {
    const groups = [
      {label: "knowing", levers: ["links.identity", "links.orders"]},
      {label: "buying", levers: ["links.cart", "links.promotion"]},
      {label: "serving", levers: ["links.case", "tools.training"]}
    ];
    const {figures} = await explain(shop, {...options, groups});
    const mix = mixOf(shop, "multichannel", "omnichannel");
    const lab = openLab(shop, options);
    const worth = async (players: readonly number[]) => {
      const names = players.flatMap(player => groups[player]!.levers.map(name => `omnichannel/${name}`));
      const [found] = await lab.evaluate([mix.arm(new Set(names))]);
      return mean(found!.figures["net-present-value"]!);
    };
    const orders = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0]
    ];
    const expected = [0, 0, 0];
    for (const order of orders)
      for (const [i, player] of order.entries())
        expected[player]! += ((await worth(order.slice(0, i + 1))) - (await worth(order.slice(0, i)))) / 6;
    figures.parts.forEach(({value}, i) => expect(value).toBeCloseTo(expected[i]!, 6));
    for (const [i, {first, last}] of figures.parts.entries()) {
      expect(first.value).toBeCloseTo((await worth([i])) - (await worth([])), 6);
      const others = [0, 1, 2].filter(other => other !== i);
      expect(last.value).toBeCloseTo((await worth([0, 1, 2])) - (await worth(others)), 6);
    }
    const pair = figures.interactions.find(({one, other}) => one === "group knowing" && other === "group buying")!;
    // of three players: half with the third, half without
    const surplus = async (rest: number[]) =>
      (await worth([0, 1, ...rest])) - (await worth([0, ...rest])) - (await worth([1, ...rest])) + (await worth(rest));
    expect(pair.value).toBeCloseTo(((await surplus([])) + (await surplus([2]))) / 2, 6);
  });

  test("has its doubt over replications, and without a second one none is given", async () => {
    const {figures, answer, method} = await explain(shop, {...options, replications: 1});
    expect(figures.whole).toMatchObject({low: null, high: null});
    for (const {low, first, last} of figures.parts) expect([low, first.low, last.low]).toEqual([null, null, null]);
    expect(answer[0]).toContain("one replication does not say how sure that is");
    expect(method).toContain("One replication gives no intervals.");
  });
});

test("what only costs brings exactly its cost, interacts with nothing and is not simulated again", async () => {
  const {figures} = await explain(shop, options);
  const training = figures.parts.find(({id}) => id === "omnichannel/tools.training")!;
  for (const range of [training, training.first, training.last]) {
    expect(range.value).toBeCloseTo(-2400, 6);
    expect(range.high! - range.low!).toBeLessThan(1e-6);
  }
  const pairs = figures.interactions.filter(({one, other}) => [one, other].includes(training.id));
  expect(pairs.map(({value}) => value)).toEqual([0, 0, 0, 0, 0]);
  expect(figures).toMatchObject({exact: true, orders: null, combinations: 64, worlds: 32});
});

const chat = scenarioAt(new URL("../../scenarios/interrupted-chat.yaml", import.meta.url));
const chatOptions = {...options, store: memoryStore(), customers: 1000, replications: 5, outcome: "repeats-per-case"};

test("a link that needs people to be recognised saves more with recognition than without, and recognition with it", async () => {
  const {figures, tables} = await explain(chat, chatOptions);
  expect(figures.parts.map(({label}) => label)).toEqual(["recognition", "case link"]);
  expect(figures.interactions).toHaveLength(1);
  expect(figures.interactions[0]!.high).toBeLessThan(0);
  for (const {first, last} of figures.parts) expect(last.value).toBeLessThan(first.value);
  expect(tables.map(({id}) => id)).toEqual(["parts", "first-and-last", "pairs"]);
});

describe("sampled orders", () => {
  test("add up to the whole, run fewer worlds and come close to the exact shares", async () => {
    const exact = await explain(shop, options);
    const {figures, answer, method} = await explain(shop, {...options, orders: 8});
    expect(figures).toMatchObject({exact: false, orders: 8, interactions: []});
    expect(figures.combinations).toBeLessThan(64);
    expect(figures.parts.reduce((sum, {value}) => sum + value, 0)).toBe(figures.whole.value);
    expect(figures.whole.value).toBeCloseTo(exact.figures.whole.value, 6);
    const scale = Math.abs(exact.figures.whole.value);
    figures.parts.forEach(({value, first, last}, i) => {
      const same = exact.figures.parts[i]!;
      expect(Math.abs(value - same.value)).toBeLessThan(0.02 * scale);
      expect({first, last}).toEqual({first: same.first, last: same.last});
    });
    expect(answer.at(-1)).toContain("estimated from 8 orders");
    expect(method[0]).toContain("8 sampled orders");
  });

  test("are what more than ten levers get unless they are grouped", async () => {
    const few = {...options, store: undefined, customers: 20, replications: 2};
    const {figures} = await explain(mattress, {...few, orders: 4});
    expect(figures.parts).toHaveLength(13);
    expect(figures.exact).toBe(false);
    const {figures: grouped, tables} = await explain(mattress, {...few, by: "section"});
    expect(tables.map(({id}) => id)).toContain("levers");
    expect(grouped.exact).toBe(true);
    expect(grouped.parts.map(({id}) => id)).toEqual(["links", "desks", "programmes", "tools"]);
    await expect(explain(mattress, {...few, exact: true})).rejects.toThrow(
      "every combination is run of at most 12 levers or groups, not 13"
    );
    for (const orders of [2, 7])
      await expect(explain(mattress, {...few, orders})).rejects.toThrow(`an even number from 4 on, not ${orders}`);
  });
});

test("the same question has the same answer, to the last byte", async () => {
  const one = await explain(shop, {...options, store: undefined});
  const progress: number[] = [];
  const two = await explain(shop, {...options, onProgress: share => progress.push(share)});
  expect(two).toEqual(one);
  expect(progress.at(-1)).toBe(1);
  const other = await explain(shop, {...options, seed: "other"});
  expect(other.fingerprint).not.toBe(one.fingerprint);
});

test("a lever that is switched off has no share", async () => {
  const off = {omnichannel: new Set(["omnichannel/tools.training", "omnichannel/links.case"])};
  const {figures} = await explain(shop, {...options, off});
  expect(figures.parts.map(({id}) => id)).toEqual(
    ["identity", "cart", "promotion", "orders"].map(name => `omnichannel/links.${name}`)
  );
  const lab = openLab(shop, {...options, off});
  const [to] = await lab.evaluate([{strategy: "omnichannel"}]);
  expect(figures.to.value).toBeCloseTo(mean(to!.figures["net-present-value"]!), 6);
  const all = {omnichannel: new Set(mixOf(shop, "multichannel", "omnichannel").changes.map(({id}) => id))};
  await expect(explain(shop, {...options, off: all})).rejects.toThrow("all that omnichannel changes is switched off");
});

describe("the answer in words", () => {
  test("says that the multichannel firm wins where it does, and what joining up loses by", async () => {
    const {answer} = await explain(shop, options);
    expect(plain(answer[0])).toMatch(
      /^Joined up falls behind Multichannel in net present value: −\$[\d.]+ k \(−\$[\d.]+ k to −\$[\d.]+ k\)\.$/
    );
    expect(plain(answer[1])).toMatch(/^Against it: recognition −\$/);
    expect(answer.join(" ")).not.toMatch(/undefined|NaN|null|\[object/);
  });

  test("takes less effort for the better", async () => {
    const {answer} = await explain(chat, chatOptions);
    expect(plain(answer[0])).toMatch(
      /^One record of the case is ahead of Chat and page apart in repeated explanations: −0\.1/
    );
    expect(plain(answer[1])).toMatch(/^The case link brings −0\.\d+ \(−0/);
    expect(plain(answer.at(-1))).toMatch(
      /^Together recognition and the case link are worth more than apart, by 0\.\d+ \(0\./
    );
  });

  test("says that it is the other way round from the other side", async () => {
    const {answer, figures} = await explain(shop, {...options, from: "omnichannel", to: "multichannel"});
    expect(plain(answer[0])).toMatch(/^Multichannel is ahead of Joined up in net present value: \+\$/);
    expect(plain(answer[1])).toMatch(/^Doing without recognition brings \+\$/);
    expect(figures.parts.every(({id}) => id.startsWith("without omnichannel/"))).toBe(true);
  });
});

test("a single lever has the whole difference", async () => {
  const file = scenarioAt(new URL("../../scenarios/click-and-collect.yaml", import.meta.url));
  const {figures, tables} = await explain(file, {...options, store: undefined, from: "apart", to: "shown"});
  const [{value, first, last}] = figures.parts;
  expect([value, figures.whole.value]).toEqual([figures.whole.value, figures.to.value - figures.from.value]);
  for (const range of [first, last]) expect(range.value).toBeCloseTo(value, 6);
  expect(tables.map(({id}) => id)).toEqual(["parts"]);
});

test("what cannot be explained is refused", async () => {
  await expect(explain(shop, {...options, to: "multichannel"})).rejects.toThrow("nothing to take apart");
  await expect(explain(shop, {...options, to: "nowhere"})).rejects.toThrow("unknown strategy: nowhere");
  await expect(explain(shop, {...options, outcome: "payback"})).rejects.toThrow("payback is a comparison");
  const values = new Map([["horizon", 100 * 1440]]);
  await expect(explain(shop, {...options, store: undefined, values, outcome: "survival-12-months"})).rejects.toThrow(
    "survival-12-months has no value in some of these worlds"
  );
});
