import {readBound} from "../bound.ts";
import {isPlain, keysOf} from "../plain.ts";
import {show} from "../quantity.ts";
import {members, type File} from "./file.ts";

/** Observed figures of outcomes and strategies that exist, one of each, with a tolerance above 0. */
export function checkTargets(file: File, outcomes?: readonly string[]): void {
  const ids = keysOf(file.data.strategies);
  const seen = new Set<string>();
  for (const {value: target, path} of members(file.data.targets, ["targets"])) {
    if (!isPlain(target)) continue;
    const {outcome, in: strategy, tolerance} = target;
    if (outcomes && typeof outcome === "string" && !outcomes.includes(outcome))
      file.report([...path, "outcome"], `unknown outcome "${outcome}"`, {hint: file.suggest(outcome, outcomes)});
    if (typeof strategy === "string" && !ids.includes(strategy))
      file.report([...path, "in"], `unknown strategy "${strategy}"`, {hint: file.suggest(strategy, ids)});
    const size = readBound(tolerance);
    if (size !== null && !(size > 0))
      file.report([...path, "tolerance"], `\`tolerance: ${show(tolerance)}\` is not above 0`, {
        hint: "write the size of a deviation that is still fine"
      });
    if (typeof outcome !== "string" || typeof strategy !== "string") continue;
    if (seen.has(`${outcome} ${strategy}`)) file.report(path, `${outcome} has a target in "${strategy}" already`);
    seen.add(`${outcome} ${strategy}`);
  }
}
