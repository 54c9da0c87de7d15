import {axisX, dot, rect, ruleX, ruleY, text, type Markish} from "@observablehq/plot";
import {fitted} from "./amounts.ts";
import {cutText, textWidth, wrapText} from "./labels.ts";
import type {Settled} from "./options.ts";
import {picture} from "./picture.ts";
import type {Axis} from "./scales.ts";
import type {SeriesSymbol} from "./theme.ts";

/** Something drawn on the track of a row, in the unit of the axis. */
export type Item =
  | {
      readonly kind: "bar";
      readonly from: number;
      readonly to: number;
      readonly colour: string;
      readonly opacity?: number;
      /** Only its outline, with a breath of colour. */
      readonly hollow?: boolean;
      /** Share of the row's height; defaults to 0.7. */
      readonly thick?: number;
    }
  | {readonly kind: "whisker" | "line"; readonly low: number; readonly high: number; readonly colour: string}
  | {readonly kind: "tick"; readonly at: number; readonly colour: string}
  | {
      readonly kind: "dot";
      readonly at: number;
      readonly colour: string;
      readonly symbol?: SeriesSymbol;
      readonly hollow?: boolean;
    }
  | {
      readonly kind: "text";
      readonly at: number;
      readonly text: string;
      readonly side: "left" | "right";
      readonly colour?: string;
    };

export interface Row {
  readonly label: string;
  readonly bold?: boolean;
  /** The symbol of a strategy before its name. */
  readonly mark?: {readonly symbol: SeriesSymbol; readonly colour: string} | undefined;
  /** The value, in bold behind the track, and what is said about it. */
  readonly written: string;
  readonly aside?: string;
  readonly asideColour?: string | undefined;
  readonly items: readonly Item[];
}

/** Widths that several pictures share, so that their rows line up. */
export interface RowColumns {
  /** Texts stand beside the tracks where there is room, otherwise above them. */
  readonly wide: boolean;
  readonly name: number;
  readonly written: number;
  readonly aside: number;
  readonly marked: boolean;
  /** What is said about the value has a line of its own. */
  readonly lines: 1 | 2;
  /** Room for texts at the ends of bars. */
  readonly outside: number;
}

export interface RowsOptions {
  readonly axis: (count: number) => Axis;
  readonly columns?: RowColumns;
  /** Lines through all rows, such as zero; named above them. */
  readonly rules?: ReadonlyArray<{
    readonly at: number;
    readonly label?: string;
    readonly colour?: string;
    readonly dash?: string;
  }>;
  /** Stretches of the axis that are tinted. */
  readonly zones?: ReadonlyArray<{readonly from: number; readonly to: number; readonly colour: string}>;
  /** What the axis counts, below it. */
  readonly name?: string;
  /** Without the axis and its grid. */
  readonly bare?: boolean;
}

/** How much room the texts of all rows need. */
export function rowColumns(data: readonly Row[], {width, fontSize}: Pick<Settled, "width" | "fontSize">): RowColumns {
  const most = (texts: readonly string[], options = {}) =>
    Math.ceil(Math.max(0, ...texts.map(written => textWidth(written, fontSize, options))));
  const marked = data.some(({mark}) => mark !== undefined);
  const label = most(
    data.map(row => row.label),
    {bold: data.some(({bold}) => bold)}
  );
  const name = Math.min(label, width * 0.34) + (marked ? 18 : 0);
  const written = most(
    data.map(row => row.written),
    {bold: true}
  );
  const aside = most(data.map(row => row.aside ?? ""));
  const ends = data.flatMap(({items}) => items.flatMap(item => (item.kind === "text" ? [item.text] : [])));
  const outside = Math.min(most(ends) + (ends.length > 0 ? 8 : 0), width * 0.2);
  const beside = written + aside + (written > 0 ? 12 : 0) + (aside > 0 ? 10 : 0);
  const cut = data.filter(row => textWidth(row.label, fontSize, {bold: row.bold ?? false}) > width * 0.34).length;
  const wide = cut <= data.length / 5 && width - name - beside - 2 * outside > Math.max(210, width * 0.32);
  return {
    wide,
    name,
    written,
    aside,
    marked,
    lines: aside > 0 && Math.min(label, width * 0.45) + (marked ? 18 : 0) + beside > width ? 2 : 1,
    outside
  };
}

/** Rows with marks on one axis, their names and values beside or above them. */
export function rows(label: string, data: readonly Row[], options: RowsOptions, settled: Settled): SVGSVGElement {
  const {width, fontSize, theme} = settled;
  const {columns = rowColumns(data, settled), rules = [], zones = [], name: axisName = "", bare = false} = options;
  const {wide, name, written, aside, marked, lines, outside} = columns;
  const beside = wide ? written + aside + (written > 0 ? 12 : 0) + (aside > 0 ? 10 : 0) + fontSize * 0.3 : 0;
  // Texts at the right end a little before it, for fonts that are drawn wider than they were measured.
  const edge = fontSize * 0.3;
  const names = wide ? name + 14 : 0;
  const rough = width - names - beside - 2 * outside;
  const half = bare
    ? 6
    : Math.max(6, ...axisTexts(fitted(options.axis, rough * 0.85, fontSize, textWidth), fontSize).map(w => w / 2));
  const side = Math.ceil(Math.max(half, outside));
  const left = names + side;
  const right = beside + side;
  const axis = fitted(options.axis, width - left - right, fontSize, textWidth);
  const [low, high] = axis.domain;
  const x = (value: number) => left + ((value - low) / (high - low)) * (width - left - right);
  const titles = placeAbove(
    rules.flatMap(({at, label: text}) => (text === undefined ? [] : [{text, x: x(at)}])),
    [0, width],
    fontSize
  );
  const head = Math.max(0, ...titles.map(({line}) => line + 1)) * fontSize * 1.35 + (titles.length > 0 ? 4 : 0);
  const line = wide ? 0 : fontSize * 1.45 * lines;
  const zone = fontSize * (wide ? 1.9 : 1.35);
  const row = line + zone + (wide ? 0 : fontSize * 0.35);
  const axisLines = axisName === "" ? [] : wrapText(axisName, width, fontSize);
  const bottom = (bare ? 4 : fontSize * 2) + axisLines.length * fontSize * 1.3;
  const height = head + data.length * row + bottom;
  const middle = (i: number) => head + i * row + line + zone / 2;
  const tracks = data.map((_, i) => ({y1: head + i * row + line, y2: head + i * row + line + zone}));
  const through = wide ? [{y1: head, y2: head + data.length * row}] : tracks;
  const drawn = data.flatMap(({items}, i) => items.map(item => ({...item, y: middle(i)})));
  const of = <K extends Item["kind"]>(...kinds: K[]) =>
    drawn.filter((item): item is Extract<Item, {kind: K}> & {y: number} => kinds.includes(item.kind as K));
  const colour = (d: {colour: string}) => d.colour;
  const plain = {fill: theme.ink, text: (d: string) => d};
  const halo = {stroke: theme.ground, strokeWidth: 4};
  const spans = of("whisker", "line");
  const marks: Markish[] = [
    ...zones.map(({from, to, colour: fill}) =>
      rect(through, {x1: Math.max(from, low), x2: Math.min(to, high), y1: "y1", y2: "y2", fill, fillOpacity: 0.12})
    ),
    ...(bare
      ? []
      : [
          ruleX(
            axis.ticks.flatMap(tick => through.map(track => ({tick, ...track}))),
            {x: "tick", y1: "y1", y2: "y2", stroke: theme.grid}
          ),
          axisX([...axis.ticks], {
            tickFormat: axis.format,
            tickSize: 0,
            label: null,
            fill: theme.muted
          })
        ]),
    ...rules.map(({at, colour: stroke = theme.ink, dash}) =>
      ruleX(through, {
        x: at,
        y1: "y1",
        y2: "y2",
        stroke,
        strokeWidth: 1.5,
        ...(dash === undefined ? {} : {strokeDasharray: dash})
      })
    ),
    rect(of("bar"), {
      x1: "from",
      x2: "to",
      y1: d => d.y - (zone * (d.thick ?? 0.7)) / 2,
      y2: d => d.y + (zone * (d.thick ?? 0.7)) / 2,
      fill: colour,
      fillOpacity: d => (d.hollow ? 0.15 : (d.opacity ?? 0.8)),
      stroke: colour,
      strokeOpacity: d => (d.hollow ? 1 : 0),
      strokeWidth: 1.5
    }),
    ruleY(spans, {x1: "low", x2: "high", y: "y", stroke: colour, strokeWidth: 2}),
    ruleX(
      spans.filter(({kind}) => kind === "whisker").flatMap(d => [d.low, d.high].map(end => ({...d, end}))),
      {x: "end", y1: d => d.y - zone * 0.17, y2: d => d.y + zone * 0.17, stroke: colour, strokeWidth: 2}
    ),
    ruleX(of("tick"), {
      x: "at",
      y1: d => d.y - zone * 0.42,
      y2: d => d.y + zone * 0.42,
      stroke: colour,
      strokeWidth: 2.5
    }),
    dot(of("dot"), {
      x: "at",
      y: "y",
      symbol: d => d.symbol ?? "circle",
      r: fontSize * 0.36,
      fill: d => (d.hollow ? theme.ground : d.colour),
      stroke: d => (d.hollow ? d.colour : theme.ground),
      strokeWidth: d => (d.hollow ? 2 : 1)
    }),
    ...(["left", "right"] as const).map(at =>
      text(
        of("text").filter(item => item.side === at),
        {
          x: "at",
          y: "y",
          text: d => cutText(d.text, outside - 6, fontSize),
          dx: at === "left" ? -6 : 6,
          textAnchor: at === "left" ? "end" : "start",
          fill: d => d.colour ?? theme.muted,
          ...halo
        }
      )
    ),
    ...titles.map(({text: title, x: at, line: level}) =>
      text([title], {
        ...plain,
        frameAnchor: "left",
        y: level * fontSize * 1.35 + fontSize * 0.6,
        dx: at - left,
        textAnchor: "middle",
        fill: theme.muted
      })
    ),
    ...data.flatMap((entry, i) => textsOf(entry, i))
  ];
  if (axisLines.length > 0) {
    marks.push(
      text([axisLines.join("\n")], {
        ...plain,
        frameAnchor: "bottom-right",
        lineHeight: 1.3,
        dx: right - edge,
        dy: bottom - 2,
        fill: theme.muted
      })
    );
  }
  return picture(
    label,
    {
      width,
      height,
      marginTop: 0,
      marginBottom: bottom,
      marginLeft: left,
      marginRight: right,
      x: {type: "linear", domain: [low, high], axis: null},
      y: {type: "identity", axis: null},
      color: {type: "identity"},
      opacity: {type: "identity"},
      symbol: {type: "identity"},
      r: {type: "identity"},
      marks
    },
    settled
  );

  function textsOf({label: title, bold = false, mark, written: value, aside: note = "", asideColour}: Row, i: number) {
    const y = wide ? middle(i) : head + i * row + fontSize * 0.75;
    const second = !wide && lines === 2 ? y + fontSize * 1.45 : y;
    const indent = marked ? 18 : 0;
    const valueWidth = textWidth(value, fontSize, {bold: true});
    const noteWidth = lines === 2 && !wide ? 0 : note === "" ? 0 : textWidth(note, fontSize) + 10;
    const room = wide ? name - indent : width - indent - valueWidth - noteWidth - 14 - edge;
    const ends = {...plain, frameAnchor: "right" as const};
    const weight = bold ? {fontWeight: "bold"} : {};
    const noteAt = wide
      ? {...ends, dx: right - edge - aside, textAnchor: "start" as const}
      : lines === 2
        ? {...plain, frameAnchor: "left" as const, dx: indent - left, textAnchor: "start" as const}
        : {...ends, dx: right - edge, textAnchor: "end" as const};
    return [
      mark === undefined
        ? null
        : dot([0], {y, frameAnchor: "left", dx: 6 - left, symbol: mark.symbol, r: 4.5, fill: mark.colour}),
      text([cutText(title, room, fontSize, {bold})], {
        ...plain,
        ...weight,
        y,
        frameAnchor: "left",
        dx: indent - left,
        textAnchor: "start"
      }),
      value === ""
        ? null
        : text([value], {
            ...ends,
            y,
            dx: right - edge - (wide ? aside + (aside > 0 ? 10 : 0) : noteWidth),
            textAnchor: "end",
            fontWeight: "bold"
          }),
      note === "" ? null : text([note], {...noteAt, y: second, fill: asideColour ?? theme.muted})
    ];
  }
}

function axisTexts({ticks, format}: Axis, fontSize: number): number[] {
  return ticks.map(tick => textWidth(format(tick), fontSize));
}

/** Texts above their places, as many lines as it takes for none to cover another. */
export function placeAbove(
  texts: ReadonlyArray<{readonly text: string; readonly x: number}>,
  [from, to]: readonly [number, number],
  fontSize: number
): Array<{text: string; x: number; line: number}> {
  const ends: number[] = [];
  return texts
    .toSorted((a, b) => a.x - b.x)
    .map(({text: whole, x}) => {
      const shown = cutText(whole, to - from, fontSize);
      const half = textWidth(shown, fontSize) / 2;
      const at = Math.max(from + half, Math.min(x, to - half));
      let line = ends.findIndex(end => end <= at - half);
      if (line < 0) line = ends.length;
      ends[line] = at + half + fontSize * 0.6;
      return {text: shown, x: at, line};
    });
}
