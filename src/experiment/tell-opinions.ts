import {Event} from "../model/event.ts";
import type {Telling} from "./tell.ts";
import {readable, type TraceEntry} from "./trace.ts";

/** What people say about the firm and hear of it, in words. */
export function tellOfOpinions({code, channel, a, b}: TraceEntry): Telling | null {
  const where = channel === null ? "" : readable(channel);
  switch (code) {
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
    default:
      return null;
  }
}

function people(mean: number, word: string): string {
  const count = Math.round(mean);
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}
