import {ratio, type RatioOutcome} from "../ratio.ts";

const part = {group: "continuity", when: "consistency"} as const;

export const consistency: readonly RatioOutcome[] = [
  ratio(
    {
      ...part,
      id: "conflicting-offer-rate",
      label: "Contradictions",
      unit: "share",
      per: "of further channels in a journey",
      better: "lower",
      definition:
        "Further channels of a journey in which price, offer or description contradict what was seen before, divided by further channels of journeys."
    },
    "contradictions",
    "crossings"
  ),
  ratio(
    {
      ...part,
      id: "consistency-index",
      label: "Consistency",
      unit: "share",
      per: "of further channels in a journey",
      better: "higher",
      definition:
        "Further channels of a journey in which nothing contradicts what was seen before and no expected promotion is refused, divided by further channels of journeys."
    },
    "consistent",
    "crossings"
  ),
  ratio(
    {
      ...part,
      id: "fragmentation",
      label: "Found again from scratch",
      unit: "share",
      per: "of further channels in a journey",
      better: "lower",
      definition:
        "Further channels of a journey that do not know what the person looked at, so that it has to be found again, divided by further channels of journeys."
    },
    "foundAgain",
    "crossings"
  ),
  ratio(
    {
      ...part,
      id: "time-to-information",
      label: "Time to find the product",
      unit: "minutes",
      per: "per journey",
      better: "lower",
      definition:
        "Minutes spent finding and reading about the product, again in every channel that does not know of it, divided by journeys."
    },
    "informationSeconds",
    "journeys",
    {scale: 1 / 60}
  )
];
