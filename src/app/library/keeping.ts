import {signal, type ReadonlySignal, type Signal} from "@preact/signals";
import type {Size} from "../state/size.ts";
import type {FromLink, LinkTrouble} from "../state/shipped.ts";
import type {Library} from "./library.ts";
import type {SessionRow} from "./rows.ts";

/** What the page knows of keeping and sharing before the library itself is fetched. */
export interface Keeping {
  /** Why nothing can be saved; null while it can. */
  readonly trouble: Signal<string | null>;
  /** The link that what is on the bench came from. */
  readonly linked: Signal<FromLink | null>;
  /** A link that could not be opened, and why. */
  readonly broken: Signal<{readonly trouble: LinkTrouble; readonly detail: string} | null>;
  /** Work that another, closed tab has left behind. */
  readonly unfinished: Signal<SessionRow | null>;
  /** Size of the runs where it is not the one that the author planned. */
  readonly size: Signal<Size | null>;
  /** About how long the run that waits would take, seconds. */
  readonly seconds: ReadonlySignal<number>;
  /** The row of the library that the document on the bench is kept in. */
  readonly row: Signal<{readonly id: string; readonly revision: number; readonly name: string} | null>;
  /** Something that was too large for a link. */
  readonly tooLarge: Signal<boolean>;
  /** Runs fewer customers, so that it takes about as long as a link may. */
  readonly runSmaller: () => void;
  /** Fetches the library. */
  readonly library: () => Promise<Library>;
}

/** The signals of it, with nothing to tell. */
export function quietKeeping() {
  return {
    trouble: signal<string | null>(null),
    linked: signal<FromLink | null>(null),
    broken: signal<Keeping["broken"]["value"]>(null),
    unfinished: signal<SessionRow | null>(null),
    size: signal<Size | null>(null),
    row: signal<Keeping["row"]["value"]>(null),
    tooLarge: signal(false)
  };
}
