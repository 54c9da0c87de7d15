import {ruleFields} from "../fields/firm.ts";
import {dig, keysOf} from "../plain.ts";
import {readScalar} from "../quantity.ts";
import {known, members, playsSomewhere, standsIn, type File, type Path, type Sheet} from "./file.ts";

/** Rules that can be carried out: what they do, when, through which channels, with which offers. */
export function checkProgrammes(file: File): void {
  for (const sheet of file.sheets)
    for (const programme of members(sheet.firm.programmes, [...sheet.firmPath, "programmes"])) {
      if (!Array.isArray(programme.value)) continue;
      const rules = members(programme.value, programme.path);
      const ids = rules.map(({value}, index) => (dig(value, ["id"]) as string | undefined) ?? String(index + 1));
      rules.forEach(({value: rule, path}, index) => {
        if (ids.indexOf(ids[index]!) < index) {
          const at = dig(rule, ["id"]) === undefined ? path : [...path, "id"];
          file.report(at, `"${ids[index]!}" is written twice`);
        }
        checkAction(file, rule, path);
        checkOccasion(file, rule, path, {ids, index});
        checkTimes(file, rule, path);
        checkConditions(file, rule, path);
        checkChannels(file, sheet, rule, path);
        checkOffer(file, sheet, rule, path);
      });
    }
  checkOffers(file);
}

const actions = ["send", "show", "ask", "stop"] as const;
/** Keys that some actions have no use for. */
const unused: Readonly<Record<(typeof actions)[number], readonly string[]>> = {
  send: ["via"],
  show: ["via", "after", "every", "for", "cap", "fallback", "until", "land", "priority"],
  ask: ["land"],
  stop: ["via", "every", "for", "cap", "fallback", "until", "land", "priority"]
};

function checkAction({report}: File, rule: unknown, path: Path): void {
  const found = actions.filter(name => dig(rule, [name]) !== undefined);
  if (found.length !== 1) {
    report(path, `a rule does exactly one thing: ${actions.join(", ")}`, {
      hint: found.length ? "write a rule for each" : "add send: {channel: email}"
    });
    return;
  }
  const action = found[0]!;
  for (const name of unused[action])
    if (dig(rule, [name]) !== undefined)
      report([...path, name], `"${name}" has no use in a rule that says \`${action}\``, {at: "key"});
  if (action === "ask" && dig(rule, ["via"]) === undefined)
    report([...path, "ask"], "`ask` needs a channel to ask through", {hint: "add via: email", at: "key"});
  const show = dig(rule, ["show"]);
  if (action === "show" && dig(show, ["offer"]) === undefined && dig(show, ["capture"]) === undefined)
    report([...path, "show"], "a pop-up offers something, asks for consent, or both", {
      hint: "add offer: or capture: email",
      at: "key"
    });
}

interface Place {
  readonly ids: readonly string[];
  readonly index: number;
}

function checkOccasion({report, suggest}: File, rule: unknown, path: Path, {ids, index}: Place): void {
  const on = dig(rule, ["on"]);
  const at = [...path, "on"];
  const shows = dig(rule, ["show"]) !== undefined;
  if (on === "leaving" && !shows)
    report(at, "whoever is leaving can only be shown something", {hint: "add show: or wait for product seen"});
  const word = typeof on === "string" ? on : keysOf(on)[0];
  if (shows && word !== "leaving" && word !== "first visit" && word !== "ignored")
    report(at, "a pop-up is shown on first visit, leaving or ignored", {hint: "use send:"});
  if (on === undefined && dig(rule, ["stop"]) !== undefined)
    report(path, "`stop` needs an occasion", {hint: "add on: order"});
  if ((on === "ignored" || on === "engaged") && index === 0)
    report(at, `there is no rule before this one that could be ${on}`, {hint: `name it: on: {${on}: …}`});
  for (const name of ["ignored", "engaged"]) {
    const written = dig(on, [name]);
    const named =
      typeof written === "string" ? [{value: written, path: [...at, name]}] : members(written, [...at, name]);
    for (const {value, path: there} of named) {
      if (typeof value !== "string" || (ids.includes(value) && value !== ids[index])) continue;
      const known = ids.filter(id => id !== ids[index]);
      report(there, `this programme has no other rule "${value}"`, {hint: suggest(value, known)});
    }
  }
}

function checkTimes({report}: File, rule: unknown, path: Path): void {
  const minutes = (name: "every" | "for"): number => {
    const written = dig(rule, [name]);
    const read = readScalar(ruleFields[name], dig(written, ["value"]) ?? written);
    return "value" in read ? (read.value as number) : NaN;
  };
  const [on, every, during] = ["on", "every", "for"].map(name => dig(rule, [name]));
  const acts = dig(rule, ["show"]) === undefined && dig(rule, ["stop"]) === undefined;
  if (!acts) return;
  if (on === undefined && every === undefined)
    report(path, "a rule without `on` goes by the calendar and needs `every`", {hint: "add on: order, or every: 7d"});
  else if (during !== undefined && every === undefined)
    report([...path, "for"], "`for` needs `every`", {
      hint: on === "silence" ? "write after: 7d for seven days of silence" : "add every: 1d",
      at: "key"
    });
  else if (minutes("for") < minutes("every")) report([...path, "for"], "`for` is shorter than `every`");
  if (on === undefined && dig(rule, ["fallback"]) !== undefined)
    report([...path, "fallback"], "a rule by the calendar has no fallback", {at: "key"});
}

const opposites = [
  ["customer", "new customer"],
  ["just bought", "not just bought"],
  ["recognised", "not recognised"],
  ["cart open", "no cart"],
  ["offer at hand", "no offer"],
  ["open case", "no open case"]
] as const;

function checkConditions({report}: File, rule: unknown, path: Path): void {
  const list = dig(rule, ["if"]);
  if (!Array.isArray(list)) return;
  for (const [one, other] of opposites)
    if (list.includes(one) && list.includes(other))
      report([...path, "if"], `nobody is both "${one}" and "${other}" at once`);
}

/** Channels that a rule names stand in the sheet's world and can do what the rule wants of them. */
function checkChannels(file: File, sheet: Sheet, rule: unknown, path: Path): void {
  const {channels, data, report} = file;
  const each = (at: readonly string[], test: (id: string, there: Path, written: unknown) => void) => {
    const written = dig(rule, at);
    const full = [...path, ...at];
    const names = Array.isArray(written) ? members(written, full) : [{value: written, path: full}];
    for (const {value, path: there} of names)
      for (const id of known(file, value, there))
        if (id !== value || (channels.has(id) && standsIn(file, sheet, id, there))) test(id, there, value);
  };
  const carries = (id: string, there: Path) => {
    if (!playsSomewhere(file, id, "reaches"))
      report(there, `"${id}" cannot carry messages`, {hint: "add reaches: true to the channel"});
  };
  const holdsSessions = (id: string, there: Path) => {
    if (!playsSomewhere(file, id, "browses") && !playsSomewhere(file, id, "sells"))
      report(there, `nobody can browse or buy in "${id}"`);
  };
  const single = (at: readonly string[]) => {
    const name = dig(rule, at);
    const isGroup = typeof name === "string" && dig(data.groups, [name]) !== undefined;
    if (isGroup) report([...path, ...at], `"${name}" is a group; a channel is expected`);
    return !isGroup;
  };
  each(["send", "channel"], carries);
  each(["via"], carries);
  each(["stop"], carries);
  each(["show", "at"], holdsSessions);
  if (single(["show", "capture"])) each(["show", "capture"], carries);
  if (single(["fallback"])) each(["fallback"], carries);
  if (single(["land"])) each(["land"], holdsSessions);
}

function checkOffer(file: File, sheet: Sheet, rule: unknown, path: Path): void {
  const offers = sheet.line.flatMap(({sections}) => keysOf(sections.offers));
  for (const action of ["send", "show"]) {
    const offer = dig(rule, [action, "offer"]);
    if (typeof offer === "string" && sheet.line.length && !offers.includes(offer))
      file.report([...path, action, "offer"], `unknown offer "${offer}"`, {hint: file.suggest(offer, offers)});
  }
}

function checkOffers({sheets, report}: File): void {
  for (const {line, sections, path} of sheets)
    for (const {name, value, path: at} of members(sections.offers, [...path, "offers"])) {
      const said = line.some(sheet => dig(sheet.sections, ["offers", name, "off"]) !== undefined);
      if (path.length && line.length && !said && dig(value, ["off"]) === undefined)
        report(at, `unknown offer "${name}"`, {at: "key", hint: "a new offer needs off: a discount in money"});
    }
}
