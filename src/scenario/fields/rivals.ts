import {money, multiplier, odds, share, type Field} from "./field.ts";

/** What people do who compare prices elsewhere before they go on. */
export const rivalsFields = {
  rival: odds("buying from a rival there", "per comparison", [0.35, 0.1, 1]),
  listing: odds(
    "buying the firm's own product there, where the firm sells on a marketplace",
    "per comparison",
    [0.3, 0.05, 1]
  ),
  back: odds("coming back", "per comparison", [0.35, 0.1, 1]),
  "plain-listing": multiplier(
    "appeal of the firm's listing where no link brings its content there",
    "of the odds of buying it",
    [0.6, 0.3, 1],
    {max: 1}
  ),
  cheaper: share("how much less the rival asks", "of the firm's price", [0.05, 0, 0.2]),
  absent: share("goes to a competitor", "of visits to a channel that the firm has done away with", [0.3, 0, 0.8])
} satisfies Record<string, Field>;

/** What `does: sponsored-search` buys: a place above the rivals where people compare. */
export const sponsoredSearchFields = {
  click: share("clicks the firm's advertisement", "of people who compare", [0.0642, 0.03, 0.2, "E039", "B"]),
  "cost-per-click": money("cost of a click", "per click", [4.66, 2.69, 5.5, "E040", "B"]),
  "win-back": share("no longer considers the rival", "of people who click", [0.3, 0, 0.8])
} satisfies Record<string, Field>;
