import {Event} from "../model/event.ts";
import {formatValue} from "../outcome/format.ts";
import type {Setting} from "../scenario/setting.ts";
import type {Telling} from "./tell.ts";
import {readable, type TraceEntry} from "./trace.ts";

/** How people come to know the firm, compare it, and join its programme, in words. */
export function tellOfMarket({code, channel, a, b}: TraceEntry, setting: Setting): Telling | null {
  const where = channel === null ? "" : readable(channel);
  const money = (millicents: number) => formatValue(millicents * 1e-5, "money", {currency: setting.currency});
  switch (code) {
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
