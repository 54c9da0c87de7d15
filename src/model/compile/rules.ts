import {exactExp, exactLog} from "../../random/exact.ts";
import type {Setting} from "../../scenario/setting.ts";
import {contents, occasions, type Occasion, type RuleSetting} from "../../scenario/setting/programme.ts";
import type {World} from "../world.ts";
import {millicents} from "./units.ts";

type Part = Pick<
  World,
  | "rules"
  | "broadcasts"
  | "ruleKey"
  | "ruleOn"
  | "listeners"
  | "listenAt"
  | "ruleSells"
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
  | "offerFrom"
  | "offerUntil"
  | "fadeCoarse"
  | "fadeFine"
  | "fatigue"
  | "irritation"
  | "wasteIrritation"
  | "forwardWindow"
  | "wasteWindow"
>;

/** Fading of pressure is looked up in two tables: whole stretches of 2^FADE_BITS minutes, and the minutes left. */
export const FADE_BITS = 10;
const FADE = 1 << FADE_BITS;

/** The slot of a cap that counts messages of all channels. */
export const EVERYWHERE = -1;
/** What sets rules going. */
export const CALENDAR = 0;
export const PRODUCT_SEEN = 1;
export const CART_ABANDONED = 2;
export const ORDERED = 3;
export const RECEIVED = 4;
export const FIRST_VISIT = 5;
export const LEAVING = 6;
export const IGNORED = 7;
export const ENGAGED = 8;
export const SILENCE = 9;
export const INTEREST_CHANGED = 10;
export const SIGN_UP = 11;
export const CASE_SOLVED = 12;
export const CASE_UNSOLVED = 13;
export const COMPLAINT = 14;
export const REVIEW = 15;
const OCCASIONS = 16;

/** Occasion of a rule as a number; every kind of review is one. */
function codeOf(on: Occasion): number {
  return Math.min(occasions.indexOf(on), REVIEW);
}

/** Occasions after a purchase: what is sent then does not advertise what was bought. */
const after: ReadonlySet<number> = new Set([ORDERED, RECEIVED, CASE_SOLVED, CASE_UNSOLVED, COMPLAINT, REVIEW]);

/** Whether a rule advertises the product that the person looks for. An answer to a silence is about what was not answered. */
function advertises(rule: RuleSetting, rules: readonly RuleSetting[], seen: readonly string[] = []): boolean {
  if (rule.does !== "send" || after.has(codeOf(rule.on))) return false;
  if (rule.content === "thanks" || rule.content === "cross-sell") return false;
  const of = rules.filter(({id}) => rule.of.includes(id) && !seen.includes(id));
  return of.length === 0 || of.some(one => one.does !== "send" || advertises(one, rules, [...seen, one.id]));
}

/** Rules by what they wait for, so that an occasion meets only those. */
function listeners(codes: readonly number[]): Pick<World, "listeners" | "listenAt"> {
  const lists = Array.from({length: OCCASIONS}, (_, on) => codes.flatMap((code, r) => (code === on ? [r] : [])));
  const ends = lists.map((_, on) => lists.slice(0, on + 1).reduce((sum, list) => sum + list.length, 0));
  return {listeners: Int32Array.from(lists.flat()), listenAt: Int32Array.from([0, ...ends])};
}

type Fading = Pick<World, "fadeCoarse" | "fadeFine">;
let lastFading: Fading & {readonly halfLife: number} = {
  halfLife: NaN,
  fadeCoarse: new Float64Array(0),
  fadeFine: new Float64Array(0)
};

/** What is left of pressure after a number of minutes. Worlds in a row mostly share these tables, which take long to work out. */
function fading(halfLife: number, coarse: number): Fading {
  if (halfLife !== lastFading.halfLife || coarse !== lastFading.fadeCoarse.length) {
    const decay = exactLog(2) / halfLife;
    const table = (length: number, step: number) => Float64Array.from({length}, (_, i) => exactExp(-decay * step * i));
    lastFading = {halfLife, fadeCoarse: table(coarse, FADE), fadeFine: table(coarse > 0 ? FADE : 0, 1)};
  }
  const {fadeCoarse, fadeFine} = lastFading;
  return {fadeCoarse, fadeFine};
}

export function compileRules({channels, offers, rules, messages, horizon}: Setting): Part {
  const pressed = rules.length > 0;
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
    ruleOn: Uint8Array.from(rules, ({on}) => codeOf(on)),
    ruleSells: Uint8Array.from(rules, rule => (advertises(rule, rules) ? 1 : 0)),
    ...listeners(rules.map(({on}) => codeOf(on))),
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
    offerFrom: Float64Array.from(offers, ({from}) => from),
    offerUntil: Float64Array.from(offers, ({until}) => until),
    ...fading(messages.halfLife, pressed ? Math.floor(horizon / FADE) + 2 : 0),
    fatigue: messages.fatigue,
    irritation: messages.irritation,
    wasteIrritation: messages.wasteIrritation,
    forwardWindow: Math.round(messages.forward),
    wasteWindow: Math.round(messages.wasteWindow)
  };
}
