import type {ComponentType} from "preact";
import type {Host} from "../view/host.ts";

/** To be made. */
export function libraryView(_: Host): ComponentType {
  return () => <h2>Library</h2>;
}
