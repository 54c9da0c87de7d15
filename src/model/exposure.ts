import type {Keeps, Place} from "./compile/lay-out.ts";
import {add, type Kernel} from "./kernel.ts";
import {T} from "./tally.ts";

/** Who was reached, through what, and how often. */
export interface Exposure extends Keeps {
  /** Messages in a window above which somebody has had too many, and the window in minutes. */
  readonly limit: number;
  readonly window: number;
  /** Channels that write to an address of the person, as a bit mask. */
  readonly direct: number;
}

const TOO_MANY = 1 << 16;

/** The person is shown one more message. */
export function expose(k: Kernel, exposure: Exposure & Place, minute: number, channel: number): void {
  const {I, o} = k;
  const at = o + exposure.wordAt;
  const before = I[at] & 0xffff;
  const kind = ((exposure.direct >> channel) & 1) === 1 ? exposure.direct : ~exposure.direct & 0xffff;
  if (before === 0) add(k, T.exposed, 1);
  if ((before & kind) === 0) add(k, kind === exposure.direct ? T.exposedDirectly : T.exposedIndirectly, 1);
  const several = (before & (before - 1)) !== 0;
  I[at] |= 1 << channel;
  const after = I[at] & 0xffff;
  if (!several && (after & (after - 1)) !== 0) add(k, T.exposedSeverally, 1);
  const window = Math.floor(minute / exposure.window) & 0xfffff;
  const word = I[at + 1];
  const count = word >>> 12 === window ? Math.min((word & 0xfff) + 1, 0xfff) : 1;
  I[at + 1] = (window << 12) | count;
  if (count > exposure.limit && (I[at] & TOO_MANY) === 0) {
    I[at] |= TOO_MANY;
    add(k, T.overexposed, 1);
  }
}
