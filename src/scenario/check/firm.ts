import {kinds} from "../catalogue/catalogue.ts";
import {investmentFields} from "../fields/firm.ts";
import {deskFields} from "../fields/service.ts";
import {readScalar} from "../quantity.ts";
import {allToolFields, toolFields} from "../fields/tools.ts";
import {leverSections} from "../layers.ts";
import {dig, keysOf} from "../plain.ts";
import {readDrawn} from "../resolve/pairs.ts";
import {known, members, playsSomewhere, standsIn, type File, type Path, type Sheet} from "./file.ts";

/** Links, desks, and entries that switch off what is not there. */
export function checkFirm(file: File): void {
  for (const sheet of file.sheets) {
    checkLinks(file, sheet);
    checkDesks(file, sheet);
    checkOff(file, sheet);
    checkTools(file, sheet);
  }
}

function checkLinks(file: File, sheet: Sheet): void {
  for (const {name, value, path} of members(sheet.firm.links, [...sheet.firmPath, "links"])) {
    if (name === "identity") {
      for (const {name: id, path: at} of members(dig(value, ["match"]), [...path, "match"])) {
        if (dig(file.data.groups, [id]) !== undefined)
          file.report(at, `"${id}" is a group; a channel is expected`, {at: "key"});
        else if (known(file, id, at, "key").length && standsIn(file, sheet, id, at, "key")) checkIdentity(file, id, at);
      }
      continue;
    }
    const bare = Array.isArray(value);
    for (const {value: drawn, path: at} of members(
      bare ? value : dig(value, ["pairs"]),
      bare ? path : [...path, "pairs"]
    ))
      if (typeof drawn === "string") {
        checkDrawn(file, sheet, drawn, at);
        if (name !== "stock" && name !== "content" && name !== "payment")
          for (const id of readDrawn(drawn)?.names ?? [])
            if (file.channels.has(id)) checkIdentity(file, id, at, "value");
      }
  }
}

/** Reports a channel that never says who somebody is. */
function checkIdentity({data, channels, report}: File, id: string, path: Path, at: "key" | "value" = "key"): void {
  const said = dig(data.channels, [id, "returns-identity"]);
  if (said ?? kinds[channels.get(id)!]?.returnsIdentity ?? true) return;
  report(path, `"${id}" never tells the firm who somebody is, so nobody is recognised and no record follows there`, {
    hint: "leave it out, or add returns-identity: true to the channel",
    at
  });
}

function checkDrawn(file: File, sheet: Sheet, drawn: string, path: Path): void {
  const link = readDrawn(drawn);
  if (!link) return;
  if (new Set(link.names).size < link.names.length) file.report(path, `\`${drawn}\` links a channel with itself`);
  for (const name of link.names)
    if (file.channels.has(name)) standsIn(file, sheet, name, path);
    else known(file, name, path);
}

/** When a desk is open and who is on duty, as far as its entry says so. */
function checkDuty({report}: File, desk: unknown, path: Path): void {
  const number = (name: "agents" | "opens" | "days" | "hours" | "answer" | "minimum"): number => {
    const written = dig(desk, [name]);
    const read = readScalar(deskFields[name], dig(written, ["value"]) ?? written);
    return "value" in read && typeof read.value === "number" ? read.value : NaN;
  };
  for (const name of ["answer", "minimum"] as const)
    if (number(name) > 0 && number("agents") > 0)
      report([...path, name], `\`${name}\` has no use: the desk has a number of agents`, {
        hint: "leave out `agents`, so that as many come as the load needs",
        at: "key"
      });
  const [opens, days, hours] = [number("opens"), number("days"), number("hours")];
  if (opens >= 0 && Number.isNaN(hours) && dig(desk, ["hours"]) === undefined)
    report([...path, "opens"], "`opens` needs `hours`", {hint: "add hours: 45", at: "key"});
  else if (opens + (hours * 60) / (days > 0 ? days : 7) > 1440)
    report([...path, "hours"], "the desk would close after midnight", {
      hint: "fewer hours, more days, or an earlier time for `opens`"
    });
  if (days > 0 && dig(desk, ["opens"]) === undefined)
    report([...path, "days"], "`days` needs `opens`", {hint: "add opens: 9h", at: "key"});
}

function checkDesks(file: File, sheet: Sheet): void {
  const taken = new Map<string, string>();
  for (const {name, value, path} of members(sheet.firm.desks, [...sheet.firmPath, "desks"])) {
    checkDuty(file, value, path);
    for (const {value: wanted, path: at} of members(dig(value, ["channels"]), [...path, "channels"]))
      for (const id of known(file, wanted, at)) {
        const other = taken.get(id);
        if (other !== undefined) file.report(at, `"${id}" is at desk "${other}" already`);
        taken.set(id, name);
        if (id === wanted && !playsSomewhere(file, id, "serves"))
          file.report(at, `"${id}" does not serve, so no desk can answer it`, {
            hint: "add serves: true to the channel"
          });
        else if (id === wanted) standsIn(file, sheet, id, at);
      }
  }
}

/** `off` needs something below it. */
function checkOff(file: File, sheet: Sheet): void {
  for (const section of leverSections) {
    if (section === "links" || !sheet.line.length) continue;
    const below = new Set(sheet.line.slice(0, -1).flatMap(({firm}) => keysOf(firm[section])));
    for (const {name, value, path} of members(sheet.firm[section], [...sheet.firmPath, section]))
      if (value === "off" && !below.has(name))
        file.report(path, `there is no "${name}" to switch off`, {hint: file.suggest(name, [...below]), at: "key"});
  }
}

/** A tool has the numbers of its kind and no others. */
function checkTools(file: File, sheet: Sheet): void {
  for (const {value, path} of members(sheet.firm.tools, [...sheet.firmPath, "tools"])) {
    const does = dig(value, ["does"]);
    const kind = typeof does === "string" ? does : null;
    for (const {name, path: at} of members(value, path))
      if (name in allToolFields && !(name in investmentFields) && !(name in toolFields(kind)))
        file.report(
          at,
          kind === null ? `a tool with "${name}" needs \`does\`` : `a tool for ${kind} has no "${name}"`,
          {
            hint: file.suggest(name, Object.keys(toolFields(kind))),
            at: "key"
          }
        );
  }
}
