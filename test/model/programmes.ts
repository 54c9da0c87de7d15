import type {Setting} from "../../src/scenario/setting.ts";
import type {RuleSetting} from "../../src/scenario/setting/programme.ts";
import {channel, DAY, identity, journey, link, mailbox, pairs, segment, setting} from "./settings.ts";

export const everywhere = pairs("web", "store", "email", "social", "post");

/** Every system knows everybody and hears of everything. */
export const joined = {
  identity: [identity({web: 1, store: 1, email: 1, social: 1, post: 1, chat: 1})],
  links: (["cart", "content", "orders", "contacts", "promotion"] as const).map(object => link(object, everywhere))
};

/** People who fill a cart at a website and leave it, in a firm with three ways to write to them. */
export function shop(rules: RuleSetting[], more: Partial<Setting> = {}): Setting {
  return setting({
    segments: [segment({need: 1, existing: 0, gap: 3 * DAY, patience: 60 * DAY, taste: {web: 1}})],
    channels: [
      channel("web", 0),
      channel("store", 2, {touch: true, local: true}),
      mailbox("email", 7),
      mailbox("social", 13),
      mailbox("post", 20)
    ],
    ...joined,
    rules,
    journey: journey({discover: {cart: 1}, cart: {leave: 1}}),
    ...more
  });
}

/** Everybody who looks for something buys it at once. */
export const buys = journey({discover: {cart: 1}, cart: {order: 1}});
