import {formatValue} from "../outcome/format.ts";
import {nothing} from "./curves.ts";
import {brush, type BrushOptions} from "./brush.ts";
import {shape} from "./dom.ts";
import {figure} from "./figure.ts";
import {journeyWords} from "./journey-words.ts";
import {cutText, textWidth} from "./labels.ts";
import {legend} from "./marker.ts";
import {settle, type ChartOptions} from "./options.ts";
import {amountAxis} from "./scales.ts";
import {seriesAt} from "./theme.ts";
import {capital, words} from "./words.ts";

const own = journeyWords.days;

/** How much each channel is used, day by day, in one or two worlds. */
export interface DaysData {
  readonly strategies: ReadonlyArray<{readonly id: string; readonly title: string}>;
  readonly channels: readonly string[];
  /** Length of the run, days. */
  readonly days: number;
  /** Visits and contacts: [strategy][channel][day]. */
  readonly uses: ReadonlyArray<ReadonlyArray<readonly number[]>>;
}

export interface DaysOptions extends ChartOptions {
  /** Days that are chosen, from 0, both ends included; with `onBrush` they can be moved. */
  readonly chosen?: readonly [number, number] | null | undefined;
  readonly onBrush?: BrushOptions["onBrush"] | undefined;
}

/** A row for each channel on one axis of days, a line for each world. */
export function daysOfChannels(data: DaysData, {chosen = null, onBrush, ...options}: DaysOptions = {}): HTMLElement {
  const {strategies, channels, days, uses} = data;
  const settled = settle(
    options,
    strategies.map(({id}) => id)
  );
  const {document, width, fontSize} = settled;
  const size = binSize(days, width);
  const bins = Math.ceil(days / size);
  const binned = uses.map(rows => rows.map(row => inBins(row, size, bins)));
  const totals = channels.map((_, c) => binned.reduce((sum, rows) => sum + total(rows[c] ?? []), 0));
  const rows = channels.map((channel, c) => ({channel, c})).filter(({c}) => totals[c]! > 0);
  const drawable = rows.length > 0;
  return figure(
    {
      name: "days",
      title: own.title,
      description: drawable ? describe() : words.nothing,
      body: drawable ? [legend(strategies, settled), draw()] : [nothing(document)],
      table: {
        head: [
          own.days,
          ...rows.flatMap(({channel}) =>
            own.head(
              strategies.map(({title}) => title),
              channel
            )
          )
        ],
        rows: Array.from({length: bins}, (_, b) => [
          own.range(b * size + 1, Math.min(days, (b + 1) * size)),
          ...rows.flatMap(({c}) => strategies.map((__, s) => formatValue(binned[s]?.[c]?.[b] ?? 0, "count")))
        ])
      },
      note: drawable && onBrush !== undefined ? own.note : undefined
    },
    settled
  );

  function draw(): SVGSVGElement {
    const {theme, order} = settled;
    const room = Math.min(
      Math.max(textWidth(own.most("000"), fontSize), ...rows.map(({channel}) => textWidth(channel, fontSize))),
      width * 0.26
    );
    const left = Math.ceil(room + 10);
    const inner = width - left - 2;
    const high = Math.round(fontSize * 2.6);
    const head = fontSize * 1.6;
    const foot = fontSize * 3.2;
    const height = Math.ceil(head + rows.length * (high + 6) + foot);
    const bottom = height - foot;
    // Each row has a scale of its own: beside the busiest channel the others would be flat.
    const most = (c: number) => Math.max(1, ...binned.flatMap(all => all[c] ?? []));
    const x = (day: number) => left + (inner * day) / days;
    const svg = shape(
      document,
      "svg",
      {
        class: "chart-picture",
        role: onBrush === undefined ? "img" : "group",
        "aria-label": own.title,
        width,
        height,
        viewBox: `0 0 ${width} ${height}`,
        "font-size": fontSize,
        fill: "none"
      },
      shape(document, "text", {x: left, y: fontSize, fill: theme.muted}, own.unit(size)),
      ...rows.flatMap(({channel, c}, row) => {
        const ground = head + (row + 1) * (high + 6) - 6;
        return [
          shape(document, "path", {d: `M${left},${ground}H${width}`, stroke: theme.grid}),
          shape(
            document,
            "text",
            {x: left - 8, y: ground - high * 0.5, "text-anchor": "end", fill: theme.ink},
            cutText(channel, room, fontSize)
          ),
          shape(
            document,
            "text",
            {x: left - 8, y: ground - high * 0.5 + fontSize * 1.15, "text-anchor": "end", fill: theme.muted},
            own.most(formatValue(most(c), "count"))
          ),
          ...strategies.map(({id}, s) => {
            const {colour, dash} = seriesAt(theme, order.indexOf(id));
            const values = binned[s]?.[c] ?? [];
            const line = values.map((value, b) => {
              const y = ground - (value / most(c)) * high;
              return `${b === 0 ? "M" : "L"}${n(x(b * size))},${n(y)}H${n(x(Math.min(days, (b + 1) * size)))}`;
            });
            return shape(document, "path", {
              d: line.join(""),
              stroke: colour,
              "stroke-width": 1.75,
              "stroke-dasharray": dash ?? null
            });
          })
        ];
      }),
      ...axis(x, bottom)
    );
    if (onBrush !== undefined || chosen !== null)
      svg.append(brush({chosen, days, step: size, left, right: left + inner, top: head - 4, bottom, onBrush}, settled));
    return svg;
  }

  function axis(x: (day: number) => number, bottom: number): SVGElement[] {
    const {theme} = settled;
    const {ticks} = amountAxis([days], "count", Math.max(2, Math.floor(width / 110)));
    return [
      ...ticks
        .filter(tick => tick <= days)
        .flatMap(tick => {
          const name = formatValue(tick, "count");
          const at = Math.min(x(tick), width - textWidth(name, fontSize) / 2);
          return [
            shape(document, "path", {d: `M${n(x(tick))},${bottom}v5`, stroke: theme.muted}),
            shape(
              document,
              "text",
              {x: at, y: bottom + fontSize * 1.4, "text-anchor": "middle", fill: theme.muted},
              name
            )
          ];
        }),
      shape(document, "text", {x: width, y: bottom + fontSize * 2.7, "text-anchor": "end", fill: theme.muted}, own.axis)
    ];
  }

  function describe(): string {
    const busiest = rows.toSorted((a, b) => totals[b.c]! - totals[a.c]!)[0]!;
    const perBin = Array.from({length: bins}, (_, b) =>
      binned.reduce((sum, all) => sum + (all[busiest.c]?.[b] ?? 0), 0)
    );
    const peak = perBin.indexOf(Math.max(...perBin));
    const sums = strategies.map(({title}, s) => own.uses(title, formatValue(total((binned[s] ?? []).flat()), "count")));
    return own.description(capital(busiest.channel), peak * size + 1, Math.min(days, (peak + 1) * size), sums);
  }
}

/** Days for one step of the lines: a week, a month … so that a step can be seen. */
export function binSize(days: number, width: number): number {
  const most = Math.max(8, Math.floor(width / 9));
  return [1, 2, 7, 14, 28, 56, 91, 182].find(size => days / size <= most) ?? 364;
}

function inBins(row: readonly number[], size: number, bins: number): number[] {
  const found = Array.from({length: bins}, () => 0);
  for (const [day, value] of row.entries()) {
    const bin = Math.floor(day / size);
    if (bin < bins) found[bin]! += value;
  }
  return found;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}
