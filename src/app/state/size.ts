import type {Scenario} from "../../scenario/scenario.ts";

export interface Size {
  readonly customers: number;
  readonly replications: number;
}

/** A file may ask for more than a browser should do unasked. */
const most: Size = {customers: 200_000, replications: 100};
const standard: Size = {customers: 20_000, replications: 10};

/** How many customers and replications the page simulates: what the author wrote, within limits. */
export function plannedSize(scenario: Scenario): Size {
  const written = (scenario.run ?? {}) as Partial<Record<keyof Size, unknown>>;
  const within = (key: keyof Size) => {
    const value = written[key];
    const number = typeof value === "number" && value >= 1 ? Math.floor(value) : standard[key];
    return Math.min(number, most[key]);
  };
  return {customers: within("customers"), replications: within("replications")};
}
