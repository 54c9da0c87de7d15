import type {ReadonlySignal, Signal} from "@preact/signals";
import type {Runner} from "../../engine/runners/runner.ts";
import type {MemoryStore} from "../../experiment/store.ts";
import type {Comparison} from "../../experiment/comparison.ts";
import type {Commands} from "../state/commands.ts";
import type {Keeping} from "../library/keeping.ts";
import type {Reader} from "../reader.ts";
import type {Life} from "../state/life.ts";
import type {Opened} from "../state/opened.ts";
import type {FileError} from "../state/opening.ts";
import type {Shipped} from "../state/shipped.ts";
import type {Theme} from "../state/theme.ts";
import type {Choices} from "../state/choices.ts";
import type {Left} from "../state/workbench.ts";
import type {Comparing} from "../state/comparing.ts";
import type {Bench} from "./bench.ts";
import type {Pictures} from "./pictures.ts";
import type {ViewName} from "./views.ts";

/** A question that somebody wants answered, from a number or a chart: its card opens, set up like this, and starts. */
export interface Asking {
  /** Id of the card (src/app/questions/registry.ts): "sensitivity", "explain", "break-even" … */
  readonly id: string;
  readonly settings: Readonly<Partial<Record<"from" | "to" | "outcome" | "x" | "y", string>>>;
}

/** What the page gives to each of its parts. */
export interface Host {
  readonly bench: Bench;
  readonly life: Life;
  /** The view that is looked at. */
  readonly view: Signal<ViewName>;
  /** One picture and one sentence, large, controls hidden. */
  readonly presenting: Signal<boolean>;
  /** Path of a number that somebody wants to see in the text; the view of the scenario shows it and sets it back to null. */
  readonly reveal: Signal<string | null>;
  /** What somebody wants answered; the view of questions asks it and sets it back to null. */
  readonly asking: Signal<Asking | null>;
  /** A result that was kept to compare with, drawn as a ghost behind the figures; null = none. */
  readonly pinned: Signal<Comparison | null>;
  /** How the comparison is looked at. */
  readonly comparing: Comparing;
  /** A text being written that is not in force (yet): what must not be lost. Null when the text says what the document says. */
  readonly draft: Signal<string | null>;
  /** Reads and edits texts beside the document. */
  readonly reader: Reader;
  readonly commands: Commands;
  /** Full-size work; and a runner that is kept free for what should be on the screen at once. */
  readonly runner: Runner;
  readonly quick: Runner;
  /** Worlds that have been simulated, shared by all questions. */
  readonly store: MemoryStore;
  readonly scenarios: readonly Shipped[];
  /** Opens one of them, once it is there. */
  readonly openScenario: (file: string) => Promise<void>;
  readonly openFiles: (files: Iterable<File>) => void;
  /** Opens what is there already. What was on the bench can be brought back. */
  readonly open: (opened: Opened, choices?: Choices) => void;
  /** Puts a document with its history on the bench, as it was left. */
  readonly bringBack: (left: Left) => void;
  /** What is kept in this browser, and what a link brought. */
  readonly keeping: Keeping;
  readonly fileErrors: Signal<readonly FileError[]>;
  readonly theme: ReadonlySignal<Theme>;
  readonly changeTheme: () => void;
  /** Address of the page as it stands. Rejects with a sentence where the document does not fit into a link. */
  readonly link: () => Promise<string>;
  readonly pictures: Promise<Pictures>;
  /** A short message to everybody: on the screen for a while, and read aloud. */
  readonly say: (text: string) => void;
  /** What was said last; "" when it has passed. */
  readonly said: ReadonlySignal<string>;
}
