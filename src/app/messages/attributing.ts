import {computed, signal} from "@preact/signals";
import type {Attribution} from "../../experiment/attribution.ts";
import {createTask} from "../reading/task.ts";
import type {Host} from "../view/host.ts";

/** Every life is followed event by event, in a world for each channel: fewer people than a comparison has, but so many that they order often enough. */
const REPLICATIONS = 4;
const ENOUGH = 1500;
const [LEAST, MOST] = [2000, 8000];

export type Attributing = ReturnType<typeof createAttributing>;

/** Attribution of one strategy at a time against the truth, asked for by hand. */
export function createAttributing({bench, runner}: Pick<Host, "bench" | "runner">) {
  const chosen = signal<string | null>(null);
  const senders = computed(() => [...bench.titles.value].map(([id, title]) => ({id, title})));
  /** The last one by default: it is what the firm might become. */
  const strategy = computed(
    () => senders.value.find(({id}) => id === chosen.value)?.id ?? senders.value.at(-1)?.id ?? ""
  );
  const task = createTask<Attribution>(bench, async ({scenario, choices}, work) => {
    const {attribution} = await import("../../experiment/attribution.ts");
    const {seed, off, values} = choices;
    const known = bench.comparison.peek()?.strategies.find(({id}) => id === strategy.peek());
    const each = known?.outcomes["purchases-per-customer"]?.value ?? 1;
    const customers = Math.round(Math.min(MOST, Math.max(LEAST, ENOUGH / each || LEAST)));
    return attribution(scenario, {
      customers,
      replications: REPLICATIONS,
      seed,
      off,
      values,
      strategy: strategy.peek(),
      runner,
      ...work
    });
  });
  return {task, strategies: senders, strategy, choose: (id: string) => (chosen.value = id)};
}
