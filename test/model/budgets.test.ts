import {describe, expect, test} from "vitest";
import {run} from "../../src/engine/run.ts";
import {compile} from "../../src/model/compile.ts";
import {keyFromSeed} from "../../src/random/key.ts";
import type {Setting} from "../../src/scenario/setting.ts";
import type {BudgetSetting} from "../../src/scenario/setting/programme.ts";
import {bytes, named, talliesOf, totalsOf} from "./lives.ts";
import {
  channel,
  DAY,
  identity,
  journey,
  link,
  mailbox,
  market,
  MONTH,
  pairs,
  rule,
  segment,
  setting,
  WEEK
} from "./settings.ts";

const budgets = (changes: Partial<BudgetSetting> = {}): BudgetSetting => ({
  total: 1e9,
  split: {banner: 0.5, letter: 0.5},
  review: Infinity,
  weight: 1,
  floor: 0,
  by: "claims",
  view: DAY,
  click: 7 * DAY,
  lookBack: 30 * DAY,
  ...changes
});

/** People who need something 12 times a year and get a banner every day and a letter every eighth day, each for 1. */
const world = (money: BudgetSetting | null, changes: Partial<Setting> = {}, click = {banner: 0, letter: 0}): Setting =>
  setting({
    market: market({people: 5000}),
    segments: [segment({need: 12})],
    channels: [
      channel("web", 0),
      mailbox("banner", 5, {cost: 1, click: click.banner}),
      mailbox("letter", 9, {cost: 1, click: click.letter})
    ],
    rules: [
      rule("banners", {channel: "banner", every: DAY, after: 30}),
      rule("letters", {channel: "letter", every: 8 * DAY, after: 90})
    ],
    budgets: money,
    ...changes
  });

/** Environment at the beginning of each week: per sender paid, share, demand (money), credit. */
function weeksOf(of: Setting, customers = 400) {
  const compiled = compile(of);
  const {environment} = run({kind: "replication", world: compiled, key: keyFromSeed("test", 0), customers});
  const at = compiled.budgets!.environmentAt;
  return Array.from({length: environment.length / compiled.environment}, (_, week) =>
    [0, 1].map(s => {
      const [paid, share, demand] = environment.subarray(week * compiled.environment + at + 4 * s);
      return {paid, share, demand: demand / 1e5};
    })
  );
}

const shares = (of: Setting, customers?: number) =>
  weeksOf(of, customers)
    .at(-1)!
    .map(({share}) => share);
const known = identity({web: 1, banner: 1, letter: 1});
const joint = {identity: [known], links: [link("contacts", pairs("web", "banner", "letter"))]};

describe("a budget", () => {
  test("that is enough for everything changes no life", () => {
    const measures = {ordersClaimed: 0, ordersRecognised: 0, clicksBefore: 0, clicksTied: 0, blocks: 0, events: 0};
    const [free, rich] = [null, budgets()].map(money =>
      totalsOf(world(money, joint, {banner: 0.02, letter: 0.2}), {customers: 300})
    );
    expect({...rich, ...measures}).toEqual({...free, ...measures});
    expect(rich.ordersClaimed).toBeGreaterThan(0);
  });

  test("is what is spent, when there is less of it than messages, whatever the size of the sample", () => {
    // 5,000 people cost 35,000 of banners and 4,375 of letters a week
    const money = budgets({total: (20000 * MONTH) / WEEK, split: {banner: 0.7, letter: 0.3}});
    for (const customers of [150, 1200]) {
      const {cash} = talliesOf(world(money), {customers});
      const spent = [...cash].filter((_, i) => i % 7 === 3).map(cost => ((cost / 1e5) * 5000) / customers);
      // the first week spends whatever comes; then 14,000 for banners, and all letters, each week
      const expected = ((14000 + 4375) * MONTH) / WEEK;
      for (const month of spent.slice(1, 11)) expect(Math.abs(month / expected - 1)).toBeLessThan(0.09);
      const weeks = weeksOf(world(money), customers);
      expect(weeks.at(-1)![0].paid).toBeCloseTo(0.4, 6);
      expect(weeks.at(-1)![0].demand).toBeCloseTo(35000, 6);
      expect(weeks.at(-1)![1].paid).toBe(1);
      expect(weeks[0].map(({paid}) => paid)).toEqual([1, 1]);
    }
  });

  test("that grows takes no message away, when it never changes hands", () => {
    const sent = [5000, 20000, 60000, 1e9].map(total => totalsOf(world(budgets({total})), {customers: 200}));
    for (const [i, {messages, unpaidMessages}] of sent.entries()) {
      expect(messages + unpaidMessages).toBe(sent[3].messages);
      expect(messages).toBeGreaterThan(i === 0 ? 0 : sent[i - 1].messages);
    }
  });

  test("leaves channels without a share alone", () => {
    const weeks = weeksOf(world(budgets({total: 1, split: {letter: 1}})));
    expect(weeks.at(-1)![0].paid).toBe(1);
    expect(weeks.at(-1)![1].paid).toBeLessThan(0.001);
  });
});

describe("a budget that follows the figures", () => {
  test("goes to whoever is seen most often, where every channel reports for itself", () => {
    // a banner was seen within a day before every order, a letter before one in eight
    const [banner, letter] = shares(world(budgets({review: 90 * DAY})), 2000);
    expect(banner + letter).toBeCloseTo(1, 12);
    expect(Math.abs(letter - 1 / 9)).toBeLessThan(0.015);
    const {ordersClaimed, orders} = totalsOf(world(budgets({review: 90 * DAY})), {customers: 500});
    expect(Math.abs(ordersClaimed / orders - (2 + 1 / 8))).toBeLessThan(0.03);
  });

  test("stays where it is when nobody clicks and nobody claims", () => {
    expect(shares(world(budgets({review: 30 * DAY}), joint))).toEqual([0.5, 0.5]);
    for (const by of ["last-click", "linear"] as const) {
      expect(shares(world(budgets({review: 30 * DAY, by})))).toEqual([0.5, 0.5]);
    }
    const {ordersClaimed, orders} = totalsOf(world(budgets(), joint), {customers: 200});
    expect(ordersClaimed).toBe(orders);
  });

  test("keeps a floor under every channel and moves by the weight of the newest figures", () => {
    const only = {
      rules: world(null)
        .rules.slice(0, 1)
        .concat(rule("letters", {channel: "letter", every: 1000 * DAY, after: 999 * DAY}))
    };
    expect(shares(world(budgets({review: 90 * DAY, floor: 0.1}), only))).toEqual([0.9, 0.1]);
    const quarters = shares(world(budgets({review: 90 * DAY, weight: 0.5}), only));
    // four reviews in a year
    expect(quarters[1]).toBeCloseTo(0.5 ** 5, 12);
    expect(quarters[0]).toBeCloseTo(1 - 0.5 ** 5, 12);
  });

  test("goes to the last click or to all alike, as far as the log ties them to the order", () => {
    // both are always clicked on the day before the order, the letter an hour later
    const daily = (by: BudgetSetting["by"], changes: Partial<Setting> = joint) =>
      world(
        budgets({review: 90 * DAY, by, view: 0, click: 0}),
        {
          rules: [
            rule("banners", {channel: "banner", every: DAY, after: 30}),
            rule("letters", {channel: "letter", every: DAY, after: 90})
          ],
          segments: [segment({need: 12})],
          journey: journey({discover: {evaluate: 1}, evaluate: {later: 3, order: 1}}),
          ...changes
        },
        {banner: 1, letter: 1}
      );
    const [last] = shares(daily("last-click"));
    const [linear] = shares(daily("linear"));
    expect(linear).toBeGreaterThan(last);
    expect(Math.abs(linear - 0.5)).toBeLessThan(0.1);
    const tool = {id: "model", does: "multi-touch", numbers: {}, setup: 0, monthly: 0, ready: 0, ramp: 0};
    expect(shares(daily("last-click", {...joint, tools: [tool]}))).toEqual(shares(daily("linear")));
    const {clicksBefore, clicksTied} = totalsOf(daily("linear"), {customers: 100});
    expect(clicksTied).toBe(clicksBefore);
    expect(clicksBefore).toBeGreaterThan(500);
  });

  test("is the same for the same luck, and a world without budgets has none of its figures", () => {
    const money = budgets({review: 30 * DAY, total: 9000});
    const [one, two] = [0, 1].map(() =>
      bytes(talliesOf(world(money, joint, {banner: 0.1, letter: 0.1}), {customers: 100}))
    );
    expect(two).toBe(one);
    const {unpaidMessages, ordersClaimed} = named(talliesOf(world(null), {customers: 50}).totals);
    expect([unpaidMessages, ordersClaimed]).toEqual([0, 0]);
    expect(compile(world(null)).budgets).toBeNull();
  });
});
