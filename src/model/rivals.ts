import {exactExp, unitExponential} from "../random/exact.ts";
import type {Place} from "./compile/lay-out.ts";
import type {Rivals} from "./compile/rivals.ts";
import {Event} from "./event.ts";
import {order} from "./fulfilment.ts";
import {worth} from "./interest.ts";
import {closeJourney} from "./journey.ts";
import {add, draw, monthOf, spend, type Kernel} from "./kernel.ts";
import {Owner} from "./owner.ts";
import {carries} from "./recognition.ts";
import {CONTEXT, FLAGS, NEAR, NEEDS} from "./state.ts";
import {ON_SHELF} from "./stock.ts";
import {CASH_MESSAGES, CASH_SERVICE, CH_SESSIONS, CHANNEL_TALLIES, T} from "./tally.ts";
import {OBJECT_CONTENT, STAGES} from "./world.ts";

type Part = Rivals & Place;

/** Ways out of a comparison. */
const RIVAL = 0;
const OWN = 1;
const BACK = 2;

/**
 * Somebody who puts a cart off may look whether it is cheaper elsewhere, once per journey: an exponential race of buying from a
 * rival, buying the firm's listing on the marketplace, and coming back. Returns whether the journey has ended.
 */
export function compare(k: Kernel, part: Part, minute: number, channel: number, promotion: number): boolean {
  const {world, I, o, out, segment} = k;
  const item = I[o + NEEDS] >>> 16;
  const at = o + part.wordAt;
  if (I[at] === item + 1) return false;
  I[at] = item + 1;
  draw(k, Owner.compare, item, 0, 0);
  if (out[0] >>> 0 >= part.check[segment]) return false;
  const [rivalFirst, ownFirst, backFirst] = [out[1], out[2], out[3]].map(word => unitExponential(word));
  add(k, T.comparisons, 1);
  const value = worth(k);
  const saving = part.cheaper - (value > 0 ? Math.max(0, promotion) / value : 0);
  const rival = part.rival * exactExp(world.price * world.priceSensitivity[segment] * saving);
  const own =
    part.own < 0 || part.own === channel
      ? 0
      : part.listing * (rich(k, part, channel, item, minute) ? 1 : part.plainListing);
  const wayOut = (weight: number) => {
    const arrivals = [rivalFirst / weight, ownFirst / own, backFirst / part.back];
    const first = Math.min(...arrivals);
    return first === Infinity ? BACK : arrivals.indexOf(first);
  };
  let way = wayOut(rival);
  const advertised = sponsored(k, part, minute, item);
  if (advertised) {
    const tempted = way === RIVAL;
    way = wayOut(rival * (1 - part.winBack));
    add(k, T.searchClicks, 1);
    if (!tempted || way === RIVAL) add(k, T.searchNeedless, 1);
    add(k, T.searchCost, part.costPerClick);
    if (part.costPerClick > 0) spend(k, minute, T.messageCost, CASH_MESSAGES, part.costPerClick);
  }
  if (k.trace !== null) k.trace.add(Event.compared, minute, way === OWN ? part.own : channel, way, advertised ? 1 : 0);
  if (way === BACK) return false;
  if (way === RIVAL) {
    add(k, T.toRival, 1);
    closeJourney(k, minute, T.left);
    return true;
  }
  add(k, T.toListing, 1);
  add(k, T.sessions, 1);
  k.byChannel[part.own * CHANNEL_TALLIES + CH_SESSIONS] += 1;
  const cost = world.sessionCost[part.own];
  if (cost > 0) spend(k, minute, T.serviceCost, CASH_SERVICE, cost);
  I[o + CONTEXT] = (I[o + CONTEXT] & ~0xcff0) | ((part.own + 1) << 4);
  order(k, minute, part.own, 0, ON_SHELF);
  return true;
}

/** Whether the marketplace shows all that the channel shows. */
function rich(k: Kernel, part: Part, channel: number, item: number, minute: number): boolean {
  return carries(k, OBJECT_CONTENT, channel, part.own, item, minute);
}

/** Whether the person clicks the firm's advertisement among the results. */
function sponsored(k: Kernel, part: Part, minute: number, item: number): boolean {
  const click = part.click[monthOf(minute)];
  if (click <= 0) return false;
  draw(k, Owner.compare, item, 0, 1);
  return k.out[0] >>> 0 < click;
}

/**
 * Whether somebody whose best channel in the race arrived at `first` would rather have gone to one that the firm has done away
 * with, and goes to a competitor for it.
 */
export function wantsAnother(k: Kernel, part: Part, stage: number, sub: number, item: number, first: number): boolean {
  const {I, o, out} = k;
  const near = (I[o + FLAGS] & NEAR) !== 0;
  const row = (k.segment * STAGES + stage) * part.missing;
  let wanted = false;
  let block = -1;
  for (let m = 0; m < part.missing; m++) {
    const weight = part.missingWeight[row + m];
    if (weight <= 0 || (part.missingLocal[m] === 1 && !near)) continue;
    const key = part.missingKey[m];
    if (key >> 2 !== block) {
      block = key >> 2;
      draw(k, Owner.choice, item, sub, block);
    }
    if (unitExponential(out[key & 3]) < first * weight) wanted = true;
  }
  if (!wanted) return false;
  draw(k, Owner.absent, item, sub, 0);
  return out[0] >>> 0 < part.absent;
}
