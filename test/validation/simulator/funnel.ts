import type {Setting} from "../../../src/scenario/setting.ts";
import type {JourneySetting} from "../../../src/scenario/setting/journey.ts";
import {journey, segment, setting} from "../../model/settings.ts";

type Moves = Partial<JourneySetting["moves"]>;

const first = {
  discover: {discover: 0.3, cart: 0.13, help: 0.02, order: 0.005, leave: 0.545},
  cart: {discover: 0.1, cart: 0.05, checkout: 0.35, help: 0.05, leave: 0.45},
  checkout: {discover: 0.02, cart: 0.05, help: 0.08, order: 0.8, leave: 0.05}
};
const q = [
  [0.3, 0.13, 0, 0.02],
  [0.1, 0.05, 0.35, 0.05],
  [0.02, 0.05, 0, 0.08]
];
const r = [
  [0.005, 0.545],
  [0, 0.45],
  [0.8, 0.05]
];

/** Visit = discover, Cart, Checkout, Support = help; the strategies differ in what support leads to. */
export const strategies: ReadonlyArray<{name: string; moves: Moves; q: number[][]; r: number[][]}> = [
  {
    name: "separate",
    moves: {...first, help: {discover: 0.1, cart: 0.15, checkout: 0.2, help: 0.1, order: 0.02, leave: 0.43}},
    q: [...q, [0.1, 0.15, 0.2, 0.1]],
    r: [...r, [0.02, 0.43]]
  },
  {
    name: "connected",
    moves: {...first, help: {discover: 0.1, cart: 0.15, checkout: 0.4, help: 0.05, order: 0.05, leave: 0.25}},
    q: [...q, [0.1, 0.15, 0.4, 0.05]],
    r: [...r, [0.05, 0.25]]
  }
];

/** The funnel as a setting without memory, differences between people, or coupling: a journey is one session. */
export function funnel(moves: Moves, need = 10): Setting {
  return setting({segments: [segment({need})], journey: journey(moves)});
}
