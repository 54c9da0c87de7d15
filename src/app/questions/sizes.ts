import type {Size} from "../state/size.ts";

export const sizeNames = ["quick", "standard", "thorough"] as const;
export type SizeName = (typeof sizeNames)[number];

const times: Readonly<Record<SizeName, number>> = {quick: 0.5, standard: 1, thorough: 2};

/** Customers and replications of a question: half of the usual ones, the usual ones, or double of both. */
export function sizeOf({customers, replications}: Size, name: SizeName): Size {
  const by = times[name];
  return {
    customers: Math.max(200, Math.round(customers * by)),
    replications: replications === 1 ? 1 : Math.max(2, Math.round(replications * by))
  };
}

/** How much longer a size takes than another one. */
export function workOf({customers, replications}: Size): number {
  return customers * replications;
}
