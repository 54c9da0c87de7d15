import {dig, isPlain} from "../plain.ts";
import type {Parameter} from "../scenario.ts";
import {said, type Context, type Path} from "./context.ts";
import type {Belief, Difference} from "./differences.ts";
import type {Known} from "./side.ts";

/** What differs at the path of a number: the number, or what is believed of it. Null where neither scenario has a number. */
export function numberDifference(context: Context, path: Path): Difference[] | null {
  const {before, after} = context;
  const [old, now] = [numberAt(before, path), numberAt(after, path)];
  const parameter = now ?? old;
  if (!parameter) return null;
  const {label, unit, per} = parameter;
  // A premium and a wage are not the same number.
  if (old && now && (old.unit !== now.unit || old.per !== now.per)) return null;
  const [from, to] = [old && before.valueOf(old), now && after.valueOf(now)].map(value => value ?? null);
  const name = path.join(".");
  const concerned = [...new Set([...before.strategies, ...after.strategies])].filter(
    id => after.numbers.get(id)?.has(name) || before.numbers.get(id)?.has(name)
  );
  const all = {path: name, strategies: concerned.length > 0 ? concerned : said(context, path), label, unit, per};
  if (from !== to) {
    const possible = from !== null && to !== null && Number.isFinite(to);
    return [
      {kind: "number", ...all, from: from!, to: to!, edits: possible ? [{kind: "value", path: name, value: to}] : null}
    ];
  }
  const [was, is] = [beliefIn(before, old, path), beliefIn(after, now, path)];
  const same = (Object.keys(was) as Array<keyof Belief>).every(key => was[key] === is[key]);
  return same ? [] : [{kind: "belief", ...all, from: was, to: is, edits: null}];
}

/** The number that stands at a path, or that counts there where it is not written. */
function numberAt({numbers, scenario}: Known, path: Path): Parameter | undefined {
  const name = path.join(".");
  for (const list of numbers.values()) {
    const parameter = list.get(name);
    if (parameter) return parameter;
  }
  const own = path[0] === "strategies" ? numbers.get(path[1]!) : undefined;
  const tail = path.slice(2).join(".");
  for (let at: string | undefined = own && path[1]; own && at !== undefined; at = scenario.strategies[at]?.extends) {
    const parameter = own.get(`strategies.${at}.${tail}`);
    if (parameter) return parameter;
  }
  return own?.get(tail);
}

function beliefIn({scenario}: Known, parameter: Parameter | undefined, path: Path): Belief {
  const written = dig(scenario, path);
  const note = isPlain(written) && typeof written.note === "string" ? written.note : null;
  const {low = null, high = null, evidence = null, grade = null} = parameter ?? {};
  return {low, high, evidence, grade, note};
}
