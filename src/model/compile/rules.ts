import {exactLog} from "../../random/exact.ts";
import type {RuleSetting, Setting} from "../../scenario/setting.ts";
import type {World} from "../world.ts";
import {millicents} from "./units.ts";

type Part = Pick<
  World,
  | "rules"
  | "ruleKey"
  | "ruleOn"
  | "ruleAfter"
  | "ruleEvery"
  | "ruleTimes"
  | "ruleChannel"
  | "ruleLand"
  | "ruleOffer"
  | "ruleCap"
  | "ruleWindow"
  | "ruleEverywhere"
  | "offerOff"
  | "offerNewOnly"
  | "pressureDecay"
  | "fatigue"
  | "irritation"
  | "wasteIrritation"
  | "forwardWindow"
  | "wasteWindow"
>;

export const CALENDAR = 0;
export const PRODUCT_SEEN = 1;
export const CART_ABANDONED = 2;
export const ORDERED = 3;
const triggers = ["calendar", "product seen", "cart abandoned", "order"] as const;

export function compileRules({channels, offers, rules, messages}: Setting): Part {
  const channel = (id: string) => channels.findIndex(candidate => candidate.id === id);
  const whole = (value: (rule: RuleSetting) => number) => Int32Array.from(rules, rule => Math.round(value(rule)));
  return {
    rules: rules.length,
    ruleKey: Int32Array.from(rules, ({key}) => key | 0),
    ruleOn: Uint8Array.from(rules, ({on}) => triggers.indexOf(on)),
    ruleAfter: whole(({after}) => after),
    ruleEvery: whole(({every}) => Math.max(1, every)),
    ruleTimes: whole(({times}) => Math.min(times, 63)),
    ruleChannel: Int32Array.from(rules, rule => channel(rule.channel)),
    ruleLand: Int32Array.from(rules, ({land}) => channel(land)),
    ruleOffer: Int32Array.from(rules, ({offer}) => offers.findIndex(({id}) => id === offer)),
    ruleCap: whole(({cap}) => cap?.count ?? 0),
    ruleWindow: whole(({cap}) => Math.max(1, cap?.per ?? 1)),
    ruleEverywhere: Uint8Array.from(rules, ({cap}) => (cap?.within === "everywhere" ? 1 : 0)),
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
