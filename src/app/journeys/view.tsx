import "./journeys.css";
import {useSignal, type ReadonlySignal} from "@preact/signals";
import {useEffect} from "preact/hooks";
import type {Host} from "../view/host.ts";
import {All} from "./all.tsx";
import {stages, type Crowd} from "./crowd.ts";
import {Hundred} from "./hundred.tsx";
import {One} from "./one.tsx";
import type {Drawings} from "./pictures.ts";
import type {Steps} from "./steps.ts";
import {words} from "./words.ts";

export interface JourneysProps {
  readonly host: Host;
  readonly crowd: Crowd;
  readonly steps: Steps;
  readonly active: ReadonlySignal<boolean>;
}

/** The same people in two worlds: one through every event, a hundred as dots, many as flows. */
export function Journeys({host, crowd, steps, active}: JourneysProps) {
  const {bench, life} = host;
  const draw = useSignal<Drawings | null>(null);
  useEffect(() => {
    // The pictures come when people are first looked at.
    void import("./pictures.ts").then(({drawings}) => (draw.value = drawings));
    return crowd.watch(active);
  }, []);
  useEffect(() => (active.value ? life.follow() : undefined), [active.value]);
  const {stage} = crowd;
  const several = life.pair.value.length > 1;
  const now = several ? stage.value : "one";
  const strategies = Object.keys(bench.opened.value.scenario.strategies);
  const name = (id: string) => bench.titles.value.get(id) ?? id;
  const open = (customer: number) => {
    life.show(customer);
    requestAnimationFrame(() => document.getElementById("journeys-number")?.focus());
  };
  return (
    <section class="journeys" aria-labelledby="journeys-title">
      <div class="journeys-head">
        <div>
          <h2 id="journeys-title">{words.title}</h2>
          <p class="lead">{words.lead}</p>
        </div>
        {several && (
          <div class="stages" role="group" aria-label={words.stages.label}>
            {stages.map(one => (
              <button key={one} type="button" aria-pressed={now === one} onClick={() => (stage.value = one)}>
                {one === "hundred" ? words.stages.hundred(Math.min(100, life.count.value)) : words.stages[one]}
              </button>
            ))}
          </div>
        )}
      </div>
      {strategies.length > 2 && (
        <div class="journeys-pair">
          {([0, 1] as const).map(i => (
            <label key={i} class="field">
              <span>{i === 0 ? words.pair.first : words.pair.second}</span>
              <select
                value={life.pair.value[i]}
                onChange={event => {
                  const {value} = event.currentTarget;
                  const [first, second] = life.pair.value as [string, string];
                  life.setPair(i === 0 ? value : first, i === 1 ? value : second);
                }}
              >
                {strategies.map(id => (
                  <option key={id} value={id}>
                    {name(id)}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </div>
      )}
      {now === "one" && <One host={host} steps={steps} draw={draw} />}
      {now === "hundred" && <Hundred host={host} crowd={crowd} draw={draw} open={open} />}
      {now === "all" && <All host={host} crowd={crowd} draw={draw} open={open} />}
    </section>
  );
}
