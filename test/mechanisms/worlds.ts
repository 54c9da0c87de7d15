import {CORE_TALLIES, tallyNames} from "../../src/model/tally.ts";
import type {Setting} from "../../src/scenario/setting.ts";
import {worlds, type Change} from "../metamorphic/worlds.ts";
import {bytes, named, talliesOf} from "../model/lives.ts";
import {
  channel,
  DAY,
  desk,
  fulfilment,
  hotline,
  HOUR,
  identity,
  journey,
  link,
  mailbox,
  messages,
  MONTH,
  pairs,
  relationship,
  rule,
  segment,
  setting,
  support
} from "../model/settings.ts";

export const few = {customers: 200};
/** Where something happens to few people, or to none for a while. */
const many = {customers: 2000};

/** Everything that every firm has, and no part that only some have. */
export const plain = setting({
  segments: [
    segment({
      id: "people",
      share: 0.7,
      existing: 0.5,
      need: 6,
      needShape: 2,
      orderSd: 40,
      touchFirst: 0.5,
      nearStore: 0.8,
      patience: 20 * DAY,
      mobile: 0.5,
      dropMean: 0.1,
      dropConcentration: 4,
      taste: {web: 1, app: 0.5, store: 0.5},
      serveTaste: {phone: 1, chat: 1}
    }),
    segment({id: "members", share: 0.3, contract: 3 * MONTH, dropMean: 0.1, serveTaste: {phone: 1}})
  ],
  channels: [
    channel("web", 0, {device: "device", takeAway: false, fee: 0.02, sessionCost: 0.1}),
    channel("app", 1, {takeAway: false}),
    channel("store", 2, {device: "place", local: true, touch: true}),
    hotline("phone", 4, {handle: 6, resolution: 0.6, interruption: 0.1}),
    hotline("chat", 10, {handle: 4, resolution: 0.5, interruption: 0.3, latency: 2 * DAY}),
    mailbox("email", 7, {cost: 0.01, click: 0.6, optOut: 0.01, consent: 0.8, pressure: 1})
  ],
  offers: [{id: "ten", off: 10, newOnly: false, remembered: 0, from: 0, until: Infinity}],
  journey: journey(
    {
      discover: {evaluate: 1, leave: 0.2, later: 0.3},
      evaluate: {cart: 1, help: 0.2, leave: 0.2, later: 0.3},
      cart: {checkout: 1, later: 0.5, leave: 0.1},
      checkout: {order: 2, later: 0.5},
      help: {evaluate: 1, leave: 0.2}
    },
    {price: 3, shock: 4, relationship: 1, effort: 1, touch: 1, redo: 5, search: 3, unanswered: 0.5}
  ),
  identity: [identity({web: 0.4, app: 0.9, store: 0.2, email: 0.9, phone: 0, chat: 0.9})],
  links: [
    link("cart", [...pairs("web", "app"), ["web", "email"], ["app", "email"]]),
    link("promotion", [["email", "web"]]),
    link("orders", [["app", "email"]]),
    link("content", pairs("web", "app", "email"))
  ],
  desks: [desk("calls", ["phone", "chat"])],
  support: support({orderCase: 0.3, followUp: 0.7, followGap: HOUR, repeatCustomer: 2, repeatAgent: 1}),
  rules: [
    rule("news.monthly", {every: 30 * DAY, offer: "ten"}),
    rule("carts.first", {on: "cart abandoned", after: 2 * HOUR, offer: "ten"}),
    rule("seen.often", {on: "product seen", after: DAY, every: 2 * DAY, times: 9})
  ],
  fulfilment: fulfilment({shipCost: 5, shipTime: 2 * DAY}),
  relationship: relationship({smoothing: 0.3, effort: 0.5, repeat: 0.1, unsolved: 0.3, delivery: 0.01, dropOut: 2}),
  // nothing is brought forward: what is left behind would be another hole where people forget
  messages: messages({irritation: 0.02, wasteIrritation: 0.05, forward: -1})
});

/** What came of the lives, by the counters that every firm has. */
export function core(world: Setting): string {
  const {totals, cash, byChannel, life} = talliesOf(world, few);
  const all = named(totals);
  // The engine's own work; and a basket counts as no cart from when stores are looked at.
  const kept = tallyNames
    .slice(0, CORE_TALLIES)
    .filter(name => name !== "blocks" && name !== "events" && name !== "cartOrders");
  return JSON.stringify([kept.map(name => [name, all[name]]), [...cash], [...byChannel], [...life]]);
}

/** Strategies of a shipped scenario. */
export const shipped = (file: string) =>
  worlds.filter(([name]) => name.startsWith(`${file} `)).map(([, world]) => world);

/** Whether a change makes a difference to some strategy of a scenario, or to a world. */
export function matters(where: string | Setting, change: Change, first: Change = world => world): boolean {
  const settings = (typeof where === "string" ? shipped(where) : [where]).map(first);
  return [few, many].some(size =>
    settings.some(world => bytes(talliesOf(change(world), size)) !== bytes(talliesOf(world, size)))
  );
}
