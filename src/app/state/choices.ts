import type {Scenario} from "../../scenario/scenario.ts";

/** What the person at the page has changed in a scenario. */
export interface Choices {
  readonly seed: string;
  /** Ids of levers that are switched off, by strategy. */
  readonly off: Readonly<Record<string, ReadonlySet<string>>>;
  /** Values that replace those of the file, by parameter path. */
  readonly values: ReadonlyMap<string, number>;
}

/** The scenario as its author wrote it. */
export function asWritten(scenario: Scenario): Choices {
  return {seed: scenario.seed, off: {}, values: new Map()};
}

export function isOn({off}: Choices, strategy: string, lever: string): boolean {
  return !off[strategy]?.has(lever);
}

/** Switches levers of one strategy on or off. */
export function switchLevers(choices: Choices, strategy: string, levers: Iterable<string>, on: boolean): Choices {
  const set = new Set(choices.off[strategy]);
  for (const lever of levers) {
    if (on) set.delete(lever);
    else set.add(lever);
  }
  const {[strategy]: _, ...others} = choices.off;
  return {...choices, off: set.size > 0 ? {...others, [strategy]: set} : others};
}

/** Replaces the value of a parameter; `standard` is the one it has without a change, which needs no entry. */
export function setValue(choices: Choices, path: string, value: number, standard: number): Choices {
  if (!Number.isFinite(value)) throw new Error(`the value of ${path} must be a finite number: ${value}`);
  const values = new Map(choices.values);
  if (value === standard) values.delete(path);
  else values.set(path, value);
  return {...choices, values};
}

export function setSeed(choices: Choices, seed: string): Choices {
  if (!seed) throw new Error("the seed must not be empty");
  return {...choices, seed};
}

/** The next seed of a series that can be named and repeated: leesa, leesa-2, leesa-3 … */
export function nextSeed(seed: string): string {
  const found = /^(.*)-(\d{1,6})$/.exec(seed);
  return found ? `${found[1]}-${Number(found[2]) + 1}` : `${seed}-2`;
}

/** How many switches and values differ from the scenario as written (the seed is luck, not a change). */
export function changeCount({off, values}: Choices): number {
  return values.size + Object.values(off).reduce((sum, levers) => sum + levers.size, 0);
}

export function sameChoices(a: Choices, b: Choices): boolean {
  const levers = ({off}: Choices) =>
    Object.entries(off)
      .flatMap(([strategy, set]) => [...set].map(lever => `${strategy}\0${lever}`))
      .sort();
  return (
    a.seed === b.seed &&
    a.values.size === b.values.size &&
    [...a.values].every(([path, value]) => b.values.get(path) === value) &&
    levers(a).join("\n") === levers(b).join("\n")
  );
}
