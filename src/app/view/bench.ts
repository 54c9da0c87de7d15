import {computed} from "@preact/signals";
import {offered} from "../state/offered.ts";
import type {Workbench} from "../state/workbench.ts";

export type Bench = ReturnType<typeof withScenario>;

/** The workbench together with what its scenario offers: titles, currency, levers and parameters. */
export function withScenario(workbench: Workbench) {
  const scenario = computed(() => workbench.opened.value.scenario);
  const titles = computed(
    () => new Map(Object.entries(scenario.value.strategies).map(([id, {title}]) => [id, title ?? id]))
  );
  return {
    ...workbench,
    titles,
    currency: computed(() => scenario.value.currency),
    offered: computed(() => offered(scenario.value))
  };
}
