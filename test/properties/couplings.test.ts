import fc from "fast-check";
import {describe, expect, test} from "vitest";
import type {TallyName} from "../../src/model/tally.ts";
import type {Setting} from "../../src/scenario/setting.ts";
import {
  byStage,
  channel,
  DAY,
  desk,
  fulfilment,
  hotline,
  identity,
  journey,
  link,
  mailbox,
  market,
  pairs,
  relationship,
  rule,
  segment,
  serve,
  setting,
  support,
  WEEK
} from "../model/settings.ts";
import {bytes, each, named, talliesOf, totalsOf} from "../model/lives.ts";
import {anySetting} from "./any-setting.ts";

const runs = {seed: 7, numRuns: 25};
const ordered = fc
  .tuple(fc.integer({min: 0, max: 100}), fc.integer({min: 0, max: 100}))
  .map(([a, b]) => [Math.min(a, b) / 100, Math.max(a, b) / 100]);

/** Two levels at which a counter of some person falls although the level rises; null if it never does and the level matters. */
function falls(tally: TallyName, world: (level: number) => Setting, customers = 60): unknown {
  const counts = (level: number) => each(world(level), {customers}).map(({totals}) => named(totals)[tally]);
  const never = fc.property(ordered, ([low, high]) => {
    const [before, after] = [counts(low), counts(high)];
    return before.every((count, i) => count <= after[i]);
  });
  const [none, all] = [0, 1].map(level => totalsOf(world(level), {customers})[tally]);
  return all > none ? fc.check(never, runs).counterexample : "the level does not matter";
}

describe("person by person,", () => {
  const shops = ["web", "app", "shop"];
  /** Carts are filled for sure and ordered some time; losing one costs a step of no effort, so that luck stays the same. */
  const carts = (match: number, coverage: number) =>
    setting({
      segments: [segment({need: 6, taste: {web: 1, app: 1, shop: 1}})],
      channels: shops.map((id, key) => channel(id, key)),
      identity: [identity({web: match, app: match, shop: match})],
      links: [link("cart", pairs(...shops), {coverage})],
      journey: journey({discover: {cart: 1}, evaluate: {cart: 1}, cart: {later: 3, order: 1}})
    });
  const minus = (level: number) => 1 - level;

  test("recognising more people never loses more carts", () => {
    expect(falls("cartsLost", level => carts(minus(level), 1))).toBeNull();
  });

  test("a link that carries more never loses more carts", () => {
    expect(falls("cartsLost", level => carts(1, minus(level)))).toBeNull();
  });

  test("recognising more people carries more carts along", () => {
    expect(falls("carried", level => carts(level, 1))).toBeNull();
  });

  const mail = (changes: object, more: Partial<Setting> = {}) =>
    setting({
      segments: [segment({need: 0})],
      channels: [channel("web", 0), mailbox("email", 7, changes)],
      rules: [rule("newsletter", {every: WEEK})],
      ...more
    });

  test("more consent brings more messages", () => {
    expect(falls("messages", consent => mail({consent}))).toBeNull();
  });

  test("more of the same messages are clicked when clicking is likelier", () => {
    expect(falls("clicks", click => mail({click}))).toBeNull();
  });

  test("more people opt out when opting out is likelier", () => {
    expect(falls("optOuts", optOut => mail({optOut}))).toBeNull();
  });

  test("more interruptions mean no fewer sessions", () => {
    expect(
      falls("sessions", level =>
        setting({
          channels: [channel("web", 0, {interruption: level})],
          segments: [segment({need: 6, gap: 1})],
          journey: journey({discover: {evaluate: 1}, evaluate: {order: 1}})
        })
      )
    ).toBeNull();
  });

  test("a channel that is better at the checkout takes no order away", () => {
    expect(
      falls("orders", level =>
        setting({
          channels: [channel("web", 0, {quality: byStage(1, {checkout: 10 * level})})],
          segments: [segment({need: 6})],
          journey: journey({discover: {checkout: 1}, checkout: {order: 1, leave: 1}})
        })
      )
    ).toBeNull();
  });

  test("a stronger pull of competitors brings no order back", () => {
    expect(
      falls("left", level =>
        setting({
          market: market({pull: level}),
          segments: [segment({need: 6})],
          journey: journey({discover: {order: 1, leave: 1}})
        })
      )
    ).toBeNull();
  });

  test("more cases arise when they are likelier, and more are solved when solving is", () => {
    const service = (orderCase: number, resolution: number) =>
      setting({
        segments: [segment({need: 6, serveTaste: {web: 1}})],
        channels: [channel("web", 0, {serves: true, serve: serve({resolution})})],
        desks: [desk("web", ["web"])],
        support: support({orderCase, caseDelay: 1})
      });
    expect(falls("cases", level => service(level, 1))).toBeNull();
    expect(falls("solved", level => service(1, level))).toBeNull();
  });

  test("more links of the case leave less to be explained again", () => {
    expect(
      falls("repeats", level =>
        setting({
          segments: [segment({need: 6, serveTaste: {chat: 1, phone: 1}})],
          channels: [channel("web", 0), hotline("chat", 10, {resolution: 0.3}), hotline("phone", 4, {resolution: 0.3})],
          desks: [desk("all", ["chat", "phone"])],
          identity: [identity({chat: 1, phone: 1})],
          links: [link("case", pairs("chat", "phone"), {coverage: 1 - level})],
          support: support({orderCase: 1, followUp: 1, followGap: 1, repeatCustomer: 2})
        })
      )
    ).toBeNull();
  });

  test("better stock records break fewer promises", () => {
    expect(
      falls("brokenPromises", level =>
        setting({
          segments: [segment({need: 6})],
          channels: [
            channel("web", 0, {takeAway: false}),
            channel("store", 2, {collects: true, browses: false, sells: false})
          ],
          links: [link("stock", [["store", "web"]])],
          fulfilment: fulfilment({collectOdds: 1, stockAccuracy: 1 - level})
        })
      )
    ).toBeNull();
  });

  test("people who are likelier to drop out stay no longer", () => {
    expect(falls("lost", dropMean => setting({segments: [segment({need: 6, dropMean})]}))).toBeNull();
  });

  test("a worse experience of delivery keeps nobody", () => {
    expect(
      falls("lost", level =>
        setting({
          segments: [segment({need: 6, dropMean: 0.1})],
          channels: [channel("web", 0, {takeAway: false})],
          fulfilment: fulfilment({shipTime: DAY}),
          relationship: relationship({delivery: 0.7 * level, dropOut: 4})
        })
      )
    ).toBeNull();
  });
});

describe("where people meet in queues,", () => {
  const busy = (agents: number, changes: Partial<Setting> = {}) =>
    setting({
      horizon: 8 * WEEK,
      market: market({people: 20_000}),
      segments: [segment({need: 20, serveTaste: {phone: 1}})],
      channels: [channel("web", 0), hotline("phone", 4, {handle: 10, patience: 30})],
      desks: [desk("phone", ["phone"], {agents})],
      support: support({orderCase: 1, caseDelay: 60}),
      ...changes
    });

  test("one agent fewer never shortens the wait", () => {
    const waits = [14, 11, 10, 9, 8, 6, 4].map(agents => totalsOf(busy(agents), {customers: 200}).waitSeconds);
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(waits.at(-1)).toBeGreaterThan(10 * waits[0]);
  });

  test("a larger market with the same agents waits longer", () => {
    const waits = [10_000, 15_000, 20_000, 30_000].map(
      people => totalsOf(busy(9, {market: market({people})}), {customers: 200}).waitSeconds
    );
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
  });

  test("nothing else in life changes with the wait while nobody minds it", () => {
    const lives = [10, 20].map(agents => {
      const {
        waitSeconds,
        caseSeconds,
        contactsGivenUp,
        blocks: _,
        ...rest
      } = totalsOf(
        busy(agents, {
          market: market({people: 100_000}),
          segments: [segment({need: 4, serveTaste: {phone: 1}})],
          channels: [channel("web", 0), hotline("phone", 4, {handle: 10, patience: Infinity})]
        }),
        {customers: 300}
      );
      return {waitSeconds, waited: caseSeconds - waitSeconds, contactsGivenUp, rest};
    });
    expect(lives[0].waitSeconds).toBeGreaterThan(lives[1].waitSeconds);
    expect(lives[0].waited).toBe(lives[1].waited);
    expect(lives[0].contactsGivenUp).toBe(0);
    expect(lives[0].rest).toEqual(lives[1].rest);
  });
});

describe("scale", () => {
  const prices = (factor: number, world: Setting): Setting => ({
    ...world,
    segments: world.segments.map(one => ({...one, orderMean: 64 * factor, orderSd: 0})),
    channels: world.channels.map(one => ({
      ...one,
      sessionCost: 0.25 * factor,
      fee: 0.125,
      message: one.message && {...one.message, cost: 0.5 * factor},
      serve: one.serve && {...one.serve, contactCost: 0.25 * factor}
    })),
    // the pay of agents who come with the load is a share of their wage, and rounded
    desks: world.desks.map(one => ({...one, wage: 36 * factor, minimum: 0, answer: 0})),
    budgets: world.budgets ? {...world.budgets, total: 64 * factor} : null,
    identity: world.identity.map(one => (one.falseMerge ? {...one, falseMergeCost: 4 * factor} : one)),
    offers: world.offers.map(one => ({...one, off: 16 * factor})),
    fulfilment: {...world.fulfilment, shipCost: 4 * factor, takeAwayCost: 0.5 * factor, collectCost: factor},
    stock: world.stock && {...world.stock, transfer: 2 * factor, holding: 0},
    returns: world.returns && {...world.returns, mailCost: 8 * factor, storeCost: 2 * factor, resale: 0.5},
    touch: world.touch && {...world.touch, sampleCost: 4 * factor},
    money: {margin: 0.5, paymentFee: 0.0625, discountRate: 0, wage: 36 * factor},
    tools: world.tools.map(one => {
      if ("reward" in one.numbers) return {...one, numbers: {...one.numbers, reward: 8 * factor}};
      if ("points" in one.numbers) return {...one, numbers: {...one.numbers, points: Math.round(one.numbers.points)}};
      return "win-back" in one.numbers ? {...one, numbers: {...one.numbers, "cost-per-click": 2 * factor}} : one;
    }),
    advocacy: {
      ...world.advocacy,
      complaints: world.advocacy.complaints && {...world.advocacy.complaints, answer: 2 * factor}
    }
  });
  const purses = new Set<TallyName>([
    "revenue",
    "discount",
    "goods",
    "serviceCost",
    "messageCost",
    "fulfilmentCost",
    "feeCost",
    "agentCost",
    "presentValue",
    "wastedCost",
    "rewards",
    "costIn1",
    "costIn2",
    "costIn3",
    "storeRevenue",
    "onlineRevenue",
    "addOnRevenue",
    "refunds",
    "returnCost",
    "sampleCost",
    "searchCost",
    "pointsGiven",
    "pointsRedeemed"
  ]);

  test("of the currency changes money in proportion and nothing else", () => {
    fc.assert(
      fc.property(anySetting(), fc.constantFrom(2, 8, 100), (world, factor) => {
        const [one, many] = [1, factor].map(f => totalsOf(prices(f, world), {customers: 30}));
        for (const name of Object.keys(one) as TallyName[]) {
          if (purses.has(name)) one[name] *= factor;
        }
        expect(many).toEqual(one);
      }),
      {...runs, numRuns: 40}
    );
  });

  test("of the odds of moving changes nothing when it is the same in a row", () => {
    fc.assert(
      fc.property(anySetting(), world => {
        const scaled = (factor: number) => ({
          ...world,
          journey: {
            ...world.journey,
            moves: Object.fromEntries(
              Object.entries(world.journey.moves).map(([stage, row]) => [
                stage,
                Object.fromEntries(Object.entries(row).map(([move, odds]) => [move, odds * factor]))
              ])
            ) as Setting["journey"]["moves"]
          }
        });
        const lives = [1, 4].map(factor => bytes(talliesOf(scaled(factor), {customers: 30})));
        expect(lives[1]).toBe(lives[0]);
      }),
      {...runs, numRuns: 40}
    );
  });

  test("of the sample moves results by noise only", () => {
    const world = setting({
      segments: [segment({need: 4, dropMean: 0.3, dropConcentration: 3})],
      journey: journey({discover: {order: 1, leave: 2}})
    });
    const rate = (from: number) => {
      const {orders, journeys} = totalsOf(world, {from, customers: 4000});
      return orders / journeys;
    };
    expect(Math.abs(rate(0) - 1 / 3)).toBeLessThan(0.02);
    expect(Math.abs(rate(0) - rate(2 ** 30))).toBeLessThan(0.02);
  });
});
