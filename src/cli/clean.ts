import {stripVTControlCharacters} from "node:util";

// controls, direction marks, overrides and isolates, line and paragraph separators, byte order mark: they move the cursor or
// make a text look like another
// oxlint-disable-next-line no-control-regex
const deceptive = /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g;

/** Text from a file or an argument made fit for a terminal: one line, nothing that the terminal obeys. */
export function clean(text: string): string {
  return stripVTControlCharacters(text)
    .toWellFormed()
    .replace(/[\t\n\r]+/g, " ")
    .replace(deceptive, "");
}
