import type {Outcome} from "../../outcome/outcome.ts";
import {derivedOutcomes} from "../../outcome/registry.ts";
import type {Host} from "../view/host.ts";
import {words} from "./words.ts";

export type Asks = Pick<Host, "asking" | "view" | "bench">;

/** Opens the question which doubtful number moves an outcome most. */
export function drives({asking, view, bench}: Asks, outcome: string, to?: string): void {
  const from = bench.comparison.peek()?.strategies[0]?.id;
  asking.value = {
    id: "sensitivity",
    settings: {outcome, ...(from === undefined ? {} : {from}), ...(to === undefined ? {} : {to})}
  };
  view.value = "questions";
}

/** Figures that compare with the baseline already are none that an experiment can be about. */
export function canBeAsked({id}: Pick<Outcome, "id">): boolean {
  return id === "survival-12-months" || !derivedOutcomes.some(derived => derived.id === id);
}

/** A button that leads from a figure to what drives it. */
export function Drive({host, outcome, small = true}: {host: Asks; outcome: Outcome; small?: boolean}) {
  if (!canBeAsked(outcome)) return null;
  return (
    <button
      type="button"
      class={small ? "link" : ""}
      aria-label={words.drivesOf(outcome.label)}
      onClick={() => drives(host, outcome.id)}
    >
      {words.drives}
    </button>
  );
}

/** The same button for the foot of a picture. */
export function driveFoot(host: Asks): (outcome: Outcome) => Node | null {
  return outcome => {
    if (!canBeAsked(outcome)) return null;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "link";
    button.textContent = words.drives;
    button.setAttribute("aria-label", words.drivesOf(outcome.label));
    button.addEventListener("click", () => drives(host, outcome.id));
    return button;
  };
}
