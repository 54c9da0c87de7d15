import type {Setting} from "../../../src/scenario/setting.ts";
import {
  channel,
  DAY,
  fulfilment,
  HOUR,
  identity,
  journey,
  link,
  market,
  money,
  MONTH,
  segment,
  setting
} from "../../model/settings.ts";

/** A year in which everything that the oracle knows happens often; needs arise in the first month only. */
export const known: Setting = setting({
  horizon: 11 * MONTH,
  market: market({season: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]}),
  channels: [
    channel("web", 0, {device: "device", sessionCost: 0.5, interruption: 0.2, takeAway: false}),
    channel("app", 1, {sessionCost: 0.25, takeAway: false, fee: 0.05}),
    channel("store", 2, {device: "place", local: true, touch: true, collects: true, sessionCost: 2})
  ],
  segments: [
    segment({
      need: 60,
      gap: 6 * HOUR,
      patience: 8 * DAY,
      mobile: 0.5,
      nearStore: 0.6,
      touchFirst: 0.5,
      dropMean: 0.2,
      taste: {web: 1, app: 0.5, store: 0.6}
    })
  ],
  journey: journey(
    {
      discover: {evaluate: 1, cart: 0.3, later: 0.4, leave: 0.1},
      evaluate: {cart: 1, later: 0.5, leave: 0.1, help: 0.2},
      cart: {checkout: 1, later: 1.5, leave: 0.1, evaluate: 0.1},
      checkout: {order: 2, later: 0.8, leave: 0.1, help: 0.1},
      help: {evaluate: 1, cart: 1, later: 0.5, leave: 0.1}
    },
    {habit: 2, redo: 24, touch: 1, mobile: 0.5}
  ),
  identity: [identity({web: 0.5, app: 1, store: 1})],
  links: [
    link("cart", [
      ["web", "app"],
      ["app", "web"],
      ["app", "store"]
    ])
  ],
  fulfilment: fulfilment({shipCost: 6, takeAwayCost: 1, collectOdds: 1, collectCost: 2}),
  money: money({margin: 0.5, paymentFee: 0.02})
});

const people = (change: (one: Setting["segments"][number]) => Partial<Setting["segments"][number]>): Setting => ({
  ...known,
  segments: known.segments.map(one => ({...one, ...change(one)}))
});
const web = (change: (one: Setting["channels"][number]) => Partial<Setting["channels"][number]>): Setting => ({
  ...known,
  channels: known.channels.map(one => (one.id === "web" ? {...one, ...change(one)} : one))
});
const ways = (changes: Partial<Setting["journey"]>): Setting => ({...known, journey: {...known.journey, ...changes}});
const move = (stage: "discover" | "evaluate" | "cart" | "checkout", to: string, factor: number): Setting => {
  const {moves} = known.journey;
  const row = moves[stage] as Record<string, number>;
  return ways({moves: {...moves, [stage]: {...row, [to]: row[to] * factor}}});
};

/** The known world with one number a little too large: by a twentieth, or as much as the name says where a twentieth would go unseen. */
export const slightlyWrong: Record<string, Setting> = {
  habit: ways({habit: known.journey.habit * 1.05}),
  taste: people(({taste}) => ({taste: {...taste, web: taste.web * 1.05}})),
  "fit at the cart": web(({fit}) => ({fit: {...fit, cart: 1.05}})),
  "quality at discovery (15 %)": web(({quality}) => ({quality: {...quality, discover: 1.15}})),
  "quality at the checkout (10 %)": web(({quality}) => ({quality: {...quality, checkout: 1.1}})),
  "odds of leaving": {...known, market: {...known.market, pull: 1.05}},
  "odds of coming back later from discovery (15 %)": move("discover", "later", 1.15),
  "odds of a cart": move("evaluate", "cart", 1.05),
  "odds of coming back later from the cart": move("cart", "later", 1.05),
  "odds of the order (10 %)": move("checkout", "order", 1.1),
  patience: people(({patience}) => ({patience: patience * 1.05})),
  gap: people(({gap}) => ({gap: gap * 1.05})),
  "interruption (10 %)": web(({interruption}) => ({interruption: interruption * 1.1})),
  "share on phones (20 %)": people(({mobile}) => ({mobile: mobile * 1.2})),
  "share near a store": people(({nearStore}) => ({nearStore: nearStore * 1.05})),
  "share who touch first": people(({touchFirst}) => ({touchFirst: touchFirst * 1.05})),
  "loss on phones (20 %)": ways({mobile: known.journey.mobile * 1.2}),
  "loss of those who have not touched (20 %)": ways({touch: known.journey.touch * 1.2}),
  "time lost with a cart": ways({redo: known.journey.redo * 1.05}),
  recognition: {...known, identity: known.identity.map(one => ({...one, match: {...one.match, web: 0.525}}))},
  "odds of collecting (10 %)": {
    ...known,
    fulfilment: {...known.fulfilment, collectOdds: known.fulfilment.collectOdds * 1.1}
  },
  "drop-out": people(({dropMean}) => ({dropMean: dropMean * 1.05})),
  "cost of a session": web(({sessionCost}) => ({sessionCost: sessionCost * 1.05})),
  "cost of shipping": {...known, fulfilment: {...known.fulfilment, shipCost: known.fulfilment.shipCost * 1.05}},
  "order value": people(({orderMean}) => ({orderMean: orderMean * 1.05}))
};

/** The known world with a mechanism missing or turned round. */
export const quiteWrong: Record<string, Setting> = {
  "no links": {...known, links: []},
  "one link the other way round": {
    ...known,
    links: known.links.map(one => ({
      ...one,
      pairs: [
        ["web", "app"],
        ["app", "web"],
        ["store", "app"]
      ] as const
    }))
  },
  "carts in accounts": web(() => ({device: "account"})),
  "nothing to touch": {...known, channels: known.channels.map(one => ({...one, touch: false}))},
  "phones as good as computers": ways({mobile: 0}),
  "a store that takes nobody's order": {
    ...known,
    channels: known.channels.map(one => (one.id === "store" ? {...one, sells: false} : one))
  },
  "patience without end": people(() => ({patience: Infinity}))
};

/** The known world where people tire of doing things again. */
export const weary: Setting = ways({effort: 4});
