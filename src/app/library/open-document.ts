import {BrokenLink, type FromLink} from "../state/shipped.ts";
import {opened as openedOf} from "../state/opened.ts";
import type {Reading} from "../state/opening.ts";
import {shownName} from "../state/shown.ts";
import {choicesReader} from "./choices-data.ts";
import {readDocumentLink} from "./document-link.ts";

/** Opens the document that a link carries, through the reader like any file. Rejects with a `BrokenLink`. */
export async function openDocument(
  fragment: string,
  read: (text: string, file: string) => Promise<Reading>
): Promise<FromLink> {
  const linked = await readDocumentLink(fragment);
  if ("fault" in linked) throw new BrokenLink(linked.fault);
  const {document, said} = linked;
  const file = shownName(document.file) || "linked.yaml";
  const {scenario, errors} = await read(document.text, file);
  if (!scenario) {
    const [first] = errors;
    throw new BrokenLink("invalid", first ? `line ${first.line}, column ${first.column}: ${first.message}` : "");
  }
  const opened = openedOf(file, scenario, {text: document.text});
  return {opened, choices: choicesReader(opened)(document.choices), said};
}
