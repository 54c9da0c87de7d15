import {expect, test} from "vitest";
import {totalsOf} from "../../model/lives.ts";
import {YEAR} from "../../model/settings.ts";
import {shipped} from "./published.ts";

/**
 * Bell, Gallino & Moreno 2018: a showroom of an online brand. Total and online sales rise (remembered as +9 and +3.5 %: bands +5…+13 % and
 * +1…+7 %), fewer samples go out, and less comes back; the effect grows with time, as more people have been there.
 */
test("a showroom raises total and online sales, spares samples, and lowers returns, the more so with time", () => {
  const few = {customers: 60_000};
  const [online, showroom] = ["online", "showroom"].map(strategy => totalsOf(shipped("showroom", strategy), few));
  const change = (figure: (t: typeof online) => number) => figure(showroom) / figure(online) - 1;
  const total = change(t => t.revenue);
  expect(total).toBeGreaterThan(0.05);
  expect(total).toBeLessThan(0.13);
  const web = change(t => t.onlineRevenue);
  expect(web).toBeGreaterThan(0.01);
  expect(web).toBeLessThan(0.07);
  expect(change(t => t.samples)).toBeLessThan(-0.05);
  expect(change(t => t.returned / t.received)).toBeLessThan(-0.02);
  const [before, after] = ["online", "showroom"].map(strategy => {
    const world = shipped("showroom", strategy);
    return totalsOf({...world, horizon: YEAR}, few).onlineRevenue;
  });
  const first = after / before - 1;
  const second = (showroom.onlineRevenue - after) / (online.onlineRevenue - before) - 1;
  expect(first).toBeGreaterThan(0.01);
  expect(second).toBeGreaterThan(first);
});
