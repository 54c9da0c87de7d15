import {asWritten, type Choices} from "./choices.ts";
import type {Offered} from "./offered.ts";
import type {Opened} from "./opened.ts";

interface Document {
  readonly offered: Offered;
  readonly opened: Opened;
  readonly choices?: Choices;
}

/** How many numbers, levers and strategies differ between a scenario as it was opened and as it stands. The seed is luck, not a change. */
export function countChanges(once: Document, now: Document): number {
  const before = stateOf(once);
  const after = stateOf(now);
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].filter(key => before.get(key) !== after.get(key)).length;
}

/** Every number and every switch of a document, by what names it. */
function stateOf({offered, opened, choices = asWritten(opened)}: Document): Map<string, number | boolean | string> {
  const state = new Map<string, number | boolean | string>();
  for (const {path, value} of offered.parameters.values()) state.set(path, choices.values.get(path) ?? value);
  for (const [strategy, levers] of offered.levers) {
    state.set(strategy, opened.scenario.strategies[strategy]?.title ?? strategy);
    for (const {id} of levers) state.set(`${strategy}\0${id}`, !choices.off[strategy]?.has(id));
  }
  return state;
}
