import type {Parameter} from "../../scenario/scenario.ts";

const said = new Set(["value", "low", "high", "evidence", "grade", "note"]);

/** The number that a path of the text is about: the one there, or the one that something is said about there. */
export function numberAt(path: readonly string[], parameters: ReadonlyMap<string, Parameter>): Parameter | undefined {
  const known = (names: readonly string[]) =>
    parameters.get(names.join(".")) ??
    // A channel that only a strategy has is known by its own name.
    (names[0] === "strategies" && names[2] === "channels" ? parameters.get(names.slice(2).join(".")) : undefined);
  return known(path) ?? (said.has(path.at(-1) ?? "") ? known(path.slice(0, -1)) : undefined);
}

/** Where a number may stand in the text, the likeliest first. */
export function placesOf(path: string, strategies: readonly string[]): string[][] {
  const names = path.split(".");
  const elsewhere = names[0] === "channels" ? strategies.map(id => ["strategies", id, ...names]) : [];
  return [names, ...elsewhere];
}
