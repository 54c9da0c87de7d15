import {ratio, type RatioOutcome} from "../ratio.ts";

const when = "programmes";

/** What comes of rules that look, wait and answer before they write. */
export const programmes: readonly RatioOutcome[] = [
  ratio(
    {
      id: "pop-up-acceptance",
      label: "Pop-ups accepted",
      unit: "share",
      per: "of pop-ups shown",
      better: "higher",
      group: "messages",
      definition: "Pop-ups that people accept divided by pop-ups shown to them.",
      when
    },
    "popUpsAccepted",
    "popUps"
  ),
  ratio(
    {
      id: "sign-ups",
      label: "Sign-ups",
      unit: "count",
      per: "per 1,000 people in the market",
      better: "higher",
      group: "messages",
      definition:
        "People who consent to a channel's messages in a pop-up divided by people in the market, times 1,000.",
      when
    },
    "signUps",
    "customers",
    {scale: 1000}
  ),
  ratio(
    {
      id: "messages-held-back",
      label: "Messages held back",
      unit: "share",
      per: "of messages due",
      better: "neither",
      group: "messages",
      definition:
        "Messages that a cap, a known purchase, a condition or a channel at rest held back divided by these and the messages delivered.",
      when
    },
    "messagesWithheld",
    [
      ["messagesWithheld", 1],
      ["messages", 1]
    ]
  ),
  ratio(
    {
      id: "undelivered",
      label: "Mail that comes back",
      unit: "share",
      per: "of messages posted",
      better: "lower",
      group: "messages",
      definition: "Messages that came back instead of arriving divided by messages posted.",
      when
    },
    "messagesReturned",
    "messagesPosted"
  )
];
