import {creditByTouch, type CreditOptions, type Credits, type Path} from "./path.ts";

const MOST_PLAYERS = 12;

/**
 * Shapley values of a game: each player's mean contribution over all orders in which the players can join (Shapley 1953).
 * `worth` is asked once per coalition, a bit mask. Exact, 2ⁿ coalitions. They add up to the worth of all less that of nobody.
 * Throws on more than 12 players.
 */
export function shapleyValues(players: number, worth: (coalition: number) => number): number[] {
  if (!(Number.isInteger(players) && players >= 0 && players <= MOST_PLAYERS)) {
    throw new RangeError(`a game has 0 to ${MOST_PLAYERS} players, not ${players}`);
  }
  const worths = Float64Array.from({length: 1 << players}, (_, coalition) => worth(coalition));
  // Orders in which a player joins after s others: s! (n − 1 − s)! of n!, so 1 / (n × C(n − 1, s)).
  const weights: number[] = [];
  for (let s = 0, choices = 1; s < players; s++) {
    weights.push(1 / (players * choices));
    choices = (choices * (players - 1 - s)) / (s + 1);
  }
  return Array.from({length: players}, (_, player) => {
    let value = 0;
    for (let coalition = 0; coalition < worths.length; coalition++) {
      if (((coalition >> player) & 1) === 1) continue;
      value += weights[bits(coalition)]! * (worths[coalition | (1 << player)]! - worths[coalition]!);
    }
    return value;
  });
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/**
 * Shapley values of the game in which a set of channels is worth the conversions that needed no other channel. That game is a
 * sum of one game per path in which all channels of the path are needed, so each path is shared equally by its different channels
 * (Zhao, Mahboobi & Bagheri 2018): exact for any number of channels.
 */
export function shapley(paths: readonly Path[], options: CreditOptions = {}): Credits {
  return creditByTouch(paths, ({channels}) => channels.map((c, i) => (channels.indexOf(c) === i ? 1 : 0)), options);
}
