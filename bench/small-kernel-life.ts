import {unitExponential} from "../src/random/exact.ts";
import {threefryBlock} from "../src/random/threefry.ts";
import type {SmallWorld} from "./small-kernel-world.ts";

/** Totals, all whole numbers: visits by channel in 0…7, then these. */
export const totalNames = [
  ..."01234567".split("").map(channel => `visits ${channel}`),
  "events",
  "needs",
  "orders",
  "abandoned",
  "contacts",
  "solved",
  "lost",
  "revenue",
  "minutes"
] as const;

const EVENTS = 8;
const NEEDS = 9;
const ORDERS = 10;
const ABANDONED = 11;
const CONTACTS = 12;
const SOLVED = 13;
const LOST = 14;
const REVENUE = 15;
const MINUTES = 16;

const YEAR = 525600;
const NEED_GAP = 41000;
const VISIT_GAP = 2880;
const NEED = 1;
const VISIT = 2;
const CONTACT = 3;

/** Adds the year of customers from…to−1 to the totals; one random block an event, named by what it decides. */
export function live(world: SmallWorld, key: Int32Array, from: number, to: number, totals: Float64Array): void {
  const state = Int32Array.of(key[0], key[1], key[2], key[3], 0, 0, 0, 0);
  const words = new Int32Array(4);
  for (let customer = from; customer < to; customer++) {
    state[4] = customer;
    year(world, state, words, totals);
  }
}

function year(world: SmallWorld, state: Int32Array, words: Int32Array, totals: Float64Array): void {
  const {choice, outcome, solved, handle, churn} = world;
  let minute = 0;
  let satisfaction = 0.5;
  let last = 8;
  let events = 0;
  for (let need = 0; ; need++) {
    state[5] = NEED;
    state[6] = need;
    state[7] = 0;
    threefryBlock(state, words);
    events++;
    minute += 1 + Math.floor(unitExponential(words[0]) * NEED_GAP);
    if (minute >= YEAR) break;
    totals[NEEDS]++;
    const value = 2000 + Math.floor(unitExponential(words[1]) * 6000);
    const churnWord = words[2] >>> 0;
    for (let visit = 0; minute < YEAR; visit++) {
      state[5] = VISIT;
      state[7] = visit;
      threefryBlock(state, words);
      events++;
      const channel = choose(choice, 7 * last, words[0] >>> 0);
      last = channel;
      totals[channel]++;
      const row = 3 * (17 * channel + Math.floor(16 * satisfaction));
      const u = words[1] >>> 0;
      minute += 1 + Math.floor(unitExponential(words[2]) * VISIT_GAP);
      if (u < outcome[row]) {
        totals[ORDERS]++;
        totals[REVENUE] += value;
        satisfaction += 0.2 * (1 - satisfaction);
        break;
      }
      if (u < outcome[row + 1]) {
        totals[ABANDONED]++;
        satisfaction -= 0.1 * satisfaction;
        break;
      }
      if (u < outcome[row + 2]) continue;
      state[5] = CONTACT;
      threefryBlock(state, words);
      events++;
      totals[CONTACTS]++;
      totals[MINUTES] += Math.floor(unitExponential(words[0]) * handle[channel] + 0.5);
      if (words[1] >>> 0 < solved[channel]) {
        totals[SOLVED]++;
        satisfaction += 0.3 * (1 - satisfaction);
      } else {
        satisfaction -= 0.3 * satisfaction;
      }
    }
    if (churnWord < churn[Math.floor(16 * satisfaction)]) {
      totals[LOST]++;
      break;
    }
  }
  totals[EVENTS] += events;
}

/** How many of seven rising thresholds a word has passed. */
function choose(thresholds: Float64Array, row: number, u: number): number {
  return (
    (u >= thresholds[row] ? 1 : 0) +
    (u >= thresholds[row + 1] ? 1 : 0) +
    (u >= thresholds[row + 2] ? 1 : 0) +
    (u >= thresholds[row + 3] ? 1 : 0) +
    (u >= thresholds[row + 4] ? 1 : 0) +
    (u >= thresholds[row + 5] ? 1 : 0) +
    (u >= thresholds[row + 6] ? 1 : 0)
  );
}
