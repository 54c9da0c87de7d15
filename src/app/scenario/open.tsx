import type {ComponentType} from "preact";
import type {Host} from "../view/host.ts";
import {createDiffing} from "./differences/state.ts";
import {createText} from "./text.ts";
import {ScenarioView} from "./view.tsx";

/** The view of the scenario as text, with a state that outlives the view. */
export function scenarioView(host: Host): ComponentType {
  const text = createText(host);
  const diffing = createDiffing(host);
  return () => <ScenarioView host={host} text={text} diffing={diffing} />;
}
