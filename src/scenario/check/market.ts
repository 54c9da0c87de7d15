import {dig} from "../plain.ts";
import {members, type File} from "./file.ts";

/** Sections that switch a mechanism on for everybody: a strategy may change their numbers but not bring them in. */
const shared = ["awareness"] as const;

/** What the market does, whichever strategy meets it. */
export function checkMarket({data, sheets, report}: File): void {
  for (const {sections, path, firm, firmPath} of sheets) {
    for (const section of shared)
      if (path.length && dig(sections, [section]) !== undefined && dig(data, [section]) === undefined)
        report([...path, section], `\`${section}\` is written in a strategy only`, {
          hint: `write ${section}: {} at the top of the file, so that every strategy meets the same people`,
          at: "key"
        });
    if (dig(data, ["awareness"]) === undefined)
      for (const {value, path: at} of members(firm.tools, [...firmPath, "tools"]))
        if (dig(value, ["does"]) === "advertising")
          report([...at, "does"], "advertising has no use where everybody knows the firm", {
            hint: "write awareness: {start: 30%} at the top of the file"
          });
  }
}
