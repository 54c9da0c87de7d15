import type {Edit} from "../../scenario/edit/edits.ts";
import type {Parameter, Scenario} from "../../scenario/scenario.ts";
import type {Opened} from "./opened.ts";
import {makeRoom} from "./room.ts";
import {keepWholes} from "./shares.ts";

/** What the person at the page has changed in a scenario. */
export interface Choices {
  readonly seed: string;
  /** Ids of levers that are switched off, by strategy. */
  readonly off: Readonly<Record<string, ReadonlySet<string>>>;
  /** Values that replace those of the file, by parameter path. */
  readonly values: ReadonlyMap<string, number>;
  /** The strategy that the others are compared with; by default the first one. */
  readonly baseline?: string | undefined;
}

/** The scenario as its author wrote it. */
export function asWritten({scenario, off}: Pick<Opened, "scenario" | "off">): Choices {
  return {seed: scenario.seed, off, values: new Map()};
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

/**
 * Replaces the value of a parameter; `standard` is the one it has without a change, which needs no entry. Infinity stands for the word of the language,
 * such as "never". Where it is a share of a whole, the other shares that `known` has make way in proportion; other numbers beside it make room.
 */
export function setValue(
  choices: Choices,
  path: string,
  value: number,
  standard: number,
  known: ReadonlyMap<string, Parameter> = new Map()
): Choices {
  if (!Number.isFinite(value) && !(value === Infinity && known.get(path)?.limits.word))
    throw new Error(`the value of ${path} must be a finite number: ${value}`);
  const values = new Map(choices.values);
  if (value === standard) values.delete(path);
  else values.set(path, value);
  return {...choices, values: keepWholes(known, makeRoom(known, values, path), new Set([path]))};
}

export function setSeed(choices: Choices, seed: string): Choices {
  if (!seed) throw new Error("the seed must not be empty");
  return {...choices, seed};
}

export function setBaseline(choices: Choices, baseline: string | undefined): Choices {
  return {...choices, baseline};
}

/** What has to be changed in the text of a scenario so that it says what was chosen. The baseline is a way of looking and stays out of it. */
export function editsOf(choices: Choices, written: Choices): Edit[] {
  const strategies = new Set([...Object.keys(choices.off), ...Object.keys(written.off)]);
  const moved = [...strategies].filter(id => idsOf(choices, id).join("\n") !== idsOf(written, id).join("\n"));
  return [
    ...(choices.seed === written.seed ? [] : [{kind: "seed", seed: choices.seed} as const]),
    ...moved.map(strategy => ({kind: "without", strategy, levers: idsOf(choices, strategy)}) as const),
    ...[...choices.values].map(([path, value]) => ({kind: "value", path, value}) as const)
  ];
}

/**
 * Choices with what was chosen between two moments on top, as far as the scenario still has what it is about: switch by switch, number by number.
 * `standardOf` is the value that a number had by the text before all choices: what was taken back meanwhile goes there.
 */
export function carry(
  onto: Choices,
  before: Choices,
  after: Choices,
  {strategies}: Pick<Scenario, "strategies">,
  standardOf: (path: string) => number | undefined = () => undefined
): Choices {
  const has = (id: string) => Object.hasOwn(strategies, id);
  let carried: Choices = {...onto, seed: before.seed === after.seed ? onto.seed : after.seed};
  for (const id of Object.keys({...before.off, ...after.off}).filter(has)) {
    const moved = (from: Choices, to: Choices) => idsOf(to, id).filter(lever => !from.off[id]?.has(lever));
    carried = switchLevers(carried, id, moved(before, after), false);
    carried = switchLevers(carried, id, moved(after, before), true);
  }
  const values = new Map(carried.values);
  for (const path of new Set([...before.values.keys(), ...after.values.keys()])) {
    const value = after.values.get(path) ?? standardOf(path);
    if (value !== undefined && before.values.get(path) !== after.values.get(path)) values.set(path, value);
  }
  const baseline = after.baseline !== undefined && has(after.baseline) ? after.baseline : undefined;
  return {...carried, values, baseline};
}

const idsOf = ({off}: Choices, strategy: string) => [...(off[strategy] ?? [])].toSorted();

/** The next seed of a series that can be named and repeated: leesa, leesa-2, leesa-3 … */
export function nextSeed(seed: string): string {
  const found = /^(.*)-(\d{1,6})$/.exec(seed);
  return found ? `${found[1]}-${Number(found[2]) + 1}` : `${seed}-2`;
}

export function sameChoices(a: Choices, b: Choices): boolean {
  const levers = ({off}: Choices) =>
    Object.entries(off)
      .flatMap(([strategy, set]) => [...set].map(lever => `${strategy}\0${lever}`))
      .sort();
  return (
    a.seed === b.seed &&
    a.baseline === b.baseline &&
    a.values.size === b.values.size &&
    [...a.values].every(([path, value]) => b.values.get(path) === value) &&
    levers(a).join("\n") === levers(b).join("\n")
  );
}
