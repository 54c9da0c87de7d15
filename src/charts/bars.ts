import {dot, rect, ruleX, text, type Markish} from "@observablehq/plot";
import {cutText, textWidth} from "./labels.ts";
import type {Settled} from "./options.ts";
import {picture} from "./picture.ts";
import type {Series} from "./theme.ts";

export interface Bar {
  readonly series: Series;
  readonly value: number;
  readonly written: string;
  /** Set apart behind the value: the difference, the rate. */
  readonly aside: string;
  /** What it was in a result that was kept, as a grey tick. */
  readonly ghost?: number | undefined;
}

export interface BarGroup {
  readonly label: string;
  readonly bars: readonly Bar[];
}

/** Groups of bars on one axis from zero, their names above and their values behind them; `domain` reaches from 0 or below to the longest. */
export function bars(
  label: string,
  groups: readonly BarGroup[],
  {domain: [low, high]}: {domain: readonly [number, number]},
  {width, fontSize, theme, document}: Pick<Settled, "width" | "fontSize" | "theme" | "document">
): SVGSVGElement {
  const line = fontSize * 1.55;
  const thick = Math.round(fontSize * 1.25);
  const left = 16;
  const all = groups.flatMap(group => group.bars);
  const widthOf = ({written, aside}: Bar) =>
    textWidth(written, fontSize, {bold: true}) + (aside === "" ? 0 : textWidth(aside, fontSize) + fontSize);
  const right = Math.ceil(Math.max(0, ...all.map(widthOf)) + 12);
  const scale = (width - left - right) / (high - low);
  const x = (value: number) => left + (value - low) * scale;
  const marks: Markish[] = [];
  let y = 0;
  for (const group of groups) {
    const name = cutText(group.label, width, fontSize, {bold: true});
    marks.push(
      text([name], {x: 0, y: y + line / 2, text: d => d, textAnchor: "start", fontWeight: "bold", fill: theme.ink})
    );
    y += line;
    const top = y;
    for (const {series, value, written, aside, ghost} of group.bars) {
      const middle = y + thick / 2;
      marks.push(dot([0], {x: 5, y: middle, symbol: series.symbol, r: 4.5, fill: series.colour}));
      const end = Number.isFinite(value) ? x(Math.max(value, 0)) : x(0);
      if (Number.isFinite(value))
        marks.push(
          rect([0], {
            x1: x(Math.min(value, 0)),
            x2: end,
            y1: y + 1,
            y2: y + thick - 1,
            fill: series.colour,
            fillOpacity: 0.8
          })
        );
      // The value stands clear of the tick of what was kept.
      const tick = ghost === undefined || !Number.isFinite(ghost) ? 0 : x(ghost);
      const start = tick > end && tick < end + 8 + textWidth(written, fontSize, {bold: true}) ? tick : end;
      const behind = start + 7 + textWidth(written, fontSize, {bold: true}) + fontSize * 0.55;
      marks.push(
        text([written], {
          x: start + 6,
          y: middle,
          text: d => d,
          textAnchor: "start",
          fontWeight: "bold",
          fill: theme.ink
        }),
        text([aside], {x: behind, y: middle, text: d => d, textAnchor: "start", fill: theme.muted})
      );
      if (ghost !== undefined && Number.isFinite(ghost))
        marks.push(
          ruleX([x(ghost)], {y1: y - 1, y2: y + thick + 1, stroke: theme.muted, strokeWidth: 2, strokeDasharray: "3 2"})
        );
      y += thick;
    }
    marks.push(ruleX([x(0)], {y1: top - 1, y2: y + 1, stroke: theme.ink}));
    y += fontSize * 0.8;
  }
  return picture(
    label,
    {
      width,
      height: Math.max(1, y),
      margin: 0,
      x: {type: "identity", axis: null},
      y: {type: "identity", axis: null},
      marks
    },
    {document, fontSize}
  );
}

/** The bars of one strategy. */
export function only(groups: readonly BarGroup[], index: number): BarGroup[] {
  return groups.map(group => ({...group, bars: group.bars.slice(index, index + 1)}));
}
