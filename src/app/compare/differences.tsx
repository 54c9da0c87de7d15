import {useComputed, useSignal} from "@preact/signals";
import {differenceOf, isMeasured, toneOf, verdictOf} from "../../charts/verdict.ts";
import {formatInterval, formatValue} from "../../outcome/format.ts";
import {headline, outcome} from "../../outcome/registry.ts";
import {askWhy} from "../view/decision.tsx";
import type {Host} from "../view/host.ts";
import {StrategyName} from "../view/strategy-name.tsx";
import {matching, rowsOf, type Row} from "./differing.ts";
import {words} from "./words.ts";

const own = words.differences;
/** Rows shown at once at most. */
const LIMIT = 60;
const outcomes = ["net-present-value", ...headline, "customers-kept", "cost-per-customer"];

/** Levers and numbers of all strategies side by side, beside what comes of them. */
export function Differences(host: Host) {
  const {bench} = host;
  const query = useSignal("");
  const onlyDiffering = useSignal(true);
  // A number being dragged is not written here before it is let go: hundreds of rows are too many for every frame.
  const rows = useComputed(() => rowsOf({...bench.opened.value, choices: bench.committed.value}, bench.titles.value));
  const wanted = useComputed(() => (onlyDiffering.value ? rows.value.filter(({differs}) => differs) : rows.value));
  const found = useComputed(() => matching(wanted.value, query.value));
  const shown = found.value.slice(0, LIMIT);
  const ids = [...bench.titles.value.keys()];
  return (
    <section class="compare-card differences" aria-labelledby="differences-title">
      <h2 id="differences-title">{own.title}</h2>
      <p class="lead">{own.lead}</p>
      <div class="differences-tools">
        <label class="check">
          <input
            type="checkbox"
            checked={onlyDiffering.value}
            onChange={event => (onlyDiffering.value = event.currentTarget.checked)}
          />
          <span>{own.only}</span>
        </label>
        <input
          type="search"
          aria-label={own.search}
          placeholder={own.search}
          value={query}
          onInput={event => (query.value = event.currentTarget.value)}
        />
      </div>
      <p class="lead" role="status">
        {shown.length === 0
          ? query.value.trim() === ""
            ? own.nothing
            : own.none
          : own.found(shown.length, found.value.length)}
      </p>
      <div class="differences-tables">
        {shown.length > 0 && (
          <div class="scrolled" tabindex={0} role="group" aria-label={own.causes}>
            <table class="plain">
              <caption>{own.causes}</caption>
              <thead>
                <tr>
                  <th scope="col">{own.what}</th>
                  {ids.map(id => (
                    <th key={id} scope="col">
                      <StrategyName bench={bench} id={id} />
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {shown.map(row => (
                  <Cause key={row.key} row={row} ids={ids} host={host} />
                ))}
              </tbody>
            </table>
          </div>
        )}
        <Outcomes {...host} />
      </div>
    </section>
  );
}

function Cause({row: {label, place, cells}, ids, host}: {row: Row; ids: readonly string[]; host: Host}) {
  const {bench, reveal, view} = host;
  return (
    <tr>
      <th scope="row">
        {label} <span class="place">{place}</span>
      </th>
      {cells.map((cell, s) => (
        <td key={ids[s]}>
          {cell === null ? (
            <span title={own.absentHelp}>{own.absent}</span>
          ) : (
            <button
              type="button"
              class="link"
              aria-label={own.reveal(`${label} ${place}`.trim(), cell.text, bench.titles.value.get(ids[s]!)!)}
              onClick={() => {
                reveal.value = cell.path;
                view.value = "scenario";
              }}
            >
              {cell.text}
            </button>
          )}
        </td>
      ))}
    </tr>
  );
}

/** Values, differences with intervals, and verdicts, with the same columns. */
function Outcomes(host: Host) {
  const {bench} = host;
  const result = bench.comparison.value;
  if (result === null) return null;
  const {strategies, differences, currency} = result;
  const measured = outcomes.map(outcome).filter(one => isMeasured(result, one));
  return (
    <div class={`scrolled${bench.stale.value ? " stale" : ""}`} tabindex={0} role="group" aria-label={own.outcomes}>
      <table class="plain">
        <caption>{own.outcomes}</caption>
        <thead>
          <tr>
            <th scope="col">{own.outcome}</th>
            {strategies.map(({id, title}) => (
              <th key={id} scope="col">
                <StrategyName bench={bench} id={id} title={title} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {measured.map(one => (
            <tr key={one.id}>
              <th scope="row">
                {one.label} {!one.label.toLowerCase().includes(one.per) && <span class="place">{one.per}</span>}
                <br />
                <button
                  type="button"
                  class="link"
                  aria-label={own.whyOf(one.label)}
                  onClick={() => askWhy(host, one.id)}
                >
                  {own.why}
                </button>
              </th>
              {strategies.map(({id, outcomes: estimates}) => {
                const difference = differenceOf(differences, one.id, strategies[0].id, id);
                const known = difference !== undefined && Number.isFinite(difference.value);
                return (
                  <td key={id}>
                    {formatValue(estimates[one.id]?.value ?? NaN, one.unit, {currency})}
                    {known && (
                      <>
                        <br />
                        <strong>{formatValue(difference.value, one.unit, {currency, signed: true})}</strong>
                        {difference.low !== null && difference.high !== null && (
                          <span class="interval">
                            {formatInterval(difference.low, difference.high, one.unit, {currency, signed: true})}
                          </span>
                        )}
                        <span class="judged" data-tone={toneOf(difference, one)}>
                          {verdictOf(difference, one)}
                        </span>
                      </>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
