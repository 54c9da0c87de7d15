import type {Belief, Difference} from "../../../scenario/diff/differences.ts";
import {formatInterval, formatValue} from "../../../outcome/format.ts";
import type {Outcome} from "../../../outcome/outcome.ts";
import {placeOf} from "../../state/offered.ts";
import {quantity} from "../../state/quantity.ts";
import {words as page} from "../../words.ts";
import type {Effect, NoEffect} from "./effects.ts";

const count = new Intl.NumberFormat("en");
const plural = (n: number, one: string, many: string) => `${count.format(n)} ${n === 1 ? one : many}`;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What the comparison of two scenarios says. */
export const words = {
  title: "What differs, and what it does",
  lead: "What the document says otherwise than another scenario: in what it means, not in how it is written.",
  against: "Compared with",
  opened: (file: string) => `${file}, as it was opened`,
  file: (file: string) => `your file ${file}`,
  chooseFile: "Another file…",
  loading: "Fetching the other scenario…",
  failed: (why: string) => `The two cannot be compared: ${why}`,
  noText: "the text of the other scenario is not at hand",
  none: "Nothing differs: both mean the same, so every figure is the same.",
  found: (n: number) => plural(n, "difference", "differences"),
  heads: ["What differs", "Before", "In the document", "What it does"] as const,
  more: (n: number) => `Show all ${count.format(n)}`,
  show: (path: string) => `${path}: show it in the text`,
  effect: {
    lead: (outcome: string, from: string | null, to: string) =>
      from === null
        ? `What each change does to ${outcome} of ${to}, by itself and all together.`
        : `What each change does to how far ${to} is ahead of ${from} in ${outcome}, by itself and all together.`,
    outcome: "Outcome",
    from: "From",
    to: "To",
    measure: "What does each change do?",
    again: "Measure again",
    stop: "Stop",
    running: (share: number) => (share > 0 ? `${Math.floor(share * 100)} % done` : "Simulating the first worlds…"),
    stale: "Measured before your last change.",
    all: "All together",
    start: (value: string) => `Without any of them: ${value}.`,
    end: (value: string) => `With all of them: ${value}.`,
    size: (customers: number, replications: number) =>
      `${count.format(customers)} customers × ${count.format(replications)} runs of each world, with the same people and the same luck; intervals 95%.`,
    sum: "The changes act on each other, so that they need not add up to what they do together."
  },
  picture: {
    title: (outcome: string) => `What each change does to ${outcome}`,
    zero: "no effect",
    alone: "Change",
    amount: "Effect",
    interval: "95% interval",
    none: "no clear effect",
    biggest: (what: string, amount: string) => `The largest clear effect is that of ${what}: ${amount}.`,
    unclear: "No change has a clear effect by itself."
  },
  no: {
    "no figure": "changes no figure",
    "not alone": "cannot be made alone",
    "no meaning": "no figure in one of the worlds"
  } satisfies Record<NoEffect, string>,
  same: "no difference",
  unclear: (amount: string) => `no clear difference: ${amount}`,
  missing: "–",
  gone: "not there"
};

/** A value with its interval. */
export function amount(
  {value, low, high}: Omit<Effect, "clear">,
  {unit}: Pick<Outcome, "unit">,
  {currency, signed = false}: {currency: string; signed?: boolean}
): string {
  const written = unbroken(formatValue(value, unit, {currency, signed}));
  // What hangs on no luck has an interval without width.
  if (low === null || high === null || high - low <= Math.abs(value) * 1e-9) return written;
  return `${written} (${unbroken(formatInterval(low, high, unit, {currency, signed, bare: true}))})`;
}

/** A minus sign stays with its number at the end of a line. */
const unbroken = (text: string) => text.replaceAll("−", "−\u2060");

/** What a change does, in words. */
export function effectWords(effect: Effect | NoEffect, outcome: Pick<Outcome, "unit">, currency: string): string {
  if (typeof effect === "string") return words.no[effect];
  if (effect.value === 0 && effect.low === effect.high) return words.same;
  const said = amount(effect, outcome, {currency, signed: true});
  return effect.clear ? said : words.unclear(said);
}

/** A difference on one line, for a picture: what, and of what. */
export function labelOf(difference: Difference, titles: ReadonlyMap<string, string>): string {
  if (difference.kind !== "number") return tell(difference, titles).what;
  const place = placeOf(difference, titles);
  return `${capital(difference.label)}${place ? `, ${place}` : ""}`;
}

export interface Told {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** A difference in words. */
export function tell(difference: Difference, titles: ReadonlyMap<string, string>): Told {
  const title = (id: string) => titles.get(id) ?? id;
  switch (difference.kind) {
    case "number": {
      const {label, unit, per, from, to} = difference;
      const say = (value: number | null) =>
        value === null ? words.gone : quantity(value, unit === "count" ? "" : unit);
      return {what: capital(per ? `${label}, ${per}` : label), before: say(from), after: say(to)};
    }
    case "belief": {
      const {label, unit, from, to} = difference;
      return {what: `What is believed about ${label}`, before: belief(from, unit), after: belief(to, unit)};
    }
    case "lever": {
      const {change, lever} = difference;
      const said = {
        added: [words.gone, "added"],
        removed: ["there", "removed"],
        on: ["off", "on"],
        off: ["on", "off"],
        changed: ["there", "changed"]
      }[change] as [string, string];
      return {what: capital(lever.label), before: said[0], after: said[1]};
    }
    case "pair": {
      const {change, object, from, to} = difference;
      const added = change === "added";
      return {
        what: `Records of ${object} from ${from} to ${to}`,
        before: added ? "stay behind" : "travel",
        after: added ? "travel" : "stay behind"
      };
    }
    case "strategy":
      return there(`Strategy ${difference.title}`, difference.change);
    case "title":
      return {what: `Title of ${title(difference.strategy)}`, before: difference.from, after: difference.to};
    case "part": {
      const {section, id, change, of} = difference;
      return there(`${capital(section.replace(/s$/, ""))} ${id}${of === null ? "" : ` in ${title(of)}`}`, change);
    }
    case "rule": {
      const {programme, rule, change} = difference;
      const what = `Rule ${rule} of ${programme}`;
      if (change === "changed" || change === "moved") return {what, before: "there", after: change};
      return there(what, change);
    }
    case "claims": {
      const {section, added, removed} = difference;
      const what = section === "expect" ? "Claims" : "Targets";
      return {
        what,
        before: removed > 0 ? `${removed} taken out` : words.missing,
        after: added > 0 ? `${added} added` : words.missing
      };
    }
    case "setting":
      return {
        what: capital(difference.path.replaceAll("-", " ")),
        before: difference.from ?? words.gone,
        after: difference.to ?? words.gone
      };
  }
}

function there(what: string, change: "added" | "removed"): Told {
  return change === "added" ? {what, before: words.gone, after: "added"} : {what, before: "there", after: "removed"};
}

function belief({low, high, evidence, grade, note}: Belief, unit: string): string {
  const range =
    low !== null && high !== null ? `${quantity(low, unit)} to ${quantity(high, unit)}` : page.dials.noRange;
  const known = grade === "A" || grade === "B" || grade === "C" ? page.dials.grade[grade] : null;
  return [
    range,
    ...(evidence === null ? [] : [`source ${evidence}`]),
    ...(known ? [known] : []),
    ...(note ? [note] : [])
  ].join(", ");
}
