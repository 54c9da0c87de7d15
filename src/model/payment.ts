import {Event} from "./event.ts";
import {add, draw, type Kernel} from "./kernel.ts";
import {Owner} from "./owner.ts";
import {follows, recognised} from "./recognition.ts";
import {EFFORT, NEEDS} from "./state.ts";
import {T} from "./tally.ts";
import {OBJECT_PAYMENT} from "./world.ts";

/** Bits beside the channels that hold somebody's payment details: was asked whether they may be kept; yes. */
const ASKED = 1 << 16;
const KEEPS = 1 << 17;
const READY = 1;
const ASKS = 2;

/** Factor on the odds of ordering at the checkout: whoever has to type in payment details orders less. Looked at once per session. */
export function ease(k: Kernel, minute: number, channel: number): number {
  const payment = k.world.payment!;
  if (((payment.asks >> channel) & 1) === 0) return 1;
  if (k.checkout === 0) {
    k.checkout = detailsHere(k, minute, channel) ? READY : ASKS;
    add(k, T.checkouts, 1);
    if (k.checkout === READY) add(k, T.checkoutsReady, 1);
  }
  return k.checkout === READY ? 1 : payment.typed;
}

/** Details are there if the channel keeps them and knows the person, or if a link brings them. */
function detailsHere(k: Kernel, minute: number, channel: number): boolean {
  const {world, I, o} = k;
  const holders = I[o + world.payment!.wordAt] & 0xffff;
  if (holders === 0) return false;
  if (((holders >> channel) & 1) === 1 && (world.onDevice[channel] === 0 || recognised(k, channel, minute)))
    return true;
  return follows(k, OBJECT_PAYMENT, holders & ~(1 << channel), channel, I[o + NEEDS] >>> 16, minute);
}

/** An order is paid: whoever had to type has done so, and may leave the details here. */
export function pay(k: Kernel, minute: number, channel: number): void {
  const {world, I, o} = k;
  const payment = world.payment!;
  if (((payment.asks >> channel) & 1) === 0) return;
  const at = o + payment.wordAt;
  if (k.checkout === ASKS) {
    I[o + EFFORT] += payment.typing;
    add(k, T.journeySeconds, payment.typing);
    if (k.trace !== null) k.trace.add(Event.typed, minute, channel, payment.typing, 0);
  }
  if ((I[at] & ASKED) === 0) {
    draw(k, Owner.keepsDetails, 0, 0, 0);
    I[at] |= ASKED | (k.out[0] >>> 0 < payment.keep ? KEEPS : 0);
  }
  if ((I[at] & KEEPS) !== 0) I[at] |= 1 << channel;
}
