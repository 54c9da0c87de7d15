import {dot, text, type Markish} from "@observablehq/plot";
import {element} from "./dom.ts";
import {figure, headingName} from "./figure.ts";
import {textWidth, wrapText} from "./labels.ts";
import {settle, type ChartOptions, type Settled} from "./options.ts";
import {picture} from "./picture.ts";
import type {Series} from "./theme.ts";
import {seriesAt} from "./theme.ts";
import {words} from "./words.ts";

export interface DotsData {
  /** What the picture asks, as its title: "Of 100 interrupted customers, how many explain twice?" */
  readonly title: string;
  readonly strategies: ReadonlyArray<{
    readonly id: string;
    readonly title: string;
    /** Whole people, 1,000 at most in all; the first group is the one the picture is about. */
    readonly groups: ReadonlyArray<{readonly label: string; readonly count: number}>;
  }>;
}

// Filled, ringed, crossed: groups differ by shape, so that colour stays free for the strategy.
const looks = ["filled", "ring", "times", "plus"] as const;

/** People as dots, one field for each strategy, grouped by what happened to them. */
export function dots({title, strategies}: DotsData, options: ChartOptions = {}): HTMLElement {
  const settled = settle(
    options,
    strategies.map(({id}) => id)
  );
  for (const {groups} of strategies)
    for (const {count} of groups)
      if (!Number.isInteger(count) || count < 0 || count > 1000)
        throw new Error(`count must be a whole number of people up to 1000, not ${count}`);
  const {document, width, theme, order, headingLevel} = settled;
  const columns = Math.max(1, Math.min(strategies.length, Math.floor(width / 150)));
  const gap = width >= 560 ? 40 : 20;
  const inner = Math.min(380, Math.floor((width - gap * (columns - 1)) / columns));
  const panels = strategies.map(({id, title: name, groups}) =>
    element(
      document,
      "section",
      {class: "chart-panel chart-people"},
      element(document, headingName(headingLevel + 1), {class: "chart-card-title"}, name),
      field(words.dots.counts(name, groups), groups, seriesAt(theme, order.indexOf(id)), {...settled, width: inner})
    )
  );
  const labels = [...new Set(strategies.flatMap(({groups}) => groups.map(({label}) => label)))];
  return figure(
    {
      name: "dots",
      title,
      description:
        strategies.length === 0
          ? words.nothing
          : `${strategies.map(({title: name, groups}) => words.dots.counts(name, groups)).join("; ")}.`,
      body: [element(document, "div", {class: "chart-panels", "data-columns": columns}, ...panels)],
      table: {
        head: [words.dots.people, ...strategies.map(({title: name}) => name)],
        rows: labels.map(label => [
          label,
          ...strategies.map(({groups}) => String(groups.find(group => group.label === label)?.count ?? 0))
        ])
      }
    },
    settled
  );
}

function field(
  label: string,
  groups: DotsData["strategies"][number]["groups"],
  {colour}: Series,
  {width, fontSize, theme, document}: Pick<Settled, "width" | "fontSize" | "theme" | "document">
): SVGSVGElement {
  const across = 10;
  const cell = width / across;
  const r = cell * 0.36;
  const total = groups.reduce((sum, {count}) => sum + count, 0);
  const down = Math.ceil(total / across);
  const behind = 22 + textWidth("000", fontSize, {bold: true});
  const marks: Markish[] = [];
  let start = 0;
  let y = down * cell + fontSize * 1.2;
  for (const [i, {label: said, count}] of groups.entries()) {
    const first = start;
    const people = Array.from({length: count}, (_, k) => first + k);
    const at = {x: (k: number) => ((k % across) + 0.5) * cell, y: (k: number) => (Math.floor(k / across) + 0.5) * cell};
    const lines = wrapText(said, width - behind, fontSize, {lines: 3});
    const plain = {text: (d: string) => d, fill: theme.ink};
    marks.push(
      dot(people, {...at, ...lookOf(i, colour, theme.muted, r)}),
      dot([0], {x: 8, y, ...lookOf(i, colour, theme.muted, 6)}),
      text([String(count)], {...plain, x: behind - 6, y, textAnchor: "end", fontWeight: "bold"}),
      ...lines.map((line, k) => text([line], {...plain, x: behind, y: y + k * fontSize * 1.2, textAnchor: "start"}))
    );
    start += count;
    y += fontSize * (0.4 + 1.2 * Math.max(1, lines.length));
  }
  return picture(
    label,
    {
      width,
      height: Math.max(1, y - fontSize * 0.4),
      margin: 0,
      x: {type: "identity", axis: null},
      y: {type: "identity", axis: null},
      marks
    },
    {document, fontSize}
  );
}

function lookOf(group: number, colour: string, muted: string, r: number) {
  const look = looks[group % looks.length]!;
  if (look === "filled") return {r, fill: colour, stroke: colour, strokeWidth: 1.5};
  if (look === "ring") return {r, fill: "none", stroke: colour, strokeWidth: 1.5, strokeOpacity: 0.7};
  return {r: r * 0.8, symbol: look, stroke: muted, strokeWidth: 1.5};
}
