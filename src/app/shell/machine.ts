import {isMac, keysText} from "../state/keys.ts";

/** The machine has a Cmd key where others have Ctrl. */
export const mac = isMac(navigator);

/** What a button does, and the key that does the same: "Undo (Ctrl+Z)". */
export function hint(title: string, keys?: string): string {
  return keys === undefined ? title : `${title} (${keysText(keys, mac)})`;
}
