import type {Arm} from "../../../experiment/arm.ts";
import {openLab} from "../../../experiment/lab.ts";
import type {Store} from "../../../experiment/store.ts";
import type {Runner} from "../../../engine/runners/runner.ts";
import type {Difference, Differences, Side} from "../../../scenario/diff/differences.ts";
import {pairedDifference} from "../../../statistics/paired.ts";
import {meanInterval} from "../../../statistics/interval.ts";
import type {Reader} from "../../reader.ts";
import {opened} from "../../state/opened.ts";
import type {Size} from "../../state/size.ts";

/** What a change does to an outcome, with the interval of it over replications. */
export interface Effect {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly clear: boolean;
}

/** Why no effect can be given. */
export type NoEffect = "no figure" | "not alone" | "no meaning";

export interface Effects {
  readonly outcome: string;
  /** Strategies whose difference is looked at; `from` is null where only one is there on both sides. */
  readonly from: string | null;
  readonly to: string;
  /** The outcome before any change. */
  readonly start: Omit<Effect, "clear">;
  readonly end: Omit<Effect, "clear">;
  /** In the order of the differences; each change by itself. */
  readonly each: ReadonlyArray<Effect | NoEffect>;
  readonly all: Effect | NoEffect;
}

export interface EffectsOptions {
  readonly before: Side;
  /** The text of `before`, which edits are made to. */
  readonly text: string;
  readonly file: string;
  readonly after: Side;
  readonly differences: Differences;
  readonly outcome: string;
  readonly from: string | null;
  readonly to: string;
  readonly seed: string;
  readonly size: Size;
  readonly runner: Runner;
  readonly store: Store;
  readonly reader: Pick<Reader, "read" | "edit">;
  readonly signal?: AbortSignal;
  readonly onProgress?: (share: number) => void;
}

/** Kinds of differences that are about how a world is described and not about the world. */
const silent: ReadonlySet<Difference["kind"]> = new Set(["belief", "title", "claims"]);

/**
 * What each difference does by itself to an outcome of the world before, and all of them together, with the same people and the same luck. Rejects
 * when aborted and where a world cannot be lived through.
 */
export async function effectsOf(options: EffectsOptions): Promise<Effects> {
  const {before, after, differences, outcome, from, to, size, seed, signal} = options;
  const strategies = from === null ? [to] : [from, to];
  const sides: Array<Side | NoEffect> = [];
  for (const difference of differences) sides.push(await alone(difference, options));
  const worlds = [before, after, ...sides.filter(side => typeof side !== "string")];
  const arms = worlds.flatMap(side => strategies.map(strategy => armOf(side, strategy)));
  const lab = openLab(after.scenario, {...size, seed, runner: options.runner, store: options.store, signal});
  const found = await lab.tryOut(arms, {outcomes: [outcome], onProgress: options.onProgress});
  const series = worlds.map((_, i) => {
    const [one, other] = strategies.map((__, s) => found[i * strategies.length + s]!);
    if (one instanceof Error || other instanceof Error) return null;
    const figures = one!.figures[outcome]!;
    return other === undefined ? figures : other.figures[outcome]!.map((value, r) => value - figures[r]!);
  });
  const failed = found.slice(0, 2 * strategies.length).find(one => one instanceof Error);
  if (failed) throw failed;
  const [start, end] = [series[0]!, series[1]!];
  const effect = (figures: readonly number[] | null): Effect | NoEffect =>
    figures === null ? "not alone" : effectOf(figures, start);
  let next = 2;
  return {
    outcome,
    from,
    to,
    start: meanInterval(start),
    end: meanInterval(end),
    each: sides.map(side => (typeof side === "string" ? side : effect(series[next++]!))),
    all: effect(end)
  };
}

function effectOf(after: readonly number[], before: readonly number[]): Effect | NoEffect {
  const {value, low, high} = pairedDifference(after, before);
  if (!Number.isFinite(value)) return "no meaning";
  return {value, low, high, clear: low !== null && high !== null && (low > 0 || high < 0)};
}

/** The world before with one of the differences. */
async function alone(
  difference: Difference,
  {before, text, file, reader, signal}: EffectsOptions
): Promise<Side | NoEffect> {
  signal?.throwIfAborted();
  const {kind, edits} = difference;
  if (silent.has(kind)) return "no figure";
  if (edits === null || edits.length === 0) return "not alone";
  const numbers = edits.flatMap(edit => (edit.kind === "value" ? [[edit.path, edit.value] as const] : []));
  if (numbers.length === edits.length) return {...before, values: new Map([...(before.values ?? []), ...numbers])};
  try {
    const {scenario} = await reader.read(await reader.edit(text, file, edits), file);
    if (!scenario) return "not alone";
    const {scenario: world, off} = opened(file, scenario);
    return {...before, scenario: world, off};
  } catch {
    return "not alone";
  }
}

function armOf({scenario, off, values}: Side, strategy: string): Arm {
  return {strategy, scenario, off: off?.[strategy], values};
}
