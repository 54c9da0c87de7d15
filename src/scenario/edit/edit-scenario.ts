import {addStrategy, duplicateStrategy} from "./add.ts";
import {Draft} from "./draft.ts";
import type {Edit} from "./edits.ts";
import {editLink} from "./link.ts";
import {removeStrategy} from "./remove.ts";
import {editSeed, editTitle} from "./texts.ts";
import {editValues} from "./value.ts";
import {editWithout} from "./without.ts";

/**
 * The text of a valid scenario with edits made to it, one after the other; all else, comments too, stays as its author wrote it. Throws one sentence where an
 * edit does not fit: a number, strategy, record or channel that is not there, an id that is taken, a value that the language refuses.
 */
export function editScenario(
  text: string,
  edits: readonly Edit[],
  {format = "yaml"}: {format?: "yaml" | "json"} = {}
): string {
  if (edits.length === 0) return text;
  // Lines end in one way while they are edited.
  const windows = text.includes("\r\n");
  const draft = new Draft(windows ? text.replaceAll("\r\n", "\n") : text, format === "json");
  for (let i = 0; i < edits.length;) {
    const edit = edits[i]!;
    if (edit.kind === "value") {
      const end = edits.findIndex((one, j) => j > i && one.kind !== "value");
      const run = edits.slice(i, end < 0 ? edits.length : end).filter(one => one.kind === "value");
      editValues(draft, run);
      i += run.length;
    } else {
      make(draft, edit);
      i++;
    }
  }
  // Throws if what was made cannot be read.
  void draft.scenario;
  return windows ? draft.text.replaceAll("\n", "\r\n") : draft.text;
}

function make(draft: Draft, edit: Exclude<Edit, {kind: "value"}>): void {
  switch (edit.kind) {
    case "without":
      return editWithout(draft, edit.strategy, edit.levers);
    case "seed":
      return editSeed(draft, edit.seed);
    case "title":
      return editTitle(draft, edit.strategy, edit.title);
    case "add":
      return addStrategy(draft, edit.id, edit.title, edit.builds);
    case "duplicate":
      return duplicateStrategy(draft, edit.strategy, edit.id, edit.title);
    case "remove":
      return removeStrategy(draft, edit.strategy);
    case "link":
      return editLink(draft, edit);
  }
}
