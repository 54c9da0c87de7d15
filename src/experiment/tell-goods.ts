import {Event} from "../model/event.ts";
import {formatValue} from "../outcome/format.ts";
import type {Setting} from "../scenario/setting.ts";
import type {Telling} from "./tell.ts";
import {readable, type TraceEntry} from "./trace.ts";

const instead = ["takes something else", "waits for it", "comes back later", "buys elsewhere"];

/** What happens to goods, from the shelf to the counter of returns, in words. */
export function tellOfGoods(
  {code, channel, a, b}: Omit<TraceEntry, "minute">,
  {channels, currency}: Setting
): Telling | null {
  const where = channel === null ? "" : readable(channel);
  const store = () => readable(channels[a]?.id ?? "");
  const money = (millicents: number) => formatValue(millicents * 1e-5, "money", {currency});
  switch (code) {
    case Event.stockSeen:
      return {
        kind: "stock seen",
        text: b === 1 ? `looks it up at ${where} first: ${store()} has it` : `sees at ${where} that ${store()} has it`,
        tone: "good"
      };
    case Event.stockMissing:
      return {
        kind: "stock seen",
        text: `sees at ${where} that ${store()} does not have it, and stays`,
        tone: "neutral"
      };
    case Event.soldOut:
      return {
        kind: "sold out",
        text: `${a === 1 ? `is told at ${where} that it is not there after all` : `finds it sold out at ${where}`} and ${instead[b]}`,
        tone: "bad"
      };
    case Event.servedElsewhere:
      return a === 1
        ? {kind: "promised", text: `${where} orders it from another shelf, whose record is wrong`, tone: "bad"}
        : {kind: "promised", text: `${where} has none left and sends it from another shelf`, tone: "good"};
    case Event.addOn:
      return {
        kind: "order",
        text: `buys something else at ${where} for ${money(a)}`,
        tone: "good",
        detail: {revenue: a * 1e-5}
      };
    case Event.cancelled:
      return {kind: "cancelled", text: `cancels the order and gets ${money(a)} back`, tone: "bad"};
    case Event.sentBack:
      return {
        kind: "returned",
        text: `${a === 1 ? `takes the goods back to ${where}` : "sends the goods back"} and gets ${money(b)}`,
        tone: "bad",
        detail: {refund: b * 1e-5}
      };
    case Event.returnRefused:
      return {kind: "refused", text: `${where} does not know the order and does not take it back`, tone: "bad"};
    case Event.typed:
      return {kind: "typed", text: `types in payment and address at ${where}`, tone: "neutral"};
    case Event.sampleOrdered:
      return {kind: "sample", text: `orders a sample at ${where}`, tone: "neutral"};
    case Event.sampleTried:
      return {kind: "sample", text: "has the sample in hand", tone: "good"};
    default:
      return null;
  }
}
