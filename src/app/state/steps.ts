import type {Edit} from "../../scenario/edit/edits.ts";
import type {Choices} from "./choices.ts";
import type {Opened} from "./opened.ts";

/** What was done in one step, as data: the history puts it into words. */
export type Change =
  | {readonly kind: "opened"}
  | {readonly kind: "levers"; readonly strategy: string; readonly levers: readonly string[]; readonly on: boolean}
  | {readonly kind: "value"; readonly path: string; readonly from: number; readonly to: number}
  | {readonly kind: "seed"; readonly seed: string}
  | {readonly kind: "baseline"; readonly strategy: string | undefined}
  | {readonly kind: "reset"}
  /** The text was changed by hand. */
  | {readonly kind: "text"}
  | {readonly kind: "edits"; readonly edits: readonly Edit[]};

/** A state of the document, and what led to it. */
export interface Step {
  readonly change: Change;
  readonly opened: Opened;
  readonly choices: Choices;
}
