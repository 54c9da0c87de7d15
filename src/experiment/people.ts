import type {ReplayResult} from "../engine/job.ts";
import {Event} from "../model/event.ts";
import {NEAR, TOUCH_FIRST} from "../model/state.ts";
import {T} from "../model/tally.ts";
import {partingCause, partingPoint, plotOf} from "./divergence.ts";
import {causeLabel} from "./movers/causes.ts";
import {storyOf, type End} from "./movers/story.ts";
import type {Cast} from "./people/cast.ts";
import {followPeople} from "./people/follow.ts";
import {entriesOf} from "./trace.ts";

/** Many people in two worlds, as charts of many lives need them. Plain data. */
export interface People {
  readonly strategies: ReadonlyArray<{readonly id: string; readonly title: string}>;
  /** Customers of the replication that they are the first of. */
  readonly customers: number;
  readonly replication: number;
  /** Length of the run, days. */
  readonly days: number;
  /** Ids of the channels of both worlds, and of the segments. */
  readonly channels: readonly string[];
  readonly segments: readonly string[];
  /** What lives part by, with its name: as `partingCause` finds it. */
  readonly causes: ReadonlyMap<string, string>;
  readonly people: readonly Person[];
}

export interface Person {
  readonly customer: number;
  /** Index of `segments`. */
  readonly segment: number;
  readonly near: boolean;
  readonly touchFirst: boolean;
  /** By strategy. */
  readonly lives: readonly Lived[];
  /** Where and by what the lives part first; null = they never do. `minute` from the start of the run. */
  readonly parting: {readonly minute: number; readonly cause: string} | null;
}

/** One life in one world: counts are those of the comparison, for this person. */
export interface Lived {
  /** Orders and renewals. */
  readonly orders: number;
  readonly sessions: number;
  /** Seconds of the customer's time that sessions and support take. */
  readonly journeySeconds: number;
  readonly caseSeconds: number;
  readonly contacts: number;
  readonly repeats: number;
  readonly messages: number;
  /** Carts that were not there in the next channel. */
  readonly cartsLost: number;
  /** Was lost as a customer. */
  readonly lost: boolean;
  readonly revenue: number;
  readonly steps: readonly Step[];
  readonly ways: readonly PersonWay[];
}

/** Somebody comes to a channel, or is reached through it. */
export interface Step {
  /** Day from 0. */
  readonly day: number;
  /** Index of `channels`. */
  readonly channel: number;
  readonly kind: "visit" | "contact" | "message";
  /** Records that were there from another channel, and that were not. */
  readonly carried: number;
  readonly missing: number;
}

/** From a need to its end. */
export interface PersonWay {
  /** Indices of `channels`; what happens in the same one without another between is one. */
  readonly channels: readonly number[];
  /** Whether a record stayed behind on the way into a channel. Index as `channels`. */
  readonly lost: readonly boolean[];
  readonly end: End;
}

export interface PeopleOptions {
  /** How many: the first of the replication. */
  readonly count: number;
  readonly signal?: AbortSignal | undefined;
  /** Receives those followed so far, now and then. */
  readonly onPartial?: ((people: People) => void) | undefined;
}

const DAY = 1440;
/** People who are handed out first; then four times as many, and so on. */
const PARTIAL = 100;

/** Follows the first people of a replication through its first two strategies. Rejects when aborted. */
export async function peopleOf(cast: Cast, {count, signal, onPartial}: PeopleOptions): Promise<People> {
  const strategies = cast.strategies.slice(0, 2);
  if (!(Number.isSafeInteger(count) && count >= 1 && count <= cast.customers))
    throw new Error(`invalid number of people: ${count} of ${cast.customers} customers`);
  const channels = [...new Set(strategies.flatMap(({setting}) => setting.channels.map(({id}) => id)))];
  const places = strategies.map(({setting}) => setting.channels.map(({id}) => channels.indexOf(id)));
  const [{setting, world}] = strategies as [Cast["strategies"][number]];
  const causes = new Map<string, string>();
  const people: Person[] = [];
  let partial = PARTIAL;
  const soFar = (): People => ({
    strategies: strategies.map(({id, title}) => ({id, title})),
    customers: cast.customers,
    replication: cast.replication,
    days: Math.ceil(world.horizon / DAY),
    channels,
    segments: setting.segments.map(({id}) => id),
    causes: new Map(causes),
    people: [...people]
  });
  await followPeople(
    cast,
    {strategies: strategies.map((_, s) => s), customers: Array.from({length: count}, (_, i) => i), signal},
    (customer, lives) => {
      const [{segment, flags}] = lives as [ReplayResult];
      people.push({
        customer,
        segment,
        near: (flags & NEAR) !== 0,
        touchFirst: (flags & TOUCH_FIRST) !== 0,
        lives: lives.map((life, s) => livedOf(life, places[s]!)),
        parting: partingOf(lives)
      });
      if (people.length !== partial || people.length === count) return;
      partial *= 4;
      onPartial?.(soFar());
    }
  );
  return soFar();

  function partingOf(lives: readonly ReplayResult[]): Person["parting"] {
    if (lives.length < 2) return null;
    const [one, two] = lives.map((life, s) => {
      const {title, setting: own} = strategies[s]!;
      return plotOf({title, setting: own, entries: entriesOf(life, own)});
    });
    const at = partingPoint(one!, two!);
    if (at < 0) return null;
    const {id} = partingCause(one!, two!, at);
    if (!causes.has(id)) causes.set(id, causeLabel(id));
    return {minute: Math.min(...[one!, two!].map(({entries}) => entries[at]?.minute ?? Infinity)), cause: id};
  }
}

function livedOf(life: ReplayResult, places: readonly number[]): Lived {
  const {totals} = life.tallies;
  // States by month are not asked for here.
  const {ways} = storyOf(life, {months: 0, month: 1});
  return {
    orders: totals[T.orders]! + totals[T.renewals]!,
    sessions: totals[T.sessions]!,
    journeySeconds: totals[T.journeySeconds]!,
    caseSeconds: totals[T.caseSeconds]!,
    contacts: totals[T.contacts]!,
    repeats: totals[T.repeats]!,
    messages: totals[T.messages]!,
    cartsLost: totals[T.cartsLost]!,
    lost: totals[T.lost]! > 0,
    revenue: totals[T.revenue]! * 1e-5,
    steps: stepsOf(life, places),
    ways: ways.map(({channels, lost, end}) => ({channels: channels.map(c => places[c]!), lost, end}))
  };
}

const kinds: ReadonlyMap<number, Step["kind"]> = new Map([
  [Event.visit, "visit"],
  [Event.visitByMessage, "visit"],
  [Event.contact, "contact"],
  [Event.message, "message"]
]);

/** Records are counted with the step that they were looked for in. */
function stepsOf({entries}: ReplayResult, places: readonly number[]): Step[] {
  const steps: Array<{-readonly [K in keyof Step]: Step[K]}> = [];
  for (let i = 0; i < entries.length; i += 5) {
    const [code, minute, channel] = [entries[i]!, entries[i + 1]!, entries[i + 2]!];
    const kind = kinds.get(code);
    if (kind !== undefined && channel >= 0)
      steps.push({day: Math.floor(minute / DAY), channel: places[channel]!, kind, carried: 0, missing: 0});
    const last = steps.at(-1);
    if (last === undefined) continue;
    if (code === Event.carried) last.carried++;
    if (code === Event.missing) last.missing++;
  }
  return steps;
}
