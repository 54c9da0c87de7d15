import {money, rate, share, type Field} from "./field.ts";

/** How people come to know the firm and forget it. Without this section everybody knows it. */
export const awarenessFields = {
  start: share("know the firm on day 0", "of people who have never bought", [0.3, 0, 1]),
  innovation: rate("comes across the firm without anybody's help", "per unaware person", [0.03, 0, 0.3, "E124", "A"]),
  imitation: rate("hears of it where everybody else knows it", "per unaware person, times the share who know it", [
    0.38,
    0,
    1,
    "E125",
    "A"
  ]),
  forgetting: rate("forgets the firm", "per aware person who has never bought", [0, 0, 1]),
  noticed: share("make an unaware person aware", "of messages delivered", [0.05, 0, 0.2])
} satisfies Record<string, Field>;

/** What `does: advertising` buys: impressions among people of the market, whoever they are. */
export const advertisingFields = {
  reach: share("see it at all", "of people", [0.4, 0.1, 0.8]),
  frequency: rate("impressions", "per person reached", [12, 2, 100]),
  noticed: share("make an unaware person aware", "of impressions", [0.02, 0.001, 0.1]),
  "cost-per-thousand": money("cost", "per 1,000 impressions", [4, 1, 12, "E044", "A"])
} satisfies Record<string, Field>;
