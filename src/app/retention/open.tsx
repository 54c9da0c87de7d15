import type {ComponentType} from "preact";
import type {Host} from "../view/host.ts";

/** To be made. */
export function retentionView(_: Host): ComponentType {
  return () => <h2>Retention</h2>;
}
