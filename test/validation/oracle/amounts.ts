/** Expected amounts per journey, by name. */
export const amounts = [
  "sessions",
  "steps",
  "carts",
  "cartsLost",
  "orders",
  "cartOrders",
  "left",
  "lapsed",
  "switches",
  "carried",
  "collected",
  "lost",
  "redoMinutes",
  "serviceCost",
  "orderCost",
  "revenue"
] as const;
export type Amount = (typeof amounts)[number];
