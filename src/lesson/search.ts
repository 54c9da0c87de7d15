import type {Journeys} from "../experiment/journey.ts";
import {follow, tellingCase, type Interrupted} from "./people.ts";

export interface Search {
  /** Somebody whose story tells the point; the first interrupted person where there is none. */
  readonly person: Promise<Interrupted>;
  /** The first hundred people who were interrupted, in the order of their numbers. */
  readonly hundred: Promise<readonly Interrupted[]>;
  readonly everybody: Promise<readonly Interrupted[]>;
  /** Customers followed so far. */
  followed(): number;
}

/** Looks for people who were interrupted in `from`, while the page stays responsive. */
export function search({of, customers}: Pick<Journeys, "of" | "customers">, {from}: {from: string}): Search {
  const person = Promise.withResolvers<Interrupted>();
  const hundred = Promise.withResolvers<readonly Interrupted[]>();
  let followed = 0;
  const everybody = follow(of, {
    customers,
    onSlice(people, count) {
      followed = count;
      const telling = tellingCase(people, from);
      if (telling) person.resolve(telling);
      if (people.length >= 100) hundred.resolve(people.slice(0, 100));
    }
  });
  everybody.then(
    people => {
      if (people[0]) person.resolve(people[0]);
      else person.reject(new Error("nobody was interrupted"));
      hundred.resolve(people);
    },
    (error: unknown) => {
      person.reject(error);
      hundred.reject(error);
    }
  );
  return {person: person.promise, hundred: hundred.promise, everybody, followed: () => followed};
}
