import {ratio, type RatioOutcome} from "../ratio.ts";

export const continuity: readonly RatioOutcome[] = [
  ratio(
    {
      id: "promotion-continuity",
      label: "Promotion found again",
      unit: "share",
      per: "of sessions that look for it",
      better: "higher",
      group: "continuity",
      definition:
        "Sessions in which a promotion the person was offered counts, divided by sessions of people who were offered one."
    },
    "promotionsFound",
    "promotionsSought"
  ),
  ratio(
    {
      id: "continuity-per-switch",
      label: "Cart still there",
      unit: "share",
      per: "of changes of channel or device",
      better: "higher",
      group: "continuity",
      definition:
        "Changes of channel or device with a filled cart after which the cart is there, divided by such changes."
    },
    "carried",
    "switches"
  ),
  ratio(
    {
      id: "case-continuity",
      label: "Case known",
      unit: "share",
      per: "of changes of channel in support",
      better: "higher",
      group: "continuity",
      definition: "Changes of channel within a case after which the agent knows the case, divided by such changes."
    },
    "caseCarried",
    "caseSwitches"
  ),
  ratio(
    {
      id: "friction-per-journey",
      label: "Friction",
      unit: "minutes",
      per: "of the customer per journey",
      better: "lower",
      group: "continuity",
      definition: "Minutes spent filling carts again and looking for promotions divided by journeys."
    },
    "journeySeconds",
    "journeys",
    {scale: 1 / 60}
  )
];
