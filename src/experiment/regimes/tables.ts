import type {DataTable} from "../table.ts";
import type {Told} from "./words.ts";

/** The map place by place, or the boxes limit by limit. */
export function regimesTables({figures, outcome}: Told): DataTable[] {
  const {from, to, map, boxes} = figures;
  const titles = {from: from.title, to: to.title, unclear: "no clear difference"};
  if (map !== null)
    return [
      {
        id: "places",
        title: `${outcome.label}, ${to.title} less ${from.title}, over ${map.x.label} (x, ${map.x.unit}) and ${map.y.label} (y, ${map.y.unit})`,
        columns: [
          {id: "x", label: "x", unit: "number"},
          {id: "y", label: "y", unit: "number"},
          {id: "value", label: "difference", unit: outcome.unit, signed: true},
          {id: "low", label: "from", unit: outcome.unit, signed: true},
          {id: "high", label: "to", unit: outcome.unit, signed: true},
          {id: "ahead", label: "ahead", unit: "text"}
        ],
        rows: map.cells.map(({x, y, value, low, high, winner}) => [x, y, value, low, high, titles[winner]])
      },
      {
        id: "border",
        title: `Where neither is ahead`,
        columns: [
          {id: "line", label: "line", unit: "count"},
          {id: "x", label: "x", unit: "number"},
          {id: "y", label: "y", unit: "number"}
        ],
        rows: map.contour.flatMap((line, l) => line.map(([x, y]) => [l + 1, x, y]))
      }
    ];
  return [
    {
      id: "boxes",
      title: "Where each strategy wins",
      columns: [
        {id: "number", label: "number", unit: "text"},
        {id: "winner", label: "winner", unit: "text"},
        {id: "above", label: "above", unit: "number"},
        {id: "below", label: "below", unit: "number"},
        {id: "unit", label: "unit", unit: "text"},
        {id: "density", label: "wins there", unit: "share"},
        {id: "coverage", label: "of its wins", unit: "share"},
        {id: "mass", label: "of worlds", unit: "share"},
        {id: "box", label: "box", unit: "count"}
      ],
      rows: boxes.flatMap(({winner, limits, coverage, density, mass}, b) =>
        limits.map(({parameter, low, high}) => [
          parameter.label,
          titles[winner],
          low,
          high,
          parameter.unit,
          density,
          coverage,
          mass,
          b + 1
        ])
      ),
      unitColumn: "unit"
    }
  ];
}
