import type {JourneyEvent, JourneyTrack, TwinJourney} from "../experiment/comparison.ts";

/** Somebody whose contact with support was cut short, at the same moment in every world. */
export interface Interrupted {
  readonly journey: TwinJourney;
  /** By world: the person had to tell the same case again after the interruption. */
  readonly twice: readonly boolean[];
  /** By world: the next contact goes through another channel than the one that broke off. */
  readonly switched: readonly boolean[];
}

/** Events that close a case or open another one. */
const closing: ReadonlySet<string> = new Set(["solved", "gave up", "question", "problem"]);

/** The person as somebody who was interrupted; null for everybody else, and for those whose worlds had parted before. */
export function interrupted(journey: TwinJourney): Interrupted | null {
  const cuts = journey.tracks.map(({events}) => events.findIndex(({kind}) => kind === "cut short"));
  const minutes = new Set(journey.tracks.map(({events}, i) => events[cuts[i]!]?.minute));
  if (cuts.includes(-1) || minutes.size !== 1) return null;
  return {
    journey,
    twice: journey.tracks.map((track, i) => explainsAgain(track, cuts[i]!)),
    switched: journey.tracks.map((track, i) => goesElsewhere(track, cuts[i]!))
  };
}

function goesElsewhere({events}: JourneyTrack, cut: number): boolean {
  const next = events.slice(cut + 1).find(({kind}) => kind === "contact" || closing.has(kind));
  return next?.kind === "contact" && next.channel !== events[cut]!.channel;
}

function explainsAgain({events}: JourneyTrack, cut: number): boolean {
  const rest = events.slice(cut + 1);
  const end = rest.findIndex(({kind}) => closing.has(kind));
  return rest.slice(0, end < 0 ? undefined : end).some(({kind}) => kind === "repeat");
}

/** What happens in every world alike: from the last thing before the question that was asked, to the moment it breaks off. */
export function untilCut({journey}: Interrupted): readonly JourneyEvent[] {
  const {events} = journey.tracks[0]!;
  const cut = events.findIndex(({kind}) => kind === "cut short");
  const before = events.slice(0, cut + 1);
  const start = before.findLastIndex(({kind}) => kind === "need" || kind === "problem");
  return before.slice(Math.max(0, start));
}

/** Somebody to tell of: cut off in the channel `from`, going elsewhere, with the trouble of telling again in the first world only. */
export function tellingCase(people: readonly Interrupted[], from: string): Interrupted | undefined {
  return people.find(person => {
    const {
      twice: [first, ...others],
      switched
    } = person;
    return first && !others.includes(true) && switched.every(Boolean) && untilCut(person).at(-1)!.channel === from;
  });
}

export interface FollowOptions {
  /** Number of customers; all are followed, in order. */
  readonly customers: number;
  readonly signal?: AbortSignal;
  /** Called after every slice with everybody found so far and how many customers have been followed. */
  readonly onSlice?: (people: readonly Interrupted[], followed: number) => void;
  /** Milliseconds of work between two breaths for the page. */
  readonly slice?: number;
  readonly breathe?: () => Promise<void>;
}

/** Follows customers one after the other and keeps those who were interrupted. Rejects when aborted. */
export async function follow(
  of: (customer: number) => TwinJourney,
  {
    customers,
    signal,
    onSlice = () => {},
    slice = 12,
    breathe = () => new Promise(resolve => setTimeout(resolve))
  }: FollowOptions
): Promise<readonly Interrupted[]> {
  const people: Interrupted[] = [];
  let end = performance.now() + slice;
  for (let customer = 0; customer < customers; customer++) {
    const found = interrupted(of(customer));
    if (found) people.push(found);
    if (performance.now() < end && customer < customers - 1) continue;
    onSlice([...people], customer + 1);
    await breathe();
    signal?.throwIfAborted();
    end = performance.now() + slice;
  }
  return people;
}
