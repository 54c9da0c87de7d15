import {run} from "../engine/run.ts";
import type {World} from "../model/world.ts";
import type {Setting} from "../scenario/setting.ts";
import type {Path} from "../statistics/attribution/path.ts";
import {claims, everything, pathsOf, sourceId} from "./paths.ts";
import {sightings} from "./sightings.ts";
import {historyOf} from "./touches.ts";

export interface Windows {
  /** Minutes before a sale in which a touch can be credited. */
  readonly lookBack: number;
  /** Minutes in which a siloed channel holds that a message of its own brought the sale: one that was seen, one that was clicked. */
  readonly viewWindow: number;
  readonly clickWindow: number;
}

export interface WatchOptions extends Windows {
  readonly world: World;
  readonly setting: Setting;
  readonly key: Int32Array;
  readonly customers: number;
  /** As recorded by the replication; null for uncoupled worlds. */
  readonly environment: Float64Array | null;
  readonly signal?: AbortSignal | undefined;
  /** Receives the share of customers watched so far. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** The log of a replication: once as the strategy's systems see it, once as somebody would who sees everything. */
export interface Watched {
  readonly observed: readonly Path[];
  readonly complete: readonly Path[];
  readonly orders: number;
  /** Orders claimed, by source. */
  readonly claims: ReadonlyMap<string, number>;
  /** Touches on the complete paths of the orders, and those of them that are on the observed path of the same order. */
  readonly touches: number;
  readonly touchesSeen: number;
}

const CHUNK = 256;

/** Follows the customers of a replication one by one. Rejects when aborted. */
export async function watch(options: WatchOptions): Promise<Watched> {
  const {world, setting, key, customers, environment, signal, onProgress, ...windows} = options;
  const channels = setting.channels.map(({id}) => id);
  const senders = [...new Set(setting.rules.map(({channel}) => channels.indexOf(channel)))].sort((a, b) => a - b);
  const seen = sightings(world, setting, key);
  const observed: Path[] = [];
  const complete: Path[] = [];
  const claimed = new Map<string, number>();
  let [orders, touches, touchesSeen] = [0, 0, 0];
  for (let customer = 0; customer < customers; customer++) {
    if (customer % CHUNK === 0) {
      onProgress?.(customer / customers);
      // lets the host draw, and hear that it should stop
      await new Promise(resolve => setTimeout(resolve));
      signal?.throwIfAborted();
    }
    const history = historyOf(run({kind: "replay", world, key, customer, environment}), world);
    if (history.touches.length === 0) continue;
    seen.meet(customer);
    const firm = pathsOf(history, seen.nameOf, {channels, ...windows});
    const all = pathsOf(history, everything, {channels, ...windows});
    for (const path of firm.paths) observed.push(path);
    for (const path of all.paths) complete.push(path);
    all.members.forEach((path, s) => {
      touches += path.length;
      touchesSeen += path.filter(i => firm.members[s].includes(i)).length;
    });
    orders += history.sales.length;
    claims(history, seen, {senders, ...windows}, (kind, channel) => {
      const id = sourceId(kind, channels[channel]);
      claimed.set(id, (claimed.get(id) ?? 0) + 1);
    });
  }
  return {observed, complete, orders, claims: claimed, touches, touchesSeen};
}
