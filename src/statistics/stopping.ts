export interface StoppingOptions {
  /** Observations before the width is looked at. */
  readonly first?: number;
}

/**
 * Observations that the width has to hold for once it is reached: five, from a hundred on 5 % (Hoad, Robinson & Davies, Journal of the Operational
 * Research Society 61, 2010).
 */
export function lookAhead(n: number): number {
  return n <= 100 ? 5 : Math.floor(n / 20);
}

/**
 * Stopping when an interval is narrow enough (Chow & Robbins, Annals of Mathematical Statistics 36, 1965), for an absolute half width, with looking
 * ahead: the interval has to stay narrow for a while. Without it a run stops too readily where the spread looks small by luck, and its interval covers too rarely.
 */
export class Stopping {
  readonly #wanted: number;
  readonly #first: number;
  #since: number | null = null;
  #last = 0;

  /** Throws unless `wanted`, the half width, is above 0. */
  constructor(wanted: number, {first = 10}: StoppingOptions = {}) {
    if (!(wanted > 0 && wanted < Infinity)) throw new RangeError(`a half width must be above 0, not ${wanted}`);
    this.#wanted = wanted;
    this.#first = first;
  }

  /** Looks at the half width after n observations, n growing; null where there is no interval yet. */
  look(n: number, half: number | null): void {
    this.#last = n;
    if (n < this.#first || half === null || !(half <= this.#wanted)) this.#since = null;
    else this.#since ??= n;
  }

  /** The width has been reached and has held. */
  get done(): boolean {
    return this.#since !== null && this.#last >= this.#since + lookAhead(this.#since);
  }
}
