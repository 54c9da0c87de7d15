import "./tips.css";
import {useComputed} from "@preact/signals";
import {fits} from "../state/dial.ts";
import {placeOf} from "../state/offered.ts";
import {amount} from "../state/quantity.ts";
import type {Bench} from "../view/bench.ts";
import {changesBetween, type Changed} from "./change-list.ts";
import {words} from "./words.ts";

const own = words.changes;

interface Line {
  readonly what: string;
  readonly how: string;
  readonly reset: (() => void) | null;
}

/** What was changed since the scenario was opened, each with its way back. */
export function Changes({bench}: {bench: Bench}) {
  const lines = useComputed(() =>
    changesBetween(
      {offered: bench.offeredOnce.value, opened: bench.origin.value},
      {offered: bench.offered.value, opened: bench.opened.value, choices: bench.choices.value}
    ).map(change => lineOf(bench, change))
  );
  if (lines.value.length === 0) return <p>{own.none}</p>;
  return (
    <ul class="change-list">
      {lines.value.map(({what, how, reset}) => (
        <li key={`${what}\n${how}`}>
          <span class="what">
            {what}
            <span>{how}</span>
          </span>
          {reset && (
            <button type="button" class="small" aria-label={own.reset(what)} onClick={reset}>
              {own.resetShort}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function lineOf(bench: Bench, change: Changed): Line {
  const titles = bench.titles.value;
  const titleOf = (id: string) => titles.get(id) ?? bench.origin.value.scenario.strategies[id]?.title ?? id;
  if (change.kind === "strategy") {
    const {strategy, from, to} = change;
    const how =
      from === undefined ? own.strategy.added : to === undefined ? own.strategy.removed : own.strategy.renamed(from);
    return {what: titleOf(strategy), how, reset: null};
  }
  if (change.kind === "lever") {
    const {strategy, lever, from, to} = change;
    const name = lever.slice(lever.lastIndexOf(".") + 1).replaceAll("-", " ");
    const how = from === undefined ? own.leverNew : to === undefined ? own.leverGone : to ? own.on : own.off;
    const both = from !== undefined && to !== undefined;
    return {
      what: own.in(capital(name), titleOf(strategy)),
      how,
      reset: both ? () => bench.switchLevers(strategy, [lever], from) : null
    };
  }
  const {path, from, to, standard} = change;
  const parameter = bench.offered.value.parameters.get(path) ?? bench.offeredOnce.value.parameters.get(path)!;
  const write = (value: number) => amount(value, parameter, {exact: true});
  const how =
    from === undefined ? own.added(write(to!)) : to === undefined ? own.removed : own.value(write(from), write(to));
  const back = from !== undefined && to !== undefined && standard !== undefined && fits(parameter, from);
  return {
    what: own.in(capital(parameter.label), placeOf(parameter, titles)),
    how,
    reset: back ? () => bench.setValue(path, from, standard) : null
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
