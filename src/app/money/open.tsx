import type {ComponentType} from "preact";
import type {Host} from "../view/host.ts";

/** To be made. */
export function moneyView(_: Host): ComponentType {
  return () => <h2>Money</h2>;
}
