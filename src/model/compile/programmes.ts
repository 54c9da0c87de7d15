import {threshold} from "../../random/bernoulli.ts";
import type {Setting} from "../../scenario/setting.ts";
import {conditions, occasions, type RuleSetting} from "../../scenario/setting/programme.ts";
import type {Keeps} from "./lay-out.ts";
import {ORDERED} from "./rules.ts";

/** What rules do. */
export const SEND = 0;
export const SHOW = 1;
export const ASK_REVIEW = 2;
export const ASK_REFERRAL = 3;
export const STOP = 4;
const deeds = ["send", "show", "review", "referral", "stop"] as const;

export const UNTIL_ENGAGED = 1;
export const UNTIL_VISIT = 2;

/** Bits of `needs` and `refuses`. */
export const CUSTOMER = 0;
export const JUST_BOUGHT = 1;
export const RECOGNISED = 2;
export const CART_OPEN = 3;
export const HAS_OFFER = 4;
export const CASE_IS_OPEN = 5;
export const TOUCH_SUSPECTED = 6;
export const NEAR_STORE = 7;
const bitOf: Readonly<Record<(typeof conditions)[number], readonly [bit: number, wanted: boolean]>> = {
  customer: [CUSTOMER, true],
  "new customer": [CUSTOMER, false],
  "just bought": [JUST_BOUGHT, true],
  "not just bought": [JUST_BOUGHT, false],
  recognised: [RECOGNISED, true],
  "not recognised": [RECOGNISED, false],
  "cart open": [CART_OPEN, true],
  "no cart": [CART_OPEN, false],
  "offer at hand": [HAS_OFFER, true],
  "no offer": [HAS_OFFER, false],
  "open case": [CASE_IS_OPEN, true],
  "no open case": [CASE_IS_OPEN, false],
  "touch-first suspected": [TOUCH_SUSPECTED, true],
  "near store": [NEAR_STORE, true]
};

/** What rules need beyond an occasion, a message and a cap; per rule unless said otherwise. */
export interface Programmes extends Keeps {
  /** Messages due in the same minute do not simply go in the order of the file. */
  readonly ordered: boolean;
  readonly does: Uint8Array;
  /** Conditions that must, and that must not hold, as bit masks; calendar months in which the rule acts, likewise. */
  readonly needs: Int32Array;
  readonly refuses: Int32Array;
  readonly months: Int32Array;
  readonly startMonth: number;
  readonly until: Uint8Array;
  readonly priority: Int32Array;
  /** First and last of the rules that are one rule through several channels; the first stands for all of them. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly fallback: Uint8Array;
  readonly programme: Int32Array;
  /** The rules that a rule answers, by their first: those of rule r from ofAt[r] to ofAt[r + 1]. */
  readonly of: Int32Array;
  readonly ofAt: Int32Array;
  /** Fewest and most stars of the reviews that it waits for. */
  readonly starsFrom: Uint8Array;
  readonly starsTo: Uint8Array;
  /** Pop-ups: threshold of acceptance, pressure, channel consented to or −1. */
  readonly accept: Float64Array;
  readonly popUpPressure: Float64Array;
  readonly capture: Int32Array;
  /** Minutes on the way, by channel; threshold of coming back, by channel; place of the rule among those that send such messages, or −1. */
  readonly delivery: Int32Array;
  readonly undelivered: Float64Array;
  readonly post: Int32Array;
  readonly posts: number;
  /** Words per bit set of rules. */
  readonly markWords: number;
}

const stars: Readonly<Partial<Record<RuleSetting["on"], readonly [from: number, to: number]>>> = {
  "review of 5": [5, 5],
  "review of 4 or more": [4, 5],
  "review of 3 or less": [1, 3],
  "review of 2 or less": [1, 2]
};

/** The part of programmes, or null where every rule is a plain one: an occasion, a message, a cap. */
export function compileProgrammes({channels, rules, startMonth}: Setting): Programmes | null {
  const index = (id: string | null) => channels.findIndex(channel => channel.id === id);
  const mail = channels.map(({message}) => message);
  const slow = mail.map(message => message !== null && (message.delivery > 0 || message.undelivered > 0));
  const sent = rules.map(({does, channel}) => does !== "stop" && does !== "show" && slow[index(channel)]);
  const first = rules.map((rule, r) => (rules[r - 1]?.id === rule.id ? -1 : r));
  first.forEach((at, r) => (first[r] = at < 0 ? first[r - 1] : at));
  const several = first.some((at, r) => at !== r);
  const plain = rules.every(
    ({on, conditions: wanted, months, does, until, priority, fallback}) =>
      (occasions.indexOf(on) <= ORDERED || on === "interest changed") &&
      wanted.length + months.length === 0 &&
      does === "send" &&
      until === null &&
      priority === 0 &&
      !fallback
  );
  if (plain && !several && !sent.includes(true)) return null;
  const mask = (wanted: boolean) =>
    Int32Array.from(rules, rule =>
      rule.conditions
        .map(name => bitOf[name])
        .reduce((bits, [bit, is]) => (is === wanted ? bits | (1 << bit) : bits), 0)
    );
  const of = rules.map(rule => first.filter((at, r) => at === r && rule.of.includes(rules[r].id)));
  const programmeOf = (rule: RuleSetting) => rule.id.split(".")[0];
  const names = [...new Set(rules.map(programmeOf))];
  let posts = 0;
  const post = Int32Array.from(sent, is => (is ? posts++ : -1));
  const markWords = (rules.length + 31) >> 5;
  return {
    ordered: several || rules.some(({priority, does}) => priority !== 0 || does === "stop"),
    does: Uint8Array.from(rules, ({does}) => deeds.indexOf(does)),
    needs: mask(true),
    refuses: mask(false),
    months: Int32Array.from(rules, ({months}) =>
      months.length === 0 ? 4095 : months.reduce((bits, month) => bits | (1 << month), 0)
    ),
    startMonth,
    until: Uint8Array.from(rules, ({until}) =>
      until === "engaged" ? UNTIL_ENGAGED : until === "visit" ? UNTIL_VISIT : 0
    ),
    priority: Int32Array.from(rules, ({priority, does}) => (does === "stop" ? 1001 : priority)),
    first: Int32Array.from(first),
    last: Int32Array.from(first, at => first.lastIndexOf(at)),
    fallback: Uint8Array.from(rules, ({fallback}) => (fallback ? 1 : 0)),
    programme: Int32Array.from(rules, rule => names.indexOf(programmeOf(rule))),
    of: Int32Array.from(of.flat()),
    ofAt: Int32Array.from({length: rules.length + 1}, (_, r) => of.slice(0, r).flat().length),
    starsFrom: Uint8Array.from(rules, ({on}) => stars[on]?.[0] ?? 1),
    starsTo: Uint8Array.from(rules, ({on}) => stars[on]?.[1] ?? 5),
    accept: Float64Array.from(rules, ({accept}) => threshold(accept)),
    popUpPressure: Float64Array.from(rules, ({pressure}) => pressure),
    capture: Int32Array.from(rules, ({capture}) => index(capture)),
    delivery: Int32Array.from(mail, message => Math.round(message?.delivery ?? 0)),
    undelivered: Float64Array.from(mail, message => threshold(message?.undelivered ?? 0)),
    post,
    posts,
    markWords,
    timers: posts,
    words: 2 * markWords + 2 + posts
  };
}
