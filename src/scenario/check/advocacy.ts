import {dig} from "../plain.ts";
import {members, type File, type Path, type Sheet} from "./file.ts";

/** What acts on what people say needs a section that makes them say it, in the sheet itself, below it or above it. */
export function checkAdvocacy(file: File): void {
  for (const sheet of file.sheets) {
    for (const programme of members(sheet.firm.programmes, [...sheet.firmPath, "programmes"]))
      if (Array.isArray(programme.value))
        for (const {value: rule, path} of members(programme.value, programme.path)) checkRule(file, sheet, rule, path);
    for (const {value, path} of members(sheet.firm.tools, [...sheet.firmPath, "tools"])) {
      const does = dig(value, ["does"]);
      if (does === "listening") needs(file, sheet, "complaints", "a tool for listening", [...path, "does"]);
      if (does === "referral-reward") needs(file, sheet, "referrals", "a reward for referrals", [...path, "does"]);
    }
  }
}

function checkRule(file: File, sheet: Sheet, rule: unknown, path: Path): void {
  const on = dig(rule, ["on"]);
  const ask = dig(rule, ["ask"]);
  if (ask === "review") needs(file, sheet, "reviews", "`ask: review`", [...path, "ask"]);
  if (ask === "referral") needs(file, sheet, "referrals", "`ask: referral`", [...path, "ask"]);
  if (on === "complaint") needs(file, sheet, "complaints", "`on: complaint`", [...path, "on"]);
  if (typeof on === "string" && on.startsWith("review"))
    needs(file, sheet, "reviews", "a rule that waits for reviews", [...path, "on"]);
}

function needs({report, sheets}: File, sheet: Sheet, section: string, what: string, path: Path): void {
  if (!sheet.line.length) return;
  const family = sheets.filter(({line}) => line.some(({origin}) => origin === sheet.origin));
  if ([...sheet.line, ...family].some(({sections}) => dig(sections, [section]) !== undefined)) return;
  report(path, `${what} needs a section \`${section}\``, {hint: `add ${section}: {}`});
}
