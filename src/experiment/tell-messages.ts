import {Event} from "../model/event.ts";
import type {Setting} from "../scenario/setting.ts";
import type {Telling} from "./tell.ts";
import {readable, ruleName, type TraceEntry} from "./trace.ts";

/** What the rules of programmes do and what people make of it, in words. */
export function tellOfMessages({code, channel, a, b}: TraceEntry, setting: Setting): Telling | null {
  const where = channel === null ? "" : readable(channel);
  const rule = () => ruleName(setting.rules[a]?.id ?? "");
  const offer = () => readable(setting.offers[a]?.id ?? "");
  switch (code) {
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
    default:
      return null;
  }
}
