import {channelsOf} from "../channels.ts";
import {isPlain} from "../plain.ts";
import {expandPairs} from "../resolve/pairs.ts";
import {said, type Context, type Path} from "./context.ts";
import type {Difference} from "./differences.ts";
import type {Known} from "./side.ts";

interface Link {
  readonly lever: string;
  readonly object: string;
  readonly origin: string;
}

/** Pairs of channels that one entry of a link has and the other has not, of all channels of the file. */
export function pairDifferences(
  context: Context,
  path: Path,
  old: unknown,
  now: unknown,
  {lever, object, origin}: Link
): Difference[] {
  const {before, after} = context;
  const channels = [...new Set([before, after].flatMap(({scenario}) => channelsOf(scenario).map(({id}) => id)))];
  const of = ({scenario}: Known, entry: unknown) =>
    expandPairs(isPlain(entry) ? entry.pairs : entry, channels, scenario.groups).map(pair => pair.join(" "));
  const [was, is] = [of(before, old), of(after, now)];
  const entry = (change: "added" | "removed") => (pair: string) => {
    const [from, to] = pair.split(" ") as [string, string];
    const on = change === "added";
    // What is drawn in the base is not a strategy's to change.
    const edits = before.strategies.includes(origin)
      ? [{kind: "link", strategy: origin, object, from, to, on} as const]
      : null;
    const at = `${path.join(".")}.${from}.${to}`;
    return {kind: "pair", change, path: at, strategies: said(context, path), lever, object, from, to, edits} as const;
  };
  return [
    ...is.filter(pair => !was.includes(pair)).map(entry("added")),
    ...was.filter(pair => !is.includes(pair)).map(entry("removed"))
  ];
}
