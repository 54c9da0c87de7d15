import {readBound} from "../bound.ts";
import {dig, isPlain, keysOf} from "../plain.ts";
import {members, type File, type Path} from "./file.ts";

const bounds = ["between", "above", "below", "sign"] as const;

/** Claims about outcomes and strategies that exist, each with one test. */
export function checkClaims(file: File, outcomes?: readonly string[]): void {
  const ids = keysOf(file.data.strategies);
  for (const {value: claim, path} of members(file.data.expect, ["expect"])) {
    if (!isPlain(claim)) continue;
    const {outcome} = claim;
    if (outcomes && typeof outcome === "string" && !outcomes.includes(outcome))
      file.report([...path, "outcome"], `unknown outcome "${outcome}"`, {hint: file.suggest(outcome, outcomes)});
    for (const name of ["in", "from", "to"]) {
      const strategy = claim[name];
      if (typeof strategy === "string" && !ids.includes(strategy))
        file.report([...path, name], `unknown strategy "${strategy}"`, {hint: file.suggest(strategy, ids)});
    }
    checkForm(file, claim, path);
  }
}

function checkForm({report}: File, claim: Readonly<Record<string, unknown>>, path: Path): void {
  const has = (name: string) => claim[name] !== undefined;
  const pair = has("from") && has("to");
  if (has("in") ? has("from") || has("to") : !pair)
    report(path, "a claim is about one strategy (`in`) or about two (`from` and `to`)");
  if (bounds.filter(has).length !== 1) report(path, `a claim has exactly one of ${bounds.join(", ")}`);
  else if (has("sign") && has("in"))
    report([...path, "sign"], "`sign` compares two strategies: `from` and `to`", {at: "key"});
  const [low, high] = ["0", "1"].map(end =>
    Array.isArray(claim.between) ? readBound(claim.between[Number(end)]) : null
  );
  if (low !== null && high !== null && low! > high!)
    report([...path, "between"], "the first bound is above the second");
  if (dig(claim, ["from"]) !== undefined && claim.from === claim.to)
    report([...path, "to"], "`from` and `to` are the same strategy");
}
