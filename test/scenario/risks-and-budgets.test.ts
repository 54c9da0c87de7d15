import {describe, expect, test} from "vitest";
import {outcomes} from "../../src/outcome/registry.ts";
import {parameters} from "../../src/scenario/parameters.ts";
import {readScenario} from "../../src/scenario/read.ts";
import {resolve} from "../../src/scenario/resolve.ts";

const DAY = 1440;

const file = (changes: string, strategy = "") => `
throughline: 1
title: A shop
segments: {people: {share: 100%}}
channels: {site: {kind: website}, bazaar: {kind: marketplace}, banner: {kind: display-ads}, post: {kind: direct-mail}}
${changes}
strategies:
  one: {}
  two:
    links:
      identity: {match: {site: 80%}, setup: 1000, false-merge: 1%}
      cart: {pairs: [site <-> banner], begin: 60d, ready: 30d, setup: 500, incidents: 3 per year}
      orders: [site -> banner]
    tools: {cdp: {setup: 100}}
${strategy}`;

const read = (changes: string, strategy?: string) => {
  const {scenario, errors} = readScenario(file(changes, strategy), {outcomes: outcomes.map(({id}) => id)});
  return {scenario: scenario!, errors: errors.map(({message, hint}) => (hint ? `${message} — ${hint}` : message))};
};

describe("what may go wrong", () => {
  const general =
    "transition: {overrun: {sd: 0.4}, incidents: 1 per year, outage: 2d, failure: 5%}\nbase: {links: {content: [site -> banner]}}";

  test("is what an entry says, else what the file says, and nothing for the base", () => {
    const {links, identity, tools} = resolve(read(general).scenario, "two");
    const of = (object: string) => links.find(link => link.object === object)!;
    expect(of("content").risk).toBeUndefined();
    expect(of("cart").risk).toMatchObject({
      overrunMedian: 1,
      overrunSd: 0.4,
      incidents: 3,
      outage: 2 * DAY,
      failure: 0.05
    });
    expect(of("orders").risk).toMatchObject({incidents: 1, outage: 2 * DAY, incidentCost: 0});
    // recognition and tools cost what they cost, but do not break down
    expect(
      [identity.at(-1)!.risk, tools[0].risk].map(risk => [risk!.overrunSd, risk!.incidents, risk!.failure])
    ).toEqual([
      [0.4, 0, 0],
      [0.4, 0, 0]
    ]);
    expect(identity.at(-1)!.falseMerge).toBe(0.01);
    expect(new Set([...links, ...identity, ...tools].flatMap(({risk}) => (risk ? [risk.key] : []))).size).toBe(4);
  });

  test("is nothing at all where nobody says anything, but for what entries say", () => {
    const {links, identity, tools} = resolve(read("").scenario, "two");
    expect(links.map(({risk}) => risk?.incidents)).toEqual([3, undefined]);
    expect([identity.at(-1)!.risk, tools[0].risk]).toEqual([undefined, undefined]);
  });

  test("can be moved by its path", () => {
    const {scenario} = read(general);
    const path = "transition.overrun.sd";
    expect(parameters(scenario, "two").map(one => one.path)).toContain(path);
    const {tools} = resolve(scenario, "two", {values: new Map([[path, 1]])});
    expect(tools[0].risk!.overrunSd).toBe(1);
    const own = "strategies.two.tools.cdp.overrun.sd";
    expect(resolve(scenario, "two", {values: new Map([[own, 0.7]])}).tools[0].risk!.overrunSd).toBe(0.7);
  });

  test("begins when work begins", () => {
    const [cart, orders] = resolve(read("").scenario, "two").links;
    expect([cart.begin, cart.ready]).toEqual([60 * DAY, 90 * DAY]);
    expect([orders.begin, orders.ready]).toEqual([undefined, 0]);
  });
});

describe("a marketplace", () => {
  const never = '"bazaar" never tells the firm who somebody is, so nobody is recognised and no record follows there';

  test("takes no part in records of persons", () => {
    const match = "base: {links: {identity: {match: {bazaar: 30%}}}}";
    expect(read(match).errors).toEqual([`${never} — leave it out, or add returns-identity: true to the channel`]);
    expect(read("base: {links: {orders: [bazaar -> site]}}").errors).toEqual([
      `${never} — leave it out, or add returns-identity: true to the channel`
    ]);
    expect(read("base: {links: {content: [site -> bazaar], cart: all}}").errors).toEqual([]);
    const told = match.replace("base", "groups: {places: [bazaar]}\nbase");
    expect(
      readScenario(file(told).replace("kind: marketplace", "kind: marketplace, returns-identity: true")).errors
    ).toEqual([]);
  });
});

describe("budgets", () => {
  const split = "split: {banner: 60%, post: 40%}";

  test("are read with their defaults, and patched by a strategy", () => {
    const {scenario} = read(`budgets: {total: 900, ${split}}`, "    budgets: {by: linear, review: never}");
    expect(resolve(scenario, "one").budgets).toEqual({
      total: 900,
      split: {banner: 0.6, post: 0.4},
      review: 90 * DAY,
      weight: 1,
      floor: 0.05,
      by: "claims",
      view: DAY,
      click: 7 * DAY,
      lookBack: 30 * DAY
    });
    expect(resolve(scenario, "two").budgets).toMatchObject({total: 900, by: "linear", review: Infinity});
    expect(resolve(read("").scenario, "one").budgets).toBeNull();
    const moved = resolve(scenario, "one", {values: new Map([["budgets.total", 50]])});
    expect(moved.budgets!.total).toBe(50);
  });

  test.each([
    [`budgets: {${split}}`, "budgets need `total` — add total: 20000, money per month"],
    ["budgets: {total: 9}", "budgets need `split` — add split: {facebook: 60%, display: 40%}"],
    ["budgets: {total: 9, split: {banner: 60%}}", "the shares of the split add up to 60%, not to 100%"],
    ["budgets: {total: 9, split: {site: 100%}}", '"site" cannot carry messages, so it has nothing to spend money on'],
    ["budgets: {total: 9, split: {baner: 100%}}", 'unknown channel "baner" — did you mean "banner"?'],
    [`budgets: {total: 9, ${split}, review: 1d}`, "`review: 1d` is outside 7d to 36500d"],
    [`budgets: {total: 9, ${split}, by: guess}`, "`by: guess` is not one of claims, last-click, or linear"]
  ])("%s is refused", (text, error) => {
    expect(read(text).errors).toEqual([error]);
  });
});
