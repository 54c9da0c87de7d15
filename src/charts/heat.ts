import {dot, rect, text, type Markish} from "@observablehq/plot";
import {cutText, textWidth, wrapText} from "./labels.ts";
import type {Settled} from "./options.ts";
import {picture} from "./picture.ts";

export interface Cell {
  readonly value: number;
  /** The value as it is written into the cell where all fit, without a unit. */
  readonly written: string;
}

export interface HeatOptions {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** Short names of the columns, for where the whole ones find no room. */
  readonly letters?: readonly string[];
  /** By row and column; null where there is none. */
  readonly cells: ReadonlyArray<ReadonlyArray<Cell | null>>;
  /** What the sides count, beside the first row and above the columns. */
  readonly rowName: string;
  readonly columnName: string;
  /** Colours above and below zero. */
  readonly above: string;
  readonly below: string;
  readonly width: number;
  /** The size that fills a cell; defaults to the largest. */
  readonly most?: number;
}

/** Numbers are drawn on tints up to this strength, so that they stay readable. */
const TINT = 0.42;

/**
 * Figures in a grid: as numbers on a tint where they fit, otherwise as squares whose area is the size, hollow below zero: never by colour alone.
 */
export function heat(
  label: string,
  options: HeatOptions,
  settled: Settled
): {picture: SVGSVGElement; numbers: boolean} {
  const {rows, columns, cells, rowName, columnName, above, below, width, letters} = options;
  const {fontSize, theme} = settled;
  const small = fontSize * 0.9;
  const all = cells.flat().filter(cell => cell !== null);
  const most = options.most ?? Math.max(0, ...all.map(({value}) => Math.abs(value)).filter(Number.isFinite));
  const rowRoom = (names: readonly string[]) =>
    Math.min(Math.max(0, ...names.map(name => textWidth(name, fontSize))), width * 0.28);
  const left = Math.ceil(rowRoom(rows) + 8);
  const cellWidth = Math.min((width - left) / Math.max(1, columns.length), fontSize * 7);
  const lettered = letters !== undefined && columns.some(name => textWidth(name, fontSize) + 4 > cellWidth);
  const heads = lettered ? letters : columns;
  const written = Math.max(0, ...all.map(cell => textWidth(cell.written, small)));
  const numbers = written + 4 <= cellWidth;
  const cellHeight = numbers ? fontSize * 1.75 : Math.max(5, Math.min(cellWidth, fontSize * 1.75));
  const names = wrapText(columnName, width, fontSize);
  const beside = rowName === "" ? [] : wrapText(rowName, width, fontSize);
  const head = (names.length + beside.length) * fontSize * 1.3 + fontSize * 1.5;
  const height = head + rows.length * cellHeight + 4;
  const share = (value: number) => (most > 0 ? Math.min(1, Math.abs(value) / most) : 0);
  const placed = cells.flatMap((row, r) =>
    row.flatMap((cell, c) =>
      cell === null || !Number.isFinite(cell.value)
        ? []
        : [{...cell, x: left + c * cellWidth, y: head + r * cellHeight, colour: cell.value < 0 ? below : above}]
    )
  );
  const empty = cells.flatMap((row, r) =>
    row.flatMap((cell, c) => (cell === null ? [{x: left + c * cellWidth, y: head + r * cellHeight}] : []))
  );
  const size = (value: number) => Math.sqrt(share(value)) * (Math.min(cellWidth, cellHeight) - 1.5);
  const box = {
    x1: (d: {x: number}) => d.x + 0.75,
    x2: (d: {x: number}) => d.x + cellWidth - 0.75,
    y1: (d: {y: number}) => d.y + 0.75,
    y2: (d: {y: number}) => d.y + cellHeight - 0.75
  };
  const plain = {text: (d: string) => d, fill: theme.muted};
  const everyColumn = stride(
    heads.map(name => textWidth(name, fontSize) + 5),
    cellWidth
  );
  const everyRow = Math.max(1, Math.ceil((fontSize * 1.2) / cellHeight));
  const marks: Markish[] = [
    text([[...names, ...beside].join("\n")], {...plain, frameAnchor: "top-left", lineHeight: 1.3, dy: 0}),
    ...heads.map((name, c) =>
      c % everyColumn === 0
        ? text([cutText(name, cellWidth * everyColumn - 2, fontSize)], {
            ...plain,
            x: left + (c + 0.5) * cellWidth,
            y: head - fontSize * 0.65,
            textAnchor: "middle"
          })
        : null
    ),
    ...rows.map((name, r) =>
      r % everyRow === 0
        ? text([cutText(name, left - 8, fontSize)], {
            ...plain,
            x: left - 6,
            y: head + (r + 0.5) * cellHeight,
            textAnchor: "end"
          })
        : null
    ),
    ...(numbers
      ? [
          rect(placed, {...box, fill: "colour", fillOpacity: d => 0.04 + (TINT - 0.04) * share(d.value)}),
          text(placed, {
            x: d => d.x + cellWidth / 2,
            y: d => d.y + cellHeight / 2,
            text: "written",
            fill: theme.ink,
            fontSize: small
          })
        ]
      : [
          rect(placed, {
            x1: d => d.x + cellWidth / 2 - size(d.value) / 2,
            x2: d => d.x + cellWidth / 2 + size(d.value) / 2,
            y1: d => d.y + cellHeight / 2 - size(d.value) / 2,
            y2: d => d.y + cellHeight / 2 + size(d.value) / 2,
            fill: d => (d.value < 0 ? theme.ground : d.colour),
            stroke: "colour",
            strokeWidth: 1.25
          })
        ]),
    dot(empty, {x: d => d.x + cellWidth / 2, y: d => d.y + cellHeight / 2, r: 0.75, fill: theme.grid})
  ];
  return {
    numbers,
    picture: picture(
      label,
      {
        width,
        height,
        margin: 0,
        x: {type: "identity", axis: null},
        y: {type: "identity", axis: null},
        color: {type: "identity"},
        opacity: {type: "identity"},
        marks
      },
      settled
    )
  };
}

/** Every how-manieth name can be written without touching the next. */
function stride(widths: readonly number[], step: number): number {
  return Math.max(1, Math.ceil(Math.min(Math.max(0, ...widths), step * 4) / step));
}
