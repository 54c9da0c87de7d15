import {describe, expect, test} from "vitest";
import {link, pairs} from "../model/settings.ts";
import {all, outcome, withChannels, withPart, withPeople, worlds} from "./worlds.ts";

describe.each(worlds)("%s", (_, world) => {
  const after = (...changes: Parameters<typeof all>) => outcome(all(...changes)(world));

  test("without competitors nobody leaves", () => {
    // nor on the marketplace, nor where a shelf is empty or a channel was done away with
    const {left, journeys} = after(withPart("market", {pull: 0}), ({rivals, stock, ...rest}) => ({
      ...rest,
      rivals: rivals && {...rivals, rival: 0, absent: 0},
      stock: stock && {...stock, leave: 0, later: stock.later + stock.leave}
    }));
    expect(left).toBe(0);
    expect(journeys).toBeGreaterThan(0);
  });

  test("with endless patience no journey lapses", () => {
    expect(after(withPeople(() => ({patience: Infinity}))).lapsed).toBe(0);
  });

  test("with patience of a moment every journey lapses before it begins", () => {
    const {journeys, lapsed, orders} = after(
      withPeople(() => ({patience: 1e-9})),
      withPart("messages", {forward: -1})
    );
    expect(lapsed).toBe(journeys);
    expect(orders).toBe(0);
  });

  test("without needs there are no journeys, orders or revenue", () => {
    const {journeys, orders, revenue, carts} = after(withPeople(() => ({need: 0, contract: 0})));
    expect([journeys, orders, revenue, carts]).toEqual([0, 0, 0, 0]);
  });

  test("nobody who drops out for certain buys twice", () => {
    const {orders, severalBuyers, singleOrders, singleBuyers, lost} = after(
      withPeople(() => ({dropMean: 1, dropConcentration: Infinity, contract: 0})),
      withPart("relationship", {dropOut: 0})
    );
    expect(severalBuyers).toBe(0);
    expect(singleOrders).toBe(singleBuyers);
    expect(orders).toBe(singleBuyers);
    expect(lost).toBeLessThanOrEqual(orders);
    expect(orders).toBeGreaterThan(0);
  });

  test("nobody is lost who never drops out", () => {
    const {lost, active, existing, newCustomers} = after(withPeople(() => ({dropMean: 0})));
    expect(lost).toBe(0);
    expect(active).toBe(existing + newCustomers);
  });

  test("people without consent get no messages", () => {
    const {messages, clicks, optOuts, messageCost, wasted} = after(
      withChannels(({message}) => ({message: message && {...message, consent: 0}})),
      ({rules, ...rest}) => ({...rest, rules: rules.map(one => ({...one, capture: null}))})
    );
    expect([messages, clicks, optOuts, messageCost, wasted]).toEqual([0, 0, 0, 0, 0]);
  });

  test("every message is clicked where everybody clicks, and none where nobody does", () => {
    const clicking = (click: number) =>
      after(
        withChannels(({message}) => ({message: message && {...message, click}})),
        withPart("messages", {fatigue: 1e12, irritation: 0, wasteIrritation: 0})
      );
    const {messages, clicks, reviewRequests, referralRequests} = clicking(1e6);
    expect(clicks).toBe(messages - reviewRequests - referralRequests);
    expect(clicking(0).clicks).toBe(0);
  });

  test("nobody opts out where nobody is asked to, and everybody does where everybody does", () => {
    const leaving = (optOut: number) =>
      after(
        withChannels(({message}) => ({message: message && {...message, optOut}})),
        rest => ({...rest, contents: null})
      );
    expect(leaving(0).optOuts).toBe(0);
    const {optOuts, messages} = leaving(1);
    expect(optOuts).toBe(messages);
  });

  test("where every contact solves the case there is one contact per case", () => {
    const {cases, contacts, repeats, caseFollowUps, casesClosed, solved, solvedAtOnce, lost} = after(
      withChannels(({serve}) => ({serve: serve && {...serve, resolution: 1, interruption: 0, patience: Infinity}})),
      ({desks, ...rest}) => ({...rest, desks: desks.map(one => ({...one, transfer: 0}))})
    );
    expect(contacts).toBe(cases);
    expect(repeats + caseFollowUps).toBe(0);
    expect(solvedAtOnce).toBe(solved);
    expect(casesClosed - solved).toBeLessThanOrEqual(lost);
  });

  test("where no contact solves a case none is solved", () => {
    const {solved, solvedAtOnce} = after(
      withChannels(({serve}) => ({serve: serve && {...serve, resolution: 0, latency: 0}}))
    );
    expect([solved, solvedAtOnce]).toEqual([0, 0]);
  });

  test("without questions and problems nobody is contacted and no agent works", () => {
    const moves = Object.fromEntries(
      Object.entries(world.journey.moves).map(([stage, row]) => [stage, {...row, help: 0}])
    ) as typeof world.journey.moves;
    const {cases, contacts, agentCost, caseSeconds} = after(
      withPart("journey", {moves}),
      withPart("support", {orderCase: 0, renewalCase: 0})
    );
    expect([cases, contacts, agentCost, caseSeconds]).toEqual([0, 0, 0, 0]);
  });

  test("no cart is lost where every channel knows everybody and every cart follows", () => {
    const ids = world.channels.map(({id}) => id);
    const joined = {
      ...withChannels(() => ({returnsIdentity: true}))(world),
      identity: [{id: "x", match: Object.fromEntries(ids.map(id => [id, 1])), setup: 0, monthly: 0, ready: 0, ramp: 0}],
      links: [link("cart", pairs(...ids))]
    };
    const {cartsLost, carried, switches} = outcome(joined);
    expect(cartsLost).toBe(0);
    expect(carried).toBe(switches);
  });

  test("a right stock record breaks no promise, and a wrong one every promise", () => {
    const ids = world.channels.map(({id}) => id);
    const stocked = (stockAccuracy: number) =>
      after(
        ({links, ...rest}) => ({...rest, links: [...links, link("stock", pairs(...ids))]}),
        withPart("fulfilment", {stockAccuracy, collectOdds: 1})
      );
    expect(stocked(1).brokenPromises).toBe(0);
    const {brokenPromises, collected} = stocked(0);
    expect(brokenPromises).toBe(collected);
  });

  test("nobody collects what cannot be collected", () => {
    expect(after(withPart("fulfilment", {collectOdds: 0})).collected).toBe(0);
    expect(after(withChannels(() => ({collects: false}))).collected).toBe(0);
  });

  test("offers of nothing give nothing away", () => {
    const {discount, pointsRedeemed} = outcome({...world, offers: world.offers.map(one => ({...one, off: 0}))});
    expect(discount).toBe(pointsRedeemed);
  });
});
