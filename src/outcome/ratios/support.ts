import {purchases, ratio, type RatioOutcome} from "../ratio.ts";

export const support: readonly RatioOutcome[] = [
  ratio(
    {
      id: "customer-minutes-per-case",
      label: "Support effort",
      unit: "minutes",
      per: "of the customer per case",
      better: "lower",
      group: "support",
      definition: "Minutes that customers spend waiting, explaining and being helped divided by support cases."
    },
    "caseSeconds",
    "cases",
    {scale: 1 / 60}
  ),
  ratio(
    {
      id: "contacts-per-case",
      label: "Contacts",
      unit: "contacts",
      per: "per case",
      better: "lower",
      group: "support",
      definition: "Contacts, those given up while waiting included, divided by support cases."
    },
    "contacts",
    "cases"
  ),
  ratio(
    {
      id: "repeats-per-case",
      label: "Repeated explanations",
      unit: "count",
      per: "per case",
      better: "lower",
      group: "support",
      definition:
        "Contacts in which the customer has to explain the case again because the record of it is not there, divided by support cases."
    },
    "repeats",
    "cases"
  ),
  ratio(
    {
      id: "first-contact-resolution",
      label: "Solved in one contact",
      unit: "share",
      per: "of cases closed",
      better: "higher",
      group: "support",
      definition: "Cases solved in their first contact in any channel divided by cases closed."
    },
    "solvedAtOnce",
    "casesClosed"
  ),
  ratio(
    {
      id: "cases-solved",
      label: "Cases solved",
      unit: "share",
      per: "of cases closed",
      better: "higher",
      group: "support",
      definition: "Cases solved divided by cases closed."
    },
    "solved",
    "casesClosed"
  ),
  ratio(
    {
      id: "wait",
      label: "Wait",
      unit: "seconds",
      per: "per contact",
      better: "lower",
      group: "support",
      definition: "Seconds of waiting for an agent divided by contacts."
    },
    "waitSeconds",
    "contacts"
  ),
  ratio(
    {
      id: "contacts-given-up",
      label: "Contacts given up",
      unit: "share",
      per: "of contacts",
      better: "lower",
      group: "support",
      definition: "Contacts given up while waiting divided by contacts."
    },
    "contactsGivenUp",
    "contacts"
  ),
  ratio(
    {
      id: "agent-minutes-per-100-orders",
      label: "Agent time",
      unit: "minutes",
      per: "per 100 orders",
      better: "lower",
      group: "support",
      definition: "Minutes of agents' work on contacts divided by orders and renewals, times 100."
    },
    "agentSeconds",
    purchases,
    {scale: 100 / 60}
  ),
  ratio(
    {
      id: "agent-minutes-per-case",
      label: "Agent time",
      unit: "minutes",
      per: "per case",
      better: "lower",
      group: "support",
      definition: "Minutes of agents' work on contacts divided by support cases."
    },
    "agentSeconds",
    "cases",
    {scale: 1 / 60}
  )
];
