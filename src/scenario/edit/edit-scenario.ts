import type {Edit} from "./edits.ts";

/**
 * The text of a valid scenario with edits made to it, one after the other; all else, comments too, stays as its author wrote it. Throws where an
 * edit does not fit: a number, strategy, record or channel that is not there, an id that is taken.
 */
export function editScenario(
  text: string,
  edits: readonly Edit[],
  {format = "yaml"}: {format?: "yaml" | "json"} = {}
): string {
  if (edits.length > 0) throw new Error(`to be made: ${format}`);
  return text;
}
