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
