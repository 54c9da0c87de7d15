import type {ComponentType} from "preact";
import type {Host} from "../view/host.ts";

/** To be made. */
export function scenarioView(_: Host): ComponentType {
  return () => <h2>Scenario</h2>;
}
