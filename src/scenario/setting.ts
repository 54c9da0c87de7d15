import type {
  complaintsFields,
  referralsFields,
  reviewsFields,
  surveysFields,
  wordOfMouthFields
} from "./fields/advocacy.ts";

/**
 * A setting is one strategy's world in full: the scenario's base, the strategy's patch and every default filled in,
 * in plain numbers. Durations are minutes, shares 0..1, money in units of the scenario's currency, rates per year.
 * Lists are in canonical order (channels by key, everything else by id), so that the order of keys in the file never matters.
 */
export interface Setting {
  readonly currency: string;
  /** Length of the run, minutes. */
  readonly horizon: number;
  /** Calendar month of day 0, 0 = January. */
  readonly startMonth: number;
  readonly market: MarketSetting;
  readonly segments: readonly SegmentSetting[];
  readonly channels: readonly ChannelSetting[];
  readonly offers: readonly OfferSetting[];
  readonly journey: JourneySetting;
  /** Recognition of persons by channel; later layers raise the rates as they come into effect. */
  readonly identity: readonly IdentityLayer[];
  readonly links: readonly LinkSetting[];
  readonly desks: readonly DeskSetting[];
  readonly support: SupportSetting;
  readonly rules: readonly RuleSetting[];
  readonly tools: readonly ToolSetting[];
  readonly fulfilment: FulfilmentSetting;
  readonly relationship: RelationshipSetting;
  readonly messages: MessagesSetting;
  readonly money: MoneySetting;
  readonly advocacy: AdvocacySetting;
  /** How people come to know the firm; null = everybody does. */
  readonly awareness: AwarenessSetting | null;
  /** Products that needs are about; none = there is only one. */
  readonly products: readonly ProductSetting[];
  readonly interest: InterestSetting;
  /** Null where the file does not use it, here and below. */
  readonly contents: ContentsSetting | null;
  readonly reminding: RemindingSetting | null;
  readonly hours: HoursSetting | null;
  readonly conflicts: ConflictsSetting | null;
  readonly frequency: FrequencySetting | null;
  /** What can run out; null = nothing ever does. */
  readonly stock: StockSetting | null;
  /** What is sent back; null = nothing is. */
  readonly returns: ReturnsSetting | null;
  /** The work of paying; null = none. */
  readonly payment: PaymentSetting | null;
  /** What people learn by touching the product; null = it helps in the journey under way only. */
  readonly touch: TouchSetting | null;
  /** What people find who compare; null = nobody compares. */
  readonly rivals: RivalsSetting | null;
  /** What people see of one product in several channels; null = the same everywhere, at once. */
  readonly consistency: ConsistencySetting | null;
  /** Money for messages; null or left out = there is always enough. */
  readonly budgets?: BudgetSetting | null;
}

export interface BudgetSetting {
  /** Money per month. */
  readonly total: number;
  /** Share of it by channel on day 0; channels that are not named are paid whatever they cost. */
  readonly split: Readonly<Record<string, number>>;
  /** Minutes between two reviews of the split; Infinity = it stays. */
  readonly review: number;
  /** Weight of the newest figures, and share left to a channel whatever its figures. */
  readonly weight: number;
  readonly floor: number;
  /** Whose figures the split follows: what each channel claims, or what the firm's own log credits. */
  readonly by: "claims" | "last-click" | "linear";
  /** Minutes before an order in which a message seen, and one clicked, counts. */
  readonly view: number;
  readonly click: number;
  readonly lookBack: number;
}

export const stages = ["discover", "evaluate", "cart", "checkout", "help"] as const;
export type Stage = (typeof stages)[number];
/** What one step of a journey can lead to: another stage in the same session, or an end of the session or journey. */
export const moves = ["order", "leave", "later", "discover", "evaluate", "cart", "checkout", "help"] as const;
export type Move = (typeof moves)[number];
/** Kinds of record a firm keeps of a customer. */
export const recordObjects = [
  "identity",
  "cart",
  "promotion",
  "case",
  "contacts",
  "orders",
  "stock",
  "content",
  "payment"
] as const;
export type RecordObject = (typeof recordObjects)[number];

export interface MarketSetting {
  /** Size of the market that results are reported for. */
  readonly people: number;
  /** Twelve multipliers of the need rate, January first. */
  readonly season: readonly number[];
  /** Multiplier of the odds of leaving for a competitor at each step (1 = as in the table of moves). */
  readonly pull: number;
  /** Growth of that multiplier per year. */
  readonly growth: number;
}

export interface SegmentSetting {
  readonly id: string;
  /** Share of the market; the shares of all segments add up to 1. */
  readonly share: number;
  /** Share of the segment who are customers already on day 0. */
  readonly existing: number;
  /** Needs per person and year, mean over people. */
  readonly need: number;
  /** Shape of the gamma distribution of the need rate over people (NBD r); Infinity = everybody alike. */
  readonly needShape: number;
  /** Minutes between renewals of a contract; 0 = no contract (needs arise at random). */
  readonly contract: number;
  /** Order value: mean and standard deviation over people. */
  readonly orderMean: number;
  readonly orderSd: number;
  /** Multiplier of the price coefficients. */
  readonly priceSensitivity: number;
  /** Share of people who want to touch the product before they buy. */
  readonly touchFirst: number;
  /** Share of people who care about good causes. */
  readonly causeAffinity: number;
  /** Share of people who live within reach of a store. */
  readonly nearStore: number;
  /** Mean minutes until an unfinished journey is given up (exponential); Infinity = never. */
  readonly patience: number;
  /** Mean minutes between two sessions of a journey (exponential). */
  readonly gap: number;
  /** Share of journeys in which somebody who puts a cart off looks whether it is cheaper elsewhere. */
  readonly marketplaceCheck: number;
  /** Share of web sessions on a phone rather than the home computer. */
  readonly mobile: number;
  /** Drop-out probability after an experience: mean over people and a + b of its beta distribution (Infinity = everybody alike). */
  readonly dropMean: number;
  readonly dropConcentration: number;
  /** Odds of each channel for a session, by channel id; complete, channels that the strategy does without included where they are missed. */
  readonly taste: Readonly<Record<string, number>>;
  /** Odds of each serving channel for a support contact, by channel id; complete. */
  readonly serveTaste: Readonly<Record<string, number>>;
}

export interface ChannelSetting {
  readonly id: string;
  readonly kind: string;
  /** Address of the channel's luck: 0..127, from its kind and its ordinal among channels of that kind. Never its position. */
  readonly key: number;
  readonly reaches: boolean;
  readonly browses: boolean;
  readonly sells: boolean;
  readonly serves: boolean;
  readonly collects: boolean;
  /** Multipliers of the odds of choosing this channel by the stage the journey is in. */
  readonly fit: Readonly<Record<Stage, number>>;
  /** Multipliers of the odds of moving forward (towards the order) from each stage here. */
  readonly quality: Readonly<Record<Stage, number>>;
  /** The product can be touched here. */
  readonly touch: boolean;
  /** Must live within reach to come here. */
  readonly local: boolean;
  /** Messages go to an address of the person rather than into bought space. */
  readonly direct: boolean;
  /** Where unrecognised sessions keep their records: on the device, in an account, or nowhere but the channel. */
  readonly device: "device" | "account" | "place";
  /** Share of sessions cut short. */
  readonly interruption: number;
  /** Money per session. */
  readonly sessionCost: number;
  /** Share of the revenue that the channel keeps. */
  readonly fee: number;
  /** Share of the odds of being chosen that the channel loses per year. */
  readonly ageing: number;
  /** People who do not know the firm come across it here: per year, times the taste for the channel. */
  readonly exposure: number;
  /** Orders made here are taken away at once (stores); otherwise they are shipped or collected. */
  readonly takeAway: boolean;
  /** False where the channel never tells the firm who somebody is: nobody is recognised there, and no record of a person comes or goes. */
  readonly returnsIdentity?: boolean;
  /** Customer and agent can look at the same screen (co-browsing). */
  readonly sharesScreen: boolean;
  /** Buying without leaving the platform, which has the payment details already. */
  readonly nativeCheckout: boolean;
  readonly message: MessageChannelSetting | null;
  readonly serve: ServeChannelSetting | null;
}

export interface MessageChannelSetting {
  /** Money per delivered message or impression. */
  readonly cost: number;
  /** Share of delivered messages that bring the person to a session. */
  readonly click: number;
  /** Minutes from sending to arrival, and share of messages that come back instead. */
  readonly delivery: number;
  readonly undelivered: number;
  /** Share of delivered messages that bring the matter back to mind without a click. */
  readonly remind: number;
  /** Share of delivered messages after which the person opts out for good. */
  readonly optOut: number;
  /** Share of people who consent to messages here. */
  readonly consent: number;
  /** Contact pressure of one message, in units of one e-mail. */
  readonly pressure: number;
}

export interface ServeChannelSetting {
  /** Mean minutes of handling per contact (exponential), without repeated explanation. */
  readonly handle: number;
  /** Share of handled contacts that solve the case. */
  readonly resolution: number;
  /** Mean minutes a person waits before giving up the contact. */
  readonly patience: number;
  /** Share of contacts cut short before they could solve the case. */
  readonly interruption: number;
  /** Minutes until an answer apart from any queue (asynchronous channels). */
  readonly latency: number;
  /** Contacts that one agent handles at once. */
  readonly concurrency: number;
  /** Answered by a program: nobody waits, and no agent works. */
  readonly automatic: boolean;
  /** Share of the contacts not solved by a program that it hands over to a person at once. */
  readonly handOver: number;
  /** Money per contact, agents apart. */
  readonly contactCost: number;
}

export interface OfferSetting {
  readonly id: string;
  /** Discount in money. */
  readonly off: number;
  readonly newOnly: boolean;
  /** Minutes between which it is made and counts; until may be Infinity. */
  readonly from: number;
  readonly until: number;
  /** Share of people who remember its code; 0 = it is no code. */
  readonly remembered: number;
}

export interface JourneySetting {
  /** Odds of each move from each stage; rows need not add up to 1. A missing move has odds 0. */
  readonly moves: Readonly<Record<Stage, Readonly<Partial<Record<Move, number>>>>>;
  /** Change of the log odds of moving forward per unit of discount / order value. */
  readonly price: number;
  /** Change of the log odds of moving forward per unit of expected but refused discount / order value (a loss). */
  readonly shock: number;
  /** Change of the log odds of moving forward per unit of relationship above ½. */
  readonly relationship: number;
  /** Change of the log odds of moving forward per hour of effort so far in the journey (a loss). */
  readonly effort: number;
  /** Change of the log odds of ordering untouched, for people who want to touch first (a loss). */
  readonly touch: number;
  /** Change of the log odds of moving forward on a phone (a loss). */
  readonly mobile: number;
  /** Multiplier of the odds of the channel used last. */
  readonly habit: number;
  /** Minutes to do again when the cart did not follow. */
  readonly redo: number;
  /** Minutes spent looking for a promotion that is not there. */
  readonly search: number;
  /** Multiplier of the odds of moving on from `help` when the question was not answered. */
  readonly unanswered: number;
}

export interface InvestmentSetting {
  readonly id: string;
  /** One-off cost, money. */
  readonly setup: number;
  /** Running cost, money per month. */
  readonly monthly: number;
  /** Minutes until it works, and from then to full effect. */
  readonly ready: number;
  readonly ramp: number;
  /** Minutes until work on it begins and its one-off cost is paid; 0 if left out. `ready` comes after it. */
  readonly begin?: number;
  /** What may go wrong; nothing if left out. */
  readonly risk?: RiskSetting;
}

export interface RiskSetting {
  /** 32-bit address of the luck, from the entry's name: the same in every strategy that has such an entry. */
  readonly key: number;
  /** Lognormal factor on the one-off cost: its median and the standard deviation of its logarithm. */
  readonly overrunMedian: number;
  readonly overrunSd: number;
  /** Probability that a link never works. */
  readonly failure: number;
  /** Breakdowns of a link per year of working, their mean length in minutes, and money for each. */
  readonly incidents: number;
  readonly outage: number;
  readonly incidentCost: number;
}

export interface IdentityLayer extends InvestmentSetting {
  /** Share of people whom the channel's systems recognise, by channel id. A later layer replaces an earlier one where it names a channel. */
  readonly match: Readonly<Record<string, number>>;
  /** Share of those recognised who are taken for somebody else, in the channels named above, and money for each wrong record. */
  readonly falseMerge?: number;
  readonly falseMergeCost?: number;
}

export interface LinkSetting extends InvestmentSetting {
  readonly object: Exclude<RecordObject, "identity">;
  /** Directed pairs of channel ids. */
  readonly pairs: ReadonlyArray<readonly [from: string, to: string]>;
  /** Share of records that the link really carries. */
  readonly coverage: number;
}

export interface ToolSetting extends InvestmentSetting {
  /** What it does (a kind of tool), or null for something that only costs. */
  readonly does: string | null;
  /** The numbers of its kind. */
  readonly numbers: Readonly<Record<string, number>>;
}

export interface DeskSetting {
  readonly id: string;
  readonly channels: readonly string[];
  /** Agents on duty during opening hours for the whole market; null = as many as needed (no waiting, paid by the minute). */
  readonly agents: number | null;
  /** Multiplier of handling time for agents who serve several channels. */
  readonly generalist: number;
  /** Money per agent hour, premium included. */
  readonly wage: number;
  /** Opening hours per week. */
  readonly hours: number;
  /** Minute of the day at which it opens, null = contacts are spread over its hours whatever the time of day; open days from Monday on. */
  readonly opens: number | null;
  readonly days: number;
  /** Share of contacts that the first agent passes on to another. */
  readonly transfer: number;
  /** Agents on duty at least where they are not a fixed number; share of contacts to be answered in time, 0 = as many agents as needed. */
  readonly minimum: number;
  readonly answer: number;
}

export interface SupportSetting {
  /** Share of orders after which a case arises. */
  readonly orderCase: number;
  /** Share of renewals of a contract. */
  readonly renewalCase: number;
  /** Mean minutes from order to such a case. */
  readonly caseDelay: number;
  /** Minutes of repeated explanation when the record of the case is not there: customer's and agent's. */
  readonly repeatCustomer: number;
  readonly repeatAgent: number;
  /** Share of people who try again after an unsolved contact. */
  readonly followUp: number;
  /** Mean minutes until they try again. */
  readonly followGap: number;
  /** Multiplier of the odds of the channel used last for a follow-up, and of the channel where a contact was cut short. */
  readonly habit: number;
  readonly afterInterruption: number;
  /** Multiplier of the odds of a channel whose desk is closed at the time. */
  readonly closed: number;
  /** Shares of handling time that a known case saves: finding out what the matter is; and work done before a contact was cut short. */
  readonly diagnosis: number;
  readonly resume: number;
  /** Minutes of both to pass a contact on to another agent. */
  readonly handOverTime: number;
  /** Multiplier of the cases of people whose case follows them. */
  readonly asksMore: number;
  /** Share of cases given up that are followed by a formal complaint. */
  readonly formalComplaint: number;
  /** Minutes of waiting within which an answer is in time; Infinity = not measured. */
  readonly answerWithin: number;
}

/** What a message is about, and how it is made. */
export const contents = [
  "standard",
  "product",
  "personalised",
  "cause",
  "video",
  "social-proof",
  "cross-sell",
  "thanks",
  "invitation"
] as const;
export type Content = (typeof contents)[number];

/** What sets a rule going; without an occasion it goes by the calendar. */
export const occasions = [
  "calendar",
  "product seen",
  "cart abandoned",
  "order",
  "received",
  "first visit",
  "leaving",
  "ignored",
  "engaged",
  "silence",
  "interest changed",
  "sign-up",
  "case solved",
  "case unsolved",
  "complaint",
  "review",
  "review of 5",
  "review of 4 or more",
  "review of 3 or less",
  "review of 2 or less"
] as const;
export type Occasion = (typeof occasions)[number];

/** What a rule can ask of a person before it acts, as far as the systems behind its channel can tell. */
export const conditions = [
  "customer",
  "new customer",
  "just bought",
  "not just bought",
  "recognised",
  "not recognised",
  "cart open",
  "no cart",
  "offer at hand",
  "no offer",
  "open case",
  "no open case",
  "touch-first suspected",
  "near store"
] as const;
export type Condition = (typeof conditions)[number];

/** One rule of a programme through one channel; a rule that names several channels is one of these for each, under the same id. */
export interface RuleSetting {
  /** 32-bit address of the rule's luck, from its programme's and its own id. */
  readonly key: number;
  /** `programme.rule` */
  readonly id: string;
  readonly on: Occasion;
  /** For `ignored` and `engaged`: ids of the rules of the same programme that it is about. */
  readonly of: readonly string[];
  /** All of them hold when a message is due, as far as the channel's systems can see. */
  readonly conditions: readonly Condition[];
  /** Calendar months in which it acts, 0 = January; none = always. */
  readonly months: readonly number[];
  readonly does: "send" | "show" | "review" | "referral" | "stop";
  /** Minutes from the event to the first message. */
  readonly after: number;
  /** Minutes between messages, and how many at most per trigger (calendar: unlimited). */
  readonly every: number;
  readonly times: number;
  /** Channel that carries the message, shows the pop-up or is stopped; and the channel that a click leads to. */
  readonly channel: string;
  readonly land: string;
  /** Acts only where none of the rule's other channels can reach the person. */
  readonly fallback: boolean;
  readonly offer: string | null;
  readonly content: Content;
  readonly cap: {readonly count: number; readonly per: number; readonly within: "channel" | "everywhere"} | null;
  /** What ends it before it has sent all it could. */
  readonly until: "engaged" | "visit" | null;
  /** Of messages due at the same time the higher one goes first. */
  readonly priority: number;
  /** For pop-ups: share of people who accept, its pressure, and the channel to whose messages they then consent. */
  readonly accept: number;
  readonly pressure: number;
  readonly capture: string | null;
}

export interface FulfilmentSetting {
  /** Money per shipped order, and days in minutes. */
  readonly shipCost: number;
  readonly shipTime: number;
  readonly takeAwayCost: number;
  /** Odds of collecting against shipping for people near a store, where collecting is offered. */
  readonly collectOdds: number;
  readonly collectCost: number;
  /** Minutes until ready: with linked stock (handed out from the shelf), and without (sent to the store). */
  readonly collectLinked: number;
  readonly collectUnlinked: number;
  /** Share of shelf promises that the stock record keeps. */
  readonly stockAccuracy: number;
  /** Share of broken promises after which the order is cancelled and refunded. */
  readonly cancel: number;
  /** Share of visits to collect or to return something at which something else is bought, and how much, as a share of the person's order value. */
  readonly addOn: number;
  readonly addOnSize: number;
}

/** Goods on one shelf: the channels that sell from it share their demand and its stock. */
export interface StockPoolSetting {
  readonly id: string;
  readonly channels: readonly string[];
  /** Mean demand of a cycle, in any unit that all pools share. */
  readonly demand: number;
  /** Share of cycles in which the stock lasts (the critical ratio of a newsvendor). */
  readonly service: number;
  /** Standard deviation of the demand of a cycle over its mean. */
  readonly variation: number;
}

export interface StockSetting {
  readonly pools: readonly StockPoolSetting[];
  /** Correlation of the demand of two pools. */
  readonly correlation: number;
  /** Minutes from one replenishment to the next. */
  readonly cycle: number;
  /** Cost of keeping stock, share of its value per year. */
  readonly holding: number;
  /** Money for an order that is served from another pool, beside shipping. */
  readonly transfer: number;
  /** Odds of what people do who find nothing there. */
  readonly substitute: number;
  readonly wait: number;
  readonly later: number;
  readonly leave: number;
  /** Minutes that somebody waits for what is not there. */
  readonly waitTime: number;
  /** Loss of score when it is not there. */
  readonly loss: number;
  /** Multiplier of the odds of a store for people who have seen that it has the product. */
  readonly pull: number;
  /** Share of visits to a store before which people look up its stock, where it is shown. */
  readonly lookUp: number;
  /** Share of these who fill a cart to see it. */
  readonly inCart: number;
}

export interface ReturnsSetting {
  /** Share of orders sent back of a product never touched, and the multiplier of it for one that was. */
  readonly share: number;
  readonly touched: number;
  /** Multiplier per channel of the order, by channel id; complete. */
  readonly channels: Readonly<Record<string, number>>;
  /** Share added per day of delivery. */
  readonly delay: number;
  /** Mean minutes from receipt to return. */
  readonly after: number;
  /** Odds of returning in a store against by mail, for people near one. */
  readonly inStore: number;
  readonly mailCost: number;
  readonly storeCost: number;
  /** Minutes of the customer. */
  readonly mailEffort: number;
  readonly storeEffort: number;
  /** Share of the cost of goods that is recovered. */
  readonly resale: number;
  /** Loss of score per return, and more where the store did not take it. */
  readonly loss: number;
  readonly refusedLoss: number;
}

export interface PaymentSetting {
  /** Minutes to type in payment and address, and the loss of log odds of ordering at a checkout that asks for them. */
  readonly typing: number;
  readonly loss: number;
  /** Share of people who let a shop keep their details. */
  readonly keep: number;
}

export interface TouchSetting {
  /** Share of people to whom it is enough for later journeys to have touched the product once. */
  readonly remembered: number;
  /** Multiplier of the odds of places to touch it, for people who want to and have not. */
  readonly pull: number;
  /** Share of people who would order a sample where they cannot touch the product; its cost; minutes until it is there. */
  readonly sample: number;
  readonly sampleCost: number;
  readonly sampleTime: number;
}

export interface RelationshipSetting {
  /** Relationship 0..1 on day 0. */
  readonly customers: number;
  readonly prospects: number;
  /** Weight of the newest experience. */
  readonly smoothing: number;
  /** Score 0..1 of an experience without friction; experiences at this score leave drop-out at its mean. */
  readonly baseline: number;
  /** Loss of score per hour of the customer's effort, per repeated explanation, per hour of waiting at a desk, for an unsolved case, for a broken pick-up promise. */
  readonly effort: number;
  readonly repeat: number;
  readonly wait: number;
  readonly unsolved: number;
  readonly brokenPromise: number;
  /** Loss of relationship from being taken for somebody else, per wrong record. */
  readonly wrongRecord: number;
  /** Loss of score per day of delivery time. */
  readonly delivery: number;
  /** Weight of the newest experience in what is expected of the next; 0 = people always expect the baseline. */
  readonly expectation: number;
  /** Slope of log drop-out probability in the loss of score (0 = experience does not matter). */
  readonly dropOut: number;
}

export interface MessagesSetting {
  /** Half-life of contact pressure, minutes. */
  readonly halfLife: number;
  /** Pressure at which response has halved, and at which opt-outs have doubled. */
  readonly fatigue: number;
  /** Loss of relationship per unit of pressure of a message beyond the first of a half-life; and per message after the purchase. */
  readonly irritation: number;
  readonly wasteIrritation: number;
  /** A click brings a need forward if it would have come within this many minutes. */
  readonly forward: number;
  /** Minutes after an order during which messages that sell the same thing are waste. */
  readonly wasteWindow: number;
}

export interface AwarenessSetting {
  /** Share of people who know the firm on day 0, of those who have never bought. */
  readonly start: number;
  /** Per year: rate of coming across the firm, of hearing of it times the share who know it, and of forgetting it. */
  readonly innovation: number;
  readonly imitation: number;
  readonly forgetting: number;
  /** Share of messages delivered to people who do not know the firm that make them aware. */
  readonly noticed: number;
}

export interface RivalsSetting {
  /** Odds of the ways out of a comparison: a rival's product, the firm's own on its marketplace, back. */
  readonly rival: number;
  readonly listing: number;
  readonly back: number;
  /** Multiplier of the odds of the listing where no link brings content there. */
  readonly plainListing: number;
  /** How much less the rival asks, share of the firm's price. */
  readonly cheaper: number;
  /** Share of visits to a channel done away with that go to a competitor. */
  readonly absent: number;
  /** Channels that the base has and this strategy does without; segments have a taste for them all the same. */
  readonly missing: ReadonlyArray<Pick<ChannelSetting, "id" | "key" | "local" | "browses" | "sells" | "fit">>;
}

export interface ConsistencySetting {
  /** Share of products of which two channels without a link of content say different things. */
  readonly inconsistency: number;
  /** Minutes to sort it out; change of the log odds of moving forward (a loss) and loss of relationship. */
  readonly sortOut: number;
  readonly doubt: number;
  readonly trust: number;
  /** Minutes to find the product in the first channel of a journey, and in each that does not know what was looked at. */
  readonly find: number;
  readonly again: number;
}

export interface MoneySetting {
  /** Gross margin, share of revenue before discount. */
  readonly margin: number;
  /** Discount rate per year. */
  readonly discountRate: number;
  /** Share of revenue paid for payment processing. */
  readonly paymentFee: number;
  /** Money per hour of agent time at desks without a wage of their own. */
  readonly wage: number;
}

type Numbers<Fields> = {readonly [K in keyof Fields]: number};

/** What people say about the firm, section by section; null = nobody does, and the part of the model is not there. Keys as in the file. */
export interface AdvocacySetting {
  readonly reviews: Numbers<typeof reviewsFields> | null;
  readonly referrals: Numbers<typeof referralsFields> | null;
  readonly wordOfMouth: Numbers<typeof wordOfMouthFields> | null;
  readonly complaints: Numbers<typeof complaintsFields> | null;
  readonly surveys: Numbers<typeof surveysFields> | null;
}

export interface ProductSetting {
  readonly id: string;
  /** Odds of being what a need is about. */
  readonly share: number;
  /** Multiplier of the order value. */
  readonly price: number;
}

export interface InterestSetting {
  /** Share of sessions that turn to another product. */
  readonly switch: number;
}

/** Responses are multiples of that to a standard message. */
export interface ContentsSetting {
  /** Loss of response per message of the same content in a row. */
  readonly wear: number;
  /** Multiplier of opt-outs after a message that is wrong about the person. */
  readonly blame: number;
  readonly product: {readonly early: number; readonly narrowed: number; readonly misfit: number};
  /** `relief`: multiplier of opt-outs after a right message; `annoyance`: loss of relationship per wrong one. */
  readonly personalised: {
    readonly right: number;
    readonly wrong: number;
    readonly relief: number;
    readonly annoyance: number;
  };
  readonly cause: {readonly affine: number; readonly others: number};
  /** `information`: gain of log odds in a journey in which it was watched. */
  readonly video: {readonly click: number; readonly information: number};
  /** `proof`: gain of log odds per star of the rating above 4. */
  readonly "social-proof": {readonly click: number; readonly proof: number; readonly rating: number};
  /** `window`: needs within so many minutes are brought forward. */
  readonly "cross-sell": {readonly known: number; readonly unknown: number; readonly window: number};
  /** Gain of relationship, share of what is missing to 1. */
  readonly thanks: {readonly warmth: number};
  /** `delay`: mean minutes until they come. */
  readonly invitation: {readonly touch: number; readonly others: number; readonly delay: number};
}

export interface RemindingSetting {
  /** Share of sessions put off, without and with a cart, after which the matter is forgotten. */
  readonly forget: number;
  readonly forgetCart: number;
  /** Multipliers of clicks on addressed messages about a product seen, and about a cart. */
  readonly seenClick: number;
  readonly cartClick: number;
}

/** Odds of the quarter of the day in which people read their messages; `missed`: response at other times. */
export interface HoursSetting {
  readonly night: number;
  readonly morning: number;
  readonly afternoon: number;
  readonly evening: number;
  readonly missed: number;
}

export interface ConflictsSetting {
  /** Minutes to find out which of two offers holds. */
  readonly confusion: number;
  /** Loss of relationship. */
  readonly distrust: number;
}

export interface FrequencySetting {
  /** Messages in a window of `per` minutes above which somebody has had too many. */
  readonly limit: number;
  readonly per: number;
}
