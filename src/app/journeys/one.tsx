import {signal, useComputed, useSignal, useSignalEffect, type Signal} from "@preact/signals";
import {useEffect, useRef} from "preact/hooks";
import type {TwinJourney} from "../../experiment/comparison.ts";
import {Chart} from "../view/chart.tsx";
import type {Host} from "../view/host.ts";
import {Finder} from "./finder.tsx";
import {markMoment} from "./mark.ts";
import type {Drawings} from "./pictures.ts";
import {StepCard} from "./step-card.tsx";
import type {Steps} from "./steps.ts";
import {words} from "./words.ts";

export interface OneProps {
  readonly host: Host;
  readonly steps: Steps;
  readonly draw: Signal<Drawings | null>;
}

/** Stepping marks the moment in the long picture too, so it is drawn even where it has to be scrolled to. */
const always = signal(true);

/** One person in two worlds: on a common axis of time, at the moment that is stepped to, and event by event. */
export function One({host, steps, draw}: OneProps) {
  const {life, bench} = host;
  const {at} = steps;
  const place = useRef<HTMLDivElement>(null);
  /** The moment that the long picture is drawn around. */
  const around = useSignal<{readonly journey: TwinJourney; readonly at: number} | null>(null);
  const shown = useComputed(() => (draw.value ? life.journey.value : null));
  const long = useComputed(() => {
    const journey = shown.value;
    if (journey === null) return null;
    const wanted = around.value?.journey === journey ? around.value.at : undefined;
    return {journey, ...(wanted === undefined ? {} : {around: wanted})};
  });
  const mark = () => {
    const element = place.current;
    const journey = life.journey.peek();
    if (element === null || journey === null) return;
    const {drawn, found} = markMoment(element, at.peek());
    const known = around.peek();
    if (!drawn || found || (known?.journey === journey && known.at === at.peek())) return;
    around.value = {journey, at: at.peek()};
  };
  useSignalEffect(() => {
    void at.value;
    mark();
  });
  useEffect(() => {
    // New pictures know nothing of the moment that is stepped to.
    const observer = new MutationObserver(mark);
    observer.observe(place.current!, {childList: true, subtree: true});
    return () => observer.disconnect();
  }, []);
  const order = bench.order.value;
  const pick = (event: Event) => {
    const moment = (event.target as Element).closest("[data-moment]")?.getAttribute("data-moment");
    if (moment !== null && moment !== undefined) steps.go(Number(moment));
  };
  const keys = (event: KeyboardEvent) => {
    const {target, key} = event;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if ((target as Element).matches("input, select, textarea, .chart-scroll")) return;
    const act = {
      ArrowLeft: () => steps.by(-1),
      ArrowRight: () => steps.by(1),
      Home: steps.toStart,
      End: steps.toEnd
    }[key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  useEffect(() => {
    // Whoever has come by a key has the focus nowhere yet.
    const onKey = (event: KeyboardEvent) => {
      const nowhere = event.target === document.body || (event.target as Element).id === "results";
      const seen = place.current!.checkVisibility() && document.querySelector("dialog:modal") === null;
      if (nowhere && seen && event.key.startsWith("Arrow")) keys(event);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
  const stale = life.loading.value || life.stale.value;
  return (
    <div class="journeys-one" onKeyDown={keys}>
      <Finder life={life} />
      <div ref={place} class={`journeys-lives${stale ? " stale" : ""}`} aria-busy={life.loading.value}>
        {life.journey.value && <StepCard host={host} steps={steps} />}
        <div onClick={pick}>
          <Chart
            data={shown}
            draw={(journey, {width}) => draw.value!.strip(journey, {width, order})}
            class="journey-strip"
          />
        </div>
        <div onClick={pick} onFocusIn={pick}>
          <Chart
            data={long}
            draw={({journey, around: wanted}, {width}) =>
              draw.value!.twin(journey, {width, order, ...(wanted === undefined ? {} : {around: wanted})})
            }
            idle={always}
            class="twin"
          />
        </div>
      </div>
      <p class="lead keys">
        <span>{words.steps.keysTitle}</span>
        {words.steps.keys.map(({keys: pressed, does}) => (
          <span key={does}>
            {pressed.map(key => (
              <kbd key={key}>{key}</kbd>
            ))}{" "}
            {does}
          </span>
        ))}
      </p>
    </div>
  );
}
