import {Event} from "../model/event.ts";
import {isAboutTerm} from "../model/terms.ts";
import {formatValue} from "../outcome/format.ts";
import type {Telling} from "./tell.ts";
import {readable, type TraceEntry} from "./trace.ts";

/** What happens between a person and support, in words. */
export function tellOfService({code, channel, a, b}: TraceEntry): Telling | null {
  const where = channel === null ? "" : readable(channel);
  const span = (seconds: number) => formatValue(seconds, "seconds");
  switch (code) {
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
    default:
      return null;
  }
}
