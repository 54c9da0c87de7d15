import {exactExp, exactLog} from "../random/exact.ts";
import {square} from "./elementary.ts";

export interface KimNelsonOptions {
  /** Alternatives, 2 or more. */
  readonly systems: number;
  /** Observations of each before the first one may drop out, 2 or more. */
  readonly first: number;
  /** Promised probability of choosing the best, between 1 / systems and 1. */
  readonly confidence: number;
  /** The smallest difference that matters, above 0. */
  readonly indifference: number;
}

export interface Dropped {
  readonly system: number;
  /** Observations of each when it dropped out, and which one was then ahead of it by most. */
  readonly at: number;
  readonly by: number;
}

/** η and h² of Kim and Nelson: h² = 2 η (n₀ − 1), η = ½ ((2 α / (k − 1))^(−2 / (n₀ − 1)) − 1). */
export function kimNelsonConstants({systems, first, confidence}: Omit<KimNelsonOptions, "indifference">): {
  readonly eta: number;
  readonly h2: number;
} {
  const alpha = 1 - confidence;
  const eta = (exactExp((-2 / (first - 1)) * exactLog((2 * alpha) / (systems - 1))) - 1) / 2;
  return {eta, h2: 2 * eta * (first - 1)};
}

/**
 * The fully sequential selection of the largest mean (Kim & Nelson, ACM TOMACS 11(3), 2001): one observation of every alternative at a time, all
 * with the same luck; whoever is too far behind anybody drops out. The variances are those of the *differences*, so that common luck shortens the
 * race. If the best is ahead by the indifference or more, it is chosen with the promised probability (normal observations).
 */
export class KimNelson {
  readonly #options: KimNelsonOptions;
  readonly #h2: number;
  /** Observations of the first stage by system, and sums of all. */
  readonly #early: number[][];
  readonly #sums: number[];
  /** Variance of the difference of two systems over the first stage. */
  #variances: number[][] = [];
  #alive: number[];
  #chosen: number | null = null;
  /** Observations of each system that is still in the race. */
  count = 0;
  readonly dropped: Dropped[] = [];

  /** Throws on impossible options. */
  constructor(options: KimNelsonOptions) {
    const {systems, first, confidence, indifference} = options;
    if (!(Number.isSafeInteger(systems) && systems >= 2))
      throw new RangeError(`a choice needs a whole number of systems from 2, not ${systems}`);
    if (!(Number.isSafeInteger(first) && first >= 2))
      throw new RangeError(`a first stage needs a whole number of observations from 2, not ${first}`);
    if (!(confidence > 1 / systems && confidence < 1))
      throw new RangeError(
        `the confidence of a choice among ${systems} lies between 1/${systems} and 1, not ${confidence}`
      );
    if (!(indifference > 0 && indifference < Infinity))
      throw new RangeError(`the smallest difference that matters must be above 0, not ${indifference}`);
    this.#options = options;
    this.#h2 = kimNelsonConstants(options).h2;
    this.#early = Array.from({length: systems}, () => []);
    this.#sums = Array.from({length: systems}, () => 0);
    this.#alive = Array.from({length: systems}, (_, i) => i);
  }

  /** Systems still in the race, in their order. */
  get alive(): readonly number[] {
    return this.#alive;
  }

  /** The choice, or null while it is open. */
  get chosen(): number | null {
    return this.#chosen;
  }

  /** The system with the largest mean so far of those in the race; the first of equals. */
  get leader(): number {
    return this.#alive.reduce((best, i) => (this.#sums[i] > this.#sums[best] ? i : best));
  }

  /** Most observations of one system that the race can take; known after the first stage. */
  get most(): number {
    const {first, indifference} = this.#options;
    const largest = Math.max(0, ...this.#variances.flat());
    return Math.max(first, Math.floor((this.#h2 * largest) / square(indifference)) + 1);
  }

  /** Takes one observation of every system, by index; those of systems that have dropped out are not looked at. */
  observe(values: readonly number[]): void {
    if (this.#chosen !== null) throw new Error("the choice is made");
    for (const i of this.#alive)
      if (!Number.isFinite(values[i])) throw new RangeError(`an observation must be a number, not ${values[i]}`);
    this.count++;
    const {first} = this.#options;
    for (const i of this.#alive) {
      this.#sums[i] += values[i];
      if (this.count <= first) this.#early[i].push(values[i]);
    }
    if (this.count < first) return;
    if (this.count === first) this.#variances = this.#early.map(a => this.#early.map(b => differenceVariance(a, b)));
    this.#screen();
  }

  #screen(): void {
    const {indifference} = this.#options;
    const r = this.count;
    const margin = (i: number, l: number) =>
      Math.max(0, ((this.#h2 * this.#variances[i][l]) / square(indifference) - r) * (indifference / 2));
    const racing = this.#alive;
    this.#alive = racing.filter(i => {
      let [by, furthest] = [-1, 0];
      for (const l of racing) {
        const behind = this.#sums[l] - this.#sums[i] - margin(i, l);
        if (l !== i && behind > furthest) [by, furthest] = [l, behind];
      }
      if (by >= 0) this.dropped.push({system: i, at: r, by});
      return by < 0;
    });
    // exact ties never drop out: past the last margin the first of the largest is taken
    const open = this.#alive.some(i => this.#alive.some(l => l !== i && margin(i, l) > 0));
    if (this.#alive.length > 1 && open) return;
    const chosen = this.leader;
    for (const system of this.#alive) if (system !== chosen) this.dropped.push({system, at: r, by: chosen});
    this.#alive = [chosen];
    this.#chosen = chosen;
  }
}

function differenceVariance(a: readonly number[], b: readonly number[]): number {
  const n = a.length;
  const shift = a[0] - b[0];
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const gap = a[i] - b[i] - shift;
    sum += gap;
    squares += gap * gap;
  }
  return Math.max(0, squares - (sum * sum) / n) / (n - 1);
}
