import type {LinkFault} from "../library/document-link.ts";
import type {Scenario} from "../../scenario/scenario.ts";
import type {Choices} from "./choices.ts";
import {linkedFile, readLink, readSaid, type Said} from "./link.ts";
import {offered} from "./offered.ts";
import {opened, type Opened} from "./opened.ts";
import type {Reading} from "./opening.ts";

/** A scenario that comes with the page, fetched when it is opened. */
export interface Shipped {
  readonly file: string;
  readonly title: string;
  readonly load: () => Promise<Scenario>;
  /** Its file as it is written. */
  readonly text: () => Promise<string>;
}

/** What a link opens, and what it says beside. */
export interface FromLink {
  readonly opened: Opened;
  readonly choices: Choices;
  readonly said: Said;
}

/** Why a link opens nothing. */
export type LinkTrouble = LinkFault | "unknown" | "invalid";

/** A link that names something which cannot be opened. */
export class BrokenLink extends Error {
  readonly trouble: LinkTrouble;
  constructor(trouble: LinkTrouble, detail = "") {
    super(detail || trouble);
    this.trouble = trouble;
  }
}

/**
 * What a link's fragment opens; null when it names nothing. Rejects with a `BrokenLink` when what it names is not there or not whole, and otherwise when
 * it cannot be fetched.
 */
export async function openLink(
  fragment: string,
  scenarios: readonly Shipped[],
  read: (text: string, file: string) => Promise<Reading>
): Promise<FromLink | null> {
  if (fragment.startsWith("#doc=")) {
    // Packed links are rare; what reads them comes when there is one.
    const {openDocument} = await import("../library/open-document.ts");
    return openDocument(fragment, read);
  }
  const file = linkedFile(fragment);
  if (file === null) return null;
  const found = scenarios.find(scenario => scenario.file === file);
  if (!found) throw new BrokenLink("unknown");
  const scenario = await found.load();
  const linked = readLink(fragment, () => ({...offered(scenario), seed: scenario.seed}));
  const said = readSaid(fragment);
  return linked && {opened: opened(found.file, scenario, {shipped: true}), choices: linked.choices, said};
}
