import type {Outcome} from "../../outcome/outcome.ts";
import {KimNelson} from "../../statistics/kim-nelson.ts";
import {meanAndSd} from "../../statistics/spread.ts";
import type {Lab} from "../lab.ts";

/** Replications that are run at once after the first stage; what is not needed of them is not looked at. */
const CHUNK = 4;

export interface RaceOptions {
  readonly one: Outcome;
  readonly first: number;
  readonly confidence: number;
  readonly indifference: number | undefined;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: ((share: number) => void) | undefined;
}

export interface Raced {
  readonly race: KimNelson;
  readonly indifference: number;
  /** The figures that it looked at, by strategy. */
  readonly figures: ReadonlyArray<readonly number[]>;
}

/** Runs the race of all strategies of a laboratory to its end or to that of the budget, the laboratory's replications. */
export async function runRace(lab: Lab, options: RaceOptions): Promise<Raced> {
  const {one, first, confidence, signal, onProgress} = options;
  const {strategies} = lab.inputs;
  const budget = lab.replications;
  const sign = one.better === "higher" ? 1 : -1;
  const figures: number[][] = strategies.map(() => []);
  let {indifference} = options;
  let race: KimNelson | null = null;
  for (let from = 0; from < budget && (race === null || race.chosen === null);) {
    const to = Math.min(budget, race === null ? first : from + CHUNK);
    const racing: readonly number[] = race === null ? strategies.map((_, s) => s) : [...race.alive];
    const share = (part: number) => onProgress?.((from + part * (to - from)) / budget);
    const found = await lab.evaluate(
      racing.map(s => ({strategy: strategies[s].id})),
      {from, to, signal, onProgress: share}
    );
    const rows = new Map(racing.map((s, i) => [s, found[i].figures[one.id]]));
    for (const s of racing) {
      const nothing = rows.get(s)!.findIndex(value => !Number.isFinite(value));
      if (nothing >= 0)
        throw new Error(`${strategies[s].title} has no ${one.label.toLowerCase()} in replication ${from + nothing}`);
    }
    if (race === null) {
      indifference ??= hundredth(rows.get(0)!, one);
      race = new KimNelson({systems: strategies.length, first, confidence, indifference});
    }
    for (let r = from; r < to && race.chosen === null; r++) {
      const {alive} = race;
      for (const s of alive) figures[s].push(rows.get(s)![r - from]);
      race.observe(strategies.map((_, s) => (alive.includes(s) ? sign * figures[s].at(-1)! : NaN)));
    }
    from = to;
  }
  onProgress?.(1);
  return {race: race!, indifference: indifference!, figures};
}

/** A hundredth of a mean in one digit. */
function hundredth(values: readonly number[], {id}: Outcome): number {
  const size = Number((Math.abs(meanAndSd(values).mean) / 100).toPrecision(1));
  if (!(size > 0)) throw new Error(`${id} is 0 in the first strategy: name the smallest difference that matters`);
  return size;
}
