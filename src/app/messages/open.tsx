import type {ComponentType} from "preact";
import type {Host} from "../view/host.ts";
import {createAttributing} from "./attributing.ts";
import {Messages} from "./view.tsx";

/** The view of messages and attribution, with a state of its own that outlives the view. */
export function messagesView(host: Host): ComponentType {
  const attributing = createAttributing(host);
  return () => <Messages host={host} attributing={attributing} />;
}
