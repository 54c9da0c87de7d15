import fc from "fast-check";
import type {Setting} from "../../src/scenario/setting.ts";
import type {ContentsSetting} from "../../src/scenario/setting/messages.ts";
import {channel, DAY, identity, journey, link, mailbox, rule, segment, setting, WEEK} from "../model/settings.ts";
import {share} from "./any-channel.ts";

const times = fc.constantFrom(0, 0.5, 1, 3);

const anyContents: fc.Arbitrary<ContentsSetting> = fc.record({
  wear: fc.constantFrom(0, 0.2),
  blame: times,
  product: fc.record({early: times, narrowed: times, misfit: times}),
  personalised: fc.record({right: times, wrong: times, relief: times, annoyance: fc.constantFrom(0, 0.1)}),
  cause: fc.record({affine: times, others: times}),
  video: fc.record({click: times, information: fc.constantFrom(0, 0.5)}),
  "social-proof": fc.record({click: times, proof: fc.constantFrom(0, 0.5), rating: fc.constantFrom(3, 5)}),
  "cross-sell": fc.record({known: times, unknown: times, window: fc.constantFrom(0, 90 * DAY)}),
  thanks: fc.record({warmth: fc.constantFrom(0, 0.1)}),
  invitation: fc.record({touch: times, others: times, delay: fc.constantFrom(0, 3 * DAY)})
});

/** What messages do to people, every part of it on or off. */
export const anyResponse: fc.Arbitrary<
  Pick<Setting, "products" | "interest" | "contents" | "reminding" | "hours" | "conflicts" | "frequency">
> = fc.record({
  products: fc.constantFrom(
    [],
    [
      {id: "king", share: 1, price: 1.25},
      {id: "queen", share: 2, price: 1}
    ],
    [
      {id: "child", share: 0, price: 0.4},
      {id: "king", share: 0.5, price: 1.333}
    ]
  ),
  interest: fc.record({switch: fc.constantFrom(0, 0.3, 1)}),
  contents: fc.option(anyContents, {nil: null}),
  reminding: fc.option(
    fc.record({
      forget: share,
      forgetCart: share,
      seenClick: fc.constantFrom(0, 1, 3),
      cartClick: fc.constantFrom(1, 5)
    }),
    {nil: null}
  ),
  hours: fc.option(
    fc.record({
      night: fc.constantFrom(0, 1),
      morning: fc.constantFrom(0, 1),
      afternoon: fc.constant(1),
      evening: fc.constantFrom(0, 2),
      missed: share
    }),
    {nil: null}
  ),
  conflicts: fc.option(fc.record({confusion: fc.constantFrom(0, 2.5), distrust: fc.constantFrom(0, 0.1)}), {
    nil: null,
    freq: 10
  }),
  frequency: fc.option(fc.record({limit: fc.constantFrom(1, 7), per: fc.constantFrom(DAY, WEEK)}), {nil: null})
});

/** Two senders that know nothing of each other make different offers to people who put off what they want: rare among random worlds. */
export const clashingOffers: Setting = setting({
  segments: [segment({need: 6})],
  channels: [
    channel("web", 0),
    mailbox("email", 7, {click: 0.5, remind: 0.5}),
    mailbox("facebook", 13, {click: 0.5, remind: 0.5})
  ],
  journey: journey({discover: {cart: 1}, cart: {order: 1, later: 1}}),
  offers: [
    {id: "hundred", off: 100, newOnly: false, from: 0, until: Infinity, remembered: 0},
    {id: "ten", off: 10, newOnly: false, from: 0, until: Infinity, remembered: 0}
  ],
  rules: [
    rule("hundred", {offer: "hundred", every: WEEK}),
    rule("ten", {channel: "facebook", offer: "ten", every: WEEK}),
    rule("cart", {on: "cart abandoned", after: DAY})
  ],
  identity: [identity({web: 1, email: 1})],
  links: [link("cart", [["email", "web"]])],
  reminding: {forget: 0.5, forgetCart: 0.5, seenClick: 1, cartClick: 1},
  conflicts: {confusion: 2, distrust: 0.01}
});
