import {Event} from "../model/event.ts";
import type {Setting} from "../scenario/setting.ts";
import {moves} from "../scenario/setting/journey.ts";
import {recordObjects} from "../scenario/setting/records.ts";
import {missingReason, objectName} from "./tell.ts";
import {readable, ruleName, type TraceEntry} from "./trace.ts";

/** A life as one strategy saw it. */
export interface Life {
  readonly title: string;
  readonly entries: readonly TraceEntry[];
  readonly setting: Setting;
}

const ruleCodes: ReadonlySet<number> = new Set([
  Event.visitByMessage,
  Event.message,
  Event.click,
  Event.optOut,
  Event.messageWithheld,
  Event.broughtForward,
  Event.posted,
  Event.returned,
  Event.popUp,
  Event.stopped,
  Event.reminded,
  Event.fit,
  Event.invited
]);
/** Entries by which a rule of one strategy gets through to the person. */
const reaching: ReadonlySet<number> = new Set([
  Event.message,
  Event.click,
  Event.broughtForward,
  Event.posted,
  Event.popUp,
  Event.stopped,
  Event.reminded
]);
/** Entries whose numbers may differ while life goes the same way. */
const numbersApart: ReadonlySet<number> = new Set([
  Event.step,
  Event.missing,
  Event.received,
  Event.contact,
  Event.caseClosed,
  Event.later,
  Event.gaveUpWaiting,
  Event.lost,
  Event.complained
]);

/** What must be the same for two entries to be the same event. */
function mark({code, minute, channel, a, b}: TraceEntry, {rules}: Setting): string {
  const first = ruleCodes.has(code)
    ? rules[a].id
    : code === Event.contact || !numbersApart.has(code) || code === Event.step || code === Event.missing
      ? a
      : 0;
  return `${code} ${minute} ${channel} ${first} ${numbersApart.has(code) || code === Event.carried ? "" : b}`;
}

/** Entries that explain what people and systems do, and are written only where programmes look at it. */
const asides: ReadonlySet<number> = new Set([Event.address, Event.untouched, Event.heardOfOrder]);

/** A life without asides, with the index of each of its entries in the whole life. */
export function plotOf(life: Life): Life & {readonly at: readonly number[]} {
  const at = life.entries.flatMap(({code}, i) => (asides.has(code) ? [] : [i]));
  return {...life, entries: at.map(i => life.entries[i]), at};
}

/** Index of the first entry at which two lives part, the same in both; −1 when they never do. */
export function partingPoint(one: Life, two: Life): number {
  const length = Math.max(one.entries.length, two.entries.length);
  for (let i = 0; i < length; i++) {
    const a = one.entries[i];
    const b = two.entries[i];
    if (a === undefined || b === undefined || mark(a, one.setting) !== mark(b, two.setting)) return i;
  }
  return -1;
}

/** Why two lives part. */
export interface Cause {
  /**
   * What it is due to: `link:cart` (any record), `recognition`, `rule:` and the programme, `cap`, `budget`, `desk:` and what a desk does, `wait`, `delivery`, `experience`,
   * `odds`, `stock`, `payment`, `word-of-mouth`, `friends`, `reviews`, `public-answers`, `channels`, `timing`.
   */
  readonly id: string;
  /** One sentence that names the link, rule, desk or draw. */
  readonly text: string;
}

/** Why two lives part at an entry, in one sentence that names the link, rule, desk or draw. */
export function causeOf(one: Life, two: Life, at: number): string {
  return partingCause(one, two, at).text;
}

/** The same with what it is due to. */
export function partingCause(one: Life, two: Life, at: number): Cause {
  const a = one.entries[at];
  const b = two.entries[at];
  return (
    record(one, two, a, b) ??
    record(two, one, b, a) ??
    fit(one, two, a, b) ??
    said(one, two, a, b) ??
    said(two, one, b, a) ??
    rule(one, two, a, b) ??
    rule(two, one, b, a) ??
    service(one, two, a, b) ??
    service(two, one, b, a) ??
    goods(one, two, a, b) ??
    goods(two, one, b, a) ??
    step(one, two, at) ??
    otherwise(one, two, at)
  );
}

function cause(id: string, text: string): Cause {
  return {id, text};
}

/** A rule is due to its programme. */
function programmeCause(rule: string): string {
  return `rule:${rule.slice(0, rule.indexOf(".") < 0 ? undefined : rule.indexOf("."))}`;
}

/** Reasons of `Event.missing` that are about who somebody is: recognised on neither end, on another device, taken for another. */
const unrecognised: ReadonlySet<number> = new Set([1, 2, 4, 6]);

/** A record that is missing though a link is there is due to recognition; otherwise to the link. */
function recordCause({code, a, b}: TraceEntry): string {
  return code === Event.missing && unrecognised.has(b) ? "recognition" : `link:${recordObjects[a]}`;
}

/** A record that is there in `two` and missing in `one`. */
function record(one: Life, two: Life, a: TraceEntry | undefined, b: TraceEntry | undefined): Cause | null {
  if (b?.code === Event.carried && a?.code === Event.missing) {
    const where = readable(b.channel ?? "");
    const from = readable(two.setting.channels[b.b].id);
    if (two.setting.channels[b.b].id === b.channel) {
      return cause(
        "recognition",
        `In “${two.title}” ${where} recognises the person on both devices and keeps the ${objectName(b.a)}; in “${one.title}” ${missingReason(a.b, where)}.`
      );
    }
    return cause(
      recordCause(a),
      `In “${two.title}” the link ${recordObjects[b.a]} ${from} → ${where} brings the ${objectName(b.a)} along; in “${one.title}” ${missingReason(a.b, where)}.`
    );
  }
  if (b?.code === Event.carried || a?.code === Event.missing) {
    const entry = (b?.code === Event.carried ? b : a)!;
    return cause(
      recordCause(entry),
      `The ${objectName(entry.a)} is there at ${readable(entry.channel ?? "")} in “${two.title}” but not in “${one.title}”.`
    );
  }
  if (b?.code === Event.promotionFound && a?.code === Event.promotionMissing) {
    return cause(
      "link:promotion",
      `The promotion counts at ${readable(b.channel ?? "")} in “${two.title}”; in “${one.title}” it exists only where it was seen.`
    );
  }
  return null;
}

/** A personalised message that is right in `two` and wrong in `one`. */
function fit(one: Life, two: Life, a: TraceEntry | undefined, b: TraceEntry | undefined): Cause | null {
  if (a?.code !== Event.fit || b?.code !== Event.fit || a.b === b.b) return null;
  const [right, wrong] = b.b === 1 ? [two, one] : [one, two];
  const {id} = right.setting.rules[b.a];
  return cause(
    programmeCause(id),
    `In “${right.title}” “${ruleName(id)}” says what the person cares about; in “${wrong.title}” it is wrong about them.`
  );
}

/** Something that support does in `two` and not in `one`. */
function service(one: Life, two: Life, a: TraceEntry | undefined, b: TraceEntry | undefined): Cause | null {
  if (b === undefined || (a !== undefined && a.code === b.code && a.code !== Event.passedOn)) return null;
  const where = readable(b.channel ?? "");
  switch (b.code) {
    case Event.coBrowsed:
      return cause(
        "desk:co-browsing",
        `In “${two.title}” agent and customer look at the same screen; in “${one.title}” they do not.`
      );
    case Event.foundClosed:
      return cause(
        "desk:hours",
        `In “${two.title}” nobody answers at ${where} at this time of the week; in “${one.title}” somebody does.`
      );
    case Event.handedOver:
      return cause(
        "desk:hand-over",
        `In “${two.title}” the program at ${where} hands the case over to a person; in “${one.title}” the customer is left to try again.`
      );
    case Event.resumed:
      return cause(
        "link:case",
        `In “${two.title}” the agent knows what was found out before and need not begin again; in “${one.title}” that is not so.`
      );
    case Event.formalComplaint:
      return cause(
        "desk:complaints",
        `In “${two.title}” the case that nobody solved leads to a complaint; in “${one.title}” it does not.`
      );
    case Event.passedOn:
      if (a === undefined || a.code !== Event.passedOn)
        return cause(
          "desk:passing-on",
          `In “${two.title}” the first agent passes the customer on to another; in “${one.title}” one agent does it all.`
        );
      return b.b > a.b
        ? cause(
            "link:case",
            `In “${two.title}” the agent to whom the customer is passed on sees the case; in “${one.title}” it has to be told again.`
          )
        : null;
    default:
      return null;
  }
}

/** What people say, and what the firm makes of it, in `two` and not in `one`. */
function said(one: Life, two: Life, a: TraceEntry | undefined, b: TraceEntry | undefined): Cause | null {
  if (b === undefined || (a !== undefined && b.minute > a.minute)) return null;
  switch (b.code) {
    case Event.heardBad:
      return cause(
        "word-of-mouth",
        `In “${two.title}” bad news of the firm has come to the person; in “${one.title}” less of it is about.`
      );
    case Event.cameByFriend:
      return cause(
        "friends",
        `In “${two.title}” more people recommend the firm, and one of them reaches this person; in “${one.title}” nobody does.`
      );
    case Event.answeredInPublic:
      return cause(
        "public-answers",
        `In “${two.title}” the firm finds the complaint and answers it; in “${one.title}” it does not, or later.`
      );
    case Event.reviewed:
      return cause(
        "reviews",
        `In “${two.title}” the person writes a review; in “${one.title}” the experience or the request for one is different.`
      );
    default:
      return null;
  }
}

/** A message that comes in `two` and not in `one`. */
function rule(one: Life, two: Life, a: TraceEntry | undefined, b: TraceEntry | undefined): Cause | null {
  if (b === undefined || (a !== undefined && b.minute > a.minute)) return null;
  if (b.code === Event.messageWithheld) {
    const {id} = two.setting.rules[b.a];
    const due = ["cap", "link:orders", programmeCause(id), programmeCause(id), "budget"][b.b]!;
    const why = [
      "the cap on messages holds it back",
      "the link of orders tells the sender of the purchase",
      "what the sender sees does not meet the rule's conditions",
      "the channel rests since the purchase",
      "there is no money for it"
    ][b.b];
    return cause(due, `In “${two.title}” ${why}, so “${ruleName(id)}” is not sent; in “${one.title}” it is.`);
  }
  if (!reaching.has(b.code)) return null;
  const {id} = two.setting.rules[b.a];
  const known = one.setting.rules.some(candidate => candidate.id === id);
  const why = known
    ? `in “${one.title}” its sender does not learn of the occasion or may not write`
    : `“${one.title}” has no such rule`;
  return cause(programmeCause(id), `In “${two.title}” the rule “${ruleName(id)}” reaches the person; ${why}.`);
}

/** What is on a shelf, seen or known at a counter in `two` and not in `one`. */
function goods(one: Life, two: Life, a: TraceEntry | undefined, b: TraceEntry | undefined): Cause | null {
  if (b === undefined || a?.code === b.code) return null;
  const where = readable(b.channel ?? "");
  const other = `in “${one.title}” it is different`;
  switch (b.code) {
    case Event.soldOut:
      return cause(
        "stock",
        `In “${two.title}” the shelf at ${where} is empty; in “${one.title}” it is not, or another one helps out.`
      );
    case Event.servedElsewhere:
      return cause("link:stock", `In “${two.title}” a link of stock lets ${where} sell from another shelf; ${other}.`);
    case Event.stockSeen:
    case Event.stockMissing:
      return cause(
        "link:stock",
        `In “${two.title}” ${where} shows whether ${readable(two.setting.channels[b.a].id)} has it; ${other}.`
      );
    case Event.returnRefused:
      return cause("link:orders", `In “${two.title}” the till at ${where} does not know the order; ${other}.`);
    case Event.typed:
      return cause(
        "payment",
        `In “${two.title}” payment has to be typed in at ${where}; in “${one.title}” it is known.`
      );
    default:
      return null;
  }
}

/** The same draw led to different moves because the odds differ. */
function step(one: Life, two: Life, at: number): Cause | null {
  const a = one.entries[at];
  const b = two.entries[at];
  if (a?.code !== Event.step || b?.code !== Event.step) return waiting(one, two, a, b);
  const move = (entry: TraceEntry) => moveNames[moves[entry.a]];
  const reasons = earlier(one, two, at);
  const odds = a.b > 0 ? b.b / a.b : NaN;
  const ratio =
    Number.isFinite(odds) && Math.abs(odds - 1) > 0.0005
      ? `the odds of going on are ${odds.toFixed(2)} times those in “${one.title}”`
      : "the offer of the channel differs";
  return cause(
    reasons.id,
    `The same luck meets different odds: in “${two.title}” ${ratio}${reasons.text}, so the person ${move(b)} instead of ${plain(move(a))}.`
  );
}

const moveNames: Readonly<Record<string, string>> = {
  order: "orders",
  leave: "leaves for a competitor",
  later: "puts it off",
  discover: "looks around",
  evaluate: "looks closer",
  cart: "fills a cart",
  checkout: "goes to the checkout",
  help: "asks for help"
};

function plain(verb: string): string {
  const [first, ...rest] = verb.split(" ");
  const stem: Record<string, string> = {
    orders: "ordering",
    leaves: "leaving",
    puts: "putting",
    looks: "looking",
    fills: "filling",
    goes: "going",
    asks: "asking"
  };
  return [stem[first], ...rest].join(" ");
}

/** What differed before without changing the course: the reasons behind different odds. */
function earlier(one: Life, two: Life, at: number): Cause {
  for (let i = at - 1; i >= 0; i--) {
    const a = one.entries[i];
    const b = two.entries[i];
    if (a.code === Event.contact && a.b !== b.b)
      return cause("wait", ` (the wait for support was ${Math.round(b.b)} s, not ${Math.round(a.b)} s)`);
    if ((a.code === Event.received || a.code === Event.caseClosed) && a.b !== b.b)
      return cause("experience", " (an earlier experience was different)");
  }
  return cause("odds", "");
}

function waiting(one: Life, two: Life, a: TraceEntry | undefined, b: TraceEntry | undefined): Cause | null {
  const gaveUp = [a, b].findIndex(entry => entry?.code === Event.gaveUpWaiting);
  if (gaveUp < 0) return null;
  const [loser, winner] = gaveUp === 0 ? [one, two] : [two, one];
  return cause(
    "wait",
    `At the desk of “${loser.title}” the queue is too long for this person's patience; at that of “${winner.title}” it is not.`
  );
}

/** Entries of a case: when they are depends on how long the desk takes. */
const serving: ReadonlySet<number> = new Set([
  Event.contact,
  Event.repeat,
  Event.solved,
  Event.unsolved,
  Event.caseClosed
]);

/** What the timing of the same event is due to. */
function timingCause(one: Life, two: Life, at: number): string {
  const [a, b] = [one.entries[at], two.entries[at]];
  if (a === undefined || b === undefined || a.code !== b.code) return "timing";
  if (a.code === Event.received) return "delivery";
  if (!serving.has(a.code)) return "timing";
  const last = earlier(one, two, at);
  return last.id === "wait" ? "wait" : "desk:time";
}

function otherwise(one: Life, two: Life, at: number): Cause {
  const ids = (life: Life) => life.setting.channels.map(({id}) => id).join();
  if (ids(one) !== ids(two))
    return cause("channels", `The channels of “${two.title}” are not those of “${one.title}”.`);
  return cause(
    timingCause(one, two, at),
    `Different waits or odds in “${two.title}” change the timing of what follows.`
  );
}
