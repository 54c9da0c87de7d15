import {computed} from "@preact/signals";
import {countChanges} from "../state/changes.ts";
import {offered} from "../state/offered.ts";
import type {Workbench} from "../state/workbench.ts";

export type Bench = ReturnType<typeof withScenario>;

/** The workbench together with what its scenario offers: titles, currency, levers and parameters. */
export function withScenario(workbench: Workbench) {
  const scenario = computed(() => workbench.opened.value.scenario);
  const titles = computed(
    () => new Map(Object.entries(scenario.value.strategies).map(([id, {title}]) => [id, title ?? id]))
  );
  const onceOffered = computed(() => {
    const once = workbench.origin.value.scenario;
    return once === scenario.value ? workbench.offered.value : offered(once);
  });
  return {
    ...workbench,
    titles,
    currency: computed(() => scenario.value.currency),
    /** What the scenario offered as it was opened: what a reset goes back to. */
    offeredOnce: onceOffered,
    /** Position of a strategy's colour and shape, which no other one ever gets. */
    slotOf: (strategy: string) => Math.max(0, workbench.order.value.indexOf(strategy)),
    /** How many switches, numbers and strategies differ from the scenario as it was opened. */
    changes: computed(() =>
      countChanges(
        {offered: onceOffered.value, opened: workbench.origin.value},
        {offered: workbench.offered.value, opened: workbench.opened.value, choices: workbench.choices.value}
      )
    )
  };
}
