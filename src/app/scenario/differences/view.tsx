import {useComputed, useSignal} from "@preact/signals";
import {useEffect} from "preact/hooks";
import {measurable} from "../../../experiment/evaluation.ts";
import {headline, outcome as outcomeOf} from "../../../outcome/registry.ts";
import {Chart} from "../../view/chart.tsx";
import type {Host} from "../../view/host.ts";
import {ErrorList} from "../error-list.tsx";
import type {Drawn} from "./picture.ts";
import type {Diffing} from "./state.ts";
import {Table} from "./table.tsx";
import {amount, labelOf, words} from "./words.ts";

const money = "net-present-value";
const leading = [money, ...headline.filter(id => measurable.some(one => one.id === id))];
const choices = [...leading, ...measurable.map(({id}) => id).filter(id => !leading.includes(id))];

export interface DifferencesProps {
  readonly host: Pick<Host, "bench" | "scenarios" | "reveal">;
  readonly diffing: Diffing;
}

/** What differs between the document and another scenario, and on demand what each difference does. */
export function Differences({host, diffing}: DifferencesProps) {
  const {differences, failure, other, errors, looked} = diffing;
  const n = differences.value.length;
  return (
    <section class="document-differences" aria-labelledby="document-differences-title">
      <h2 id="document-differences-title">{words.title}</h2>
      <p class="lead">{words.lead}</p>
      <Other host={host} diffing={diffing} />
      <ErrorList errors={errors.value} goTo={null} />
      {failure.value !== null && (
        <p class="failure" role="alert">
          {words.failed(failure.value)}
        </p>
      )}
      {other.value === null || !looked.value ? (
        failure.value === null && <p role="status">{words.loading}</p>
      ) : failure.value !== null && n === 0 ? null : n === 0 ? (
        <p role="status">{words.none}</p>
      ) : (
        <>
          <Measuring host={host} diffing={diffing} />
          <Table host={host} diffing={diffing} />
          <Picture host={host} diffing={diffing} />
        </>
      )}
    </section>
  );
}

function Other({host, diffing}: DifferencesProps) {
  const {against, other} = diffing;
  const held = against.value;
  const value = held.kind === "shipped" ? held.file : held.kind;
  const choose = (chosen: string) => {
    if (chosen === "opened") diffing.withOpened();
    else if (chosen !== "file") diffing.withShipped(chosen);
  };
  return (
    <div class="difference-controls">
      <label class="field">
        <span>{words.against}</span>
        <select value={value} onChange={event => choose(event.currentTarget.value)}>
          <option value="opened">{words.opened(host.bench.origin.value.file)}</option>
          {held.kind === "file" && <option value="file">{words.file(other.value?.file ?? held.opened.file)}</option>}
          {host.scenarios.map(({file, title}) => (
            <option key={file} value={file}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <label class="button">
        {words.chooseFile}
        <input
          type="file"
          class="hidden"
          accept=".yaml,.yml,.json"
          onChange={event => {
            const [file] = event.currentTarget.files ?? [];
            if (file) void diffing.withFile(file);
            event.currentTarget.value = "";
          }}
        />
      </label>
    </div>
  );
}

function Measuring({host, diffing}: DifferencesProps) {
  const {settings, strategies, running, progress, known, stale, size} = diffing;
  const titles = host.bench.titles.value;
  const {outcome, from, to} = settings.value;
  if (to === null) return null;
  const title = (id: string) => titles.get(id) ?? id;
  const {label} = outcomeOf(outcome);
  return (
    <>
      <p class="lead">{words.effect.lead(label.toLowerCase(), from === null ? null : title(from), title(to))}</p>
      <div class="difference-controls">
        <label class="field">
          <span>{words.effect.outcome}</span>
          <select value={outcome} onChange={event => diffing.set({outcome: event.currentTarget.value})}>
            {choices.map(id => (
              <option key={id} value={id}>
                {`${outcomeOf(id).label}, ${outcomeOf(id).per}`}
              </option>
            ))}
          </select>
        </label>
        {strategies.value.length > 2 &&
          (["from", "to"] as const).map(end => (
            <label key={end} class="field">
              <span>{words.effect[end]}</span>
              <select
                value={(end === "from" ? from : to) ?? ""}
                onChange={event => diffing.set({[end]: event.currentTarget.value})}
              >
                {strategies.value
                  .filter(id => end === "from" || id !== from)
                  .map(id => (
                    <option key={id} value={id}>
                      {title(id)}
                    </option>
                  ))}
              </select>
            </label>
          ))}
        {running.value ? (
          <button type="button" onClick={diffing.stop}>
            {words.effect.stop}
          </button>
        ) : (
          <button type="button" class="strong" onClick={() => void diffing.measure()}>
            {known.value === null ? words.effect.measure : words.effect.again}
          </button>
        )}
      </div>
      <p class="lead" role="status">
        {running.value ? words.effect.running(progress.value) : stale.value ? words.effect.stale : ""}
      </p>
      {running.value && <progress max={1} value={progress.value} aria-labelledby="document-differences-title" />}
      {known.value !== null && (
        <p class={stale.value ? "lead" : undefined}>
          {words.effect.start(
            amount(known.value.effects.start, outcomeOf(known.value.effects.outcome), {
              currency: host.bench.currency.value
            })
          )}{" "}
          {words.effect.end(
            amount(known.value.effects.end, outcomeOf(known.value.effects.outcome), {
              currency: host.bench.currency.value
            })
          )}{" "}
          <span class="lead">{words.effect.size(size.customers, size.replications)}</span>
        </p>
      )}
    </>
  );
}

type Draw = (drawn: Drawn, options: {width: number}) => Element;

function Picture({host, diffing}: DifferencesProps) {
  const draw = useSignal<Draw | null>(null);
  const {bench} = host;
  const drawn = useComputed<Drawn | null>(() => {
    const measured = diffing.known.value;
    if (measured === null) return null;
    const titles = bench.titles.value;
    const changes = measured.differences.flatMap((difference, i) => {
      const effect = measured.effects.each[i]!;
      return typeof effect === "string" ? [] : [{label: labelOf(difference, titles), effect}];
    });
    const {all, outcome} = measured.effects;
    if (changes.length === 0) return null;
    return {
      outcome: outcomeOf(outcome),
      currency: bench.currency.value,
      changes,
      all: typeof all === "string" ? null : all
    };
  });
  const wanted = drawn.value !== null;
  useEffect(() => {
    if (wanted) void import("./picture.ts").then(({drawEffects}) => (draw.value = drawEffects));
  }, [wanted]);
  return draw.value && drawn.value ? <Chart data={drawn} draw={draw.value} class="effects" /> : null;
}
