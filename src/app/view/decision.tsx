import "./decision.css";
import {useComputed} from "@preact/signals";
import {Fragment} from "preact";
import {lineage} from "../../scenario/layers.ts";
import {telling, worthOf} from "../state/decision.ts";
import {words} from "../words.ts";
import type {Host} from "./host.ts";
import {Scrub} from "./scrub.tsx";
import {StrategyName} from "./strategy-name.tsx";

const own = words.decision;
const money = "net-present-value";

/** The decision in one sentence: what it depends on, to be dragged, and what the strategy is worth then. */
export function Decision(host: Host) {
  const {bench, comparing} = host;
  const {subject} = comparing;
  const clauses = useComputed(() => {
    const {scenario} = bench.opened.value;
    const id = subject.value;
    if (id === null || !Object.hasOwn(scenario.strategies, id)) return [];
    return telling(bench.offered.value.parameters, new Set(lineage(scenario, id)), bench.titles.value);
  });
  const result = bench.comparison.value;
  const id = subject.value;
  if (result === null || id === null || !result.strategies.some(strategy => strategy.id === id)) return null;
  const {span, verb, interval, chance, tone, brief} = worthOf(result, id);
  const list = clauses.value;
  const all = result.strategies;
  return (
    <div class="decision">
      <p class="decision-sentence">
        {list.map((clause, i) => (
          <Fragment key={clause.parameter.path}>
            {i === 0 ? `${own.if} ` : i === list.length - 1 ? ` ${own.and} ` : ", "}
            <Scrub bench={bench} clause={clause} />
          </Fragment>
        ))}
        {list.length > 0 ? ", " : ""}
        <span class={`worth${bench.stale.value ? " stale" : ""}`} data-tone={tone}>
          {list.length > 0 ? span : span.charAt(0).toUpperCase() + span.slice(1)} <Named host={host} id={id} />{" "}
          <strong>{verb}</strong> <Named host={host} id={all[0]!.id} />
          {interval && ` ${interval}`}.
        </span>
      </p>
      <p class={`decision-brief${bench.stale.value ? " stale" : ""}`} data-tone={tone}>
        <Named host={host} id={id} />: <strong>{brief}</strong>
      </p>
      <p class="hidden" id="scrub-hint">
        {own.hint}
      </p>
      <div class="decision-tools">
        {chance && <span class={`chance${bench.stale.value ? " stale" : ""}`}>{chance}</span>}
        {all.length > 2 && (
          <div class="subjects" role="group" aria-label={own.about}>
            {all.slice(1).map(strategy => (
              <button
                key={strategy.id}
                type="button"
                class="small chip"
                aria-pressed={strategy.id === id}
                onClick={() => (comparing.chosen.value = strategy.id)}
              >
                <Named host={host} id={strategy.id} />
              </button>
            ))}
          </div>
        )}
        <button
          type="button"
          class="link"
          aria-label={words.charts.howOf(own.names[money]!)}
          onClick={() => (comparing.explained.value = money)}
        >
          {words.charts.how}
        </button>
        <button
          type="button"
          class="link"
          aria-label={words.charts.whyOf(own.names[money]!)}
          onClick={() => askWhy(host, money)}
        >
          {words.charts.why}
        </button>
      </div>
    </div>
  );
}

/** By its title in the result, which may be older than the document. */
function Named({host: {bench}, id}: {host: Host; id: string}) {
  const title = bench.titles.value.get(id) ?? bench.comparison.value?.strategies.find(one => one.id === id)?.title;
  return <StrategyName bench={bench} id={id} title={title} />;
}

/** Opens the question what an outcome hangs on, and asks it. */
export function askWhy({asking, view}: Pick<Host, "asking" | "view">, outcome: string) {
  asking.value = {id: "sensitivity", settings: {outcome}};
  view.value = "questions";
}
