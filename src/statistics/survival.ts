import {exactExp, exactLog, exactPow} from "../random/exact.ts";
import {normalQuantile} from "./normal.ts";

/** A Kaplan–Meier curve: one entry per period, or per distinct event time. */
export interface SurvivalCurve {
  readonly time: readonly number[];
  readonly atRisk: readonly number[];
  readonly events: readonly number[];
  /** share that lives beyond `time`; NaN once nobody is left to observe */
  readonly survival: readonly number[];
  /** Greenwood's standard error; 0 once everybody observed has had the event */
  readonly error: readonly number[];
}

/**
 * From counts per period: `events[i]` and `censored[i]` in period i, whose end is time i + 1. Within a period events come
 * before censorings. Throws on negative counts or unequal lengths.
 */
export function survivalFromCounts(events: ArrayLike<number>, censored: ArrayLike<number>): SurvivalCurve {
  if (events.length !== censored.length)
    throw new RangeError(`periods need events and censorings, not ${events.length} and ${censored.length}`);
  let atRisk = 0;
  for (let i = 0; i < events.length; i++) {
    if (!(events[i] >= 0 && censored[i] >= 0))
      throw new RangeError(`counts must be 0 or more, not ${events[i]} and ${censored[i]}`);
    atRisk += events[i] + censored[i];
  }
  const steps = Array.from({length: events.length}, (_, i) => {
    const step = {time: i + 1, atRisk, events: events[i]};
    atRisk -= events[i] + censored[i];
    return step;
  });
  return productLimit(steps);
}

/** From individuals: a time and whether the event was seen then (otherwise censored). One entry per distinct event time. */
export function survivalFromTimes(
  individuals: ReadonlyArray<{readonly time: number; readonly event: boolean}>
): SurvivalCurve {
  const sorted = individuals.toSorted((a, b) => a.time - b.time);
  const steps: Step[] = [];
  for (let i = 0; i < sorted.length;) {
    const {time} = sorted[i];
    if (!(time >= 0)) throw new RangeError(`a time must be 0 or more, not ${time}`);
    const atRisk = sorted.length - i;
    let events = 0;
    for (; i < sorted.length && sorted[i].time === time; i++) if (sorted[i].event) events++;
    if (events > 0) steps.push({time, atRisk, events});
  }
  return productLimit(steps);
}

/**
 * Pointwise confidence band on the log(−log S) scale (Kalbfleisch & Prentice), which stays inside 0..1. Null where the curve
 * is still 1, has reached 0 or has ended.
 */
export function survivalBand(
  {survival, error}: SurvivalCurve,
  {level = 0.95}: {level?: number} = {}
): {low: (number | null)[]; high: (number | null)[]} {
  if (!(level > 0 && level < 1)) throw new RangeError(`a confidence level lies between 0 and 1, not ${level}`);
  const z = normalQuantile((1 + level) / 2);
  const limit = (sign: number) =>
    survival.map((s, i) => (s > 0 && s < 1 ? exactPow(s, exactExp((sign * z * error[i]) / (s * -exactLog(s)))) : null));
  return {low: limit(1), high: limit(-1)};
}

interface Step {
  readonly time: number;
  readonly atRisk: number;
  readonly events: number;
}

function productLimit(steps: readonly Step[]): SurvivalCurve {
  const survival: number[] = [];
  const error: number[] = [];
  let alive = 1;
  let greenwood = 0;
  for (const {atRisk, events} of steps) {
    if (atRisk === 0) alive = alive === 0 ? 0 : NaN;
    else {
      alive *= (atRisk - events) / atRisk;
      if (events < atRisk) greenwood += events / (atRisk * (atRisk - events));
    }
    survival.push(alive);
    error.push(alive * Math.sqrt(greenwood));
  }
  return {
    time: steps.map(step => step.time),
    atRisk: steps.map(step => step.atRisk),
    events: steps.map(step => step.events),
    survival,
    error
  };
}
