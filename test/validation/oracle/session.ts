import type {Move, Stage} from "../../../src/scenario/setting/journey.ts";
import {absorbingChain} from "../closed-forms/markov.ts";

/** How one session in a channel can end, and with what probability. */
export interface SessionEnd {
  how: "order" | "leave" | "later";
  /** Where the journey stands after `later`. */
  stage: Stage;
  /** Whether the session has the cart at its end. */
  cart: boolean;
  p: number;
}

export interface SessionLaw {
  /** Expected steps. */
  steps: number;
  ends: SessionEnd[];
}

export type Row = ReadonlyArray<readonly [Move, number]>;

const order: readonly Stage[] = ["discover", "evaluate", "cart", "checkout", "help"];
const inCart = (stage: Stage) => stage === "cart" || stage === "checkout";
/** Nobody waits in `help`: without an answer the journey stands where its cart says. */
const resting = (stage: Stage, cart: boolean): Stage => (stage !== "help" ? stage : cart ? "cart" : "evaluate");
const isStage = (move: Move): move is Stage => (order as readonly Move[]).includes(move);

/** A row of odds as probabilities; where no move is possible people come back later. */
export function shares(row: Row): Row {
  const total = row.reduce((sum, [, odds]) => sum + odds, 0);
  return total > 0 ? row.map(([move, odds]) => [move, odds / total] as const) : [["later", 1]];
}

/** The absorbing chain over (stage, cart at hand) of one session; a session that is cut short takes a single step. */
export function sessionLaw(
  rows: Readonly<Record<Stage, Row>>,
  from: {stage: Stage; cart: boolean; cut: boolean}
): SessionLaw {
  const ends: SessionEnd[] = [];
  const end = (how: SessionEnd["how"], stage: Stage, cart: boolean, p: number) => {
    if (p > 0) ends.push({how, stage: resting(stage, cart), cart, p});
  };
  if (from.cut) {
    for (const [move, p] of rows[from.stage]) {
      if (isStage(move)) end("later", move, from.cart || inCart(move), p);
      else end(move, from.stage, from.cart, p);
    }
    return {steps: 1, ends};
  }
  const states = order.flatMap(stage => [false, true].map(cart => ({stage, cart})));
  const at = (stage: Stage, cart: boolean) => 2 * order.indexOf(stage) + (cart ? 1 : 0);
  const q = states.map(() => states.map(() => 0));
  // Absorbing states: order, leave and later, each from every transient state.
  const r = states.map(() => Array.from({length: 3 * states.length}, () => 0));
  const hows = ["order", "leave", "later"] as const;
  states.forEach(({stage, cart}, i) => {
    for (const [move, p] of rows[stage]) {
      if (isStage(move)) q[i][at(move, cart || inCart(move))] += p;
      else r[i][3 * i + hows.indexOf(move)] += p;
    }
  });
  const {absorption, steps} = absorbingChain(q, r);
  const start = at(from.stage, from.cart);
  states.forEach(({stage, cart}, i) => hows.forEach((how, h) => end(how, stage, cart, absorption[start][3 * i + h])));
  return {steps: steps[start], ends};
}
