import {changesBetween, type Changed} from "../panel/change-list.ts";
import {asWritten} from "../state/choices.ts";
import {placeOf} from "../state/offered.ts";
import {quantity} from "../state/quantity.ts";
import type {Bench} from "../view/bench.ts";
import {paragraph, section, table} from "./sections.ts";
import {words} from "./words.ts";

/** What differs from the scenario as it was opened: strategies, levers and numbers. */
export function changes(bench: Bench): HTMLElement {
  const {title, lead, none, heads, seed} = words.changes;
  const origin = bench.origin.peek();
  const [once, choices] = [asWritten(origin), bench.choices.peek()];
  const rows = [
    ...changesBetween(
      {offered: bench.offeredOnce.peek(), opened: origin},
      {offered: bench.offered.peek(), opened: bench.opened.peek(), choices}
    ).map(change => rowOf(change, bench)),
    ...(once.seed === choices.seed ? [] : [[seed, once.seed, choices.seed]])
  ];
  if (rows.length === 0) return section("changes", title, paragraph(none));
  return section("changes", title, paragraph(lead(origin.file), "report-lead"), table("changes", heads, rows, title));
}

function rowOf(change: Changed, bench: Bench): string[] {
  const {lever, strategy, on, off, absent} = words.changes;
  const titles = bench.titles.peek();
  if (change.kind === "strategy")
    return [strategy(change.to ?? change.from ?? change.strategy), change.from ?? absent, change.to ?? absent];
  if (change.kind === "lever") {
    const known = [bench.offered, bench.offeredOnce].flatMap(({value}) => value.levers.get(change.strategy) ?? []);
    const label = known.find(({id}) => id === change.lever)?.label ?? change.lever;
    const state = (value: boolean | undefined) => (value === undefined ? absent : value ? on : off);
    return [lever(label, titles.get(change.strategy) ?? change.strategy), state(change.from), state(change.to)];
  }
  const parameter =
    bench.offered.value.parameters.get(change.path) ?? bench.offeredOnce.value.parameters.get(change.path);
  const written = (value: number | undefined) =>
    value === undefined ? absent : quantity(value, parameter?.unit ?? "");
  const place = parameter ? placeOf(parameter, titles) : "";
  const label = parameter?.label ?? change.path;
  return [place === "" ? label : `${label}, ${place}`, written(change.from), written(change.to)];
}
