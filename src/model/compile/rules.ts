import {exactLog} from "../../random/exact.ts";
import {contents, type RuleSetting, type Setting} from "../../scenario/setting.ts";
import type {World} from "../world.ts";
import {millicents} from "./units.ts";

type Part = Pick<
  World,
  | "rules"
  | "broadcasts"
  | "ruleKey"
  | "ruleOn"
  | "ruleAfter"
  | "ruleEvery"
  | "ruleTimes"
  | "ruleChannel"
  | "ruleLand"
  | "ruleContent"
  | "ruleOffer"
  | "ruleCap"
  | "ruleSlot"
  | "ruleSlotEverywhere"
  | "slots"
  | "slotChannel"
  | "slotWindow"
  | "offerOff"
  | "offerNewOnly"
  | "pressureDecay"
  | "fatigue"
  | "irritation"
  | "wasteIrritation"
  | "forwardWindow"
  | "wasteWindow"
>;

/** The slot of a cap that counts messages of all channels. */
export const EVERYWHERE = -1;
export const CALENDAR = 0;
export const PRODUCT_SEEN = 1;
export const CART_ABANDONED = 2;
export const ORDERED = 3;
export const INTEREST_CHANGED = 4;
const triggers = ["calendar", "product seen", "cart abandoned", "order", "interest changed"] as const;

export function compileRules({channels, offers, rules, messages}: Setting): Part {
  const channel = (id: string) => channels.findIndex(candidate => candidate.id === id);
  const slots: Array<[channel: number, window: number]> = [];
  const slot = (id: number, per: number) => {
    const window = Math.max(1, Math.round(per));
    const known = slots.findIndex(([other, length]) => other === id && length === window);
    return known >= 0 ? known : slots.push([id, window]) - 1;
  };
  for (const {cap, channel: id} of rules) {
    if (cap === null) continue;
    slot(channel(id), cap.per);
    if (cap.within === "everywhere") slot(EVERYWHERE, cap.per);
  }
  const whole = (value: (rule: RuleSetting) => number) => Int32Array.from(rules, rule => Math.round(value(rule)));
  return {
    rules: rules.length,
    broadcasts: rules.some(({on}) => on === "calendar"),
    ruleKey: Int32Array.from(rules, ({key}) => key | 0),
    ruleOn: Uint8Array.from(rules, ({on}) => triggers.indexOf(on)),
    ruleAfter: whole(({after}) => after),
    ruleEvery: whole(({every}) => Math.max(1, every)),
    ruleTimes: whole(({times}) => Math.min(times, 62)),
    ruleChannel: Int32Array.from(rules, rule => channel(rule.channel)),
    ruleLand: Int32Array.from(rules, ({land}) => channel(land)),
    ruleContent: Uint8Array.from(rules, ({content}) => contents.indexOf(content)),
    ruleOffer: Int32Array.from(rules, ({offer}) => offers.findIndex(({id}) => id === offer)),
    ruleCap: whole(({cap}) => cap?.count ?? 0),
    ruleSlot: Int32Array.from(rules, ({cap, channel: id}) => (cap === null ? -1 : slot(channel(id), cap.per))),
    ruleSlotEverywhere: Int32Array.from(rules, ({cap}) =>
      cap?.within === "everywhere" ? slot(EVERYWHERE, cap.per) : -1
    ),
    slots: slots.length,
    slotChannel: Int32Array.from(slots, ([id]) => id),
    slotWindow: Int32Array.from(slots, ([, window]) => window),
    offerOff: Float64Array.from(offers, ({off}) => millicents(off)),
    offerNewOnly: Uint8Array.from(offers, ({newOnly}) => (newOnly ? 1 : 0)),
    pressureDecay: exactLog(2) / messages.halfLife,
    fatigue: messages.fatigue,
    irritation: messages.irritation,
    wasteIrritation: messages.wasteIrritation,
    forwardWindow: Math.round(messages.forward),
    wasteWindow: Math.round(messages.wasteWindow)
  };
}
