import {describe, expect, test} from "vitest";
import {CHANNEL_TALLIES, type TallyName} from "../../src/model/tally.ts";
import {serving} from "../../src/outcome/ratio.ts";
import type {Setting} from "../../src/scenario/setting.ts";
import {compile} from "../../src/model/compile.ts";
import {all, customers, outcome, withChannels, withPart, without, worlds, type Change} from "./worlds.ts";
import {talliesOf} from "../model/lives.ts";

const purses: TallyName[] = [
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
  "costIn1",
  "costIn2",
  "costIn3",
  "stockCost",
  "returnCost",
  "sampleCost",
  "refunds",
  "addOnRevenue",
  "storeRevenue",
  "onlineRevenue"
];

/** All money of a world in a currency of which a dollar has `factor`. */
function inCurrency(factor: number): Change {
  const invest = <I extends {setup: number; monthly: number}>(list: readonly I[]): I[] =>
    list.map(one => ({...one, setup: one.setup * factor, monthly: one.monthly * factor}));
  return (world): Setting => ({
    ...world,
    segments: world.segments.map(one => ({...one, orderMean: one.orderMean * factor, orderSd: one.orderSd * factor})),
    channels: world.channels.map(one => ({
      ...one,
      sessionCost: one.sessionCost * factor,
      message: one.message && {...one.message, cost: one.message.cost * factor},
      serve: one.serve && {...one.serve, contactCost: one.serve.contactCost * factor}
    })),
    offers: world.offers.map(one => ({...one, off: one.off * factor})),
    identity: invest(world.identity),
    links: invest(world.links),
    tools: invest(world.tools),
    desks: world.desks.map(one => ({...one, wage: one.wage * factor})),
    fulfilment: {
      ...world.fulfilment,
      shipCost: world.fulfilment.shipCost * factor,
      takeAwayCost: world.fulfilment.takeAwayCost * factor,
      collectCost: world.fulfilment.collectCost * factor
    },
    stock: world.stock && {...world.stock, transfer: world.stock.transfer * factor},
    returns: world.returns && {
      ...world.returns,
      mailCost: world.returns.mailCost * factor,
      storeCost: world.returns.storeCost * factor
    },
    touch: world.touch && {...world.touch, sampleCost: world.touch.sampleCost * factor},
    money: {...world.money, wage: world.money.wage * factor}
  });
}

/** Largest relative deviation that rounding to millicents leaves. */
const ROUNDING = 1e-4;

describe.each(worlds)("%s", (_, world) => {
  const before = outcome(world);
  /** Runs a changed world, in which only these purses may have changed. */
  const paid = (change: Change, ...names: TallyName[]) => {
    const result = outcome(change(world));
    expect(without(result, ...names, "presentValue")).toEqual(without(before, ...names, "presentValue"));
    return result;
  };
  /** Relative distance. */
  const apart = (value: number, expected: number) =>
    value === expected ? 0 : Math.abs(value - expected) / Math.abs(expected);

  test("in a currency of a tenth of the worth all money is ten times as much and nothing else changes", () => {
    const result = paid(inCurrency(10), ...purses);
    for (const purse of purses) expect(apart(result[purse], 10 * before[purse])).toBeLessThanOrEqual(ROUNDING);
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
    const price = (factor: number) =>
      paid(
        withChannels(({message}) => ({message: message && {...message, cost: message.cost * factor}})),
        "messageCost",
        "wastedCost"
      );
    expect(price(0).messageCost).toBe(0);
    expect(price(4).messageCost).toBe(4 * before.messageCost);
    expect(price(4).wastedCost).toBe(4 * before.wastedCost);
  });

  test("wages enter in proportion and change nothing else", () => {
    const times =
      (factor: number): Change =>
      ({desks, ...rest}) => ({
        ...rest,
        desks: desks.map(one => ({...one, wage: factor * one.wage}))
      });
    const doubled = times(2);
    const cost = (factor: number) => paid(times(factor), "agentCost", "costIn1", "costIn2", "costIn3").agentCost;
    // programs and answers in public are paid whatever agents earn
    const others = cost(0);
    expect(apart(cost(2) - others, 2 * (before.agentCost - others))).toBeLessThanOrEqual(ROUNDING);
    const [one, two] = [world, doubled(world)].map(each => compile(each).fixedMonthly);
    // Of every three fixed costs of a month the second one is that of desks.
    const expected = one.map((cost, i) => (i % 3 === 1 ? 2 * cost : cost));
    expected.forEach((cost, i) => expect(apart(two[i], cost)).toBeLessThanOrEqual(ROUNDING));
  });

  test("the discount rate changes present value only, which is the cash itself at a rate of 0", () => {
    const rates = [0, 0.1, 0.4].map(discountRate => paid(withPart("money", {discountRate})));
    const spent = (["goods", ...serving.map(([name]) => name)] as const).reduce((sum, name) => sum + before[name], 0);
    expect(rates[0].presentValue).toBe(before.revenue - spent);
  });

  test("the present value of sales without costs falls with the discount rate", () => {
    const free = all(
      withChannels(({message, serve}) => ({
        sessionCost: 0,
        fee: 0,
        message: message && {...message, cost: 0},
        serve: serve && {...serve, contactCost: 0}
      })),
      withPart("fulfilment", {shipCost: 0, takeAwayCost: 0, collectCost: 0}),
      withPart("money", {margin: 1, paymentFee: 0}),
      ({stock, returns, touch, ...rest}) => ({
        ...rest,
        stock: stock && {...stock, transfer: 0},
        returns: returns && {...returns, mailCost: 0, storeCost: 0},
        touch: touch && {...touch, sampleCost: 0}
      }),
      ({desks, ...rest}) => ({...rest, desks: desks.map(one => ({...one, wage: 0}))})
    );
    const values = [0, 0.05, 0.2, 1].map(
      discountRate => outcome(all(free, withPart("money", {discountRate}))(world)).presentValue
    );
    expect(values[0]).toBe(before.revenue);
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
