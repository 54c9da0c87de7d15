import type {ComponentType} from "preact";
import type {Host} from "../view/host.ts";

/** To be made. */
export function messagesView(_: Host): ComponentType {
  return () => <h2>Messages</h2>;
}
