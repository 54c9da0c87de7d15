import type {Scenario, StrategyPatch} from "../../scenario/scenario.ts";

/** A scenario on the bench, and the file it came from. */
export interface Opened {
  readonly file: string;
  /** Without what its strategies do without: that is a choice, and can be taken back on the page. */
  readonly scenario: Scenario;
  /** Levers that the file itself switches off, by strategy. */
  readonly off: Readonly<Record<string, ReadonlySet<string>>>;
  /** The file as it is written; null for a scenario that comes with the page, until somebody wants to read it. */
  readonly text: string | null;
  /** It comes with the page, so that a link can name it. */
  readonly shipped: boolean;
}

export interface OpeningOptions {
  readonly text?: string | null;
  readonly shipped?: boolean;
}

/** A scenario that was read, ready for the bench. */
export function opened(file: string, read: Scenario, {text = null, shipped = false}: OpeningOptions = {}): Opened {
  const off: Record<string, ReadonlySet<string>> = {};
  const strategies: Record<string, StrategyPatch> = {};
  for (const [id, {without, ...patch}] of Object.entries(read.strategies)) {
    strategies[id] = patch;
    if (Array.isArray(without) && without.length > 0) off[id] = new Set(without.map(String));
  }
  const scenario = Object.keys(off).length > 0 ? {...read, strategies} : read;
  return {file, scenario, off, text, shipped};
}
