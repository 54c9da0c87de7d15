import type {ComponentType} from "preact";
import type {Host} from "../view/host.ts";

/** To be made. */
export function supportView(_: Host): ComponentType {
  return () => <h2>Support</h2>;
}
