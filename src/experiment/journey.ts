import {run} from "../engine/run.ts";
import type {ReplayResult} from "../engine/job.ts";
import {NEAR, TOUCH_FIRST} from "../model/state.ts";
import {T} from "../model/tally.ts";
import {serving} from "../outcome/ratio.ts";
import type {Scenario} from "../scenario/scenario.ts";
import type {Setting} from "../scenario/setting.ts";
import type {JourneyEvent, JourneyTrack, TwinJourney} from "./comparison.ts";
import {causeOf, partingPoint, plotOf, type Life} from "./divergence.ts";
import {castOf, type Cast, type CastOptions} from "./people/cast.ts";
import {interest} from "./people/interest.ts";
import {livesRules} from "./people/rules.ts";
import {tell} from "./tell.ts";
import {entriesOf, readable} from "./trace.ts";

export type JourneysOptions = CastOptions;

export interface InterestOptions {
  /** How many of the first customers to look at. */
  readonly among?: number | undefined;
  readonly limit?: number | undefined;
  /** What should differ: anything that matters, or what happens with support. */
  readonly about?: "anything" | "support" | undefined;
}

/** The people of one replication, each to be followed through every strategy. */
export interface Journeys {
  readonly customers: number;
  of(customer: number): TwinJourney;
  /** People among the first `among` whose lives differ most between the first two strategies, the most telling first. */
  interesting(options?: InterestOptions): number[];
  /** First customers who meet these rules (`E2`, or `programme.E2`) in this order in some strategy. Throws on a rule that no strategy has. */
  living(rules: readonly string[], options?: {limit?: number | undefined}): number[];
}

/** Prepares a replication for following single people: coupled worlds run once, to know the queues. */
export async function journeys(scenario: Scenario, options: JourneysOptions): Promise<Journeys> {
  return journeysOf(await castOf(scenario, options));
}

/** The same of a replication that is ready to be followed. */
export function journeysOf({strategies, customers, replication, replay}: Cast): Journeys {
  const replayOf = (s: number, customer: number): ReplayResult => run(replay(s, customer));

  const lifeOf = (s: number, customer: number): Life & {replay: ReplayResult} => {
    const replay = replayOf(s, customer);
    const {title, setting} = strategies[s];
    return {title, setting, entries: entriesOf(replay, setting), replay};
  };

  const of = (customer: number): TwinJourney => {
    if (!(Number.isSafeInteger(customer) && customer >= 0 && customer < customers)) {
      throw new Error(`invalid customer: ${customer} is not one of 0 to ${customers - 1}`);
    }
    const lives = strategies.map((_, s) => lifeOf(s, customer));
    const plots = lives.map(plotOf);
    const parting = plots.length > 1 ? partingPoint(plots[0], plots[1]) : -1;
    const tracks = lives.map(({title, entries, setting, replay}, s): JourneyTrack & {at: number[]} => {
      const events: JourneyEvent[] = [];
      const at = entries.map((entry, i) => {
        const event = tell(entry, setting);
        if (event === null) return events.length;
        const last = events.at(-1);
        if (i !== plots[s].at[parting] && last !== undefined && isSame(last, event))
          events[events.length - 1] = again(last, event);
        else events.push(event);
        return events.length - 1;
      });
      return {strategy: strategies[s].id, title, events, totals: totalsOf(replay, strategies[s].setting.currency), at};
    });
    const {flags, segment} = lives[0].replay;
    return {
      customer,
      replication,
      segment: strategies[0].setting.segments[segment].id,
      traits: traitsOf(flags, readable(strategies[0].setting.segments[segment].id), strategies[0].setting),
      tracks: tracks.map(({strategy, title, events, totals}) => ({strategy, title, events, totals})),
      divergence:
        parting < 0
          ? null
          : {
              minute: Math.min(...plots.slice(0, 2).map(({entries}) => entries[parting]?.minute ?? Infinity)),
              at: tracks.map(({at, events}, s) => {
                const index = at[plots[s].at[parting]] ?? -1;
                return index < events.length ? index : -1;
              }),
              cause: causeOf(plots[0], plots[1], parting)
            }
    };
  };

  const interesting = ({among = 2000, limit = 20, about = "anything"}: InterestOptions = {}): number[] => {
    if (strategies.length < 2) return [];
    const scored: Array<[customer: number, score: number]> = [];
    for (let customer = 0; customer < Math.min(among, customers); customer++) {
      const score = interest(replayOf(0, customer), replayOf(1, customer), about);
      if (score > 0) scored.push([customer, score]);
    }
    return scored
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, limit)
      .map(([customer]) => customer);
  };
  const living = (rules: readonly string[], {limit = 1}: {limit?: number | undefined} = {}): number[] => {
    const lives = livesRules(
      strategies.map(({setting}) => setting),
      rules
    );
    const found: number[] = [];
    for (let customer = 0; customer < customers && found.length < limit; customer++) {
      if (strategies.some((_, s) => lives(replayOf(s, customer), s))) found.push(customer);
    }
    return found;
  };
  return {customers, of, interesting, living};
}

/** The same person in every strategy of a scenario. */
export async function twinJourney(
  scenario: Scenario,
  {customer, ...options}: JourneysOptions & {customer: number}
): Promise<TwinJourney> {
  return (await journeys(scenario, options)).of(customer);
}

/** Messages of one rule in a row, through whatever channels, and what is heard more than once at the same minute are told once. */
function isSame(one: JourneyEvent, two: JourneyEvent): boolean {
  if (one.kind === "message" && two.kind === "message")
    return one.detail.rule === two.detail.rule && one.tone === two.tone;
  return one.minute === two.minute && one.kind === "heard" && two.kind === "heard" && told(one) === told(two);
}

function told({text, detail}: JourneyEvent): string {
  return typeof detail.told === "string" ? detail.told : text;
}

function again(one: JourneyEvent, two: JourneyEvent): JourneyEvent {
  const times = (typeof one.detail.times === "number" ? one.detail.times : 1) + 1;
  const days = Math.max(1, Math.round((two.minute - one.minute) / 1440));
  const first = `by ${readable(one.channel ?? "")}`;
  const channels = typeof one.detail.by === "string" ? one.detail.by.split(", ") : [readable(one.channel ?? "")];
  const by = [...new Set([...channels, readable(two.channel ?? "")])];
  const through = by.length < 2 ? first : `by ${by.slice(0, -1).join(", ")} and ${by.at(-1)}`;
  const span = two.minute === one.minute ? "" : ` in ${days} ${days === 1 ? "day" : "days"}`;
  return {
    ...one,
    text: `${told(one).replace(`” ${first}`, `” ${through}`)}, ${times} times${span}`,
    detail: {...one.detail, told: told(one), by: by.join(", "), times}
  };
}

function totalsOf({tallies: {totals}}: ReplayResult, currency: string): Record<string, number> {
  // A world without optional parts counts only what it uses.
  const spent = serving.reduce((sum, [name, weight]) => sum + weight * (totals[T[name]] ?? 0), totals[T.goods]);
  return {
    orders: totals[T.orders] + totals[T.renewals],
    sessions: totals[T.sessions],
    "minutes of friction": totals[T.journeySeconds] / 60,
    "support contacts": totals[T.contacts],
    "explained again": totals[T.repeats],
    "minutes with support": totals[T.caseSeconds] / 60,
    messages: totals[T.messages],
    [`margin (${currency})`]: (totals[T.revenue] - spent) * 1e-5
  };
}

function traitsOf(flags: number, segment: string, {channels}: Setting): string[] {
  const place = (flags & NEAR) !== 0 ? "lives near a store" : "lives far from any store";
  return [
    segment,
    ...(channels.some(({local}) => local) ? [place] : []),
    ...((flags & TOUCH_FIRST) !== 0 ? ["wants to touch before buying"] : [])
  ];
}

/** People of a scenario whose lives differ most between its first two strategies. */
export async function interesting(
  scenario: Scenario,
  {among, limit, about, ...options}: JourneysOptions & InterestOptions
): Promise<number[]> {
  return (await journeys(scenario, options)).interesting({among, limit, about});
}
