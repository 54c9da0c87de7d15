import type {People, Person} from "../../experiment/people.ts";

/** What becomes of a person in the two worlds: whether there is an order in each. */
export const outcomes = ["both", "second", "first", "neither"] as const;
export type Outcome = (typeof outcomes)[number];

/** Cause of those whose lives never part. */
export const ALIKE = "alike";

/** Ways to choose people; each is a set of ids of which one must be true of a person. */
export const choices = ["segment", "channel", "switch", "outcome", "cause"] as const;
export type Choice = (typeof choices)[number];
export type Dimension = Choice | "days";

/** Which people are looked at: those who fit every dimension that says anything. Days count from 0, both ends included. */
export interface Selection {
  readonly chosen: Readonly<Record<Choice, readonly string[]>>;
  readonly days: readonly [from: number, to: number] | null;
}

export const everybody: Selection = {
  chosen: {segment: [], channel: [], switch: [], outcome: [], cause: []},
  days: null
};

export function isEverybody({chosen, days}: Selection): boolean {
  return days === null && choices.every(choice => chosen[choice].length === 0);
}

/** Adds what is not chosen yet, takes away what is. */
export function toggle(selection: Selection, choice: Choice, id: string): Selection {
  const now = selection.chosen[choice];
  const next = now.includes(id) ? now.filter(one => one !== id) : [...now, id];
  return {...selection, chosen: {...selection.chosen, [choice]: next}};
}

/** Without what one dimension says. */
export function clear(selection: Selection, dimension: Dimension): Selection {
  return dimension === "days"
    ? {...selection, days: null}
    : {...selection, chosen: {...selection.chosen, [dimension]: []}};
}

export function setDays(selection: Selection, days: Selection["days"]): Selection {
  return {...selection, days: days === null ? null : [Math.min(...days), Math.max(...days)]};
}

/** Without what the people on the bench do not have: another scenario has other segments and channels. */
export function fitTo({chosen, days}: Selection, people: Pick<People, "channels" | "segments" | "days">): Selection {
  const switches = (id: string) => id.split(ARROW).every(channel => people.channels.includes(channel));
  const last = people.days - 1;
  return {
    chosen: {
      ...chosen,
      segment: chosen.segment.filter(id => people.segments.includes(id)),
      channel: chosen.channel.filter(id => people.channels.includes(id)),
      switch: chosen.switch.filter(switches)
    },
    days: days === null || days[0] > last ? null : [days[0], Math.min(last, days[1])]
  };
}

/** Answers that are kept: of a few steps back. */
const KEPT = 16;

const ARROW = "\n";

/** Id of the change from one channel to another. */
export function switchId(from: string, to: string): string {
  return `${from}${ARROW}${to}`;
}

export function switchOf(id: string): readonly [from: string, to: string] {
  const [from = "", to = ""] = id.split(ARROW);
  return [from, to];
}

export function outcomeOf({lives}: Pick<Person, "lives">): Outcome {
  const one = (lives[0]?.orders ?? 0) > 0;
  const two = (lives[1]?.orders ?? 0) > 0;
  return one && two ? "both" : two ? "second" : one ? "first" : "neither";
}

/** What is true of each person, by dimension, so that a selection is told from it at once. */
export function indexOf({people, channels, segments}: People) {
  const facts = people.map(person => {
    const used = new Set<number>();
    const switched = new Set<string>();
    const days = new Set<number>();
    for (const {steps, ways} of person.lives) {
      for (const {channel, day} of steps) {
        used.add(channel);
        days.add(day);
      }
      for (const {channels: way} of ways)
        for (let i = 1; i < way.length; i++) switched.add(switchId(channels[way[i - 1]!]!, channels[way[i]!]!));
    }
    return {
      person,
      segment: new Set([segments[person.segment]!]),
      channel: new Set(Array.from(used, channel => channels[channel]!)),
      switch: switched,
      outcome: new Set<string>([outcomeOf(person)]),
      cause: new Set([person.parting?.cause ?? ALIKE]),
      days: [...days]
    };
  });

  // Most dimensions say nothing, so that the same question is asked many times over.
  const known = new Map<string, readonly Person[]>();
  return {
    /**
     * Those who fit, in the order of the people; a dimension left out sees what the others leave of it. The same list for the same question, so
     * that what follows from it can be kept.
     */
    select({chosen, days}: Selection, without?: Dimension): readonly Person[] {
      const active = choices.filter(choice => choice !== without && chosen[choice].length > 0);
      const range = without === "days" ? null : days;
      const question = JSON.stringify([active.map(choice => [choice, chosen[choice].toSorted()]), range]);
      const answered = known.get(question);
      if (answered !== undefined) return answered;
      const found = facts
        .filter(
          fact =>
            active.every(choice => chosen[choice].some(id => fact[choice].has(id))) &&
            (range === null || fact.days.some(day => day >= range[0] && day <= range[1]))
        )
        .map(({person}) => person);
      if (known.size >= KEPT) known.delete(known.keys().next().value!);
      known.set(question, found);
      return found;
    },
    /** How many of these people each id of a dimension is true of. */
    count(some: readonly Person[], choice: Choice): Map<string, number> {
      const wanted = new Set(some);
      const found = new Map<string, number>();
      for (const fact of facts)
        if (wanted.has(fact.person)) for (const id of fact[choice]) found.set(id, (found.get(id) ?? 0) + 1);
      return found;
    }
  };
}
