import type {DataTable} from "../table.ts";
import type {Told} from "./words.ts";

/** The changes of sides, and the difference along the range. */
export function breakEvenTables({figures, places, outcome}: Told): DataTable[] {
  const {from, to, parameter, points, crossings} = figures;
  const {unit} = parameter;
  const winnerOf = (low: number | null, high: number | null): string => {
    const up = (low ?? 0) > 0 ? 1 : (high ?? 0) < 0 ? -1 : 0;
    if (up === 0) return "no clear difference";
    return (up > 0 === (outcome.better === "higher") ? to : from).title;
  };
  // Places looked at on the way to a crossing would only repeat it.
  const told = points.filter(({at}) => places.includes(at) || crossings.some(crossing => crossing.at === at));
  const crossingTable: DataTable = {
    id: "crossings",
    title: `Where the better strategy changes along ${parameter.label}`,
    columns: [
      {id: "value", label: "changes at", unit: "number"},
      {id: "unit", label: "unit", unit: "text"},
      {id: "low", label: "from", unit: "number"},
      {id: "high", label: "to", unit: "number"},
      {id: "below", label: "ahead below", unit: "text"},
      {id: "above", label: "ahead above", unit: "text"}
    ],
    rows: crossings.map(({at, low, high, toBetter}) => [
      at,
      unit,
      low,
      high,
      (toBetter ? from : to).title,
      (toBetter ? to : from).title
    ]),
    unitColumn: "unit"
  };
  const curve: DataTable = {
    id: "curve",
    title: `${outcome.label}, ${to.title} less ${from.title}, along ${parameter.label}`,
    columns: [
      {id: "at", label: "at", unit: "number"},
      {id: "unit", label: "unit", unit: "text"},
      {id: "value", label: "difference", unit: outcome.unit, signed: true},
      {id: "low", label: "from", unit: outcome.unit, signed: true},
      {id: "high", label: "to", unit: outcome.unit, signed: true},
      {id: "ahead", label: "ahead", unit: "text"}
    ],
    rows: told.map(({at, value, low, high}) => [at, unit, value, low, high, winnerOf(low, high)]),
    unitColumn: "unit"
  };
  return crossings.length === 0 ? [curve] : [crossingTable, curve];
}
