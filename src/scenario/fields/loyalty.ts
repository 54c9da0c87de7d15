import {score, share, type Field} from "./field.ts";

/** What `does: loyalty` gives to members, and what it takes to become one. */
export const loyaltyFields = {
  join: share("become members with an order", "of people", [0.3, 0.1, 0.7]),
  points: share("given back as points", "of what members pay where their card is shown", [0.03, 0.01, 0.1]),
  card: share("recognised by card or account", "of members, where the firm itself sells", [0.9, 0.6, 1]),
  thanks: score("gain of score", "per order of a member", [0.02, 0, 0.1], {max: 1})
} satisfies Record<string, Field>;
