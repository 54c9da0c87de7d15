import type {People} from "../../experiment/people.ts";
import {readable} from "../../experiment/trace.ts";
import {ALIKE, choices, switchOf, type Choice, type Dimension, type Outcome, type Selection} from "./selection.ts";
import {words} from "./words.ts";

/** What an id of a dimension is called. */
export function nameOf(
  {strategies, causes}: Pick<People, "strategies" | "causes">,
  choice: Choice,
  id: string
): string {
  switch (choice) {
    case "outcome":
      return words.many.outcome(strategies[0]?.title ?? "", strategies[1]?.title ?? "")[id as Outcome];
    case "cause":
      return id === ALIKE ? words.many.alike : (causes.get(id) ?? id);
    case "switch": {
      const [from, to] = switchOf(id);
      return words.many.chip.switch(readable(from), readable(to));
    }
    default:
      return readable(id);
  }
}

/** One chip for each dimension that says something. */
export function chipsOf({chosen, days}: Selection, people: People): Array<{dimension: Dimension; text: string}> {
  const {chip, or} = words.many;
  const found = choices
    .filter(choice => chosen[choice].length > 0)
    .map(choice => {
      const names = chosen[choice].map(id => nameOf(people, choice, id)).join(or);
      return {dimension: choice, text: choice === "switch" ? names : chip[choice](names)};
    });
  return days === null ? found : [...found, {dimension: "days" as const, text: chip.days(days[0] + 1, days[1] + 1)}];
}
