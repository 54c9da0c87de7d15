import {ratio, type RatioOutcome} from "../ratio.ts";

const group = "messages";

/** What messages do to people: whom they reach, what they say, what they bring back to mind. */
export const response: readonly RatioOutcome[] = [
  ratio(
    {
      id: "people-reached",
      label: "Reached by messages",
      unit: "share",
      per: "of the market",
      better: "higher",
      group,
      definition:
        "People who got at least one message or saw at least one advertisement divided by people in the market.",
      when: "exposure"
    },
    "exposed",
    "customers"
  ),
  ratio(
    {
      id: "reached-by-address",
      label: "Reach by address",
      unit: "share",
      per: "of the market",
      better: "higher",
      group,
      definition: "People reached at an address of theirs (e-mail, SMS, push, post) divided by people in the market.",
      when: "exposure"
    },
    "exposedDirectly",
    "customers"
  ),
  ratio(
    {
      id: "reached-in-bought-space",
      label: "Reach by bought space",
      unit: "share",
      per: "of the market",
      better: "higher",
      group,
      definition: "People reached by advertisements in feeds and on pages divided by people in the market.",
      when: "exposure"
    },
    "exposedIndirectly",
    "customers"
  ),
  ratio(
    {
      id: "reached-by-several",
      label: "Reached through several channels",
      unit: "share",
      per: "of people reached",
      better: "neither",
      group,
      definition: "People who got messages through two channels or more divided by people reached.",
      when: "exposure"
    },
    "exposedSeverally",
    "exposed"
  ),
  ratio(
    {
      id: "messages-per-person-reached",
      label: "Messages per person reached",
      unit: "count",
      per: "per person reached",
      better: "neither",
      group,
      definition: "Messages and advertisements over the whole run divided by people reached.",
      when: "exposure"
    },
    "messages",
    "exposed"
  ),
  ratio(
    {
      id: "overexposed",
      label: "Too many messages",
      unit: "share",
      per: "of people reached",
      better: "lower",
      group,
      definition:
        "People who at some time got more messages within the window of `frequency` than its limit, all channels together, divided by people reached.",
      when: "exposure"
    },
    "overexposed",
    "exposed"
  ),
  ratio(
    {
      id: "relevance",
      label: "Relevance",
      unit: "share",
      per: "of messages about the person",
      better: "higher",
      group,
      definition:
        "Messages that are right about the person (the product still wanted; what personalisation guessed) divided by all messages that say something about the person.",
      when: "contents"
    },
    "fitting",
    [
      ["fitting", 1],
      ["misfitting", 1]
    ]
  ),
  ratio(
    {
      id: "invitations-kept",
      label: "Invitations kept",
      unit: "share",
      per: "of invitations accepted",
      better: "higher",
      group,
      definition: "Visits that followed an invitation divided by invitations accepted.",
      when: "contents"
    },
    "invitationsKept",
    "invitationsAccepted"
  ),
  ratio(
    {
      id: "reminders",
      label: "Noticed without a click",
      unit: "share",
      per: "of messages",
      better: "higher",
      group,
      definition: "Messages that brought the matter back to mind without a click divided by messages delivered.",
      when: "reminding"
    },
    "reminded",
    "messages"
  ),
  ratio(
    {
      id: "forgotten",
      label: "Put off and forgotten",
      unit: "count",
      per: "per journey",
      better: "lower",
      group: "conversion",
      definition: "Times that people forgot what they had put off, divided by journeys; reminders can bring them back.",
      when: "reminding"
    },
    "forgotten",
    "journeys"
  ),
  ratio(
    {
      id: "needs-brought-forward",
      label: "Needs brought forward",
      unit: "share",
      per: "of needs",
      better: "neither",
      group,
      definition:
        "Needs that a message brought forward divided by all needs. They are missing later: the need after it comes when it would have come anyway.",
      when: "reminding"
    },
    "needsForward",
    "needs"
  ),
  ratio(
    {
      id: "cart-recovery",
      label: "Carts recovered, as credited",
      unit: "share",
      per: "of journeys with a cart reminder",
      better: "higher",
      group: "conversion",
      definition:
        "Journeys that were ordered within five days after a click on a cart reminder, divided by journeys with a cart reminder. It is what the sender credits to itself, not what it caused.",
      when: "reminding"
    },
    "cartsRecovered",
    "cartReminded"
  ),
  ratio(
    {
      id: "interest-changes",
      label: "Changes of interest",
      unit: "count",
      per: "per journey",
      better: "neither",
      group: "conversion",
      definition: "Times that people turned to another product divided by journeys.",
      when: "interest"
    },
    "interestChanges",
    "journeys"
  ),
  ratio(
    {
      id: "conflicting-offers",
      label: "Conflicting offers",
      unit: "share",
      per: "of offers noticed in a journey",
      better: "lower",
      group: "continuity",
      definition:
        "Offers that arrived while a different one of another sender was at hand, and neither knew of the other, divided by offers that people in a journey took note of.",
      when: "conflicts"
    },
    "conflicts",
    "offersTaken"
  ),
  ratio(
    {
      id: "codes-typed",
      label: "Codes typed in",
      unit: "share",
      per: "of promotions looked for",
      better: "neither",
      group: "continuity",
      definition:
        "Promotions that counted only because the person remembered the code, divided by promotions that people looked for.",
      when: "codes"
    },
    "codesTyped",
    "promotionsSought"
  ),
  ratio(
    {
      id: "timely-messages",
      label: "Messages at the right time",
      unit: "share",
      per: "of messages",
      better: "higher",
      group,
      definition:
        "Messages that came in the part of the day in which the person reads them divided by messages delivered.",
      when: "hours"
    },
    "timely",
    "messages"
  )
];
