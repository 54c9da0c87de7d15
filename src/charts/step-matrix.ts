import type {Flows} from "../experiment/answers/movers.ts";
import {formatValue} from "../outcome/format.ts";
import {answerWords} from "./answer-words.ts";
import {nothing} from "./curves.ts";
import {figure} from "./figure.ts";
import {heat} from "./heat.ts";
import {settle, type ChartOptions} from "./options.ts";
import {columnsFor, panels, part} from "./parts.ts";
import {capital, words} from "./words.ts";

const own = answerWords.flow;
type Paths = Flows["paths"][number];

/** At each step of a journey, how many more are in a channel, or at an end, than in the first strategy: per 1,000 journeys. */
export function stepMatrix({strategies, channels, ends, paths}: Flows, options: ChartOptions = {}): HTMLElement {
  const settled = settle(
    options,
    strategies.map(({id}) => id)
  );
  const {document, theme} = settled;
  const [baseline, ...others] = strategies;
  const states = [...ends.filter(isOrder), ...channels, ...ends.filter(end => !isOrder(end))];
  const steps = Math.max(0, ...paths.flatMap(ways => ways.map(way => way.steps.length)));
  const at = (s: number) => occupancy(paths[s] ?? [], states, steps);
  const first = at(0);
  const found = others.map(({title}, i) => {
    const here = at(i + 1);
    return {title, grid: states.map((_, r) => Array.from({length: steps}, (__, k) => here[r]![k]! - first[r]![k]!))};
  });
  const drawable = found.length > 0 && steps > 0 && states.length > 0;
  const {columns, room} = columnsFor(found.length, settled, {least: 24, most: 3});
  const names = Array.from({length: steps}, (_, k) => own.step(k));
  const drawn = drawable
    ? found.map(({title, grid}) => {
        const {picture, numbers} = heat(
          own.stepMatrix(title, baseline!.title),
          {
            rows: states.map(capital),
            columns: names,
            letters: names.map((_, k) => String(k + 1)),
            cells: grid.map(row => row.map(value => ({value, written: signed(value)}))),
            rowName: "",
            columnName: "",
            above: theme.series[1]!.colour,
            below: theme.series[0]!.colour,
            width: Math.min(room, 560)
          },
          settled
        );
        return {numbers, section: part(own.stepMatrix(title, baseline!.title), [picture], settled)};
      })
    : [];
  return figure(
    {
      name: "step-matrix",
      title: own.stepTitle,
      description: drawable ? describe() : words.nothing,
      body: drawable
        ? [
            panels(
              drawn.map(({section}) => section),
              columns,
              document
            )
          ]
        : [nothing(document)],
      table: {
        head: [own.path, ...strategies.flatMap(({title}) => names.map(name => `${title}: ${name}`))],
        rows: states.map((state, r) => [
          capital(state),
          ...strategies.flatMap((_, s) => (s === 0 ? first : at(s))[r]!.map(value => formatValue(value, "ratio")))
        ])
      },
      note: drawn.some(({numbers}) => !numbers) ? answerWords.cohorts.squares : undefined
    },
    settled
  );

  function describe(): string {
    const all = found.flatMap(({title, grid}) =>
      grid.flatMap((row, r) => row.map((value, k) => ({title, value, r, k})))
    );
    const most = all.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value))[0];
    if (most === undefined || !(Math.abs(most.value) > 0)) return own.same;
    return own.stepDescription(most.title, baseline!.title, states[most.r]!, own.step(most.k), signed(most.value));
  }
}

/** How many of 1,000 journeys are in a state at each step; those that have ended stay where they ended. */
function occupancy(ways: Paths, states: readonly string[], steps: number): number[][] {
  const found = states.map(() => Array.from({length: steps}, () => 0));
  for (const {steps: way, share} of ways)
    for (let k = 0; k < steps; k++) {
      const row = found[states.indexOf(way[Math.min(k, way.length - 1)] ?? "")];
      if (row !== undefined) row[k]! += share;
    }
  return found;
}

export function isOrder(end: string): boolean {
  return end === own.order || end.startsWith("order");
}

function signed(value: number): string {
  return formatValue(Math.abs(value) < 0.05 ? 0 : Math.round(value), "count", {signed: true});
}
