import type {Comparison} from "../../experiment/comparison.ts";
import {largest} from "../state/opening.ts";
import {
  anything,
  count,
  flag,
  list,
  number,
  object,
  oneOf,
  optional,
  orNull,
  record,
  text,
  type Checked
} from "./check.ts";
import {changeShape} from "./change-data.ts";
import {choicesShape} from "./choices-data.ts";

const id = text(100);
const when = number;

/** A scenario that was kept. */
export const scenarioShape = object({
  id,
  name: text(300),
  file: text(300),
  text: text(largest),
  /** Milliseconds since 1970; comes from outside the simulation and never goes in. */
  when,
  /** Version of the model it was kept with. */
  version: text(40),
  /** Counts how often it was kept under this id: whoever overwrites must have seen the newest. */
  revision: count,
  /** When it was thrown away; null = it is there. */
  binned: orNull(when)
});
export type ScenarioRow = Checked<typeof scenarioShape>;

const figure = {value: number, low: orNull(number), high: orNull(number)};
const numbers = list(number, 10_000);
const band = object({value: numbers, low: list(orNull(number)), high: list(orNull(number))});
const name = text(300);
const gap = optional(object(figure));
const curves = object({
  survival: band,
  survivalGain: optional(band),
  active: band,
  cash: band,
  cashGain: band,
  costs: list(object({category: name, value: number, gap}), 1000),
  funnel: list(object({step: name, count: number, gap}), 1000),
  channels: list(object({channel: name, sessions: number, orders: number, revenue: number, contacts: number}), 1000)
});
const shape = object({
  version: text(40),
  scenario: name,
  seed: text(1000),
  currency: text(10),
  customers: count,
  replications: count,
  market: number,
  days: number,
  coupled: flag,
  fingerprint: text(64),
  done: flag,
  progress: number,
  strategies: list(
    object({id: name, title: name, outcomes: record(object({...figure, unit: text(100)})), curves}),
    200
  ),
  differences: list(
    object({
      outcome: name,
      from: name,
      to: name,
      ...figure,
      method: text(200),
      clear: flag,
      verdict: oneOf("better", "worse", "no clear difference", "no difference"),
      worlds: optional(object({better: number, same: optional(number), low: number, median: number, high: number})),
      p: optional(number),
      luck: optional(
        object({
          unit: oneOf("customers", "replications"),
          times: number,
          independent: optional(object({low: number, high: number}))
        })
      )
    }),
    20_000
  ),
  family: optional(
    object({
      members: list(object({outcome: name, to: name, p: number, adjusted: number, alone: flag, together: flag}), 2000)
    })
  ),
  best: optional(
    list(
      object({outcome: name, strategies: list(object({id: name, low: number, high: number, possible: flag}), 200)}),
      1000
    )
  )
});
/** A result as it is kept. Throws on anything else, and on one without strategies. */
export function comparisonShape(value: unknown, path?: string): Comparison {
  const read: Comparison = shape(value, path);
  if (read.strategies.length === 0) throw new Error("a result has at least one strategy");
  return read;
}

/** A result that was kept, with the document it came from. */
export const runShape = object({
  id,
  name: text(300),
  file: text(300),
  text: text(largest),
  choices: choicesShape,
  when,
  version: text(40),
  comparison: comparisonShape,
  binned: orNull(when)
});
export type RunRow = Checked<typeof runShape>;

const words = text(1000);

/** What was on the bench of one tab. */
export const sessionShape = object({
  tab: id,
  when,
  version: text(40),
  /** Fragment that the address of the page had. */
  address: text(64 * 1024),
  title: name,
  /** How many values differed from what was opened. */
  changes: count,
  documents: list(object({file: text(300), text: orNull(text(largest)), shipped: flag}), 300),
  /** Positions in `documents`. */
  origin: count,
  steps: list(object({change: changeShape, document: count, choices: choicesShape}), 500),
  /** Position in `steps`. */
  at: count,
  order: list(words, 500),
  view: text(30),
  /** Looked at first, and only where it is whole. */
  pinned: anything,
  /** A text that was being written and is not in force. */
  draft: orNull(text(largest))
});
export type SessionRow = Checked<typeof sessionShape>;

/** An answer to a question, of one tab. */
export const answerShape = object({
  key: text(300),
  /** What it is an answer to: a hash of the document and the choices. */
  about: text(64),
  when,
  result: anything
});
export type AnswerRow = Checked<typeof answerShape>;
