import type {People} from "../../experiment/people.ts";
import {readable} from "../../experiment/trace.ts";
import {ALIKE, switchOf, type Choice, type Outcome} from "./selection.ts";
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
