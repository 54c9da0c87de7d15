import type {ComponentType} from "preact";
import {livesTask} from "../reading/lives-task.ts";
import type {Host} from "../view/host.ts";
import {Retention} from "./view.tsx";

/** The view of retention; whom it has followed is shared with the view of support. */
export function retentionView(host: Host): ComponentType {
  const task = livesTask(host);
  return () => <Retention host={host} task={task} />;
}
