import type {ChannelSetting} from "../setting/channel.ts";
import type {Stage} from "../setting/journey.ts";
import type {Belief} from "../fields/field.ts";
import type {ChannelField, Role, Trait} from "../fields/channel.ts";

/** A kind of channel: what it does by nature, and the numbers in which it differs from `channelFields`. */
export interface Kind {
  /** Address of the luck of this kind, 0..31. Append only: a code is never reused or changed. */
  readonly code: number;
  readonly title: string;
  readonly does: readonly (Role | Trait)[];
  readonly records: ChannelSetting["device"];
  readonly numbers: Readonly<Partial<Record<ChannelField, Belief>>>;
  readonly fit?: Readonly<Partial<Record<Stage, Belief>>>;
  readonly quality?: Readonly<Partial<Record<Stage, Belief>>>;
  /** The channel tells the firm who somebody is, unless false. */
  readonly returnsIdentity?: boolean;
  /** Share of people recognised here without any identity programme: the address or the log-in is the channel. */
  readonly match?: number;
}
