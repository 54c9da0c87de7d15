import {rect, text, type Markish} from "@observablehq/plot";
import type {Flows} from "../experiment/answers/movers.ts";
import {formatValue} from "../outcome/format.ts";
import {answerWords} from "./answer-words.ts";
import {nothing} from "./curves.ts";
import {shape} from "./dom.ts";
import {figure} from "./figure.ts";
import {journeyWords} from "./journey-words.ts";
import {key} from "./key.ts";
import {cutText, textWidth} from "./labels.ts";
import {lettersOf} from "./letters.ts";
import {settle, type ChartOptions, type Settled} from "./options.ts";
import {columnsFor, panels, part} from "./parts.ts";
import {picture} from "./picture.ts";
import {roaming, type Picking} from "./roam.ts";
import {words} from "./words.ts";

const own = answerWords.switches;
type Matrix = Flows["switches"][number];

/** How often journeys change from one channel to another, and the part of the changes after which the context was lost; per strategy. */
export function switches(
  {strategies, channels, switches: all}: Flows,
  {picked, ...options}: ChartOptions & Picking = {}
): HTMLElement {
  const settled = settle(
    options,
    strategies.map(({id}) => id)
  );
  const {document, theme} = settled;
  const rates = all
    .flat(2)
    .map(({rate}) => rate)
    .filter(Number.isFinite);
  const most = Math.max(0, ...rates);
  const drawable = most > 0 && channels.length > 1;
  const {columns, room} = columnsFor(strategies.length, settled, {least: 24, most: 3});
  const moves = channels.flatMap((from, i) => channels.flatMap((to, j) => (i === j ? [] : [{from, to, i, j}])));
  const rate = (s: number, i: number, j: number) => all[s]?.[i]?.[j]?.rate ?? 0;
  const seen = moves.filter(({i, j}) => strategies.some((_, s) => rate(s, i, j) > 0));
  return figure(
    {
      name: "switches",
      title: own.title,
      description: drawable ? describe({strategies, switches: all}) : words.nothing,
      body: drawable
        ? [
            key(
              [
                {text: own.key, look: "frame", colour: theme.ink},
                {text: own.keyLost, look: "bar", colour: theme.bad, opacity: 0.4}
              ],
              settled
            ),
            panels(
              strategies.map(({title}, s) =>
                part(
                  title,
                  [matrix(`${own.title}: ${title}`, channels, all[s] ?? [], {most, width: room, picked}, settled)],
                  settled
                )
              ),
              columns,
              document
            )
          ]
        : [nothing(document)],
      table: {
        head: [own.move, ...strategies.flatMap(({title}) => own.head(title))],
        rows: seen
          .toSorted((a, b) => rate(0, b.i, b.j) - rate(0, a.i, a.j))
          .map(({from, to, i, j}) => [
            `${from}${answerWords.flow.arrow}${to}`,
            ...strategies.flatMap((_, s) => {
              const cell = all[s]?.[i]?.[j];
              return cell === undefined
                ? ["–", "–"]
                : [formatValue(cell.rate, "ratio"), formatValue(cell.lost, "share")];
            })
          ])
      }
    },
    settled
  );
}

/** Squares by row and column: the area is the rate, filled from below as far as the context was lost. */
function matrix(
  label: string,
  channels: readonly string[],
  cells: Matrix,
  {most, width, picked}: {most: number; width: number} & Picking,
  settled: Settled
): SVGSVGElement {
  const {fontSize, theme} = settled;
  const letters = [...lettersOf(channels).values()];
  const named = (name: string, i: number) => `${letters[i]} ${name}`;
  const widest = (names: readonly string[]) => Math.max(...names.map(name => textWidth(name, fontSize)));
  const room = Math.min(widest(channels.map(named)), width * 0.3);
  const left = room + 8;
  const size = Math.min((width - left) / channels.length, fontSize * 4.2);
  const whole = widest(channels) + 4 <= size;
  const rowNames = whole ? channels : channels.map(named);
  const head = fontSize * 2.9;
  const small = fontSize * 0.9;
  const placed = cells.flatMap((row, i) =>
    row.flatMap(({rate, lost}, j) => {
      if (i === j || !(rate > 0)) return [];
      const side = Math.max(2, Math.sqrt(rate / most) * (size - 3));
      const written = formatValue(rate, "ratio", {precision: 2});
      return [
        {
          x: left + (j + 0.5) * size,
          y: head + (i + 0.5) * size,
          side,
          lost: Number.isFinite(lost) ? lost : 0,
          written,
          from: channels[i]!,
          to: channels[j]!
        }
      ];
    })
  );
  const edge = (d: {x: number; side: number}) => ({x1: d.x - d.side / 2, x2: d.x + d.side / 2});
  const inked = placed.filter(({side, written}) => textWidth(written, small) + 4 <= side && side >= fontSize * 1.3);
  const plain = {text: (d: string) => d, fill: theme.muted};
  const marks: Markish[] = [
    text([`↓ ${own.from}   → ${own.to}`], {...plain, x: 0, y: fontSize * 0.7, textAnchor: "start"}),
    ...channels.map((name, j) =>
      text([whole ? name : letters[j]!], {
        ...plain,
        x: left + (j + 0.5) * size,
        y: head - fontSize * 0.7,
        textAnchor: "middle"
      })
    ),
    ...rowNames.map((name, i) =>
      text([cutText(name, room, fontSize)], {...plain, x: left - 6, y: head + (i + 0.5) * size, textAnchor: "end"})
    ),
    rect(
      channels.flatMap((_, i) => channels.map((__, j) => ({i, j}))),
      {
        x1: d => left + d.j * size,
        x2: d => left + (d.j + 1) * size,
        y1: d => head + d.i * size,
        y2: d => head + (d.i + 1) * size,
        fill: d => (d.i === d.j ? theme.grid : "none"),
        fillOpacity: 0.5,
        stroke: theme.grid
      }
    ),
    rect(placed, {
      x1: d => edge(d).x1,
      x2: d => edge(d).x2,
      y1: d => d.y + d.side / 2 - d.lost * d.side,
      y2: d => d.y + d.side / 2,
      fill: theme.bad,
      fillOpacity: 0.4
    }),
    rect(placed, {
      x1: d => edge(d).x1,
      x2: d => edge(d).x2,
      y1: d => d.y - d.side / 2,
      y2: d => d.y + d.side / 2,
      fill: theme.ink,
      fillOpacity: 0.06,
      stroke: theme.ink,
      strokeWidth: 1.25
    }),
    text(inked, {x: "x", y: "y", text: "written", fill: theme.ink, fontSize: small})
  ];
  const svg = picture(
    label,
    {
      width,
      height: head + channels.length * size + 2,
      margin: 0,
      x: {type: "identity", axis: null},
      y: {type: "identity", axis: null},
      color: {type: "identity"},
      marks
    },
    settled
  );
  if (picked === undefined) return svg;
  svg.setAttribute("role", "group");
  for (const cell of placed) svg.append(buttonOf(cell));
  return roaming(svg);

  function buttonOf({x, y, from, to, written, lost}: (typeof placed)[number]): SVGGElement {
    const id = `${from}\n${to}`;
    const on = picked!.includes(id);
    return shape(
      settled.document,
      "g",
      {
        class: "chart-pick",
        role: "button",
        "aria-pressed": String(on),
        "data-pick": id,
        "aria-label": journeyWords.pick.cell(from, to, written, formatValue(lost, "share"))
      },
      shape(settled.document, "rect", {
        x: x - size / 2,
        y: y - size / 2,
        width: size,
        height: size,
        rx: 3,
        fill: theme.ink,
        "fill-opacity": 0,
        ...(on ? {stroke: theme.ink, "stroke-width": 3} : {})
      })
    );
  }
}

function describe({strategies, switches: all}: Pick<Flows, "strategies" | "switches">): string {
  const said = strategies.map(({title}, s) => {
    const cells = (all[s] ?? []).flatMap((row, i) => row.filter((_, j) => i !== j));
    const rate = cells.reduce((sum, cell) => sum + (Number.isFinite(cell.rate) ? cell.rate : 0), 0);
    const lost = cells.reduce(
      (sum, cell) => sum + (Number.isFinite(cell.rate * cell.lost) ? cell.rate * cell.lost : 0),
      0
    );
    return own.description(title, formatValue(rate, "ratio"), formatValue(rate > 0 ? lost / rate : 0, "share"));
  });
  return `${said.join("; ")}.`;
}
