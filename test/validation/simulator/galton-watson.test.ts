import {expect, test} from "vitest";
import type {Setting} from "../../../src/scenario/setting.ts";
import {farTotals} from "../../model/far.ts";
import {referrals} from "../../model/opinions.ts";
import {channel, DAY, journey, market, relationship, segment, setting} from "../../model/settings.ts";
import {deviation} from "../../random/chance.ts";

/**
 * A market in which nothing happens but referrals: seeds order once, in the first weeks; everybody else orders once if a friend's
 * word reaches them. Everybody who orders tells one friend; a share `r` of friends come.
 */
function referralsOnly(r: number, seeds: number, people: number): Setting {
  return setting({
    horizon: 400 * DAY,
    market: market({people}),
    segments: [
      segment({id: "others", share: 1 - seeds, existing: 0, need: 0}),
      segment({id: "seeds", share: seeds, existing: 1, need: 60, dropMean: 1})
    ],
    channels: [channel("web", 0)],
    journey: journey({discover: {order: 1}}),
    relationship: relationship({customers: 0.5, prospects: 0.5}),
    advocacy: referrals({friends: 1, heed: Math.min(1, r), unasked: 1, ...(r > 1 ? {friends: r} : {})})
  });
}

/** Share of the market that has ordered in the end of a Reed–Frost epidemic that begins with a share of seeds. */
function finalSize(r: number, seeds: number): number {
  let share = seeds;
  for (let i = 0; i < 2000; i++) share = 1 - (1 - seeds) * Math.exp(-r * share);
  return share;
}

const customers = 150_000;

test.each([0.2, 0.5, 0.7])(
  "with %f friends won per customer every seed brings 1/(1 − R) customers, itself included",
  {timeout: 30_000},
  async r => {
    const seeds = 0.004;
    const {existing, orders, customersByFriend, newCustomers, lost} = await farTotals(
      referralsOnly(r, seeds, customers),
      {customers}
    );
    expect(lost).toBe(existing);
    expect(orders).toBe(existing + newCustomers);
    expect(newCustomers).toBe(customersByFriend);
    // Borel: the variance of the total progeny of one seed is R/(1 − R)³
    const error = Math.sqrt(r / (1 - r) ** 3 / existing);
    expect(Math.abs(deviation(orders / existing, 1 / (1 - r), error))).toBeLessThan(4.5);
    expect(finalSize(r, seeds) / seeds).toBeGreaterThan((1 / (1 - r)) * 0.97);
  }
);

test.each([1.5, 3])(
  "with %f friends won per customer the market is the limit: the final size of an epidemic",
  {timeout: 30_000},
  async r => {
    const {existing, orders} = await farTotals(referralsOnly(r, 0.02, customers), {customers});
    const expected = finalSize(r, existing / customers);
    expect(orders).toBeLessThanOrEqual(customers);
    // the share left unreached is approximately normal; its standard deviation is below 2/√n here
    expect(Math.abs(orders / customers - expected)).toBeLessThan((4.5 * 2) / Math.sqrt(customers));
  }
);

test("the sample is a matter of noise: a market of ten million, seen through more or fewer people", async () => {
  const world = referralsOnly(2, 0.02, 1e7);
  for (const n of [10_000, 40_000]) {
    const {existing, orders, customers: people} = await farTotals(world, {customers: n});
    expect(Math.abs(orders / people - finalSize(2, existing / people))).toBeLessThan((4.5 * 2) / Math.sqrt(n));
  }
});
