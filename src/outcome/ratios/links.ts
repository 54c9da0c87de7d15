import {ratio, type RatioOutcome} from "../ratio.ts";

export const links: readonly RatioOutcome[] = [
  ratio(
    {
      id: "records-lost-to-breakdowns",
      label: "Lost to breakdowns",
      unit: "count",
      per: "per 1,000 people in the market",
      better: "lower",
      group: "continuity",
      definition:
        "Records that a link would have carried had it not been down or never got to work, each time that somebody asked for one, divided by people in the market, times 1,000.",
      when: "risks"
    },
    "outages",
    "customers",
    {scale: 1000}
  ),
  ratio(
    {
      id: "wrong-records",
      label: "Wrong records",
      unit: "count",
      per: "per 1,000 people in the market",
      better: "lower",
      group: "continuity",
      definition:
        "Times that somebody was shown a stranger's cart, promotion or case, because the systems took them for somebody else, divided by people in the market, times 1,000.",
      when: "mistakes"
    },
    "wrongRecords",
    "customers",
    {scale: 1000}
  )
];
