import {shownName} from "../state/shown.ts";
import type {Host} from "../view/host.ts";
import type {Library} from "./library.ts";
import type {ShelfRow} from "./shelf.ts";
import {words} from "./words.ts";

/** Puts something into the bin, from where it can be brought back. */
export async function throwAway({say}: Pick<Host, "say">, {shelf}: Library, {store, row}: ShelfRow): Promise<void> {
  await shelf.throwAway(store, row.id);
  say(words.view.removed(shownName(row.name)));
  document.getElementById("bin")?.focus();
}
