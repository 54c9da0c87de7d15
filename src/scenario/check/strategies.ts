import {isPlain, keysOf} from "../plain.ts";
import type {File} from "./file.ts";

/** Names of strategies and what they extend. */
export function checkStrategies({data, sheets, report, suggest}: File): void {
  const ids = keysOf(data.strategies);
  if (isPlain(data.strategies) && !ids.length) report(["strategies"], "there is no strategy", {at: "key"});
  for (const {origin, sections, path, line} of sheets) {
    if (!path.length) continue;
    if (origin === "base" || origin === "catalogue")
      report(path, `"${origin}" cannot be the name of a strategy`, {at: "key"});
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
