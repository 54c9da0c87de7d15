import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {signal} from "@preact/signals";
import {idFor, titleFor} from "../../src/app/compare/identifiers.ts";
import {matching, rowsOf} from "../../src/app/compare/differing.ts";
import {allPairs, linksOf, pairKey, withPairs} from "../../src/app/compare/links.ts";
import {cellKey, createValues, objectKey} from "../../src/app/compare/value.ts";
import {asWritten, setValue, switchLevers} from "../../src/app/state/choices.ts";
import {createComparing} from "../../src/app/state/comparing.ts";
import {enough, rolled, telling, worthOf} from "../../src/app/state/decision.ts";
import {offered} from "../../src/app/state/offered.ts";
import {opened} from "../../src/app/state/opened.ts";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import {compare} from "../../src/experiment/compare.ts";
import type {Comparison} from "../../src/experiment/comparison.ts";
import {memoryStore} from "../../src/experiment/store.ts";
import {readScenario} from "../../src/scenario/read.ts";
import {resolve} from "../../src/scenario/resolve.ts";

const scenarioOf = (file: string) => readScenario(readFileSync(`scenarios/${file}`, "utf8"), {name: file}).scenario!;
const shop = scenarioOf("small-shop.yaml");
const titles = new Map(Object.entries(shop.strategies).map(([id, {title}]) => [id, title ?? id]));
const opening = opened("small-shop.yaml", shop);
const plain = (text: string) => text.replaceAll("\u00a0", " ");

test("new strategies get ids that the language takes and nobody has", () => {
  expect(idFor("Joined up, changed", [])).toBe("joined-up-changed");
  expect(idFor("Joined up", ["joined-up", "joined-up-2"])).toBe("joined-up-3");
  expect(idFor("2 Läden & mehr!", [])).toBe("laden-mehr");
  expect(idFor("新", [])).toBe("strategy");
  expect(idFor("x".repeat(200), []).length).toBeLessThanOrEqual(48);
  expect(titleFor("New strategy", ["New strategy"])).toBe("New strategy 2");
});

describe("what is linked", () => {
  const {channels, objects} = linksOf(shop, "omnichannel");
  const of = (object: string) => objects.find(one => one.object === object)!;

  test("is every pair of every sheet, with what it costs and when it works", () => {
    expect(channels).toEqual(expect.arrayContaining(["web", "store", "email", "phone"]));
    const cart = of("cart");
    expect([...cart.pairs].toSorted()).toEqual(["email web", "store web", "web store"]);
    expect(cart).toMatchObject({
      setup: 2500,
      monthly: 60,
      works: 30 * 1440,
      levers: ["base/links.cart", "omnichannel/links.cart"]
    });
    expect(of("stock")).toMatchObject({setup: 0, works: null, levers: []});
  });

  test("recognition is by channel, the topmost sheet decides, and each number knows its place in the text", () => {
    expect(of("identity").pairs.size).toBe(0);
    const match = (channel: string) => of("identity").match.find(one => one.channel === channel);
    expect(match("web")).toEqual({channel: "web", share: 0.7, path: "strategies.omnichannel.links.identity.match.web"});
    expect(match("email")).toEqual({channel: "email", share: 0.95, path: "base.links.identity.match.email"});
  });

  test("what is switched off is not linked", () => {
    const off = new Set(["omnichannel/links.cart"]);
    expect([...linksOf(shop, "omnichannel", {off}).objects.find(one => one.object === "cart")!.pairs]).toEqual([
      "email web"
    ]);
  });

  test("a scenario with other pairs resolves to exactly these, in this strategy", () => {
    const pairsOf = (wanted: ReadonlySet<string>) =>
      new Set(
        resolve(withPairs(shop, "omnichannel", "cart", wanted), "omnichannel").links.flatMap(({object, pairs}) =>
          object === "cart" ? pairs.map(([from, to]) => pairKey(from, to)) : []
        )
      );
    for (const wanted of [
      new Set<string>(),
      new Set(["web store"]),
      new Set(["web store", "phone email"]),
      allPairs(channels)
    ])
      expect(pairsOf(wanted)).toEqual(wanted);
    // A price that was there stays, whatever the pairs.
    const {links} = resolve(withPairs(shop, "omnichannel", "cart", new Set(["web store"])), "omnichannel");
    expect(links.filter(({object}) => object === "cart").map(({setup}) => setup)).toEqual([0, 2500]);
    // A record that nobody has written yet.
    const stock = withPairs(shop, "omnichannel", "stock", new Set(["store web"]));
    expect(linksOf(stock, "omnichannel").objects.find(one => one.object === "stock")!.pairs).toEqual(
      new Set(["store web"])
    );
    expect(linksOf(shop, "omnichannel").objects.find(one => one.object === "stock")!.pairs.size).toBe(0);
  });
});

test("what links bring is the difference of two worlds with the same luck, and says when it is about an earlier state", async () => {
  const bench = {opened: signal(opening), choices: signal(asWritten(opening))};
  const runner = inlineRunner();
  const size = {customers: 400, replications: 4};
  const values = createValues(bench, {runner, store: memoryStore(), size});
  await values.objects("omnichannel");
  expect(values.failure.value).toBeNull();
  const {bringing, stale} = values.of(objectKey("omnichannel", "orders"))!;
  expect(stale).toBe(false);
  expect(bringing).toMatchObject({there: true, priceless: false, clear: true});
  // The same, by a comparison of the page itself.
  const run = async (off: readonly string[]) => {
    const result = await compare(shop, {
      ...size,
      runner,
      strategies: ["omnichannel"],
      off: {omnichannel: new Set(off)}
    });
    return result.strategies[0].outcomes["net-present-value"]!.value;
  };
  expect(bringing.value).toBeCloseTo((await run([])) - (await run(["omnichannel/links.orders"])), 3);
  expect(values.of(objectKey("omnichannel", "stock"))!.bringing).toMatchObject({
    there: false,
    priceless: true,
    value: 0
  });

  await values.pairs("omnichannel", "cart");
  expect(values.of(cellKey("omnichannel", "cart", "web", "store"))!.bringing.there).toBe(true);
  expect(values.of(cellKey("omnichannel", "cart", "phone", "store"))!.bringing).toMatchObject({there: false, value: 0});

  bench.choices.value = switchLevers(bench.choices.value, "omnichannel", ["omnichannel/links.orders"], false);
  expect(values.of(objectKey("omnichannel", "orders"))!.stale).toBe(true);
  await values.objects("omnichannel");
  const back = values.of(objectKey("omnichannel", "orders"))!;
  expect(back).toMatchObject({stale: false, bringing: {there: false, priceless: false}});
  expect(back.bringing.value).toBeCloseTo(bringing.value, 6);
});

test("computing what links bring can be stopped, and what was found stays", async () => {
  const bench = {opened: signal(opening), choices: signal(asWritten(opening))};
  const values = createValues(bench, {
    runner: inlineRunner(),
    store: memoryStore(),
    size: {customers: 200, replications: 2}
  });
  const computing = values.objects("omnichannel");
  values.stop();
  await computing;
  expect(values.stopped.value).toBe(true);
  expect(values.running.value).toBeNull();
});

describe("rows of differences", () => {
  const choices = asWritten(opening);
  const rows = rowsOf({...opening, choices}, titles);
  const row = (key: string) => rows.find(one => one.key === key)!;

  test("have what each strategy has, with its place in the text", () => {
    expect(row("links.case").cells).toEqual([null, {text: "on, 1", path: "strategies.omnichannel.links.case"}]);
    expect(row("links.identity.match.web").cells).toEqual([
      {text: "45%", path: "base.links.identity.match.web"},
      {text: "70%", path: "strategies.omnichannel.links.identity.match.web"}
    ]);
    expect(row("links.identity.match.web").differs).toBe(true);
    // Both have it from the base.
    expect(row("links.identity.match.email").differs).toBe(false);
    expect(row("segments.neighbours.need").differs).toBe(false);
  });

  test("a moved number shows as moved, a lever off as off", () => {
    const path = "strategies.omnichannel.links.identity.match.web";
    const moved = setValue(switchLevers(choices, "omnichannel", ["omnichannel/links.case"], false), path, 0.45, 0.7);
    const now = rowsOf({...opening, choices: moved}, titles);
    expect(now.find(one => one.key === "links.identity.match.web")!.differs).toBe(false);
    expect(now.find(one => one.key === "links.case")!.cells[1]!.text).toBe("off");
  });

  test("are found by every word", () => {
    expect(matching(rows, "recognition").map(({key}) => key)).toContain("links.identity");
    expect(matching(rows, "no such thing")).toEqual([]);
  });
});

describe("the decision", () => {
  const runner = inlineRunner();
  let result: Comparison;
  const run = async (seed?: string) => compare(shop, {customers: 1000, replications: 4, runner, ...(seed && {seed})});

  test("names two or three numbers in words that fit them, the price first", () => {
    const clauses = telling(offered(shop).parameters, new Set(["omnichannel"]), titles);
    expect(clauses.map(({before, write, after, parameter}) => `${before} ${write(parameter.value)} ${after}`)).toEqual([
      "recognition in Joined up costs $6,000 once",
      "people in “neighbours” have 3 needs a year",
      "Joined up recognises 60% of the people at store"
    ]);
    // Not those of a strategy that it does not build on.
    expect(
      telling(offered(shop).parameters, new Set(["multichannel"]), titles).map(({parameter}) => parameter.path)
    ).not.toContain("strategies.omnichannel.links.identity.setup");
  });

  test("says how much, how sure, and how often", async () => {
    result = await run();
    const worth = worthOf(result, "omnichannel");
    expect(plain(worth.verb)).toMatch(/^earns \$[\d.]+ k ± \$[\d.]+ k less than$/);
    expect(worth).toMatchObject({
      tone: "bad",
      span: "then over 2 years",
      chance: "It is ahead in 0% of the paired worlds."
    });
    const unclear = {
      ...result,
      differences: result.differences.map(one =>
        one.outcome === "net-present-value"
          ? {...one, value: 10, low: -90, high: 110, clear: false, verdict: "no clear difference" as const}
          : one
      )
    };
    expect(worthOf(unclear, "omnichannel")).toMatchObject({
      tone: "unclear",
      verb: "earns neither clearly more nor clearly less than"
    });
    expect(plain(worthOf(unclear, "omnichannel").interval)).toBe("(+$10 ± $100: no clear difference)");
    expect(worthOf({...unclear, done: false}, "omnichannel").interval).toContain("no clear difference yet");
  });

  test("knows which differences are clear of noise", () => {
    const {clear, open} = enough(result, "omnichannel");
    expect(clear).toMatch(/^Clear of noise: .*money/);
    expect(`${clear} ${open}`).toContain("repeat customers");
    const all = {...result, differences: result.differences.map(one => ({...one, clear: true}))};
    expect(enough(all, "omnichannel")).toEqual({
      clear: "Clear of noise: everything in the headline, and money.",
      open: ""
    });
  });

  test("says how much another seed moves it", async () => {
    const text = rolled(result, await run("another"), "omnichannel")!;
    expect(plain(text)).toMatch(
      /with the seed small shop it was −\$[\d.]+ k, now it is −\$[\d.]+ k\. The re-roll moved the answer by \$/
    );
  });

  test("is about the strategy that is best on money, and stays with it until an answer is final", () => {
    const money = (id: string, value: number) => ({
      ...result.differences[0]!,
      outcome: "net-present-value",
      to: id,
      value
    });
    const other = {...result.strategies[1]!, id: "other"};
    const three: Comparison = {
      ...result,
      strategies: [...result.strategies, other],
      differences: [money("omnichannel", 1), money("other", 2)]
    };
    const comparison = signal<Comparison | null>(null);
    const comparing = createComparing({comparison});
    expect(comparing.subject.value).toBeNull();
    comparison.value = three;
    expect(comparing.subject.value).toBe("other");
    comparison.value = {...three, done: false, differences: [money("omnichannel", 5), money("other", 2)]};
    expect(comparing.subject.value).toBe("other");
    comparison.value = {...three, differences: [money("omnichannel", 5), money("other", 2)]};
    expect(comparing.subject.value).toBe("omnichannel");
    comparing.chosen.value = "other";
    expect(comparing.subject.value).toBe("other");
  });
});
