import type {TallyName} from "../../model/tally.ts";
import type {Outcome} from "../outcome.ts";
import {MONEY, ratio, type RatioOutcome} from "../ratio.ts";

const shown = (outcome: Omit<Outcome, "group" | "when">): Outcome => ({...outcome, group: "support", when: "care"});

const numbers = ["one channel", "two channels", "three or more channels"];

/** What a resolution costs, and who stays, by the number of channels that a case has used. */
const byChannels = numbers.flatMap((words, i): RatioOutcome[] => {
  const n = i + 1;
  return [
    ratio(
      shown({
        id: `cost-per-resolution-${n}`,
        label: `Cost of a solution in ${words}`,
        unit: "money",
        per: `per case solved in ${words}`,
        better: "lower",
        definition: `Agents' time at their wage and other costs of contacts in cases solved after contacts in ${words}, divided by those cases.`
      }),
      `costIn${n}` as TallyName,
      `solvedIn${n}` as TallyName,
      {scale: MONEY}
    ),
    ratio(
      shown({
        id: `kept-after-case-${n}`,
        label: `Customers kept after ${words}`,
        unit: "share",
        per: `of customers whose case used ${words}`,
        better: "higher",
        definition: `Customers who stay when a case closes after contacts in ${words}, divided by customers with such a case.`
      }),
      `keptIn${n}` as TallyName,
      `customersIn${n}` as TallyName
    )
  ];
});

/** Figures of what support does beyond answering, and of the service that it gives. */
export const care: readonly RatioOutcome[] = [
  ratio(
    shown({
      id: "one-contact-resolution",
      label: "Solved by one agent in one contact",
      unit: "share",
      per: "of cases closed",
      better: "higher",
      definition: "Cases solved in one contact in any channel without being passed on, divided by cases closed."
    }),
    "solvedByOne",
    "accounts"
  ),
  ratio(
    shown({
      id: "first-contact-resolution-seen",
      label: "Solved in one contact, as each channel sees it",
      unit: "share",
      per: "of channels asked per case",
      better: "higher",
      definition:
        "Channels asked just once in a case divided by channels asked. A channel that does not hear of the case again believes it solved."
    }),
    "channelsAskedOnce",
    "channelsAsked"
  ),
  ratio(
    shown({
      id: "time-to-solution",
      label: "Time to solution",
      unit: "minutes",
      per: "per case solved",
      better: "lower",
      definition: "Minutes from the question or problem to its solution, over all channels, divided by cases solved."
    }),
    "solvedMinutes",
    "solved"
  ),
  ratio(
    shown({
      id: "customer-ease",
      label: "Ease for the customer",
      unit: "score",
      per: "1 to 7, per case closed",
      better: "higher",
      definition:
        "7 less one for every 20 minutes of the customer and every repeated explanation, and half for every further contact, further channel and agent, at least 1; mean over cases closed. The weights are ours."
    }),
    "easeSum",
    "accounts",
    {scale: 0.001}
  ),
  ratio(
    shown({
      id: "satisfied-with-support",
      label: "Satisfied with support",
      unit: "share",
      per: "of cases closed",
      better: "higher",
      definition: "Cases with 4 or 5 of 5 points (a score of at least 0.625 of 1) divided by cases closed."
    }),
    "satisfiedWithSupport",
    "accounts"
  ),
  ratio(
    shown({
      id: "answered-in-time",
      label: "Answered in time",
      unit: "share",
      per: "of contacts",
      better: "higher",
      definition:
        "Contacts taken within the time of `support.answer-within` (20 seconds if it names none) divided by contacts."
    }),
    "answeredInTime",
    "contacts"
  ),
  ratio(
    shown({
      id: "contacts-out-of-hours",
      label: "Found closed",
      unit: "share",
      per: "of contacts",
      better: "lower",
      definition: "Contacts put off to another day because the desk was closed, divided by contacts."
    }),
    "foundClosed",
    "contacts"
  ),
  ratio(
    shown({
      id: "occupancy",
      label: "Occupancy",
      unit: "share",
      per: "of agents on duty",
      better: "neither",
      definition: "Share of busy agents at desks with agents on duty, mean over their contacts."
    }),
    "occupancySum",
    "staffedContacts",
    {scale: 0.001}
  ),
  ratio(
    shown({
      id: "backlog-at-end",
      label: "Backlog at the end",
      unit: "share",
      per: "of cases",
      better: "lower",
      definition: "Cases still open when the run ends divided by cases."
    }),
    "casesOpenAtEnd",
    "cases"
  ),
  ratio(
    shown({
      id: "contacts-passed-on",
      label: "Passed on",
      unit: "share",
      per: "of contacts",
      better: "lower",
      definition: "Contacts that the first agent passed on to another divided by contacts."
    }),
    "transfers",
    "contacts"
  ),
  ratio(
    shown({
      id: "containment",
      label: "Solved without a person",
      unit: "share",
      per: "of contacts with programs",
      better: "higher",
      definition: "Contacts that a chatbot or help pages solve alone divided by contacts with them."
    }),
    "automaticSolved",
    "automaticContacts"
  ),
  ratio(
    shown({
      id: "co-browsed",
      label: "Screen shared",
      unit: "share",
      per: "of contacts",
      better: "neither",
      definition: "Contacts in which customer and agent looked at the same screen divided by contacts."
    }),
    "coBrowsed",
    "contacts"
  ),
  ratio(
    shown({
      id: "formal-complaints",
      label: "Formal complaints",
      unit: "share",
      per: "of cases closed",
      better: "lower",
      definition: "Cases that are complaints to the firm about a case given up, divided by cases closed."
    }),
    "formalComplaints",
    "casesClosed"
  ),
  ratio(
    shown({
      id: "cost-per-contact",
      label: "Cost per contact",
      unit: "money",
      per: "per contact",
      better: "lower",
      definition: "Cost of support, agents on duty included, divided by contacts."
    }),
    "agentCost",
    "contacts",
    {scale: MONEY, fixed: ["desks"], fixedWeight: 1}
  ),
  ...byChannels
];
