import {Event} from "../model/event.ts";
import {isAboutTerm} from "../model/terms.ts";
import {formatValue} from "../outcome/format.ts";
import {tellOfGoods} from "./tell-goods.ts";
import type {Setting} from "../scenario/setting.ts";
import {stages} from "../scenario/setting/journey.ts";
import {recordObjects} from "../scenario/setting/records.ts";
import type {JourneyEvent} from "./comparison.ts";
import {readable, ruleName, type TraceEntry} from "./trace.ts";

export type Telling = Pick<JourneyEvent, "kind" | "text" | "tone"> & {readonly detail?: JourneyEvent["detail"]};

const objectNames: Readonly<Record<string, string>> = {
  cart: "cart",
  promotion: "promotion",
  case: "case",
  contacts: "earlier messages",
  orders: "orders",
  stock: "stock",
  content: "product seen",
  payment: "payment"
};

/** Name of a record object by its index in a trace. */
export function objectName(index: number): string {
  return objectNames[recordObjects[index]] ?? recordObjects[index];
}

/** Why a record was not there, by the code in a trace. */
export function missingReason(reason: number, channel: string): string {
  return [
    `no link brings it to ${channel}`,
    `${channel} does not recognise the person`,
    "the system that keeps it does not recognise the person",
    "the link missed this one",
    "it stayed on the other device and nobody had signed in",
    "the link was down",
    `${channel} takes the person for somebody else and shows a stranger's`
  ][reason];
}

/** What an entry of a trace means, or null for entries that only explain others. */
export function tell(entry: TraceEntry, setting: Setting): JourneyEvent | null {
  const told = telling(entry, setting);
  if (told === null) return null;
  return {minute: entry.minute, channel: entry.channel, detail: {}, ...told};
}

function telling({code, channel, a, b}: TraceEntry, setting: Setting): Telling | null {
  const where = channel === null ? "" : readable(channel);
  const money = (millicents: number) => formatValue(millicents * 1e-5, "money", {currency: setting.currency});
  const span = (seconds: number) => formatValue(seconds, "seconds");
  const rule = () => ruleName(setting.rules[a]?.id ?? "");
  const offer = () => readable(setting.offers[a]?.id ?? "");
  switch (code) {
    case Event.need:
      return {kind: "need", text: `needs something worth about ${money(b)}`, tone: "neutral", detail: {need: a + 1}};
    case Event.needJoined:
      return null;
    case Event.broughtForward:
      return {kind: "need", text: `decides to look now because of “${rule()}”`, tone: "good", detail: {rule: rule()}};
    case Event.visit:
      return {
        kind: "visit",
        text: `${visitVerb(stages[a])} at ${where}${device(b)}`,
        tone: "neutral",
        detail: {stage: stages[a]}
      };
    case Event.visitByMessage:
      return {
        kind: "visit",
        text: `comes back to ${where}${device(b)} through “${rule()}”`,
        tone: "good",
        detail: {rule: rule()}
      };
    case Event.carried: {
      const from = setting.channels[b].id;
      const how =
        from === channel ? `${where} recognises the person on this device too` : `it followed from ${readable(from)}`;
      return {
        kind: "carried",
        text: `the ${objectName(a)} is there at ${where}: ${how}`,
        tone: "good",
        detail: {object: recordObjects[a], from}
      };
    }
    case Event.missing:
      return a === 1 || a === 3 || b === 6
        ? {
            kind: "lost",
            text: `the ${objectName(a)} is not there: ${missingReason(b, where)}`,
            tone: "bad",
            detail: {object: recordObjects[a]}
          }
        : null;
    case Event.promotionFound:
      return {
        kind: "promotion found",
        text: `the promotion “${offer()}” counts at ${where}: ${money(b)} off`,
        tone: "good",
        detail: {off: b * 1e-5}
      };
    case Event.promotionMissing:
      return {
        kind: "promotion missing",
        text: `looks for the promotion “${offer()}” at ${where} and does not find it`,
        tone: "bad",
        detail: {off: b * 1e-5}
      };
    case Event.interrupted:
      return {kind: "interrupted", text: `is interrupted at ${where}`, tone: "neutral"};
    case Event.cart:
      return {kind: "cart", text: `fills a cart at ${where}`, tone: "neutral"};
    case Event.later:
      return {kind: "later", text: `leaves ${where} to come back later`, tone: "neutral"};
    case Event.left:
      return {kind: "left", text: "buys elsewhere or gives up", tone: "bad"};
    case Event.lapsed:
      return {kind: "lapsed", text: "the need has passed without an order", tone: "bad"};
    case Event.order:
      return {
        kind: "order",
        text: `orders at ${where} for ${money(a)}${b > 0 ? ` after ${money(b)} off` : ""}`,
        tone: "good",
        detail: {revenue: a * 1e-5, discount: b * 1e-5}
      };
    case Event.received: {
      const how = [
        "takes the goods along",
        "receives the parcel",
        "collects the order",
        "comes to collect and it is not there",
        "gets the parcel late: it was not where the record said"
      ][a];
      return {
        kind: a === 2 || a === 3 ? "collected" : "delivered",
        text: how,
        tone: a >= 3 ? "bad" : "neutral",
        detail: {satisfaction: b / 10}
      };
    }
    case Event.stockSeen:
    case Event.stockMissing:
    case Event.soldOut:
    case Event.servedElsewhere:
    case Event.addOn:
    case Event.cancelled:
    case Event.sentBack:
    case Event.returnRefused:
    case Event.typed:
    case Event.sampleOrdered:
    case Event.sampleTried:
      return tellOfGoods({code, channel, a, b}, setting);
    case Event.question:
      return {kind: "question", text: "has a question before going on", tone: "neutral"};
    case Event.problem:
      return {
        kind: "problem",
        text: `has a problem with the ${isAboutTerm(a) ? "contract" : "order"}`,
        tone: "neutral"
      };
    case Event.contact:
      return {
        kind: "contact",
        text: `contacts support through ${where}${b > 0 ? `, waits ${span(b)}` : ""}`,
        tone: "neutral",
        detail: {contact: a, "seconds waited": b}
      };
    case Event.repeat:
      return {
        kind: "repeat",
        text: `has to explain everything again: ${span(a)} more`,
        tone: "bad",
        detail: {"customer seconds": a, "agent seconds": b}
      };
    case Event.gaveUpWaiting:
      return {kind: "gave up", text: `hangs up after waiting ${span(b)}`, tone: "bad", detail: {"seconds waited": b}};
    case Event.cutShort:
      return {kind: "cut short", text: `the contact through ${where} breaks off`, tone: "bad"};
    case Event.coBrowsed:
      return {kind: "screen shared", text: "agent and customer look at the same screen", tone: "good"};
    case Event.foundClosed:
      return {
        kind: "found closed",
        text: `finds ${where} closed and tries ${formatValue(a / 60, "count", {precision: 2})} hours later`,
        tone: "bad",
        detail: {"hours until the contact": a / 60}
      };
    case Event.passedOn:
      return {
        kind: "passed on",
        text: `is passed on to another agent${a > 0 ? `, waits ${span(a)} more` : ""}${b === 1 ? ", who sees the case" : ""}`,
        tone: b === 1 ? "neutral" : "bad",
        detail: {"seconds waited": a}
      };
    case Event.handedOver:
      return {kind: "handed over", text: `${where} hands the case over to a person`, tone: "neutral"};
    case Event.resumed:
      return {
        kind: "resumed",
        text: `the agent goes on where the last one stopped: ${formatValue(a / 1000, "share")} of the work is done`,
        tone: "good",
        detail: {"work saved": a / 1000}
      };
    case Event.formalComplaint:
      return {kind: "complaint", text: "complains about the case that nobody solved", tone: "bad"};
    case Event.solved:
      return {kind: "solved", text: "the case is solved", tone: "good"};
    case Event.unsolved:
      return {kind: "unsolved", text: "the contact ends without a solution", tone: "bad"};
    case Event.caseClosed:
      return a === 1 ? null : {kind: "gave up", text: "gives the case up", tone: "bad", detail: {satisfaction: b / 10}};
    case Event.message:
      return {
        kind: "message",
        text: b === 1 ? `gets “${rule()}” by ${where} for what is already bought` : `gets “${rule()}” by ${where}`,
        tone: b === 1 ? "bad" : "neutral",
        detail: {rule: rule()}
      };
    case Event.click:
      return {kind: "click", text: `responds to “${rule()}”`, tone: "good", detail: {rule: rule()}};
    case Event.optOut:
      return {kind: "opt-out", text: `wants no more messages by ${where}`, tone: "bad"};
    case Event.consent:
      return {kind: "consent", text: `agrees to messages by ${where}`, tone: "neutral"};
    case Event.reminded:
      return {kind: "reminded", text: `notices “${rule()}” without a click`, tone: "good", detail: {rule: rule()}};
    case Event.forgotten:
      return {kind: "forgotten", text: "forgets about it", tone: "bad"};
    case Event.interestChanged:
      return {
        kind: "interest",
        text: `now looks at ${readable(setting.products[a]?.id ?? "")}`,
        tone: "neutral",
        detail: {product: setting.products[a]?.id ?? ""}
      };
    case Event.fit:
      return b === 1
        ? null
        : {kind: "misfit", text: `“${rule()}” is wrong about the person`, tone: "bad", detail: {rule: rule()}};
    case Event.conflict:
      return {
        kind: "conflict",
        text: `the offer “${offer()}” contradicts “${readable(setting.offers[b]?.id ?? "")}”`,
        tone: "bad"
      };
    case Event.codeTyped:
      return {kind: "code", text: `remembers the code of “${offer()}” and types it in`, tone: "good"};
    case Event.invited:
      return {kind: "invited", text: `means to come by, invited by “${rule()}”`, tone: "good", detail: {rule: rule()}};
    case Event.messageWithheld:
      return b === 1 || b === 3 || b === 4
        ? {
            kind: "withheld",
            text: `“${rule()}” is held back: ${b === 1 ? "the sender knows of the order" : b === 3 ? `${where} rests until the next need` : `the money of ${where} is spent`}`,
            tone: b === 4 ? "neutral" : "good",
            detail: {rule: rule()}
          }
        : null;
    case Event.posted:
      return {
        kind: "posted",
        text: `“${rule()}” is on its way by ${where}`,
        tone: "neutral",
        detail: {rule: rule(), "minutes on the way": b}
      };
    case Event.returned:
      return {kind: "returned", text: `“${rule()}” comes back undelivered`, tone: "bad", detail: {rule: rule()}};
    case Event.popUp:
      return {
        kind: "pop-up",
        text: b === 1 ? `accepts “${rule()}” at ${where}` : `closes “${rule()}” at ${where}`,
        tone: b === 1 ? "good" : "neutral",
        detail: {rule: rule()}
      };
    case Event.address:
      return {kind: "address", text: `gives the delivery details at ${where}`, tone: "neutral"};
    case Event.untouched:
      return {kind: "hesitates", text: "wants to feel and touch it before buying", tone: "neutral"};
    case Event.heardOfOrder:
      return {
        kind: "record",
        text: `${where} hears of the order from ${readable(setting.channels[b].id)}`,
        tone: "good",
        detail: {object: "orders", from: setting.channels[b].id}
      };
    case Event.stopped:
      return {
        kind: "stopped",
        text: `messages by ${where} rest from now on (“${rule()}”)`,
        tone: "good",
        detail: {rule: rule()}
      };
    case Event.renewed:
      return {kind: "renewed", text: `renews the contract for ${money(a)}`, tone: "good", detail: {revenue: a * 1e-5}};
    case Event.lost:
      return {kind: "ended", text: "is lost as a customer", tone: "bad", detail: {probability: b / 1e6}};
    case Event.reviewed:
      return {
        kind: "review",
        text: `writes a review${b === 1 ? ` through ${where}` : ""}: ${a} of 5 stars`,
        tone: a >= 4 ? "good" : a <= 2 ? "bad" : "neutral",
        detail: {stars: a}
      };
    case Event.recommended:
      return {
        kind: "recommended",
        text: `recommends the firm to ${people(a, "friend")}${b === 1 ? `, asked through ${where}` : ""}`,
        tone: "good"
      };
    case Event.cameByFriend:
      return {kind: "friend", text: "hears of the firm from a friend and comes to look", tone: "good"};
    case Event.badWord:
      return {kind: "bad word", text: `speaks badly of the firm to ${people(a, "friend")}`, tone: "bad"};
    case Event.heardBad:
      return {kind: "heard", text: "has heard bad things about the firm", tone: "bad"};
    case Event.complained:
      return {
        kind: "complaint",
        text: `complains in public that the case ${a === 1 ? "was not solved" : "took so long"}; ${b === 1 ? "1 person reads" : `${b} people read`} it`,
        tone: "bad",
        detail: {readers: b}
      };
    case Event.answeredInPublic:
      return {kind: "answered", text: "gets a public answer to the complaint", tone: "good"};
    case Event.answeredSurvey:
      return {
        kind: "survey",
        text: `answers a survey: ${a} of 10 for recommending the firm`,
        tone: "neutral",
        detail: {answer: a}
      };
    case Event.aware:
      return {kind: "need", text: "comes to know the firm", tone: "good"};
    case Event.forgot:
      return {kind: "lost", text: "forgets the firm", tone: "bad"};
    case Event.compared:
      return {
        kind: "compared",
        text:
          (b === 1 ? "clicks the firm's advertisement among rivals" : "looks whether it is cheaper elsewhere") +
          [": buys from a rival", `: buys it at ${where}`, " and comes back"][a],
        tone: a === 0 ? "bad" : "good"
      };
    case Event.wantedElsewhere:
      return {kind: "left", text: "wants a channel that the firm does not have", tone: "bad"};
    case Event.contradiction:
      return {kind: "conflict", text: `${where} says something else than was seen before`, tone: "bad"};
    case Event.joined:
      return {kind: "joined", text: `joins the loyalty programme at ${where}`, tone: "good"};
    case Event.pointsRedeemed:
      return {kind: "points", text: `pays ${money(b)} with points at ${where}`, tone: "good", detail: {off: b * 1e-5}};
    case Event.neededElsewhere:
      return {kind: "left", text: "needs something, does not know the firm and buys elsewhere", tone: "bad"};
    default:
      return null;
  }
}

function people(mean: number, word: string): string {
  const count = Math.round(mean);
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}

function visitVerb(stage: string): string {
  if (stage === "discover") return "looks around";
  return stage === "evaluate" ? "looks again" : "goes on with the purchase";
}

function device(code: number): string {
  return code === 1 ? " on the phone" : code === 2 ? " on the computer" : "";
}
