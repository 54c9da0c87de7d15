import {isPlain, keysOf} from "../plain.ts";
import {leverSections} from "../layers.ts";
import {show} from "../quantity.ts";
import {members, type File, type Sheet} from "./file.ts";

/** Names of strategies and what they extend. */
export function checkStrategies({data, sheets, report, suggest}: File): void {
  const ids = keysOf(data.strategies);
  if (isPlain(data.strategies) && !ids.length) report(["strategies"], "there is no strategy", {at: "key"});
  for (const {origin, sections, path, line} of sheets) {
    if (!path.length) continue;
    if (origin === "base" || origin === "catalogue")
      report(path, `"${origin}" cannot be the name of a strategy`, {at: "key"});
    checkWithout({report, suggest}, {line, path, sections});
    const below = sections.extends;
    if (typeof below !== "string") continue;
    if (!ids.includes(below))
      report([...path, "extends"], `unknown strategy "${below}"`, {
        hint: suggest(
          below,
          ids.filter(id => id !== origin)
        )
      });
    else if (!line.length && turns(sheets, origin))
      report([...path, "extends"], `"${origin}" extends itself in the end`);
  }
}

/** A strategy does without levers that it has. */
function checkWithout(
  {report, suggest}: Pick<File, "report" | "suggest">,
  {line, path, sections}: Pick<Sheet, "line" | "path" | "sections">
): void {
  if (!line.length || sections.without === undefined) return;
  const there = line.flatMap(({origin, firm}) =>
    leverSections.flatMap(section => keysOf(firm[section]).map(key => `${origin}/${section}.${key}`))
  );
  const known = new Set(there);
  const seen = new Set<unknown>();
  for (const {value: lever, path: at} of members(sections.without, [...path, "without"])) {
    if (seen.has(lever)) report(at, `"${show(lever)}" is listed twice`);
    else if (typeof lever === "string" && !known.has(lever))
      report(at, `there is no lever "${show(lever)}" here`, {hint: suggest(lever, there)});
    seen.add(lever);
  }
}

/** Whether following `extends` from a strategy leads back to it. */
function turns(sheets: File["sheets"], origin: string): boolean {
  const seen = new Set<unknown>();
  let at: unknown = origin;
  while (typeof at === "string" && !seen.has(at)) {
    seen.add(at);
    at = sheets.find(sheet => sheet.path.length && sheet.origin === at)?.sections.extends;
  }
  return at === origin;
}
