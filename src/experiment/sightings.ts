import {Kernel, monthOf} from "../model/kernel.ts";
import {carries, recognised} from "../model/recognition.ts";
import {OBJECT_CART, OBJECT_CONTACTS, OBJECT_CONTENT, OBJECT_ORDERS, type World} from "../model/world.ts";
import type {Setting} from "../scenario/setting.ts";
import type {Touch} from "./touches.ts";

/** Records by which two systems that know a person can tell that their logs are about the same one. */
const joining = [OBJECT_CONTACTS, OBJECT_ORDERS, OBJECT_CONTENT, OBJECT_CART];

/** A moment to look at the logs from: links come into effect over time, and a record goes by the need it belongs to. */
export interface Moment {
  readonly minute: number;
  readonly need: number;
}

/** What a strategy's systems know of one customer. */
export interface Sightings {
  /** Turns to another customer. */
  readonly meet: (customer: number) => void;
  /** Whom a channel's systems take somebody for: touches with the same name are in one log. `index` tells strangers apart. */
  readonly nameOf: (touch: Touch, index: number, seen: Moment) => number;
  /** Whether two channels both know the customer and their logs are joined. */
  readonly joined: (one: number, two: number, seen: Moment) => boolean;
}

/**
 * The luck and the links are those of the run (src/model/recognition.ts): a channel knows a person by the fixed draw against its match
 * rate; two channels that do are joined when a link of contacts, orders, content or cart carries the record of the need either
 * way. Joins chain: logs joined to the same log are one.
 */
export function sightings(world: World, {channels}: Setting, key: Int32Array): Sightings {
  const k = new Kernel(world, key, {capacity: 1, slots: 1});
  const count = world.channels;
  const linked = (object: number, one: number, two: number) =>
    ((world.linkedFrom[object * count + one] >> two) & 1) === 1 ||
    ((world.linkedFrom[object * count + two] >> one) & 1) === 1;
  const pairs = Array.from({length: count * count}, (_, i) => [Math.floor(i / count), i % count] as const)
    .filter(([one, two]) => one < two)
    .map(([one, two]) => ({one, two, objects: joining.filter(object => linked(object, one, two))}))
    .filter(({objects}) => objects.length > 0);
  const known = new Map<number, boolean>();
  const logs = new Map<number, Int32Array>();
  const effectMonth = (minute: number) => Math.min(monthOf(minute), world.effectMonths - 1);

  const knows = (channel: number, minute: number): boolean => {
    const at = effectMonth(minute) * count + channel;
    let answer = known.get(at);
    if (answer === undefined) known.set(at, (answer = recognised(k, channel, minute)));
    return answer;
  };

  /** The first channel of the joined log that each channel's log belongs to. */
  const logsAt = ({minute, need}: Moment): Int32Array => {
    const at = effectMonth(minute) * 65536 + (need & 65535);
    const before = logs.get(at);
    if (before !== undefined) return before;
    const log = Int32Array.from({length: count}, (_, c) => c);
    for (const {one, two, objects} of pairs) {
      if (log[one] === log[two] || !knows(one, minute) || !knows(two, minute)) continue;
      const carried = objects.some(object => {
        const item = object === OBJECT_CONTACTS ? 0 : need;
        return carries(k, object, one, two, item, minute) || carries(k, object, two, one, item, minute);
      });
      if (!carried) continue;
      const [kept, gone] = log[one] < log[two] ? [log[one], log[two]] : [log[two], log[one]];
      for (let c = 0; c < count; c++) if (log[c] === gone) log[c] = kept;
    }
    logs.set(at, log);
    return log;
  };

  return {
    meet(customer) {
      k.customer = customer;
      known.clear();
      logs.clear();
    },
    nameOf({at, device, minute}, index, seen) {
      if (knows(at, minute)) return logsAt(seen)[at];
      const keeps = channels[at].device;
      if (keeps === "account") return count + at;
      if (keeps === "device" && device >= 0) return 2 * count + 3 * at + device;
      return 5 * count + index;
    },
    joined(one, two, seen) {
      const log = logsAt(seen);
      return one === two || (log[one] === log[two] && knows(one, seen.minute) && knows(two, seen.minute));
    }
  };
}
