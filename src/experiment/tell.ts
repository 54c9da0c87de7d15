import {Event} from "../model/event.ts";
import {formatValue} from "../outcome/format.ts";
import {tellOfGoods} from "./tell-goods.ts";
import {tellOfMarket} from "./tell-market.ts";
import {tellOfMessages} from "./tell-messages.ts";
import {tellOfOpinions} from "./tell-opinions.ts";
import {tellOfService} from "./tell-service.ts";
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

/** Subjects that have a file of their own. */
const tellers = [tellOfGoods, tellOfService, tellOfMessages, tellOfOpinions, tellOfMarket];

function telling(entry: TraceEntry, setting: Setting): Telling | null {
  const {code, channel, a, b} = entry;
  const where = channel === null ? "" : readable(channel);
  const money = (millicents: number) => formatValue(millicents * 1e-5, "money", {currency: setting.currency});
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
    case Event.renewed:
      return {kind: "renewed", text: `renews the contract for ${money(a)}`, tone: "good", detail: {revenue: a * 1e-5}};
    case Event.lost:
      return {kind: "ended", text: "is lost as a customer", tone: "bad", detail: {probability: b / 1e6}};
    default:
      return tellers.reduce<Telling | null>((told, teller) => told ?? teller(entry, setting), null);
  }
}

function visitVerb(stage: string): string {
  if (stage === "discover") return "looks around";
  return stage === "evaluate" ? "looks again" : "goes on with the purchase";
}

function device(code: number): string {
  return code === 1 ? " on the phone" : code === 2 ? " on the computer" : "";
}
