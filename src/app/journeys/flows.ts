import type {Flows} from "../../experiment/answers/movers.ts";
import {FlowCounts, flowsOf} from "../../experiment/movers/flows.ts";
import type {People, Person} from "../../experiment/people.ts";
import {meanInterval} from "../../statistics/interval.ts";

const followed = new WeakMap<readonly Person[], Flows>();

/** How some of the people move between channels, in each world; counted once for the same list of people. */
export function flowsFor(people: People, some: readonly Person[]): Flows {
  const before = followed.get(some);
  if (before !== undefined) return before;
  const {strategies, channels} = people;
  const visited = visitedOf(people);
  const counts = strategies.map(() => new FlowCounts(visited));
  for (const {lives} of some)
    for (const [s, {ways}] of lives.entries())
      counts[s]!.add({ways, orders: [], existing: false, months: []}, channels);
  const flows = flowsOf(strategies, visited, counts);
  followed.set(some, flows);
  return flows;
}

const known = new WeakMap<People, readonly string[]>();

/** Channels that anybody goes to: elsewhere there is nothing to see, and what stays is the same whoever is chosen. */
function visitedOf(people: People): readonly string[] {
  let visited = known.get(people);
  if (visited === undefined) {
    const gone = new Set<number>();
    for (const {lives} of people.people)
      for (const {ways} of lives) for (const way of ways) for (const channel of way.channels) gone.add(channel);
    visited = people.channels.filter((_, c) => gone.has(c));
    known.set(people, visited);
  }
  return visited;
}

/** Visits and contacts by [strategy][channel][day]. */
export function usesFor({strategies, channels, days}: People, some: readonly Person[]): number[][][] {
  const uses = strategies.map(() => channels.map(() => Array.from({length: days}, () => 0)));
  for (const {lives} of some)
    for (const [s, {steps}] of lives.entries())
      for (const {day, channel, kind} of steps) if (kind !== "message" && day < days) uses[s]![channel]![day]!++;
  return uses;
}

export interface OutcomeRow {
  readonly id: "ordered" | "orders" | "revenue" | "minutes" | "contacts" | "repeats" | "messages" | "lost";
  readonly unit: string;
  /** Per person, by strategy. */
  readonly values: readonly number[];
  /** Second world less the first, person by person; an interval from `FEW` people on. */
  readonly difference: {readonly value: number; readonly low: number | null; readonly high: number | null} | null;
}

/** Fewer people say nothing about shares. */
export const FEW = 30;

const figures = [
  {id: "ordered", unit: "share", of: life => Number(life.orders > 0)},
  {id: "orders", unit: "ratio", of: life => life.orders},
  {id: "revenue", unit: "money", of: life => life.revenue},
  {id: "minutes", unit: "minutes", of: life => (life.journeySeconds + life.caseSeconds) / 60},
  {id: "contacts", unit: "ratio", of: life => life.contacts},
  {id: "repeats", unit: "ratio", of: life => life.repeats},
  {id: "messages", unit: "ratio", of: life => life.messages},
  {id: "lost", unit: "share", of: life => Number(life.lost)}
] as const satisfies ReadonlyArray<{
  id: OutcomeRow["id"];
  unit: string;
  of: (life: Person["lives"][number]) => number;
}>;

/** Outcomes of some of the people per person, in each world. */
export function outcomesFor({strategies}: People, some: readonly Person[]): OutcomeRow[] {
  return figures.map(({id, unit, of}) => {
    const all = strategies.map((_, s) => some.map(({lives}) => of(lives[s]!)));
    const values = all.map(each => each.reduce((sum, value) => sum + value, 0) / each.length);
    if (all.length < 2 || some.length === 0) return {id, unit, values, difference: null};
    const [one, two] = all as [number[], number[]];
    const {value, low, high} = meanInterval(two.map((after, i) => after - one[i]!));
    const enough = some.length >= FEW;
    return {id, unit, values, difference: {value, low: enough ? low : null, high: enough ? high : null}};
  });
}
