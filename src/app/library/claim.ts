import type {Scenario} from "../../scenario/scenario.ts";
import {countChanges} from "../state/changes.ts";
import type {Choices} from "../state/choices.ts";
import {offered} from "../state/offered.ts";
import {opened as openedOf, type Opened} from "../state/opened.ts";
import type {Shipped} from "../state/shipped.ts";
import {looksLike} from "../state/shown.ts";
import {canonical} from "../../experiment/result.ts";

/** What a document seems to be, and how far it is that. */
export interface Claim {
  /** Title of the scenario of the page whose title it has, or whose title looks the same. */
  readonly title: string;
  /** Numbers, switches and strategies that differ. */
  readonly values: number;
  /** Nothing differs at all. */
  readonly same: boolean;
}

/** Compares a document with the scenario of the page that it claims to be; null where it claims to be none. */
export async function claimOf(opened: Opened, choices: Choices, scenarios: readonly Shipped[]): Promise<Claim | null> {
  const look = looksLike(opened.scenario.title);
  const found = scenarios.find(({title}) => looksLike(title) === look);
  if (!found) return null;
  const shipped = openedOf(found.file, await found.load(), {shipped: true});
  const values = countChanges(
    {offered: offered(shipped.scenario), opened: shipped},
    {offered: offered(opened.scenario), opened, choices}
  );
  const same = values === 0 && content(shipped.scenario) === content(opened.scenario);
  return {title: found.title, values, same};
}

/** Claims are tests of the author's; they come with no shipped scenario. */
function content(scenario: Scenario): string {
  return canonical({...scenario, claims: undefined});
}
