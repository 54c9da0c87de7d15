import {ruleFields} from "../fields/firm.ts";
import {dig, keysOf} from "../plain.ts";
import {readScalar} from "../quantity.ts";
import {known, members, playsSomewhere, standsIn, type File, type Path, type Sheet} from "./file.ts";

/** Rules that can be carried out: channels, offers, times. */
export function checkProgrammes(file: File): void {
  for (const sheet of file.sheets)
    for (const programme of members(sheet.firm.programmes, [...sheet.firmPath, "programmes"])) {
      if (!Array.isArray(programme.value)) continue;
      const ids = new Set<unknown>();
      for (const {value: rule, path} of members(programme.value, programme.path)) {
        const id = dig(rule, ["id"]);
        if (id !== undefined && ids.has(id)) file.report([...path, "id"], `"${String(id as string)}" is written twice`);
        ids.add(id);
        checkTimes(file, rule, path);
        checkCarrier(file, sheet, rule, path);
      }
    }
  checkOffers(file);
}

function checkTimes({report}: File, rule: unknown, path: Path): void {
  const minutes = (name: "every" | "for"): number => {
    const written = dig(rule, [name]);
    const read = readScalar(ruleFields[name], dig(written, ["value"]) ?? written);
    return "value" in read ? (read.value as number) : NaN;
  };
  const [on, every, during] = ["on", "every", "for"].map(name => dig(rule, [name]));
  if (on === undefined && every === undefined)
    report(path, "a rule without `on` goes by the calendar and needs `every`", {hint: "add on: order, or every: 7d"});
  else if (during !== undefined && every === undefined)
    report([...path, "for"], "`for` needs `every`", {hint: "add every: 1d", at: "key"});
  else if (minutes("for") < minutes("every")) report([...path, "for"], "`for` is shorter than `every`");
}

function checkCarrier(file: File, sheet: Sheet, rule: unknown, path: Path): void {
  const {channels, data, report} = file;
  const single = (name: unknown, at: Path): name is string => {
    if (typeof name !== "string") return false;
    if (dig(data.groups, [name]) !== undefined) report(at, `"${name}" is a group; a channel is expected`);
    else if (known(file, name, at).length) return channels.has(name) && standsIn(file, sheet, name, at);
    return false;
  };
  const carrier = dig(rule, ["send", "channel"]);
  const at = [...path, "send", "channel"];
  if (single(carrier, at) && !playsSomewhere(file, carrier, "reaches"))
    report(at, `"${carrier}" cannot carry messages`, {hint: "add reaches: true to the channel"});
  const land = dig(rule, ["land"]);
  if (single(land, [...path, "land"]) && !playsSomewhere(file, land, "browses") && !playsSomewhere(file, land, "sells"))
    report([...path, "land"], `nobody can browse or buy in "${land}"`);
  const offer = dig(rule, ["send", "offer"]);
  const offers = sheet.line.flatMap(({sections}) => keysOf(sections.offers));
  if (typeof offer === "string" && sheet.line.length && !offers.includes(offer))
    report([...path, "send", "offer"], `unknown offer "${offer}"`, {hint: file.suggest(offer, offers)});
}

function checkOffers({sheets, report}: File): void {
  for (const {line, sections, path} of sheets)
    for (const {name, value, path: at} of members(sections.offers, [...path, "offers"])) {
      const said = line.some(sheet => dig(sheet.sections, ["offers", name, "off"]) !== undefined);
      if (path.length && line.length && !said && dig(value, ["off"]) === undefined)
        report(at, `unknown offer "${name}"`, {at: "key", hint: "a new offer needs off: a discount in money"});
    }
}
