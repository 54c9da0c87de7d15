import type {Range} from "../result.ts";
import type {Column, DataTable} from "../table.ts";
import {shortName} from "./players.ts";
import type {Told} from "./words.ts";

/** The waterfall of the parts, the most helpful first; each of them first and last; pairs. */
export function tablesOf({figures, outcome, players}: Told): DataTable[] {
  const {from, to, parts, interactions} = figures;
  const {unit} = outcome;
  const direction = outcome.better === "lower" ? -1 : 1;
  const ranked = parts.toSorted((a, b) => direction * (b.value - a.value));
  const labelOf = (id: string) => players.find(player => player.id === id)!.label;
  const part: Column = {id: "part", label: "Part", unit: "text"};
  const grouped = parts.some(({levers}) => levers.length > 1);
  let reached = from.value;
  return [
    {
      id: "parts",
      title: `What each part brings on the way from ${from.title} to ${to.title}`,
      columns: [part, ...range("", "Shapley value", unit), {id: "reached", label: outcome.label, unit}],
      rows: [
        [from.title, null, null, null, from.value],
        ...ranked.map(one => [one.label, ...cells(one), (reached += one.value)])
      ]
    },
    ...(parts.length < 2
      ? []
      : [
          {
            id: "first-and-last",
            title: `What it adds as the only one, and on top of all others`,
            columns: [part, ...range("first", "As the only one", unit), ...range("last", "On top of all", unit)],
            rows: ranked.map(({label, first, last}) => [label, ...cells(first), ...cells(last)])
          }
        ]),
    ...(interactions.length === 0
      ? []
      : [
          {
            id: "pairs",
            title: "How much more two bring together than apart (pairs that leave each other alone are left out)",
            columns: [
              {id: "one", label: "One", unit: "text"} as const,
              {id: "other", label: "Other", unit: "text"} as const,
              ...range("", "Together", unit)
            ],
            rows: interactions
              .filter(({value, low, high}) => value !== 0 || low !== 0 || high !== 0)
              .map(pair => [labelOf(pair.one), labelOf(pair.other), ...cells(pair)])
          }
        ]),
    ...(grouped
      ? [
          {
            id: "levers",
            title: "Levers of each part",
            columns: [part, {id: "lever", label: "Lever", unit: "text"} as const],
            rows: ranked.flatMap(({label, levers}) => levers.map(lever => [label, shortName(lever)]))
          }
        ]
      : [])
  ];
}

function range(id: string, label: string, unit: Column["unit"]): Column[] {
  const name = (end: string) => (id === "" ? end : `${id}-${end}`);
  return [
    {id: id === "" ? "value" : id, label, unit, signed: true},
    {id: name("low"), label: "from", unit, signed: true},
    {id: name("high"), label: "to", unit, signed: true}
  ];
}

function cells({value, low, high}: Range): (number | null)[] {
  return [value, low, high];
}
