import {dot, line, rect, type Markish} from "@observablehq/plot";
import type {RegimeBox, Regimes} from "../experiment/answers/regimes.ts";
import {formatValue} from "../outcome/format.ts";
import {formatMoved, formatMovedRange, movedAxis, movedName, outcomeIn, rangeText, type Context} from "./amounts.ts";
import {answerWords} from "./answer-words.ts";
import {callouts, calloutMarks} from "./callouts.ts";
import {element} from "./dom.ts";
import {figure} from "./figure.ts";
import {key, type KeyItem} from "./key.ts";
import {settle, type ChartOptions} from "./options.ts";
import {part, sentences} from "./parts.ts";
import {plane, type PlanePlace} from "./plane.ts";
import {seriesAt} from "./theme.ts";
import {capital, words} from "./words.ts";

const own = answerWords.regimes;
type RegimeGrid = NonNullable<Regimes["map"]>;

/** Over two numbers, which strategy wins where, with the line of no difference and the place where the scenario stands; boxes in words. */
export function regimeMap(regimes: Regimes, context: Context, options: ChartOptions = {}): HTMLElement {
  const {from, to, map, boxes, worlds, toBetter} = regimes;
  const {currency} = context;
  const settled = settle(options, [from.id, to.id]);
  const {document, theme, order, width, fontSize} = settled;
  const {height = Math.round(Math.max(300, Math.min(width * 0.62, 640)))} = settled;
  const outcome = outcomeIn(context, regimes.outcome);
  const title = own.title(from.title, to.title);
  const looks = {from: seriesAt(theme, order.indexOf(from.id)), to: seriesAt(theme, order.indexOf(to.id))};
  const titleOf = (winner: "from" | "to") => (winner === "to" ? to : from).title;
  const signed = (value: number) => formatValue(value, outcome.unit, {currency, signed: true});
  const cells = map?.cells.filter(({value}) => Number.isFinite(value)) ?? [];
  const told = boxes.map(({words: written, density, coverage}) =>
    own.box(
      written.replace(/\.$/, ""),
      formatValue(density, "share", {precision: 2}),
      formatValue(coverage, "share", {precision: 2})
    )
  );
  const legend: KeyItem[] = [
    {text: own.wins(to.title), look: "dot", symbol: looks.to.symbol, colour: looks.to.colour},
    {text: own.wins(from.title), look: "dot", symbol: looks.from.symbol, colour: looks.from.colour},
    ...(map !== null && map.contour.length > 0 ? [{text: own.border, look: "line" as const, colour: theme.ink}] : [])
  ];
  return figure(
    {
      name: "regimes",
      title,
      description: cells.length === 0 && boxes.length === 0 && worlds === 0 ? words.nothing : describe(),
      body: [
        ...(map === null || cells.length === 0
          ? [element(document, "p", {class: "chart-empty"}, map === null ? own.noMap : words.nothing)]
          : [key(legend, settled), gridOf(map)]),
        told.length === 0 ? null : part(own.boxes, [sentences(told.map(capital), document)], settled)
      ],
      table:
        map === null
          ? {
              head: [own.winner, own.limits, own.density, own.coverage, own.mass],
              rows: boxes.map(box => [
                titleOf(box.winner),
                box.limits.map(limit => limitText(limit, currency)).join("; "),
                ...[box.density, box.coverage, box.mass].map(share => formatValue(share, "share"))
              ])
            }
          : {
              head: [map.x.label, map.y.label, words.difference, words.interval, own.winner],
              rows: cells.map(cell => [
                formatMoved(map.x, cell.x, currency),
                formatMoved(map.y, cell.y, currency),
                signed(cell.value),
                rangeText(cell, outcome.unit, {currency, signed: true}),
                cell.winner === "unclear" ? own.unclear : titleOf(cell.winner)
              ])
            },
      note: cells.length === 0 ? undefined : own.note
    },
    settled
  );

  function gridOf({x, y, xs, ys, contour}: RegimeGrid): SVGSVGElement {
    const xEdges = edgesOf(xs);
    const yEdges = edgesOf(ys);
    const most = Math.max(...cells.map(({value}) => Math.abs(value)), 0) || 1;
    const draw = ({px, py, frame}: PlanePlace): Markish[] => {
      const side = Math.min((frame.right - frame.left) / xs.length, (frame.bottom - frame.top) / ys.length);
      const largest = Math.max(2, Math.min(side * 0.36, fontSize * 0.75));
      const bounds = cells.map(cell => ({
        ...cell,
        x1: xEdges[xs.indexOf(cell.x)] ?? cell.x,
        x2: xEdges[xs.indexOf(cell.x) + 1] ?? cell.x,
        y1: yEdges[ys.indexOf(cell.y)] ?? cell.y,
        y2: yEdges[ys.indexOf(cell.y) + 1] ?? cell.y
      }));
      const won = bounds.flatMap(cell => (cell.winner === "unclear" ? [] : [{...cell, look: looks[cell.winner]}]));
      const stands = [{text: own.now, x: px(x.value), y: py(y.value), bold: true}];
      const here = {x: x.value, y: y.value, bold: true};
      const within =
        x.value >= xEdges[0]! && x.value <= xEdges.at(-1)! && y.value >= yEdges[0]! && y.value <= yEdges.at(-1)!;
      return [
        rect(won, {x1: "x1", x2: "x2", y1: "y1", y2: "y2", fill: d => d.look.colour, fillOpacity: 0.22, inset: 0.5}),
        rect(
          bounds.filter(({winner}) => winner === "unclear"),
          {x1: "x1", x2: "x2", y1: "y1", y2: "y2", fill: "none", stroke: theme.grid, inset: 0.5}
        ),
        ...boxes.flatMap(box => outline(box)),
        dot(won, {
          x: "x",
          y: "y",
          symbol: d => d.look.symbol,
          r: d => Math.max(1.5, largest * Math.sqrt(Math.abs(d.value) / most)),
          fill: d => d.look.colour
        }),
        ...contour.map(path =>
          line(path, {x: d => d[0], y: d => d[1], stroke: theme.ink, strokeWidth: 2.5, clip: true})
        ),
        ...(within
          ? [
              dot([here], {x: "x", y: "y", r: fontSize * 0.55, stroke: theme.ground, strokeWidth: 6}),
              dot([here], {
                x: "x",
                y: "y",
                r: fontSize * 0.55,
                stroke: theme.ink,
                strokeWidth: 2.5,
                fill: theme.ground
              }),
              dot([here], {x: "x", y: "y", r: 2.5, fill: theme.ink}),
              ...calloutMarks(callouts(stands, [], frame, fontSize), [here], theme)
            ]
          : [])
      ];
    };
    const ends = (edges: readonly number[]) => [edges[0]!, edges.at(-1)!] as const;
    return plane(
      title,
      {
        x: count => movedAxis(x, ends(xEdges), count, currency),
        y: count => movedAxis(y, ends(yEdges), count, currency),
        xName: `${movedName(x)} →`,
        yName: `${movedName(y)} ↑`,
        grid: false,
        width,
        height
      },
      draw,
      settled
    );

    /** The outline of a box that only limits the numbers of the map. */
    function outline({limits, winner}: RegimeBox): Markish[] {
      if (limits.some(({parameter}) => parameter.path !== x.path && parameter.path !== y.path)) return [];
      const of = (path: string) => limits.find(({parameter}) => parameter.path === path);
      const clip = (value: number | null | undefined, edges: readonly number[], end: 0 | -1) =>
        Math.max(edges[0]!, Math.min(value ?? edges.at(end)!, edges.at(-1)!));
      return [
        rect([0], {
          x1: clip(of(x.path)?.low, xEdges, 0),
          x2: clip(of(x.path)?.high, xEdges, -1),
          y1: clip(of(y.path)?.low, yEdges, 0),
          y2: clip(of(y.path)?.high, yEdges, -1),
          fill: "none",
          stroke: looks[winner].colour,
          strokeWidth: 1.5,
          strokeDasharray: "5 3",
          inset: 1
        })
      ];
    }
  }

  function describe(): string {
    const share = own.share(to.title, formatValue(toBetter, "share", {precision: 2}), worlds, map !== null);
    const here = map === null ? undefined : nearest(cells, map);
    const now =
      here === undefined
        ? ""
        : `; ${own.stands(here.winner === "unclear" ? own.unclear : own.wins(titleOf(here.winner)))}`;
    return `${share}${now}.`;
  }
}

/** The cell in which the scenario stands, or the nearest one. */
function nearest(cells: RegimeGrid["cells"], {x, y, xs, ys}: RegimeGrid): RegimeGrid["cells"][number] | undefined {
  const span = (all: readonly number[]) => Math.max(...all) - Math.min(...all) || 1;
  const away = (cell: {x: number; y: number}) =>
    Math.abs(cell.x - x.value) / span(xs) + Math.abs(cell.y - y.value) / span(ys);
  return cells.toSorted((a, b) => away(a) - away(b))[0];
}

/** Edges half-way between the places of the cells, and as far beyond the first and the last. */
function edgesOf(places: readonly number[]): number[] {
  if (places.length === 1)
    return [places[0]! - (Math.abs(places[0]!) || 1) / 10, places[0]! + (Math.abs(places[0]!) || 1) / 10];
  const between = places.slice(1).map((place, i) => (place + places[i]!) / 2);
  const [first, last] = [places[0]!, places.at(-1)!];
  return [first - (between[0]! - first), ...between, last + (last - between.at(-1)!)];
}

function limitText({parameter, low, high}: RegimeBox["limits"][number], currency: string): string {
  const {between, above, below} = own.limit;
  if (low !== null && high !== null) return between(parameter.label, formatMovedRange(parameter, low, high, currency));
  if (low !== null) return above(parameter.label, formatMoved(parameter, low, currency));
  return high === null ? parameter.label : below(parameter.label, formatMoved(parameter, high, currency));
}
