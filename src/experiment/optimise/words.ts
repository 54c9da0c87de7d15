import type {Outcome} from "../../outcome/outcome.ts";
import type {Pareto} from "../answers/pareto.ts";
import type {Inputs, Range} from "../result.ts";
import {clearSign, deed, listed, spoken} from "../spoken.ts";
import type {Column, DataTable} from "../table.ts";

export interface OptimiseContext {
  readonly figures: Pareto;
  readonly inputs: Omit<Inputs, "version">;
  /** Those that count, in the order of the figures. */
  readonly outcomes: readonly Outcome[];
}

type Point = Pareto["points"][number];

/** The answer, the decision first. */
export function optimiseAnswer({figures, inputs, outcomes}: OptimiseContext): string[] {
  const {points, parts, from, to, searched} = figures;
  const {currency} = inputs;
  const front = points.filter(point => point.front);
  const combined = front.filter(({strategy, made}) => strategy === null || made.length > 0 || strategy === from.id);
  const names = outcomes.map(({label}) => label.toLowerCase());
  const answer = [
    `${front.length} of ${points.length} ${searched.kind === "exact" ? "combinations" : "combinations looked at"} ${front.length === 1 ? "is" : "are"} worth considering for ${listed(names)}: nothing else is clearly better in one of these and clearly worse in none.`
  ];
  const inAll = parts.filter(({levers}) => combined.every(({made}) => levers.every(id => made.includes(id))));
  const inNone = parts.filter(({levers}) => !combined.some(({made}) => levers.every(id => made.includes(id))));
  const labels = (some: typeof parts) => listed(some.map(({label}) => deed(label)));
  if (inNone.length > 0)
    answer.push(`Leave out ${labels(inNone)}: none of them has ${inNone.length > 1 ? "any of these" : "it"}.`);
  if (inAll.length > 0)
    answer.push(`Take ${labels(inAll)} in any case: all of them have ${inAll.length > 1 ? "these" : "it"}.`);
  const open = parts.filter(part => !inAll.includes(part) && !inNone.includes(part));
  if (open.length > 0 && front.length > 1)
    answer.push(`What is left to decide is ${labels(open)}, by what counts more.`);
  const silent = outcomes.filter((_, o) => points.every(({gains}) => clearSign(gains[o]) === 0));
  if (silent.length > 0)
    answer.push(
      `In ${listed(silent.map(({label}) => label.toLowerCase()))} nothing differs clearly from ${from.title} at this size, so that decides nothing here; more customers may.`
    );
  for (const id of [to.id, from.id]) {
    const point = points.find(({strategy}) => strategy === id)!;
    answer.push(point.front ? `${point.label} is one of them.` : beaten(point, points, outcomes, currency));
  }
  answer.push(
    ...outcomes.flatMap((one, o) => {
      const better = one.better === "higher" ? 1 : -1;
      const [first] = front.toSorted((a, b) => better * (b.values[o].value - a.values[o].value));
      return Number.isFinite(first.values[o].value) && !silent.includes(one)
        ? [
            `Best in ${one.label.toLowerCase()}: ${first.label}, ${spoken(first.values[o], one.unit, {currency, digits: 3})} ${one.per}${first.strategy === from.id ? "" : `; ${change(first.gains[o], one, from.title, currency)}`}.`
          ]
        : [];
    })
  );
  return answer;
}

function change(gain: Range, {unit}: Outcome, from: string, currency: string): string {
  if (gain.value === 0 && gain.low === gain.high) return `as in ${from}`;
  const said = spoken(gain, unit, {currency, signed: true});
  return clearSign(gain) === 0 ? `no clear difference from ${from}, ${said}` : `${said} against ${from}`;
}

function beaten(point: Point, points: readonly Point[], outcomes: readonly Outcome[], currency: string): string {
  const {id, ahead} = point.beatenBy!;
  const clear = outcomes.flatMap(({label, unit}, o) =>
    clearSign(ahead[o]) === 0 ? [] : [`${label.toLowerCase()} ${spoken(ahead[o], unit, {currency, signed: true})}`]
  );
  const winner = points.find(one => one.id === id)!.label;
  return `${point.label} is not among them: ${winner} beats it, by ${listed(clear)}, and is clearly worse in nothing.`;
}

export function optimiseMethod({figures, inputs}: OptimiseContext): string[] {
  const {searched, parts} = figures;
  return [
    searched.kind === "exact"
      ? `All ${searched.combinations} combinations of ${parts.length} changes between ${figures.from.title} and ${figures.to.title} were lived through.`
      : `${searched.combinations} of ${searched.of} combinations of ${parts.length} changes were lived through (${((100 * searched.combinations) / searched.of).toFixed(1)}%): nothing, everything, each change alone, everything but each, and others by lot. What was not looked at may be better.`,
    `One combination beats another where it is clearly better in one of the outcomes and clearly worse in none: clear means that the 95 % interval of the difference over ${inputs.replications} paired replications lies on one side of 0. Each comparison is taken by itself; combinations that beat each other in a ring count as one.`
  ];
}

export function optimiseTables({figures, outcomes}: OptimiseContext): DataTable[] {
  const {points} = figures;
  const name: Column = {id: "combination", label: "combination", unit: "text"};
  const columns: Column[] = outcomes.map(({id, label, unit}) => ({id, label: label.toLowerCase(), unit}));
  const [first] = outcomes;
  const sign = first.better === "higher" ? -1 : 1;
  const sorted = points.toSorted((a, b) => sign * (a.values[0].value - b.values[0].value));
  const front = sorted.filter(point => point.front);
  const values = (point: Point) => point.values.map(({value}) => value);
  return [
    {
      id: "front",
      title: `Worth considering, by ${first.label.toLowerCase()}`,
      columns: [name, ...columns],
      rows: front.map(point => [point.label, ...values(point)])
    },
    {
      id: "gains",
      title: `Their differences from ${figures.from.title}`,
      unitColumn: "unit",
      columns: [
        name,
        {id: "outcome", label: "outcome", unit: "text"},
        {id: "unit", label: "unit", unit: "text"},
        {id: "value", label: "difference", unit: "number", signed: true},
        {id: "low", label: "from", unit: "number", signed: true},
        {id: "high", label: "to", unit: "number", signed: true}
      ],
      rows: front
        .filter(({id}) => id !== figures.from.id)
        .flatMap(({label, gains}) =>
          outcomes.map(({label: what, unit}, o) => [label, what, unit, gains[o].value, gains[o].low, gains[o].high])
        )
    },
    {
      id: "points",
      title: "All combinations",
      columns: [name, {id: "front", label: "worth considering", unit: "text"}, ...columns],
      rows: sorted.map(point => [point.label, point.front ? "yes" : "no", ...values(point)])
    }
  ];
}
