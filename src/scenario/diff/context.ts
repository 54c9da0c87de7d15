import type {Known} from "./side.ts";

export type Path = readonly string[];

/** Both scenarios. */
export interface Context {
  readonly before: Known;
  readonly after: Known;
}

/** Ids of the strategies whose world a part of the file belongs to: all for the base; a strategy and those that extend it. */
export function said({before, after}: Context, path: Path): string[] {
  const ids = [...new Set([...before.strategies, ...after.strategies])];
  if (path[0] !== "strategies") return ids;
  return ids.filter(id => builds(after, id, path[1]!) || builds(before, id, path[1]!));
}

function builds({scenario}: Known, id: string, on: string): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = scenario.strategies[at]?.extends) {
    if (at === on) return true;
    seen.add(at);
  }
  return false;
}
