/** A change to the text of a scenario. Ids are those of the file; values are in base units. */
export type Edit =
  /** Sets a number; its range, evidence and everything around it stay. */
  | {readonly kind: "value"; readonly path: string; readonly value: number}
  /** Which levers a strategy does without: the whole list, empty for none. */
  | {readonly kind: "without"; readonly strategy: string; readonly levers: readonly string[]}
  | {readonly kind: "seed"; readonly seed: string}
  | {readonly kind: "title"; readonly strategy: string; readonly title: string}
  /** A strategy that builds on another one, or on the base alone. */
  | {readonly kind: "add"; readonly id: string; readonly title: string; readonly builds: string | null}
  /** A copy with all that the original has, put right behind it. */
  | {readonly kind: "duplicate"; readonly strategy: string; readonly id: string; readonly title: string}
  /** What builds on it keeps what it had from it. */
  | {readonly kind: "remove"; readonly strategy: string}
  /** A record that travels from one channel to another in a strategy, or no longer does. */
  | {
      readonly kind: "link";
      readonly strategy: string;
      readonly object: string;
      readonly from: string;
      readonly to: string;
      readonly on: boolean;
    };
