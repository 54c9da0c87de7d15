import {describe, expect, test} from "vitest";
import {askReferral} from "../../src/model/advocacy.ts";
import {compile} from "../../src/model/compile.ts";
import {Kernel} from "../../src/model/kernel.ts";
import {birth} from "../../src/model/person.ts";
import {keyFromSeed} from "../../src/random/key.ts";
import type {Setting} from "../../src/scenario/setting.ts";
import type {ToolSetting} from "../../src/scenario/setting/records.ts";
import {bytes, talliesOf, totalsOf} from "./lives.ts";
import {referrals} from "./opinions.ts";
import {channel, DAY, mailbox, relationship, rule, segment, setting, silence, YEAR} from "./settings.ts";

/** A tenth are customers who order now and then; the others have no need of their own. */
function shop(advocacy = referrals(), changes: Partial<Setting> = {}): Setting {
  return setting({
    segments: [
      segment({id: "customers", share: 0.1, need: 4}),
      segment({id: "others", share: 0.9, existing: 0, need: 0})
    ],
    channels: [channel("web", 0), mailbox("email", 7)],
    rules: [rule("thanks", {on: "order"})],
    advocacy,
    ...changes
  });
}

function rewardTool(numbers: Record<string, number>, changes: Partial<ToolSetting> = {}): ToolSetting {
  return {
    id: "test/tools.friends",
    does: "referral-reward",
    numbers: {reward: 20, hold: 0, appeal: 1, ...numbers},
    setup: 0,
    monthly: 0,
    ready: 0,
    ramp: 0,
    ...changes
  };
}

const customers = 1000;
const few = {customers};

describe("a friend's word", () => {
  test("brings those who have never ordered, each to a first order", () => {
    const t = totalsOf(shop(), few);
    expect(t.friendsCame).toBeGreaterThan(100);
    expect(t.customersByFriend).toBe(t.newCustomers);
    expect(t.friendsCame).toBe(t.newCustomers);
    expect(t.orders).toBe(t.recommendations);
  });

  test("that nobody heeds changes no life", () => {
    const own = /"(recommendations)":\d+,?/g;
    const lives = [referrals({heed: 0}), referrals({friends: 0}), referrals({unasked: 0}), silence].map(advocacy =>
      bytes(talliesOf(shop(advocacy), few)).replaceAll(own, "")
    );
    expect(new Set(lives).size).toBe(1);
  });

  test("told to more friends brings no fewer", () => {
    const came = [0.2, 0.5, 1, 3].map(friends => totalsOf(shop(referrals({friends})), few).friendsCame);
    expect(came).toEqual(came.toSorted((a, b) => a - b));
    expect(came.at(-1)).toBeGreaterThan(2 * came[0]);
  });

  test("raises the relationship by its trust", () => {
    const shares = [0, 1].map(trust => {
      const t = totalsOf(
        shop(referrals({trust, friends: 0.4}), {relationship: relationship({customers: 0.5, prospects: 0})}),
        few
      );
      return t.recommendations / t.orders;
    });
    // at relationship 0 every second order is recommended; at ½ and 1 every one
    expect(shares[0]).toBeLessThan(0.95);
    expect(shares[1]).toBe(1);
  });
});

describe("a reward", () => {
  test("is paid once for every new customer brought by a friend, and is a cost of messages and media", () => {
    const t = totalsOf(shop(referrals(), {tools: [rewardTool({reward: 12.5})]}), few);
    expect(t.rewards).toBe(1_250_000 * t.customersByFriend);
    expect(t.messageCost).toBe(t.rewards);
    expect(t.rewards).toBeGreaterThan(0);
  });

  test("held back is paid later, and not any more when the run is over", () => {
    const paid = (hold: number) => totalsOf(shop(referrals(), {tools: [rewardTool({hold})]}), few);
    const [atOnce, later, never] = [0, 125 * DAY, YEAR].map(paid);
    expect(later.customersByFriend).toBe(atOnce.customersByFriend);
    expect(later.rewards).toBeLessThan(atOnce.rewards);
    expect(later.rewards).toBeGreaterThan(0);
    expect(never.rewards).toBe(0);
    const {cash} = talliesOf(shop(referrals(), {tools: [rewardTool({hold: 125 * DAY})]}), few);
    expect([0, 1, 2, 3].map(month => cash[month * 7 + 3])).toEqual([0, 0, 0, 0]);
  });

  test("works by its appeal once the programme is there", () => {
    const willing = referrals({unasked: 0.2, friends: 0.5});
    const of = (tools: ToolSetting[]) => totalsOf(shop(willing, {tools}), few);
    const [without, plain, appealing] = [[], [rewardTool({reward: 0})], [rewardTool({appeal: 3})]].map(of);
    expect(plain).toEqual(without);
    expect(appealing.recommendations).toBeGreaterThan(2 * without.recommendations);
    expect(of([rewardTool({appeal: 3}, {ready: YEAR})])).toEqual(without);
  });
});

test("a request to recommend is heeded by whoever heeds a less winning one, the more the better the relationship", () => {
  const heeded = (asked: number, relation: number) => {
    const world = compile(
      shop(referrals({unasked: 0, asked}), {relationship: relationship({customers: relation, prospects: relation})})
    );
    const k = new Kernel(world, keyFromSeed("test", 0), {capacity: 1, slots: 1});
    return Array.from({length: 500}, (_, customer) => {
      k.customer = customer;
      birth(k);
      return askReferral(k, DAY, 1, 0, 1) ? 1 : 0;
    });
  };
  const lists = [heeded(0.1, 0.5), heeded(0.3, 0.5), heeded(0.3, 1)];
  lists.slice(1).forEach((list, i) => list.forEach((yes, p) => expect(yes).toBeGreaterThanOrEqual(lists[i][p])));
  const shares = lists.map(list => list.reduce((sum: number, yes) => sum + yes, 0) / list.length);
  [0.1, 0.3, 0.45].forEach((share, i) =>
    expect(Math.abs(shares[i] - share)).toBeLessThan(4.5 * Math.sqrt((share * (1 - share)) / 500))
  );
});
