import type {ClaimResult} from "../../experiment/claims.ts";
import {clean} from "../clean.ts";
import {wrap} from "../columns.ts";
import type {Host} from "../command.ts";
import type {Size} from "../size.ts";
import {count} from "./count.ts";

const margin = 9;

/** Claims of a file with their figures, a failed one marked. */
export function printClaims(
  file: string,
  {customers, replications}: Size,
  results: readonly ClaimResult[],
  {style, width}: Pick<Host, "style" | "width">
): string {
  const room = width - margin;
  const failed = results.filter(({holds}) => !holds).length;
  const head = `${clean(file)}: ${summary(results.length, failed)}`;
  const lines = results.flatMap(({claim: {because}, holds, subject, finding}) => {
    const [first = "", ...more] = wrap(clean(subject), room);
    const figures = wrap(clean(finding), room);
    const reason = because === undefined ? [] : wrap(`because ${clean(because)}`, room).map(style.dim);
    const rest = [...more, ...figures, ...reason].map(line => `${" ".repeat(margin)}${line}`);
    return [`  ${holds ? style.good("holds") : style.bad("FAILS")}  ${first}`, ...rest];
  });
  const size = `${count(customers, "customer")} × ${count(replications, "replication")}, 95 % intervals`;
  return [style.bold(head), ...(results.length === 0 ? [] : [style.dim(`  ${size}`)]), ...lines, ""]
    .join("\n")
    .replaceAll("\u00A0", " ");
}

function summary(claims: number, failed: number): string {
  if (claims === 0) return "no claims";
  if (failed === 0) return claims === 1 ? "the claim holds" : `all ${claims} claims hold`;
  return `${failed} of ${count(claims, "claim")} ${failed === 1 ? "fails" : "fail"}`;
}
