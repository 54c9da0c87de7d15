import {ratio, type RatioOutcome} from "../ratio.ts";

export const awareness: readonly RatioOutcome[] = [
  ratio(
    {
      id: "awareness",
      label: "Know the firm",
      unit: "share",
      per: "of people, mean over the run",
      better: "higher",
      group: "commerce",
      when: "awareness",
      definition: "Time during which people know the firm divided by people in the market and the length of the run."
    },
    "awareMinutes",
    "peopleMinutes"
  ),
  ratio(
    {
      id: "awareness-at-end",
      label: "Know the firm at the end",
      unit: "share",
      per: "of people",
      better: "higher",
      group: "commerce",
      when: "awareness",
      definition: "People who know the firm on the last day divided by people in the market."
    },
    "awareAtEnd",
    "customers"
  ),
  ratio(
    {
      id: "needs-lost-unaware",
      label: "Needs of people who do not know the firm",
      unit: "share",
      per: "of needs",
      better: "lower",
      group: "commerce",
      when: "awareness",
      definition: "Needs that went elsewhere because the person did not know the firm, divided by needs."
    },
    "unaware",
    "needs"
  ),
  ratio(
    {
      id: "reach",
      label: "Reached",
      unit: "share",
      per: "of people",
      better: "higher",
      group: "commerce",
      when: "awareness",
      definition:
        "People who were shown an advertisement or sent a message at least once divided by people in the market."
    },
    "reached",
    "customers"
  ),
  ratio(
    {
      id: "frequency",
      label: "Impressions",
      unit: "count",
      per: "per person reached",
      better: "neither",
      group: "commerce",
      when: "awareness",
      definition: "Advertisements shown and messages delivered divided by people reached by at least one."
    },
    [
      ["impressions", 1],
      ["messages", 1]
    ],
    "reached"
  )
];
