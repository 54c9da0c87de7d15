import {dot, line, ruleX, ruleY, type Markish} from "@observablehq/plot";
import type {Pareto} from "../experiment/answers/pareto.ts";
import type {Range} from "../experiment/result.ts";
import {endsOf, hasEnds, outcomeIn, outcomeName, valueText, type Context} from "./amounts.ts";
import {answerWords} from "./answer-words.ts";
import {calloutMarks, callouts} from "./callouts.ts";
import {nothing} from "./curves.ts";
import {figure} from "./figure.ts";
import {key} from "./key.ts";
import type {Box} from "./names.ts";
import {settle, type ChartOptions} from "./options.ts";
import {columnsFor, panels, part} from "./parts.ts";
import {plane, type PlanePlace} from "./plane.ts";
import {positionAxis} from "./scales.ts";
import {seriesAt} from "./theme.ts";
import {words} from "./words.ts";

const own = answerWords.pareto;
type ParetoPoint = Pareto["points"][number];

export interface ParetoOptions extends ChartOptions {
  /** Two outcomes to draw against each other; otherwise the first one against each of the others. */
  readonly x?: string;
  readonly y?: string;
}

/** Combinations of levers by two outcomes, those that no other one beats in everything filled and named; several pictures for more outcomes. */
export function pareto(answer: Pareto, context: Context, {x, y, ...options}: ParetoOptions = {}): HTMLElement {
  const {from, outcomes, points, searched} = answer;
  const {currency} = context;
  const ids = [...new Set(points.flatMap(({strategy}) => strategy ?? []))];
  // A set may hold strategies that were not asked for.
  const settled = settle({...options, order: [...new Set([...(options.order ?? ids), ...ids])]}, ids);
  const {document, theme, order, fontSize} = settled;
  const known = outcomes.map(({id}) => outcomeIn(context, id));
  const named = (id: string) => outcomes.findIndex(outcome => outcome.id === id);
  const measured = (index: number) => points.some(({values}) => Number.isFinite(values[index]?.value ?? NaN));
  const pairs =
    x !== undefined && y !== undefined
      ? [[named(x), named(y)] as const]
      : known.slice(1).flatMap((_, i) => (measured(i + 1) && measured(0) ? [[i + 1, 0] as const] : []));
  if (pairs.some(pair => pair.includes(-1)))
    throw new Error(`outcomes must be among those of the set, not ${x} and ${y}`);
  const title = own.title(known.map(({label}) => label.toLowerCase()));
  const {columns, room} = columnsFor(pairs.length, settled, {most: 3});
  const colour = theme.series[1]!.colour;
  const drawn = points.length === 0 || pairs.length === 0 ? [] : pairs.map(([across, up]) => panel(across, up));
  const strategies = points.filter(({strategy}) => strategy !== null);
  return figure(
    {
      name: "pareto",
      title,
      description: points.length === 0 ? words.nothing : describe(answer),
      body:
        drawn.length === 0
          ? [nothing(document)]
          : [
              key(
                [
                  {text: own.front, look: "dot", colour},
                  {text: own.dominated, look: "ring", colour: theme.muted},
                  ...strategies.map(({label, strategy}) => {
                    const look = seriesAt(theme, order.indexOf(strategy!));
                    return {text: label, look: "dot" as const, colour: look.colour, symbol: look.symbol};
                  }),
                  {text: own.line, look: "line", colour}
                ],
                settled
              ),
              panels(
                drawn.map((picture, i) => {
                  const [across, up] = pairs[i]!;
                  return pairs.length === 1
                    ? picture
                    : part(own.panel(known[up]!.label, known[across]!.label), [picture], settled);
                }),
                columns,
                document
              )
            ],
      table: {
        head: [own.combination, ...known.map(outcomeName), own.onFront],
        rows: points.map(({label, values, front}) => [
          label,
          ...known.map(({unit}, i) => (values[i] === undefined ? "–" : valueText(values[i], unit, {currency}))),
          front ? answerWords.yes : answerWords.no
        ])
      },
      note:
        [
          ...(drawn.length > 0 ? [own.cross(from.title)] : []),
          ...(searched.kind === "sampled" ? [own.sampled(searched.combinations, searched.of)] : []),
          ...(outcomes.length > 2 && drawn.length > 0 ? [own.many] : [])
        ].join(" ") || undefined
    },
    settled
  );

  function panel(across: number, up: number): SVGSVGElement {
    const [xOf, yOf] = [known[across]!, known[up]!];
    const shown = points.filter(({values}) =>
      Number.isFinite((values[across]?.value ?? NaN) + (values[up]?.value ?? NaN))
    );
    const [acrossOf, upOf] = [intervalOf(across), intervalOf(up)];
    const at = (point: ParetoPoint) => ({x: point.values[across]!.value, y: point.values[up]!.value});
    const bold = (point: ParetoPoint) => point.strategy !== null;
    const draw = ({px, py, frame}: PlanePlace): Markish[] => {
      const places = shown.map(point => ({point, ...at(point), text: point.label, bold: bold(point)}));
      const named = [
        ...places.filter(({point}) => bold(point)),
        ...places.filter(({point}) => !bold(point) && point.front)
      ];
      const front = shown.filter(({front: best}) => best);
      const crossed = front.filter(({strategy}) => strategy !== null || front.length <= 12);
      const crosses = crossed.flatMap(point => {
        const [wide, tall] = [acrossOf(point), upOf(point)];
        const {x: left, y: top} = at(point);
        return [
          ...(hasEnds(wide)
            ? [{x1: px(wide.low), x2: px(wide.high), y1: py(top) - 1, y2: py(top) + 1, weight: 2}]
            : []),
          ...(hasEnds(tall)
            ? [{x1: px(left) - 1, x2: px(left) + 1, y1: py(tall.high), y2: py(tall.low), weight: 2}]
            : [])
        ];
      });
      const taken: Box[] = [
        ...crosses,
        ...places.map(({x: left, y: top}) => ({
          x1: px(left) - 6,
          x2: px(left) + 6,
          y1: py(top) - 6,
          y2: py(top) + 6,
          weight: 12
        }))
      ];
      const look = (point: ParetoPoint) =>
        point.strategy === null ? null : seriesAt(theme, order.indexOf(point.strategy));
      const fill = (point: ParetoPoint) => look(point)?.colour ?? (point.front ? colour : theme.ground);
      return [
        line(skyline(shown.map(at), outcomes[across]!.better, outcomes[up]!.better), {
          x: "x",
          y: "y",
          stroke: colour,
          strokeWidth: 1.5,
          strokeOpacity: 0.7,
          curve: outcomes[across]!.better === "higher" ? "step-before" : "step-after"
        }),
        ruleY(
          crossed.filter(point => hasEnds(acrossOf(point))),
          {
            x1: d => acrossOf(d).low,
            x2: d => acrossOf(d).high,
            y: d => at(d).y,
            stroke: fill,
            strokeWidth: 1.5
          }
        ),
        ruleX(
          crossed.filter(point => hasEnds(upOf(point))),
          {
            y1: d => upOf(d).low,
            y2: d => upOf(d).high,
            x: d => at(d).x,
            stroke: fill,
            strokeWidth: 1.5
          }
        ),
        dot(
          shown.toSorted((a, b) => Number(a.front) - Number(b.front) || Number(bold(a)) - Number(bold(b))),
          {
            x: d => at(d).x,
            y: d => at(d).y,
            symbol: d => look(d)?.symbol ?? "circle",
            r: d => (bold(d) ? fontSize * 0.5 : d.front ? fontSize * 0.36 : fontSize * 0.24),
            fill,
            stroke: d => (bold(d) || d.front ? theme.ground : theme.muted),
            strokeWidth: 1.5
          }
        ),
        ...calloutMarks(
          callouts(
            named.map(({x: left, y: top, ...rest}) => ({...rest, x: px(left), y: py(top)})),
            taken,
            frame,
            fontSize,
            {most: Math.min(room * 0.6, 300)}
          ),
          named,
          theme
        )
      ];
    };
    const axis = (index: number) => (count: number) =>
      positionAxis(endsOf(shown.map(intervalOf(index))), known[index]!.unit, count, {currency});
    const arrow = (index: number, higher: string, lower: string) =>
      `${outcomeName(known[index]!)} (${words.better} ${outcomes[index]!.better === "higher" ? higher : lower})`;
    return plane(
      `${title}: ${own.panel(yOf.label, xOf.label)}`,
      {
        x: axis(across),
        y: axis(up),
        xName: arrow(across, "→", "←"),
        yName: arrow(up, "↑", "↓"),
        width: room,
        height: settled.height ?? Math.round(Math.max(280, Math.min(room * 0.68, 600)))
      },
      draw,
      settled
    );
  }
}

/** A value with the interval of its paired difference from the baseline around it. */
function intervalOf(index: number): (point: ParetoPoint) => Range {
  return ({values, gains}) => {
    const {value} = values[index]!;
    const gain = gains[index];
    if (gain === undefined || !hasEnds(gain)) return {value, low: null, high: null};
    return {value, low: value + gain.low - gain.value, high: value + gain.high - gain.value};
  };
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The points that no other one beats in these two outcomes, from left to right: the edge of what is possible. */
function skyline(points: readonly Spot[], x: "higher" | "lower", y: "higher" | "lower"): Spot[] {
  const side = x === "higher" ? 1 : -1;
  const up = y === "higher" ? 1 : -1;
  const best: Spot[] = [];
  for (const point of points.toSorted((a, b) => side * (b.x - a.x) || up * (b.y - a.y)))
    if (best.length === 0 || up * (point.y - best.at(-1)!.y) > 0) best.push(point);
  return best.toSorted((a, b) => a.x - b.x);
}

function describe({points}: Pareto): string {
  const front = points.filter(point => point.front);
  const beaten = points.filter(({strategy, front: best}) => strategy !== null && !best).map(({label}) => label);
  const strategies = front.filter(({strategy}) => strategy !== null).map(({label}) => label);
  const said = own.description(front.length, points.length, strategies);
  return beaten.length === 0 ? said : `${said} ${own.beaten(beaten)}`;
}
