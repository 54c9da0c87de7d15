import {comparisonResult} from "../../experiment/comparison-result.ts";
import {tableCsv} from "../../export/csv.ts";
import {version} from "../../version.ts";
import {download} from "../questions/download.ts";
import {writeLink, writeSaid, type Said} from "../state/link.ts";
import {plannedSize} from "../state/size.ts";
import type {Host} from "../view/host.ts";
import {choicesData} from "./choices-data.ts";
import {longestLink, writeDocumentLink} from "./document-link.ts";
import {words} from "./words.ts";

/** A document that is too large for a link. */
export class NoLink extends Error {}

/** The address that opens what is on the bench, with the version of the model and the fingerprint of the result. Rejects with `NoLink`. */
export async function linkOf({bench, view}: Pick<Host, "bench" | "view">): Promise<string> {
  const {opened, choices} = bench.history.peek().present;
  const said: Said = {model: version, ...lookedAt(view.peek()), ...resultOf(bench)};
  const text = opened.text ?? (opened.shipped ? null : await bench.text());
  const fragment =
    opened.shipped || text === null
      ? writeLink({file: opened.file, choices}) + writeSaid(said)
      : await writeDocumentLink({file: opened.file, text, choices: choicesData(choices)}, said);
  if (fragment === null || fragment.length > longestLink) throw new NoLink(words.noLink(longestLink));
  return new URL(fragment, location.href).href;
}

const lookedAt = (view: string) => (view === "comparison" ? {} : {view});

/** The fingerprint, if the result is final and of the size that everybody gets who opens the link. */
function resultOf({comparison, stale, opened}: Host["bench"]): Pick<Said, "result"> {
  const result = comparison.peek();
  if (!result?.done || stale.peek()) return {};
  const {customers, replications} = plannedSize(opened.peek().scenario);
  return result.customers === customers && result.replications === replications ? {result: result.fingerprint} : {};
}

export async function copyLink(host: Host): Promise<void> {
  try {
    await copy(host, await linkOf(host), words.copied.link);
    host.keeping.tooLarge.value = false;
  } catch (error) {
    if (!(error instanceof NoLink)) throw error;
    host.keeping.tooLarge.value = true;
    host.say(error.message);
  }
}

export async function copyYaml(host: Host): Promise<void> {
  await copy(host, await host.bench.text(), words.copied.yaml);
}

/** The comparison as a table of differences for a spreadsheet. */
export async function copyCsv(host: Host): Promise<void> {
  const comparison = host.bench.comparison.peek();
  if (comparison) await copy(host, tableCsv(comparisonResult(comparison).tables[0]!), words.copied.csv);
}

/** Copies, and where the browser refuses, says so and offers the text as a file. */
async function copy(host: Host, text: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    host.say(done);
  } catch {
    download({name: words.refusedFile, type: "text/plain", text});
    host.say(words.refused);
  }
}

export async function save(host: Host): Promise<void> {
  try {
    const library = await host.keeping.library();
    const {row, copied, run} = await library.save();
    host.say(copied ? words.savedCopy(row.name) : words.saved(row.name, run));
  } catch {
    host.say(words.notSaved);
  }
}

/** The document as a file of the person's own. */
export async function saveFile(host: Host): Promise<void> {
  const {file} = host.bench.opened.peek();
  const text = await host.bench.text();
  download({name: fileName(file), type: file.endsWith(".json") ? "application/json" : "application/yaml", text});
}

export async function saveBackup(host: Host): Promise<void> {
  const library = await host.keeping.library();
  const text = await library.backup();
  const day = new Date().toISOString().slice(0, 10);
  download({name: `throughline-backup-${day}.json`, type: "application/json", text});
  host.say(words.backup.done);
}

function fileName(file: string): string {
  const name = file.replaceAll(/[^\p{L}\p{N}._ -]+/gu, "-").slice(0, 100);
  return /\.(ya?ml|json)$/i.test(name) ? name : `${name || "scenario"}.yaml`;
}
