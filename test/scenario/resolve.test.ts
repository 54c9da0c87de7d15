import {expect, test} from "vitest";
import {defaultMoves} from "../../src/scenario/fields/journey.ts";
import {levers} from "../../src/scenario/levers.ts";
import {resolve} from "../../src/scenario/resolve.ts";
import type {ResolveOptions} from "../../src/scenario/scenario.ts";
import type {LinkSetting} from "../../src/scenario/setting/records.ts";
import {fixture, scenarioOf} from "./reading.ts";
import {small, withLine} from "./texts.ts";

const mattress = scenarioOf(fixture("mattress"));
const setting = (strategy: string, options?: ResolveOptions) => resolve(mattress, strategy, options);
const drawn = (links: readonly LinkSetting[]) =>
  links.map(({id, pairs}) => `${id}: ${pairs.map(pair => pair.join(">")).join(" ")}`);

test("quantities come in base units", () => {
  const {horizon, startMonth, market, segments} = setting("multichannel");
  expect([horizon, startMonth, market.people, market.season[10], market.season[0]]).toEqual([
    1_051_200, 0, 400_000, 1.6, 1
  ]);
  expect(segments.find(({id}) => id === "online-first")).toMatchObject({
    share: 0.62,
    need: 0.14,
    needShape: 1.2,
    orderMean: 1080,
    orderSd: 260,
    patience: 43_200,
    dropMean: 0.25,
    dropConcentration: 3.2
  });
});

test("words stand for numbers", () => {
  const goer = setting("multichannel").segments.find(({id}) => id === "showroom-goers")!;
  expect([goer.patience, goer.needShape, goer.contract]).toEqual([Infinity, Infinity, 525_600]);
});

test("a segment's taste goes before the channel's, and channels without the role get none", () => {
  const {taste, serveTaste} = setting("multichannel").segments.find(({id}) => id === "online-first")!;
  expect(taste).toMatchObject({site: 3, showroom: 1, amazon: 0.6, email: 0});
  expect(serveTaste).toMatchObject({phone: 2, chat: 0.17, site: 0});
});

test("channels stand in the order of their keys", () => {
  const {channels} = setting("multichannel");
  expect(channels.map(({id, key}) => `${key} ${id}`)).toEqual([
    "0 site",
    "1 shop-app",
    "2 showroom",
    "3 amazon",
    "4 phone",
    "6 chat",
    "8 facebook",
    "9 instagram",
    "12 email",
    "15 post"
  ]);
});

test("renaming a channel keeps its key; a second of its kind comes 32 later", () => {
  const keys = (text: string) =>
    Object.fromEntries(resolve(scenarioOf(text), "joined").channels.map(({id, key}) => [id, key]));
  expect(keys(small.replaceAll(/\bsite\b/g, "shop")).shop).toBe(0);
  expect(keys(withLine("  site: {kind: website}\n  other: {kind: website}"))).toMatchObject({other: 0, site: 32});
});

test("a channel of one strategy does not change keys in another", () => {
  const scenario = scenarioOf(`${small}    channels: {a-site: {kind: website}}\n`);
  const key = (strategy: string) => resolve(scenario, strategy).channels.find(({id}) => id === "site")!.key;
  expect([key("siloed"), key("joined")]).toEqual([32, 32]);
});

test("roles can be added, and bring their settings", () => {
  const facebook = setting("multichannel").channels.find(({id}) => id === "facebook")!;
  expect(facebook).toMatchObject({reaches: true, serves: true, sells: false});
  expect([facebook.message === null, facebook.serve === null]).toEqual([false, false]);
  const site = setting("multichannel").channels.find(({id}) => id === "site")!;
  expect([site.message, site.serve, site.interruption]).toEqual([null, null, 0.025]);
});

test("a strategy changes channels one by one and does without some", () => {
  const {channels} = setting("dream");
  expect(channels.find(({id}) => id === "showroom")).toMatchObject({collects: true, takeAway: true});
  expect(channels.some(({id}) => id === "amazon")).toBe(false);
});

test("a row of moves is written whole; other rows keep their defaults", () => {
  const {moves, effort, price} = setting("dream").journey;
  expect(moves.help).toEqual({evaluate: 1, cart: 1, later: 0.2});
  expect(moves.discover).toEqual({evaluate: 0.45, later: 0.35, leave: 0.2});
  expect(moves.checkout).toEqual(defaultMoves.checkout);
  expect([effort, price]).toEqual([0.4, 2.5]);
});

test("layers of identity lie on each other, the catalogue's below", () => {
  expect(setting("omnichannel").identity.map(({id, match}) => [id, match])).toEqual([
    ["catalogue/links.identity", {"shop-app": 0.9, email: 0.95}],
    ["base/links.identity", {site: 0.45, showroom: 0.05, email: 0.95}],
    ["omnichannel/links.identity", {site: 0.72, showroom: 0.85, facebook: 0.6}]
  ]);
  const blind = scenarioOf(small.replace("links: {cart: all}", "links: {identity: none}"));
  expect(resolve(blind, "joined").identity).toEqual([]);
});

test("pairs expand arrows, chains and groups", () => {
  expect(drawn(setting("multichannel").links)).toEqual([
    "base/links.cart: email>site",
    "base/links.promotion: site>shop-app shop-app>site email>site",
    "base/links.content: site>facebook"
  ]);
  const links = drawn(setting("omnichannel").links);
  expect(links).toContain(
    "omnichannel/links.case: phone>chat phone>facebook chat>phone chat>facebook facebook>phone facebook>chat"
  );
  expect(links).toContain("omnichannel/links.orders: site>facebook site>instagram showroom>site");
});

test("all links every channel with every other", () => {
  const {links, channels} = setting("omnichannel");
  const cart = links.find(({id}) => id === "omnichannel/links.cart")!;
  expect(cart.pairs).toHaveLength(channels.length * (channels.length - 1));
  expect(cart).toMatchObject({object: "cart", coverage: 0.95, setup: 40_000, monthly: 1500, ready: 86_400, ramp: 0});
});

test("none removes the links below it", () => {
  expect(setting("omnichannel").links.some(({object}) => object === "promotion")).toBe(false);
  expect(setting("dream").links.some(({object}) => object === "cart")).toBe(false);
});

test("a desk takes its channels from the desks below, and premiums lie on the firm's wage", () => {
  const {desks} = setting("omnichannel");
  expect(desks).toEqual([
    {
      id: "service",
      channels: ["phone", "chat", "facebook"],
      agents: 16,
      generalist: 1.08,
      wage: 24 * 1.06,
      hours: 168,
      opens: null,
      days: 7,
      transfer: 0,
      minimum: 0,
      answer: 0
    }
  ]);
});

test("a serving channel at no desk gets one of its own", () => {
  expect(setting("multichannel").desks.map(({id, agents}) => [id, agents])).toEqual([
    ["chat", null],
    ["facebook", null],
    ["phone", 9]
  ]);
  const named = scenarioOf(
    withLine("    phone: {channels: [chat], agents: 3}").replace(
      "  phone: {kind",
      "  chat: {kind: live-chat}\n  phone: {kind"
    )
  );
  expect(resolve(named, "siloed").desks.map(({id, channels}) => [id, channels])).toEqual([
    ["phone", ["chat"]],
    ["phone-desk", ["phone"]]
  ]);
});

test("programmes are replaced as a whole or switched off", () => {
  expect(setting("multichannel").rules.map(({id}) => id)).toEqual([
    "cart-recovery.1",
    "cart-recovery.again",
    "newsletter.1",
    "retargeting.1"
  ]);
  expect(setting("omnichannel").rules.map(({id}) => id)).toEqual([
    "cart-recovery.1",
    "cart-recovery.again",
    "newsletter.1",
    "thank-you.1"
  ]);
});

test("rules count their messages, land on the site and keep the address of their luck", () => {
  const rules = Object.fromEntries(setting("multichannel").rules.map(rule => [rule.id, rule]));
  expect(rules["newsletter.1"]).toMatchObject({
    on: "calendar",
    every: 10_080,
    times: Infinity,
    land: "site",
    offer: "welcome"
  });
  expect(rules["retargeting.1"]).toMatchObject({
    on: "product seen",
    after: 0,
    every: 1440,
    times: 14,
    cap: {count: 2, per: 1440, within: "channel"}
  });
  expect(rules["cart-recovery.again"]).toMatchObject({after: 1440, times: 1, offer: null, cap: null});
});

test("keys of rules are FNV-1a of programme and rule", () => {
  const scenario = scenarioOf(small.replace("    news: [{", "    foob: [{id: r, "));
  let hash = 2166136261n;
  for (const char of "foob/r") hash = ((hash ^ BigInt(char.charCodeAt(0))) * 16777619n) % 4294967296n;
  expect(resolve(scenario, "siloed").rules[0]!.key).toBe(Number(hash));
});

test("with all levers of its own off, a strategy equals the one below it", () => {
  const own = levers(mattress, "omnichannel").filter(({id}) => id.startsWith("omnichannel/"));
  expect(own.length).toBeGreaterThan(8);
  expect(setting("omnichannel", {off: new Set(own.map(({id}) => id))})).toEqual(setting("multichannel"));
});

test("every single lever of the fixture matters to some setting", () => {
  const idle = levers(mattress, "omnichannel").filter(({id}) => {
    const off = JSON.stringify(setting("omnichannel", {off: new Set([id])}));
    return off === JSON.stringify(setting("omnichannel"));
  });
  // what the strategy itself replaces or switches off has no effect below it
  expect(idle.map(({id}) => id)).toEqual([
    "base/links.promotion",
    "base/desks.phone",
    "base/programmes.retargeting",
    "base/tools.cdp"
  ]);
});

test("values replace numbers by their path in the file", () => {
  const values = new Map([
    ["channels.site.interruption", 0.2],
    ["segments.online-first.taste.amazon", 2],
    ["journey.moves.cart.checkout", 0.9],
    ["journey.moves.checkout.help", 0.1],
    ["strategies.omnichannel.links.cart.coverage", 0.5],
    ["strategies.omnichannel.desks.service.wage", 0.1],
    ["strategies.omnichannel.journey.price", 3],
    ["base.links.identity.match.site", 0.5]
  ]);
  const {channels, segments, journey, links, desks, identity} = setting("omnichannel", {values});
  expect(channels[0]!.interruption).toBe(0.2);
  expect(segments.find(({id}) => id === "online-first")!.taste.amazon).toBe(2);
  expect([journey.moves.cart.checkout, journey.moves.checkout.help, journey.price]).toEqual([0.9, 0.1, 3]);
  expect(links.find(({id}) => id === "omnichannel/links.cart")!.coverage).toBe(0.5);
  expect(desks[0]!.wage).toBeCloseTo(26.4, 12);
  expect(identity[1]!.match.site).toBe(0.5);
});

test.each([
  ["journey.effort", NaN],
  ["journey.effort", Infinity],
  ["channels.site.interruption", 1.01],
  ["segments.online-first.gap", 0]
])("%s cannot be %d", (path, value) => {
  expect(() => setting("multichannel", {values: new Map([[path, value]])})).toThrow(
    `invalid value for ${path}: ${value}`
  );
});

test("an unknown strategy is named", () => {
  expect(() => setting("omni")).toThrow("unknown strategy: omni");
});

test("a scenario that has been through JSON resolves to the same setting", () => {
  const copy = JSON.parse(JSON.stringify(mattress)) as typeof mattress;
  expect(resolve(copy, "dream")).toEqual(setting("dream"));
});
