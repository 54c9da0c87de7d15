import {expect, test} from "vitest";
import {totalsOf} from "../../model/lives.ts";
import {shipped} from "./published.ts";

/**
 * Gallino & Moreno 2014: a seller shows the stock of its stores online and lets people collect there. All seven signs, and the bands
 * store +1.5…+6 %, online −0.5…−4 % (draft figures +3.6 and −1.8 %).
 */
test("showing the shelf and letting people collect moves sales to the stores, and adds some", () => {
  const few = {customers: 60_000};
  const [apart, joined] = ["apart", "joined"].map(strategy => totalsOf(shipped("click-and-collect", strategy), few));
  const change = (figure: (t: typeof apart) => number) => figure(joined) / figure(apart) - 1;
  const stores = change(t => t.storeRevenue);
  expect(stores).toBeGreaterThan(0.015);
  expect(stores).toBeLessThan(0.06);
  const online = change(t => t.onlineRevenue);
  expect(online).toBeLessThan(-0.005);
  expect(online).toBeGreaterThan(-0.04);
  expect(change(t => t.revenue)).toBeGreaterThan(0);
  expect(change(t => t.storeVisits)).toBeGreaterThan(0.005);
  expect(change(t => t.onlineVisits)).toBeGreaterThan(0.005);
  expect(change(t => t.onlineOrders / t.onlineVisits)).toBeLessThan(-0.005);
  expect(change(t => 1 - t.cartOrders / t.carts)).toBeGreaterThan(0.005);
});

test("nobody far from the stores is moved by it", () => {
  const far = ["apart", "joined"].map(strategy => {
    const world = shipped("click-and-collect", strategy);
    const segments = world.segments.map(one => ({...one, nearStore: 0}));
    const {onlineRevenue, storeRevenue, orders, carts} = totalsOf({...world, segments}, {customers: 3000});
    return [onlineRevenue, storeRevenue, orders, carts];
  });
  expect(far[1]).toEqual(far[0]);
  expect(far[0][0]).toBeGreaterThan(0);
});
