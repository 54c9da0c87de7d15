import type {Stage} from "./journey.ts";

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
