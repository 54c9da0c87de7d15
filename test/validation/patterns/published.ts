import {readFileSync} from "node:fs";
import {readScenario} from "../../../src/scenario/read.ts";
import {resolve} from "../../../src/scenario/resolve.ts";
import type {Setting} from "../../../src/scenario/setting.ts";
import {watch, type Happening} from "../../model/lives.ts";

/** A strategy of a shipped scenario in full. */
export function shipped(name: string, strategy: string): Setting {
  const path = new URL(`../../../scenarios/${name}.yaml`, import.meta.url);
  return written(readFileSync(path, "utf8"), strategy);
}

export function written(text: string, strategy: string): Setting {
  const {scenario, errors} = readScenario(text);
  if (scenario === null) throw new Error(`invalid scenario: ${errors.map(({message}) => message).join("; ")}`);
  return resolve(scenario, strategy);
}

/** What the same people live through in two worlds, side by side. */
export function together(
  one: Setting,
  two: Setting,
  customers: number,
  see: (first: readonly Happening[], second: readonly Happening[]) => void
): void {
  const stories: Array<readonly Happening[]> = [];
  watch(one, {customers}, (_, story) => void stories.push(story));
  watch(two, {customers}, (customer, story) => see(stories[customer], story));
}
