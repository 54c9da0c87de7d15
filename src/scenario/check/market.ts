import {dig, keysOf} from "../plain.ts";
import {members, type File} from "./file.ts";

/** Sections that switch a mechanism on for everybody: a strategy may change their numbers but not bring them in. */
const shared = ["awareness", "rivals", "consistency"] as const;

/** What the market does, whichever strategy meets it. */
export function checkMarket({data, sheets, report}: File): void {
  const compares = keysOf(data.segments).some(id => dig(data.segments, [id, "marketplace-check"]) !== undefined);
  for (const {sections, path, firm, firmPath} of sheets) {
    for (const section of shared)
      if (path.length && dig(sections, [section]) !== undefined && dig(data, [section]) === undefined)
        report([...path, section], `\`${section}\` is written in a strategy only`, {
          hint: `write ${section}: {} at the top of the file, so that every strategy meets the same people`,
          at: "key"
        });
    for (const {value, path: at} of members(firm.tools, [...firmPath, "tools"])) {
      const does = dig(value, ["does"]);
      if (does === "advertising" && dig(data, ["awareness"]) === undefined)
        report([...at, "does"], "advertising has no use where everybody knows the firm", {
          hint: "write awareness: {start: 30%} at the top of the file"
        });
      if (does === "sponsored-search" && !compares)
        report([...at, "does"], "sponsored search has no use where nobody compares", {
          hint: "give a segment a marketplace-check"
        });
    }
  }
}
