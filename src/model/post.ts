import {Event} from "./event.ts";
import {add, draw, spend, type Kernel} from "./kernel.ts";
import {Owner} from "./owner.ts";
import {postedAt} from "./progress.ts";
import {NEVER} from "./state.ts";
import {CASH_MESSAGES, T} from "./tally.ts";

/** A message leaves for a person; `occurrence` names it. It arrives when its channel's time of delivery has passed. */
export function post(k: Kernel, minute: number, rule: number, occurrence: number): void {
  const {I, o, world} = k;
  const {post: posts, delivery, timerAt} = world.programmes!;
  const channel = world.ruleChannel[rule];
  const at = o + timerAt + posts[rule];
  // one at a time: the next is written when the last has arrived
  if (I[at] !== NEVER) return;
  I[at] = minute + delivery[channel];
  I[postedAt(k, posts[rule])] = occurrence;
  add(k, T.messagesPosted, 1);
  if (k.trace !== null) k.trace.add(Event.posted, minute, channel, rule, delivery[channel]);
}

/** Ends the way of a rule's message: its name, or −1 where it comes back, which costs as much as one that arrives. */
export function arrivePost(k: Kernel, minute: number, rule: number): number {
  const {I, o, world, out} = k;
  const {post: posts, undelivered, timerAt} = world.programmes!;
  const channel = world.ruleChannel[rule];
  I[o + timerAt + posts[rule]] = NEVER;
  const occurrence = I[postedAt(k, posts[rule])];
  draw(k, Owner.post, world.ruleKey[rule], occurrence, 0);
  if (out[0] >>> 0 >= undelivered[channel]) return occurrence;
  add(k, T.messagesReturned, 1);
  const cost = world.messageCost[channel];
  if (cost > 0) spend(k, minute, T.messageCost, CASH_MESSAGES, cost);
  if (k.trace !== null) k.trace.add(Event.returned, minute, channel, rule, 0);
  return -1;
}
