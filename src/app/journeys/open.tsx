import {computed} from "@preact/signals";
import type {ComponentType} from "preact";
import type {Host} from "../view/host.ts";
import {journeyCommands} from "./commands.ts";
import {createCrowd} from "./crowd.ts";
import {createSteps} from "./steps.ts";
import {Journeys} from "./view.tsx";

/** The view of people, with a state of its own that outlives the view: who is looked at, at which event, and who is chosen of many. */
export function journeysView(host: Host): ComponentType {
  const {life, view, commands} = host;
  const crowd = createCrowd(life);
  const steps = createSteps(life);
  const active = computed(() => view.value === "journeys");
  commands.add(journeyCommands({life, crowd, steps, active}));
  return () => <Journeys host={host} crowd={crowd} steps={steps} active={active} />;
}
