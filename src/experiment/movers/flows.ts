import type {Flows} from "../answers/movers.ts";
import {ends, states, type Story} from "./story.ts";

/** Channels of a journey that are told apart; what comes after them is left out. */
const MOST_STEPS = 3;

/** Gathers how people of one strategy move between channels. */
export class FlowCounts {
  readonly #channels: readonly string[];
  readonly #paths = new Map<string, {steps: readonly string[]; count: number}>();
  readonly #switches: number[][];
  readonly #lost: number[][];
  readonly #states: number[][] = [];
  #ways = 0;
  #people = 0;

  /** All channels of the comparison. */
  constructor(channels: readonly string[]) {
    this.#channels = channels;
    this.#switches = channels.map(() => channels.map(() => 0));
    this.#lost = channels.map(() => channels.map(() => 0));
  }

  /** `idOf`: names of the channels of this strategy by index. */
  add({ways, months}: Story, idOf: readonly string[]): void {
    this.#people++;
    months.forEach((state, m) => {
      this.#states[m] ??= states.map(() => 0);
      this.#states[m][state]!++;
    });
    for (const {channels, lost, end} of ways) {
      this.#ways++;
      const ids = channels.map(channel => idOf[channel]!);
      const steps = [...ids.slice(0, MOST_STEPS), end];
      const key = steps.join(" ");
      const known = this.#paths.get(key);
      if (known === undefined) this.#paths.set(key, {steps, count: 1});
      else known.count++;
      const places = ids.map(id => this.#channels.indexOf(id));
      for (let i = 1; i < places.length; i++) {
        this.#switches[places[i - 1]!]![places[i]!]!++;
        if (lost[i]) this.#lost[places[i - 1]!]![places[i]!]!++;
      }
    }
  }

  /** Journeys that were begun. */
  get ways(): number {
    return this.#ways;
  }

  /** Per 1,000 journeys, the most frequent paths first. */
  get paths(): Flows["paths"][number] {
    return [...this.#paths.values()]
      .toSorted((a, b) => b.count - a.count || (a.steps.join(" ") < b.steps.join(" ") ? -1 : 1))
      .map(({steps, count}) => ({steps, share: (1000 * count) / this.#ways}));
  }

  get switches(): Flows["switches"][number] {
    return this.#switches.map((row, from) =>
      row.map((count, to) => ({
        rate: this.#ways === 0 ? 0 : (100 * count) / this.#ways,
        lost: count === 0 ? 0 : this.#lost[from]![to]! / count
      }))
    );
  }

  get months(): Flows["months"][number] {
    return this.#states.map(counts => counts.map(count => count / this.#people));
  }
}

/** The flows of several strategies side by side. */
export function flowsOf(
  strategies: Flows["strategies"],
  channels: readonly string[],
  counts: readonly FlowCounts[]
): Flows {
  return {
    strategies,
    channels,
    ends,
    paths: counts.map(({paths}) => paths),
    switches: counts.map(({switches}) => switches),
    journeys: counts.map(({ways}) => ways),
    states,
    months: counts.map(({months}) => months)
  };
}
