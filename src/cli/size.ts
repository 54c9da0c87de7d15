import {dig} from "../scenario/plain.ts";
import type {Scenario} from "../scenario/scenario.ts";
import {wholeNumber} from "./arguments.ts";
import type {Given, Option} from "./command.ts";
import {Exit, Failure} from "./exit.ts";

/** Largest customers × replications × strategies of one run: about ten minutes on two cores. */
export const mostLives = 200_000_000;
const most: Size = {customers: 10_000_000, replications: 10_000};

export interface Size {
  readonly customers: number;
  readonly replications: number;
}

export const sizeOptions: Readonly<Record<"customers" | "replications", Option>> = {
  customers: {
    argument: "N",
    help: "simulated customers per replication; by default as in the `run` section of the file, else 20000"
  },
  replications: {
    argument: "R",
    help: "replications, each with its own luck; by default as in the `run` section of the file, else 10"
  }
};

/** How much to simulate: as given, else as the file says, else 20,000 customers and 10 replications. Fails beyond the caps. */
export function sizeOf(scenario: Scenario, given: Given, strategies: number): Size {
  const of = (name: keyof Size, fallback: number) => {
    const stated = dig(scenario, ["run", name]);
    const value = dig(stated, ["value"]) ?? stated;
    return wholeNumber(given, name) ?? (typeof value === "number" ? value : fallback);
  };
  const size = {customers: of("customers", 20_000), replications: of("replications", 10)};
  for (const name of ["customers", "replications"] as const) {
    if (size[name] > most[name]) throw new Failure(Exit.limit, `--${name} is at most ${most[name]}, not ${size[name]}`);
  }
  const lives = size.customers * size.replications * strategies;
  if (lives > mostLives) {
    throw new Failure(
      Exit.limit,
      `${size.customers} customers × ${size.replications} replications × ${strategies} strategies are ${lives} lives; at most ${mostLives} are simulated in one run`
    );
  }
  return size;
}
