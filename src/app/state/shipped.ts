import type {Scenario} from "../../scenario/scenario.ts";
import type {Choices} from "./choices.ts";
import {linkedFile, readLink} from "./link.ts";
import {offered} from "./offered.ts";
import {opened, type Opened} from "./opened.ts";

/** A scenario that comes with the page, fetched when it is opened. */
export interface Shipped {
  readonly file: string;
  readonly title: string;
  readonly load: () => Promise<Scenario>;
  /** Its file as it is written. */
  readonly text: () => Promise<string>;
}

/** What a link's fragment opens; null when it names none of the scenarios. Rejects when the scenario cannot be fetched. */
export async function openLink(
  fragment: string,
  scenarios: readonly Shipped[]
): Promise<{opened: Opened; choices: Choices} | null> {
  const found = scenarios.find(({file}) => file === linkedFile(fragment));
  if (!found) return null;
  const scenario = await found.load();
  const linked = readLink(fragment, () => ({...offered(scenario), seed: scenario.seed}));
  return linked && {opened: opened(found.file, scenario, {shipped: true}), choices: linked.choices};
}
