import {playersOf, sizeOf} from "./shapley-value.ts";

/** How much more two players bring together than apart. */
export interface Interaction {
  readonly one: number;
  readonly other: number;
  readonly value: number;
}

/**
 * Shapley interaction index of every pair of players (Grabisch & Roubens 1999): what the two add to a coalition together, less what each
 * adds to it alone, weighted as if the pair were one player who joins in a random order. Above 0 they help each other, below 0 they do the
 * same work. `worths` by bit mask of the coalition. Throws unless there are 2ⁿ of them.
 */
export function shapleyInteractions(worths: ArrayLike<number>): Interaction[] {
  const players = playersOf(worths);
  // A pair that joins after s of the n − 2 others: 1 / ((n − 1) × C(n − 2, s)).
  const weights: number[] = [];
  for (let s = 0, choices = 1; s < players - 1; s++) {
    weights.push(1 / ((players - 1) * choices));
    choices = (choices * (players - 2 - s)) / (s + 1);
  }
  const interactions: Interaction[] = [];
  for (let one = 0; one < players; one++) {
    for (let other = one + 1; other < players; other++) {
      const [a, b] = [1 << one, 1 << other];
      let value = 0;
      for (let others = 0; others < worths.length; others++) {
        if ((others & (a | b)) !== 0) continue;
        const surplus = worths[others | a | b]! - worths[others | a]! - (worths[others | b]! - worths[others]!);
        value += weights[sizeOf(others)]! * surplus;
      }
      interactions.push({one, other, value});
    }
  }
  return interactions;
}
