import {describe, expect, test} from "vitest";
import {CHANNEL_TALLIES, type TallyName} from "../../src/model/tally.ts";
import {serving} from "../../src/outcome/ratio.ts";
import type {Setting} from "../../src/scenario/setting.ts";
import type {InvestmentSetting} from "../../src/scenario/setting/records.ts";
import {compile} from "../../src/model/compile.ts";
import {all, customers, outcome, withChannels, withPart, without, worlds, type Change} from "./worlds.ts";
import {talliesOf, type Named} from "../model/lives.ts";

/** Counters of money. */
const purses: TallyName[] = [
  "revenue",
  "discount",
  "goods",
  "presentValue",
  ...serving.map(([name]) => name),
  "wastedCost",
  "rewards",
  "searchCost",
  "storeRevenue",
  "onlineRevenue",
  "addOnRevenue",
  "refunds",
  "costIn1",
  "costIn2",
  "costIn3",
  "pointsGiven",
  "pointsRedeemed"
];

/** Prices of everything that the firm pays for, times `factor`. */
function inCosts(factor: number): Change {
  const times = <K extends string>(keys: readonly K[], one: Readonly<Partial<Record<K, number>>>) =>
    Object.fromEntries(keys.flatMap(key => (one[key] === undefined ? [] : [[key, factor * one[key]!]]))) as Record<
      K,
      number
    >;
  const invest = <I extends InvestmentSetting>(list: readonly I[]): I[] =>
    list.map(one => ({
      ...one,
      ...times(["setup", "monthly"], one),
      ...(one.risk && {risk: {...one.risk, ...times(["incidentCost"], one.risk)}})
    }));
  return (world): Setting => ({
    ...world,
    channels: world.channels.map(one => ({
      ...one,
      ...times(["sessionCost"], one),
      message: one.message && {...one.message, ...times(["cost"], one.message)},
      serve: one.serve && {...one.serve, ...times(["contactCost"], one.serve)}
    })),
    identity: invest(world.identity).map(one => ({...one, ...times(["falseMergeCost"], one)})),
    links: invest(world.links),
    tools: invest(world.tools).map(one => ({
      ...one,
      numbers: {...one.numbers, ...times(["reward", "cost-per-click", "cost-per-thousand"], one.numbers)}
    })),
    desks: world.desks.map(one => ({...one, ...times(["wage"], one)})),
    fulfilment: {...world.fulfilment, ...times(["shipCost", "takeAwayCost", "collectCost"], world.fulfilment)},
    stock: world.stock && {...world.stock, ...times(["transfer"], world.stock)},
    returns: world.returns && {...world.returns, ...times(["mailCost", "storeCost"], world.returns)},
    touch: world.touch && {...world.touch, ...times(["sampleCost"], world.touch)},
    advocacy: {
      ...world.advocacy,
      complaints: world.advocacy.complaints && {
        ...world.advocacy.complaints,
        ...times(["answer"], world.advocacy.complaints)
      }
    },
    budgets: world.budgets && {...world.budgets, ...times(["total"], world.budgets)},
    money: {...world.money, ...times(["wage"], world.money)}
  });
}

/** All money of a world in a currency of which a dollar has `factor`. */
function inCurrency(factor: number): Change {
  const sales: Change = world => ({
    ...world,
    segments: world.segments.map(one => ({...one, orderMean: one.orderMean * factor, orderSd: one.orderSd * factor})),
    offers: world.offers.map(one => ({...one, off: one.off * factor}))
  });
  return all(sales, inCosts(factor));
}

/** Points are worth a hundredth of the currency, whatever that is. */
const withoutPoints: Change = world => ({...world, tools: world.tools.filter(({does}) => does !== "loyalty")});

/** Largest relative deviation that rounding to millicents leaves. */
const ROUNDING = 1e-4;

describe.each(worlds)("%s", (_, world) => {
  const before = outcome(world);
  /** Runs a changed world, in which only these purses may have changed. */
  const paid = (change: Change, ...names: TallyName[]) => changed(before, outcome(change(world)), ...names);
  const changed = (one: Named, other: Named, ...names: TallyName[]) => {
    expect(without(other, ...names, "presentValue")).toEqual(without(one, ...names, "presentValue"));
    return other;
  };
  /** Relative distance. */
  const apart = (value: number, expected: number) =>
    value === expected ? 0 : Math.abs(value - expected) / Math.abs(expected);

  test("in a currency of a tenth of the worth all money is ten times as much and nothing else changes", () => {
    const usual = outcome(withoutPoints(world));
    const result = changed(usual, outcome(all(withoutPoints, inCurrency(10))(world)), ...purses);
    for (const purse of purses)
      expect([purse, apart(result[purse], 10 * usual[purse]) <= ROUNDING]).toEqual([purse, true]);
    const [one, ten] = [world, inCurrency(10)(world)].map(each => compile(each));
    one.fixedOnce.forEach((cost, i) => expect(apart(ten.fixedOnce[i], 10 * cost)).toBeLessThanOrEqual(ROUNDING));
    one.fixedMonthly.forEach((cost, i) => expect(apart(ten.fixedMonthly[i], 10 * cost)).toBeLessThanOrEqual(ROUNDING));
  });

  test("a margin higher by a tenth saves a tenth of the goods and changes nothing else", () => {
    const {goods} = paid(withPart("money", {margin: world.money.margin + 0.1}), "goods", "stockCost");
    // goods that come back save what can be sold again
    const lost = (1 - (world.returns?.resale ?? 1)) * before.refunds;
    expect(apart(before.goods - goods, 0.1 * (before.revenue + before.discount + lost))).toBeLessThanOrEqual(ROUNDING);
  });

  test("the cost of shipping enters in proportion and changes nothing else", () => {
    const [none, one, two] = [0, 7, 14].map(
      shipCost => paid(withPart("fulfilment", {shipCost}), "fulfilmentCost").fulfilmentCost
    );
    expect(two - one).toBe(one - none);
  });

  test("the cost of a session enters in proportion and changes nothing else", () => {
    const cost = (factor: number) =>
      paid(
        withChannels(({sessionCost}) => ({sessionCost: sessionCost * factor})),
        "serviceCost"
      ).serviceCost;
    expect(cost(0)).toBe(0);
    expect(cost(2)).toBe(2 * before.serviceCost);
  });

  test("fees enter in proportion and change nothing else", () => {
    const fees = (factor: number) =>
      paid(
        all(
          withChannels(({fee}) => ({fee: fee * factor})),
          withPart("money", {paymentFee: world.money.paymentFee * factor})
        ),
        "feeCost"
      ).feeCost;
    expect(fees(0)).toBe(0);
    expect(apart(fees(2), 2 * before.feeCost)).toBeLessThanOrEqual(ROUNDING);
  });

  test("the price of a message enters in proportion and changes nothing else", () => {
    // A budget buys fewer messages that are dearer.
    const plenty: Change = rest => ({...rest, budgets: null});
    const usual = outcome(plenty(world));
    const price = (factor: number) =>
      changed(
        usual,
        outcome(
          all(
            plenty,
            withChannels(({message}) => ({message: message && {...message, cost: message.cost * factor}}))
          )(world)
        ),
        "messageCost",
        "wastedCost"
      );
    const others = usual.rewards + usual.searchCost;
    expect(price(0).messageCost).toBe(others);
    expect(price(4).messageCost - others).toBe(4 * (usual.messageCost - others));
    expect(price(4).wastedCost).toBe(4 * usual.wastedCost);
  });

  test("wages enter in proportion and change nothing else", () => {
    const wagesOnly: Change = all(
      withChannels(({serve}) => ({serve: serve && {...serve, contactCost: 0}})),
      ({advocacy, ...rest}) => ({
        ...rest,
        advocacy: {...advocacy, complaints: advocacy.complaints && {...advocacy.complaints, answer: 0}}
      })
    );
    const doubled: Change = ({desks, ...rest}) => ({...rest, desks: desks.map(one => ({...one, wage: 2 * one.wage}))});
    const usual = outcome(wagesOnly(world));
    const purse = ["agentCost", "costIn1", "costIn2", "costIn3"] as const;
    const result = changed(usual, outcome(all(wagesOnly, doubled)(world)), ...purse);
    for (const name of purse) expect(apart(result[name], 2 * usual[name])).toBeLessThanOrEqual(ROUNDING);
    const [one, two] = [world, doubled(world)].map(each => compile(each).fixedMonthly);
    // Of every three fixed costs of a month the second one is that of desks.
    const expected = one.map((cost, i) => (i % 3 === 1 ? 2 * cost : cost));
    expected.forEach((cost, i) => expect(apart(two[i], cost)).toBeLessThanOrEqual(ROUNDING));
  });

  test("the discount rate changes present value only, which is the cash itself at a rate of 0", () => {
    const rates = [0, 0.1, 0.4].map(discountRate => paid(withPart("money", {discountRate})));
    const costs = serving.reduce((sum, [name]) => sum + before[name], before.goods);
    expect(rates[0].presentValue).toBe(before.revenue - costs);
  });

  test("the present value of sales without costs falls with the discount rate", () => {
    const free = all(
      inCosts(0),
      withChannels(() => ({fee: 0})),
      withPart("money", {margin: 1, paymentFee: 0}),
      rest => ({...rest, budgets: null})
    );
    const {revenue} = outcome({...world, budgets: null});
    const values = [0, 0.05, 0.2, 1].map(
      discountRate => outcome(all(free, withPart("money", {discountRate}))(world)).presentValue
    );
    expect(values[0]).toBe(revenue);
    for (let i = 1; i < values.length; i++) expect(values[i]).toBeLessThan(values[i - 1]);
  });

  test("the price of a channel that nobody uses is irrelevant", () => {
    const {byChannel} = talliesOf(world, {customers});
    const idle = world.channels.filter((__, c) =>
      byChannel.subarray(c * CHANNEL_TALLIES, (c + 1) * CHANNEL_TALLIES).every(count => count === 0)
    );
    const dear = withChannels(one => (idle.includes(one) ? {sessionCost: 1000, fee: 0.9} : {}));
    expect(paid(dear).presentValue).toBe(before.presentValue);
  });
});
