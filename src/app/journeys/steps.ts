import {computed, effect, signal, untracked} from "@preact/signals";
import {momentsOf} from "../../charts/moments.ts";
import {partingMoment} from "../../charts/strip.ts";
import type {Life} from "../state/life.ts";

export type Steps = ReturnType<typeof createSteps>;

/** Where somebody is who steps through the two lives, moment by moment. */
export function createSteps({journey}: Pick<Life, "journey">) {
  const at = signal(0);
  const moments = computed(() => (journey.value === null ? [] : momentsOf(journey.value.tracks)));
  const parting = computed(() => (journey.value === null ? -1 : partingMoment(journey.value, moments.value)));
  const go = (to: number) => {
    at.value = Math.max(0, Math.min(moments.peek().length - 1, to));
  };
  let shown: string | null = null;
  // Somebody else begins where the lives part; the same person under other choices stays where they were, as far as that goes.
  effect(() => {
    const who = journey.value;
    if (who === null) return;
    untracked(() => {
      const same = shown === `${who.customer}`;
      shown = `${who.customer}`;
      go(same ? at.value : Math.max(0, parting.value));
    });
  });
  return {
    at,
    moments,
    parting,
    go,
    by: (steps: number) => go(at.peek() + steps),
    toStart: () => go(0),
    toEnd: () => go(Infinity),
    toParting() {
      if (parting.peek() >= 0) go(parting.peek());
    }
  };
}
