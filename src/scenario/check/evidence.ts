import {register} from "../evidence/register.ts";
import {members, type File, type Path} from "./file.ts";

/** Ids of the evidence register must exist, and a claim about strategies must not be an input. */
export function checkEvidence({data, report}: File): void {
  const queue: Array<{value: unknown; path: Path}> = members(data, []);
  for (let at = queue.pop(); at; at = queue.pop()) {
    const {value, path} = at;
    if (path.at(-1) !== "evidence" || typeof value !== "string") {
      queue.push(...members(value, path));
      continue;
    }
    if (!/^E\d+$/.test(value)) continue;
    if (!Object.hasOwn(register, value))
      report(path, `the evidence register has no ${value}`, {hint: "name a source of your own in words"});
    else if (register[value]!.claim) report(path, `${value} is a claim, never an input: ${register[value]!.parameter}`);
  }
}
