import {useComputed, useSignal} from "@preact/signals";
import {useEffect} from "preact/hooks";
import type {TwinJourney} from "../../experiment/comparison.ts";
import type {Life} from "../state/life.ts";
import {words} from "../words.ts";
import {Chart} from "./chart.tsx";
import type {Bench} from "./bench.ts";

export interface PersonProps {
  bench: Bench;
  life: Life;
}

type Draw = (journey: TwinJourney, options: {width: number}) => Element;

/** The same person in every world, on tracks side by side. */
export function Person({life}: PersonProps) {
  const draw = useSignal<Draw | null>(null);
  const shown = useComputed(() => (draw.value ? life.journey.value : null));
  useEffect(() => {
    // The picture comes when it is first asked for: the page opens without it.
    void import("../../charts/twin.ts").then(({twin}) => (draw.value = twin));
    return life.follow();
  }, []);
  const keys = (event: KeyboardEvent) => {
    if ((event.target as HTMLElement).matches("input") || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = {ArrowLeft: life.previous, ArrowRight: life.next, d: life.showTelling}[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <section class="person" aria-labelledby="person-title" onKeyDown={keys}>
      <h2 id="person-title">{words.person.title}</h2>
      <p class="lead">{words.person.lead}</p>
      <div class="person-controls">
        <label class="field">
          <span>
            {words.person.number} <small>{words.person.of(life.count.value)}</small>
          </span>
          <input
            type="number"
            min={0}
            max={life.count.value - 1}
            value={life.customer.value ?? ""}
            onChange={event => life.show(event.currentTarget.valueAsNumber)}
          />
        </label>
        <button type="button" onClick={life.previous}>
          {words.person.previous}
        </button>
        <button type="button" onClick={life.next}>
          {words.person.next}
        </button>
        <button type="button" class="strong" onClick={life.showTelling}>
          {words.person.differs}
        </button>
        <span class="keys">{words.person.keys}</span>
      </div>
      <p role="status" class="person-status">
        {life.loading.value
          ? words.person.loading
          : life.failure.value !== null
            ? words.person.failed(life.failure.value)
            : life.noneDiffers.value
              ? words.person.noneDiffers
              : ""}
      </p>
      <div class={life.loading.value ? "stale" : ""}>
        {draw.value && <Chart data={shown} draw={draw.value} class="twin" />}
      </div>
    </section>
  );
}
