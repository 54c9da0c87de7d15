import type {ComponentChildren} from "preact";
import type {Parameter} from "../../scenario/scenario.ts";
import {fits} from "../state/dial.ts";
import {placeOf} from "../state/offered.ts";
import {amount, amountPer, quantity} from "../state/quantity.ts";
import type {Host} from "../view/host.ts";
import {Source} from "../view/source.tsx";
import {words as page} from "../words.ts";
import {words} from "./words.ts";

export interface NumberCardProps {
  readonly host: Pick<Host, "bench" | "asking" | "view" | "say">;
  readonly parameter: Parameter | undefined;
}

/** Everything that is known of the number at the cursor. */
export function NumberCard({host, parameter}: NumberCardProps) {
  return (
    <section class="number-card" aria-labelledby="number-card-title">
      <h3 id="number-card-title">{words.number.title}</h3>
      {parameter ? <Known host={host} parameter={parameter} /> : <p class="lead">{words.number.none}</p>}
    </section>
  );
}

function Known({host, parameter}: {host: NumberCardProps["host"]; parameter: Parameter}) {
  const {bench, asking, view, say} = host;
  const {path, label, unit, low, high, evidence, grade, stated} = parameter;
  const standing = parameter.value;
  const value = bench.choices.value.values.get(path) ?? standing;
  const before = bench.offeredOnce.value.parameters.get(path);
  const changed = before !== undefined && before.value !== value;
  const ranged = low !== null && high !== null;
  const ask = (id: string, settings: {x?: string}) => {
    asking.value = {id, settings};
    view.value = "questions";
  };
  const write = () =>
    bench
      .edit([{kind: "value", path, value}])
      .catch((error: unknown) => say(error instanceof Error ? error.message : String(error)));
  const place = placeOf(parameter, bench.titles.value);
  return (
    <>
      <p class="number-name">
        {changed && <span class="dot" aria-hidden="true" />}
        <strong>{label.charAt(0).toUpperCase() + label.slice(1)}</strong> {place && <span class="place">{place}</span>}
      </p>
      <p class="number-value">{amountPer(value, parameter)}</p>
      {changed && (
        <p class="number-changed">
          {words.number.changed(amount(before.value, parameter))}{" "}
          {fits(parameter, before.value) && (
            <button
              type="button"
              class="small"
              aria-label={page.dials.reset(label, amount(before.value, parameter))}
              onClick={() => bench.setValue(path, before.value, standing)}
            >
              {page.dials.resetShort(amount(before.value, parameter))}
            </button>
          )}
        </p>
      )}
      <dl>
        <Row name={words.number.range}>
          {ranged ? `${quantity(low, unit)} to ${quantity(high, unit)}` : words.number.noRange}
        </Row>
        {evidence !== null && (
          <Row name={words.number.source}>
            <Source key={evidence} id={evidence} />
          </Row>
        )}
        <Row name={words.number.grade}>
          {grade ? page.dials.grade[grade] : evidence === null ? page.dials.noEvidence : page.dials.ungraded}
        </Row>
        <Row name={words.number.path}>
          <code>{path}</code>
        </Row>
      </dl>
      {!stated && (
        <p class="lead">
          {words.number.notWritten}.{" "}
          <button type="button" class="small" onClick={() => void write()}>
            {words.number.write}
          </button>
        </p>
      )}
      <div class="number-questions">
        {ranged && (
          <button type="button" class="small" onClick={() => ask("break-even", {x: path})}>
            {words.number.breakEven}
          </button>
        )}
        <button type="button" class="small" onClick={() => ask("sensitivity", {})}>
          {words.number.sensitivity}
        </button>
      </div>
    </>
  );
}

function Row({name, children}: {name: string; children: ComponentChildren}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
