import {signal, type Signal} from "@preact/signals";

export const overlays = ["palette", "keys", "tour"] as const;
export type OverlayName = (typeof overlays)[number];

/** What lies over the page at the moment, and what is open beside it. */
export interface Shell {
  readonly overlay: Signal<OverlayName | null>;
  /** The panel of levers is open as a drawer over the results, in a narrow window. */
  readonly drawer: Signal<boolean>;
}

export function createShell(): Shell {
  return {overlay: signal<OverlayName | null>(null), drawer: signal(false)};
}
