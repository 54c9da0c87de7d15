import {expect, test} from "vitest";
import {run} from "../../src/engine/run.ts";
import {claims, everything, pathsOf} from "../../src/experiment/paths.ts";
import {plan} from "../../src/experiment/plan.ts";
import {sightings} from "../../src/experiment/sightings.ts";
import {historyOf, type History} from "../../src/experiment/touches.ts";
import {Event} from "../../src/model/event.ts";
import {T} from "../../src/model/tally.ts";
import {keyFromSeed} from "../../src/random/key.ts";
import {readScenario} from "../../src/scenario/read.ts";
import {recordObjects} from "../../src/scenario/setting/records.ts";
import {scenario, text} from "./adverts.ts";

const day = 1440;
/** visit to 0 on day 0, click on 2 landing at 0 on day 10, visit to 1 and order there on day 11, visit to 0 on day 60 */
const history: History = {
  touches: [
    {source: 0, kind: "visits", at: 0, device: 1, minute: 0, need: 0},
    {source: 2, kind: "messages", at: 0, device: 2, minute: 10 * day, need: 0},
    {source: 1, kind: "visits", at: 1, device: 0, minute: 11 * day, need: 0},
    {source: 0, kind: "visits", at: 0, device: 1, minute: 60 * day, need: 1}
  ],
  sales: [{channel: 1, minute: 11 * day, need: 0, value: 80, touch: 2, touches: 3, contacts: 2}],
  contacts: [
    {channel: 2, minute: 10 * day - 5, clicked: false},
    {channel: 2, minute: 10 * day, clicked: true}
  ]
};
const channels = ["site", "store", "email"];

test("whoever sees everything has one path a sale, cut by the window, and the rest on paths without one", () => {
  const {paths, members} = pathsOf(history, everything, {channels, lookBack: 30 * day});
  expect(members).toEqual([[0, 1, 2]]);
  expect(paths.map(path => [path.channels, path.converted, path.value])).toEqual([
    [["visits:site", "messages:email", "visits:store"], true, 80],
    [["visits:site"], false, 0]
  ]);
  expect(pathsOf(history, everything, {channels, lookBack: 5 * day}).members).toEqual([[1, 2]]);
  expect(pathsOf(history, everything, {channels, lookBack: 0}).members).toEqual([[2]]);
});

test("touches under different names are on different paths", () => {
  const {paths} = pathsOf(history, ({at, device}) => 10 * at + device, {channels, lookBack: 90 * day});
  expect(paths.map(path => [path.channels, path.times, path.converted])).toEqual([
    [["visits:store"], [11 * day], true],
    [["visits:site", "visits:site"], [0, 60 * day], false],
    [["messages:email"], [10 * day], false]
  ]);
});

test("a silo claims a sale that its message came before, within its windows; a joined one does not", () => {
  const claimed = (joined: boolean, viewWindow: number, clickWindow: number) => {
    const made: string[] = [];
    claims(
      history,
      {joined: (one, two) => joined || one === two},
      {senders: [2], viewWindow, clickWindow},
      (kind, channel) => void made.push(`${kind}:${channels[channel]!}`)
    );
    return made;
  };
  expect(claimed(false, 0, 7 * day)).toEqual(["visits:store", "messages:email"]);
  expect(claimed(false, day + 5, 0)).toEqual(["visits:store", "messages:email"]);
  expect(claimed(false, day, day - 1)).toEqual(["visits:store"]);
  expect(claimed(true, 7 * day, 7 * day)).toEqual(["visits:store"]);
});

test("a message after the sale claims nothing", () => {
  const late = {...history, sales: history.sales.map(sale => ({...sale, contacts: 0}))};
  const made: number[] = [];
  const windows = {senders: [2], viewWindow: 90 * day, clickWindow: 90 * day};
  claims(late, {joined: () => false}, windows, (_, channel) => void made.push(channel));
  expect(made).toEqual([1]);
});

test("a click that leads to a store is a touch of its sender alone, unless the person goes there", () => {
  const {scenario: walk} = readScenario(text.replace("send: {channel: email}", "land: store, send: {channel: email}"), {
    name: "walk.yaml"
  });
  const [{world, setting}] = plan(walk!, {strategies: ["some"]}).strategies;
  const [email, store] = ["email", "store"].map(id => setting.channels.findIndex(one => one.id === id));
  const rule = setting.rules.findIndex(({channel}) => channel === "email");
  const click = [Event.click, 50, email!, rule, 0];
  const visit = [Event.visitByMessage, 50, store!, rule, 0];
  const at = (...entries: number[][]) =>
    historyOf({entries: Float64Array.from(entries.flat())}, world).touches.map(touch => [touch.source, touch.at]);
  expect(at(click)).toEqual([[email, email]]);
  expect(at(click, visit)).toEqual([[email, store]]);
});

test("logs are joined where both systems know the person and a record links them, and joins chain", () => {
  const {strategies} = plan(scenario, {strategies: ["apart", "some", "joined"]});
  const key = keyFromSeed("adverts", 0);
  const now = {minute: 1000, need: 0};
  const joins = strategies.map(({world, setting}) => {
    const index = (id: string) => setting.channels.findIndex(channel => channel.id === id);
    const seen = sightings(world, setting, key);
    const count = {mail: 0, mails: 0, store: 0, chained: 0};
    for (let customer = 0; customer < 400; customer++) {
      seen.meet(customer);
      const [mail, banner] = [index("email"), index("banner")].map(to => seen.joined(index("site"), to, now));
      const chained = seen.joined(index("email"), index("banner"), now);
      if (mail) count.mail++;
      if (seen.joined(index("email"), index("site"), now)) count.mails++;
      if (seen.joined(index("store"), index("site"), now)) count.store++;
      if (chained) count.chained++;
      expect(!(mail && banner) || chained).toBe(true);
      expect(seen.joined(index("store"), index("store"), now)).toBe(true);
    }
    return count;
  });
  expect(joins[0]).toEqual({mail: 0, mails: 0, store: 0, chained: 0});
  expect(joins[2]).toEqual({mail: 400, mails: 400, store: 400, chained: 400});
  // 50 % × 95 % know the person, e-mail and banner through the site only: × 60 %
  expect(joins[1]!.mail).toBe(joins[1]!.mails);
  expect(Math.abs(joins[1]!.mail - 190)).toBeLessThan(45);
  expect(Math.abs(joins[1]!.chained - 114)).toBeLessThan(45);
  expect(joins[1]!.store).toBe(0);
});

test("logs are joined exactly where the link really carried the record of the journey", () => {
  const {scenario: half} = readScenario(
    text
      .replace("3 per year", "20 per year")
      .replace("content: [site -> email, site -> banner]", "cart: {pairs: [site <-> app], coverage: 50%}"),
    {name: "half.yaml"}
  );
  const [{world, setting}] = plan(half!, {strategies: ["some"]}).strategies;
  const key = keyFromSeed("half", 0);
  const seen = sightings(world, setting, key);
  const cart = recordObjects.indexOf("cart");
  const found = {carried: 0, missed: 0, absorbed: 0};
  for (let customer = 0; customer < 120; customer++) {
    seen.meet(customer);
    const {entries, tallies} = run({kind: "replay", world, key, customer, environment: null});
    found.absorbed += tallies.totals[T.absorbed]!;
    for (let i = 0; i < entries.length; i += 5) {
      const [code, minute, channel, object, reason] = entries.subarray(i, i + 5) as unknown as number[];
      const moved = code === Event.carried && object === cart && reason !== channel;
      const missed = code === Event.missing && object === cart && reason === 3;
      if (!moved && !missed) continue;
      const {need} = historyOf({entries: entries.subarray(0, i)}, world).touches.at(-1)!;
      const [site, app] = ["site", "app"].map(id => setting.channels.findIndex(one => one.id === id));
      // the direction back may have carried what this one missed
      const joined = seen.joined(site!, app!, {minute: minute!, need});
      if (moved) {
        found.carried++;
        if (!joined) throw new Error(`customer ${customer} has a cart that followed between logs that are not joined`);
      } else if (!joined) found.missed++;
    }
  }
  expect(Math.min(found.carried, found.missed, found.absorbed)).toBeGreaterThan(10);
});

test("strangers are told apart by device and account, or not at all", () => {
  const [{world, setting}] = plan(scenario, {strategies: ["apart"]}).strategies;
  const {meet, nameOf} = sightings(world, setting, keyFromSeed("adverts", 0));
  meet(0);
  const now = {minute: 0, need: 0};
  const name = (id: string, device: number, index: number) => {
    const at = setting.channels.findIndex(channel => channel.id === id);
    return nameOf({source: at, kind: "visits", at, device, minute: 0, need: 0}, index, now);
  };
  expect(name("site", 1, 0)).toBe(name("site", 1, 1));
  expect(name("site", 1, 0)).not.toBe(name("site", 2, 1));
  expect(name("app", 0, 0)).toBe(name("app", 0, 1));
  expect(name("store", 0, 0)).not.toBe(name("store", 0, 1));
});

test("a life's entries become touches where the person arrived, and orders point at the session that sold", () => {
  const {strategies} = plan(scenario, {strategies: ["some"]});
  const {world, setting} = strategies[0]!;
  const key = keyFromSeed("adverts", 0);
  let clicks = 0;
  for (let customer = 0; customer < 150; customer++) {
    const replay = run({kind: "replay", world, key, customer, environment: null});
    const {touches, sales, contacts} = historyOf(replay, world);
    expect(sales.length).toBe(replay.tallies.totals[T.orders]);
    expect(contacts.filter(({clicked}) => clicked).length).toBe(replay.tallies.totals[T.clicks]);
    expect(contacts.filter(({clicked}) => !clicked).length).toBe(replay.tallies.totals[T.messages]);
    for (const {touch, channel, minute} of sales) {
      expect(touches[touch]).toMatchObject({at: channel});
      expect(touches[touch]!.minute).toBeLessThanOrEqual(minute);
    }
    const places = touches.map(({kind, source: from, at}) => {
      const [of, to] = [setting.channels[from]!.id, setting.channels[at]!.id];
      return kind === "visits" ? of === to : of === "email" && (to === "site" || to === "app");
    });
    expect(places).not.toContain(false);
    clicks += touches.filter(({kind}) => kind === "messages").length;
  }
  expect(clicks).toBeGreaterThan(10);
});
