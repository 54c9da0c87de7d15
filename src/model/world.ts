import type {Loyalty} from "./compile/loyalty.ts";
import type {Consistency} from "./compile/consistency.ts";
import type {Drift} from "./compile/drift.ts";
import type {Rivals} from "./compile/rivals.ts";
import type {AwarenessPart} from "./compile/awareness.ts";
import type {Care} from "./compile/care.ts";

import type {Place} from "./compile/lay-out.ts";
import type {Complaints} from "./complaints.ts";
import type {Referrals} from "./referrals.ts";
import type {Reviews} from "./reviews.ts";
import type {Surveys} from "./survey.ts";
import type {WordOfMouth} from "./word-of-mouth.ts";
import type {Budgets} from "./compile/budgets.ts";
import type {Mistakes} from "./compile/mistakes.ts";
import type {Reorganisation} from "./compile/reorganisation.ts";
import type {Risks} from "./compile/risks.ts";
import type {Programmes} from "./compile/programmes.ts";
import type {Contents} from "./content.ts";
import type {Exposure} from "./exposure.ts";
import type {Hours} from "./hours.ts";
import type {Interest} from "./interest.ts";
import type {Codes, Conflicts} from "./offers.ts";
import type {Reminding} from "./reminder.ts";
import type {Payment, Returns, Samples, Stock, Stores} from "./compile/stores.ts";

/**
 * Everything a run needs of one strategy, in flat typed arrays and numbers, no strings: transferable, made once by `compile`.
 * S segments, C channels, R rules, D desks, months = whole months of the horizon + 1. Thresholds are probabilities × 2³². Money is millicents.
 */
export interface World {
  /** What support does beyond answering; null where it does nothing of the kind. */
  readonly care: (Care & Place) | null;
  /** What may go wrong with what the firm builds; who is taken for somebody else; teams that change; null = nothing. */
  readonly risks: (Risks & Place) | null;
  readonly mistakes: (Mistakes & Place) | null;
  readonly reorganisation: (Reorganisation & Place) | null;
  readonly stores: (Stores & Place) | null;
  readonly stock: (Stock & Place) | null;
  readonly returns: (Returns & Place) | null;
  readonly payment: (Payment & Place) | null;
  readonly samples: (Samples & Place) | null;
  /** Money for messages that follows what the firm measures; null = there is always enough. */
  readonly budgets: (Budgets & Place) | null;
  readonly horizon: number;
  readonly months: number;
  /** Minutes at which each month begins, those of the year after the run too; months + 13 entries. */
  readonly monthStart: Int32Array;
  /** Multiplier of the need rate by month of the run and of the year after it. */
  readonly season: Float64Array;
  readonly seasonal: boolean;
  /** Discount factor by month of the run. */
  readonly discount: Float64Array;
  /** People in the market. */
  readonly people: number;
  /** One epoch when nothing couples; otherwise minutes per epoch. */
  readonly coupled: boolean;
  readonly epoch: number;
  /** Parts of the model in use that a firm may do without, by name. */
  readonly mechanisms: readonly string[];
  /** Some of them are in use: asked once where several might have a say, so that a firm without them does not pay for them. */
  readonly parts: boolean;
  /** Messages can bring needs forward without adding any. */
  readonly pullsNeeds: boolean;
  /** Words per record; the end of its timers; numbers of the environment and of an epoch's flow; counters that can be touched. */
  readonly words: number;
  readonly timersEnd: number;
  readonly environment: number;
  readonly flow: number;
  readonly tallies: number;

  /** What people say about the firm; `opinions` = some of it is in use. */
  readonly opinions: boolean;
  readonly reviews: (Reviews & Place) | null;
  readonly referrals: (Referrals & Place) | null;
  readonly wordOfMouth: (WordOfMouth & Place) | null;
  readonly complaints: (Complaints & Place) | null;
  readonly surveys: (Surveys & Place) | null;
  readonly exposure: (Exposure & Place) | null;
  readonly contents: (Contents & Place) | null;
  readonly interest: (Interest & Place) | null;
  readonly reminding: (Reminding & Place) | null;
  readonly hours: (Hours & Place) | null;
  readonly conflicts: (Conflicts & Place) | null;
  readonly codes: (Codes & Place) | null;

  readonly segments: number;
  readonly segmentKey: Int32Array;
  readonly segmentShare: Float64Array;
  /** Thresholds: existing customer, lives near a store, wants to touch first, session on a phone. */
  readonly existing: Float64Array;
  readonly near: Float64Array;
  readonly touchFirst: Float64Array;
  readonly mobile: Float64Array;
  /** Needs per minute; gamma shape (0 = everybody alike). */
  readonly need: Float64Array;
  readonly needShape: Float64Array;
  readonly contract: Int32Array;
  /** Order value: gamma shape (0 = everybody alike) and mean. */
  readonly valueShape: Float64Array;
  readonly valueMean: Float64Array;
  readonly priceSensitivity: Float64Array;
  /** Mean minutes; 0 = never given up. */
  readonly patience: Float64Array;
  readonly gap: Float64Array;
  /** Beta a and b of the drop-out probability; b = 0 means a is the probability of everybody. */
  readonly dropA: Float64Array;
  readonly dropB: Float64Array;

  readonly channels: number;
  readonly channelKey: Int32Array;
  /** Luck block of each channel (key >> 2) and word within it. */
  readonly browse: Int32Array;
  /** Odds of the channel for a session: [segment × 5 stages × C]. */
  readonly visitWeight: Float64Array;
  readonly habit: number;
  /** Odds of each move in the order of the words of its luck: [channel × 5 stages × 8 slots]; and the move in each slot: [5 × 8]. */
  readonly moveWeight: Float64Array;
  readonly moveAt: Int32Array;
  /** Bit of each move that counts as forward from each stage: [5]. */
  readonly forward: Int32Array;
  readonly local: Uint8Array;
  readonly touch: Uint8Array;
  /** 1 = records stay on the device unless the person is recognised. */
  readonly onDevice: Uint8Array;
  /** 1 = sessions here have carts that a shop counts (on a device or in an account; a basket in a store is none). */
  readonly countsCarts: Uint8Array;
  readonly takeAway: Uint8Array;
  readonly interruption: Float64Array;
  readonly sessionCost: Float64Array;
  readonly fee: Float64Array;
  /** Threshold of being recognised: [effect months × C]; effect month = min(month, effectMonths − 1). */
  readonly match: Float64Array;
  readonly effectMonths: number;
  /** Channels linked into a channel, by record object: bit mask [9 objects × C]. */
  readonly linkedFrom: Int32Array;
  /** Threshold that a link carries a record: [effect months × 9 objects × C from × C to]. */
  readonly linkThreshold: Float64Array;
  /** Collecting channels, as a bit mask. */
  readonly collects: number;

  readonly offerOff: Float64Array;
  readonly offerNewOnly: Uint8Array;
  /** Minutes between which an offer is made and counts. */
  readonly offerFrom: Float64Array;
  readonly offerUntil: Float64Array;

  /** Coefficients of the log odds of moving forward. */
  readonly price: number;
  readonly shock: number;
  readonly relationship: number;
  /** Per second. */
  readonly effort: number;
  /** Factor exp(−touch), exp(−mobile). */
  readonly untouched: number;
  readonly onPhone: number;
  readonly redo: number;
  readonly search: number;
  readonly unanswered: number;

  readonly serves: boolean;
  readonly serveWeight: Float64Array;
  readonly serve: Int32Array;
  readonly desks: number;
  readonly deskOf: Int32Array;
  /** Agents on duty; 0 = as many as needed. */
  readonly agents: Float64Array;
  /** Opening hours per week. */
  readonly deskHours: Float64Array;
  /** Millicents per agent second at desks that are staffed as needed. */
  readonly agentRate: Float64Array;
  /** Mean seconds of handling by channel, generalist penalty included; agent's share of it (1 / concurrency). */
  readonly handle: Float64Array;
  readonly agentShare: Float64Array;
  readonly resolution: Float64Array;
  readonly contactInterruption: Float64Array;
  readonly latency: Float64Array;
  /** Rate per second at which people who wait give up, by channel; 0 = never. */
  readonly leaving: Float64Array;
  readonly orderCase: number;
  readonly renewalCase: number;
  readonly caseDelay: number;
  readonly repeatCustomer: number;
  readonly repeatAgent: number;
  readonly followUp: number;
  readonly followGap: number;
  readonly serveHabit: number;
  readonly afterInterruption: number;

  readonly rules: number;
  /** Some rule writes to everybody the firm knows, so that it matters whom it knows. */
  readonly broadcasts: boolean;
  readonly ruleKey: Int32Array;
  /** What sets the rule going (src/model/compile/rules.ts); rules in the order of that, and where each occasion's rules begin among them. */
  readonly ruleOn: Uint8Array;
  readonly listeners: Int32Array;
  readonly listenAt: Int32Array;
  /** 1 = advertises the product, so that it is waste once that is bought. */
  readonly ruleSells: Uint8Array;
  readonly ruleAfter: Int32Array;
  readonly ruleEvery: Int32Array;
  readonly ruleTimes: Int32Array;
  readonly ruleChannel: Int32Array;
  readonly ruleLand: Int32Array;
  /** Index among the kinds of content. */
  readonly ruleContent: Uint8Array;
  /** Offer index or −1. */
  readonly ruleOffer: Int32Array;
  /** Messages that a rule's cap allows per window, 0 = no cap; the slot that counts its channel's, and every channel's (−1 = not asked for). */
  readonly ruleCap: Int32Array;
  readonly ruleSlot: Int32Array;
  readonly ruleSlotEverywhere: Int32Array;
  /** Slots count messages per window: of one channel, or of all (−1); window in minutes. */
  readonly slots: number;
  readonly slotChannel: Int32Array;
  readonly slotWindow: Int32Array;
  /** Cost and consent by channel. */
  readonly messageCost: Float64Array;
  readonly click: Float64Array;
  readonly optOut: Float64Array;
  readonly consent: Float64Array;
  readonly messagePressure: Float64Array;
  /** Channels that rules send through, as a bit mask. */
  readonly reach: number;
  /** What is left of pressure after so many stretches of 2^FADE_BITS minutes, and after so many minutes more (compile/rules.ts). */
  readonly fadeCoarse: Float64Array;
  readonly fadeFine: Float64Array;
  /** Pressure at which response has halved. */
  readonly fatigue: number;
  readonly irritation: number;
  readonly wasteIrritation: number;
  readonly forwardWindow: number;
  readonly wasteWindow: number;

  readonly shipCost: number;
  readonly shipTime: number;
  readonly takeAwayCost: number;
  readonly collectOdds: number;
  readonly collectCost: number;
  readonly collectLinked: number;
  readonly collectUnlinked: number;
  readonly stockAccuracy: number;

  readonly relationCustomers: number;
  readonly relationProspects: number;
  readonly smoothing: number;
  readonly baseline: number;
  /** Losses of score per second of effort, repeat, second of waiting, unsolved case, broken promise, minute of delivery. */
  readonly lossEffort: number;
  readonly lossRepeat: number;
  readonly lossWait: number;
  readonly lossUnsolved: number;
  readonly lossBroken: number;
  readonly lossDelivery: number;
  readonly dropSlope: number;

  /** Share of revenue before discount that goods cost; payment fee. */
  readonly goods: number;
  readonly paymentFee: number;

  readonly awareness: (AwarenessPart & Place) | null;
  readonly drift: (Drift & Place) | null;
  readonly rivals: (Rivals & Place) | null;
  readonly consistency: (Consistency & Place) | null;
  readonly loyalty: (Loyalty & Place) | null;

  /** Costs that do not depend on what customers do, at market scale: one-off (month 0) and per month of the run, by category links, desks, tools. */
  readonly fixedOnce: Float64Array;
  readonly fixedMonthly: Float64Array;
  /** The one-off costs of links and tools, discounted to day 0. */
  readonly capital: number;

  readonly programmes: (Programmes & Place) | null;
}

/** Stages by index, as in src/scenario/setting/journey.ts. */
export const Stage = {discover: 0, evaluate: 1, cart: 2, checkout: 3, help: 4} as const;
export const STAGES = 5;
export const MOVES = 8;
export const OBJECTS = 9;
export const OBJECT_CART = 1;
export const OBJECT_PROMOTION = 2;
export const OBJECT_CASE = 3;
export const OBJECT_CONTACTS = 4;
export const OBJECT_ORDERS = 5;
export const OBJECT_STOCK = 6;
export const OBJECT_CONTENT = 7;
export const OBJECT_PAYMENT = 8;
export const fixedNames = ["links", "desks", "tools"] as const;
