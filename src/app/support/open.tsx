import type {ComponentType} from "preact";
import {livesTask} from "../reading/lives-task.ts";
import type {Host} from "../view/host.ts";
import {Support} from "./view.tsx";

/** The view of support; whom it has followed is shared with the view of retention. */
export function supportView(host: Host): ComponentType {
  const task = livesTask(host);
  return () => <Support host={host} task={task} />;
}
