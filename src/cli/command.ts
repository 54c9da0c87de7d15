import type {Style} from "./style.ts";

/** An option of a command; one with an argument takes a value. */
export interface Option {
  /** Name of the value in the help text; without it the option is a switch. */
  readonly argument?: string;
  readonly help: string;
}

/** Options as given, by name: text, or true for switches. */
export type Given = Readonly<Record<string, string | true | undefined>>;

/** What a command may know of its surroundings. */
export interface Host {
  /** For stdout. */
  readonly style: Style;
  readonly width: number;
  readonly signal: AbortSignal;
  /** Shows how far the work has got, 0..1, where somebody watches; undefined where nobody does. */
  readonly onProgress: ((share: number) => void) | undefined;
}

/** What goes to stdout, all at once at the end, a note for stderr, and the exit code. */
export interface Printed {
  readonly text: string;
  readonly note?: string;
  readonly code?: number;
}

export interface Command {
  readonly summary: string;
  /** Operands in the help text. */
  readonly operands: string;
  /** Fewest and most files. */
  readonly files: readonly [least: number, most: number];
  readonly options: Readonly<Record<string, Option>>;
  run(files: readonly string[], given: Given, host: Host): Promise<Printed>;
}
