import {diffScenarios} from "../../scenario/diff/diff-scenarios.ts";
import {asWritten, type Choices} from "./choices.ts";
import type {Offered} from "./offered.ts";
import type {Opened} from "./opened.ts";

interface Document {
  readonly offered: Offered;
  readonly opened: Opened;
  readonly choices?: Choices;
}

/** How many numbers, levers, strategies and words differ between a scenario as it was opened and as it stands. The seed is luck, not a change. */
export function countChanges(once: Document, now: Document): number {
  const [before, after] = [once, now].map(({opened, choices = asWritten(opened)}) => ({
    scenario: opened.scenario,
    off: choices.off,
    values: choices.values
  })) as [Side, Side];
  if (before.scenario === after.scenario) return countChoices(once.offered, before, after);
  return diffScenarios(before, after).filter(({path}) => path !== "seed").length;
}

type Side = Pick<Choices, "off" | "values"> & Pick<Opened, "scenario">;

/** The same for choices on one text, which are all that changes most of the time. */
function countChoices({parameters, levers}: Offered, before: Side, after: Side): number {
  const valueOf = (side: Side, path: string) => side.values.get(path) ?? parameters.get(path)?.value;
  const paths = new Set([...before.values.keys(), ...after.values.keys()]);
  const numbers = [...paths].filter(path => valueOf(before, path) !== valueOf(after, path) && parameters.has(path));
  const isOff = ({off}: Side, strategy: string, id: string) => off[strategy]?.has(id) ?? false;
  const switches = [...levers].flatMap(([strategy, list]) =>
    list.filter(({id}) => isOff(before, strategy, id) !== isOff(after, strategy, id))
  );
  return numbers.length + switches.length;
}
