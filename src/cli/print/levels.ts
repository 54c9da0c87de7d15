import type {Comparison, StrategyResult} from "../../experiment/comparison.ts";
import type {Outcome} from "../../outcome/outcome.ts";
import {clean} from "../clean.ts";
import {columnsOf, padEnd, padStart, wrap} from "../columns.ts";
import type {Host} from "../command.ts";
import type {Style} from "../style.ts";
import {beside, block, type Block} from "./block.ts";
import {figureText, type FigureText} from "./figure.ts";
import type {Section} from "./comparison.ts";
import {labelColumns, labelOf} from "./label.ts";

/** Least columns for names of outcomes, and columns between one strategy and the next. */
const leastLabel = 28;
const gap = 3;

interface Column {
  readonly columns: number;
  readonly head: Block;
  readonly cells: ReadonlyMap<Outcome, Block>;
}

/**
 * Outcomes as rows, strategies as columns, each value with its interval: beside it where the width allows, else below it.
 * Strategies that do not fit even so come in a further table.
 */
export function printLevels(
  {strategies, currency}: Comparison,
  sections: readonly Section[],
  {style, width}: Pick<Host, "style" | "width">
): string[] {
  const shown = sections.filter(({outcomes}) => outcomes.length > 0);
  const all = shown.flatMap(({outcomes}) => outcomes);
  const room = width - leastLabel;
  const make = (stacked: boolean) => strategies.map(strategy => columnOf(strategy, all, {currency, stacked, style}));
  const wide = make(false);
  const tables = inParts(widthOf(wide) <= room ? wide : make(true), room);
  return tables.flatMap((part, i) => {
    const labels = Math.min(width - widthOf(part), labelColumns(all));
    return [
      ...(i > 0 ? [""] : []),
      ...beside([block([], labels), ...lowered(part.map(({head}) => head))], gap),
      ...shown.flatMap(({heading, outcomes}) => [
        ...(heading === null ? [] : ["", style.bold(heading)]),
        ...outcomes.flatMap(outcome =>
          beside([labelOf(outcome, labels, style), ...part.map(({cells}) => cells.get(outcome)!)], gap)
        )
      ])
    ];
  });
}

function columnOf(
  {title, outcomes}: StrategyResult,
  shown: readonly Outcome[],
  {currency, stacked, style}: {currency: string; stacked: boolean; style: Style}
): Column {
  const texts = shown.map(outcome => figureText(outcomes[outcome.id]!, outcome, {currency}));
  const values = Math.max(...texts.map(({value}) => columnsOf(value)));
  const intervals = Math.max(...texts.map(({interval}) => columnsOf(interval)));
  const words = clean(title).split(" ").map(columnsOf);
  const columns = Math.max(
    Math.min(24, Math.max(...words)),
    stacked ? Math.max(values, intervals) : values + 2 + intervals
  );
  const cellOf = ({value, interval}: FigureText): Block =>
    stacked
      ? block([{text: value}, ...(interval === "" ? [] : [{text: interval, mark: style.dim}])], columns, {align: "end"})
      : {columns, lines: [`${padStart(value, values)}  ${style.dim(padEnd(interval, columns - values - 2))}`]};
  return {
    columns,
    head: block(
      wrap(clean(title), columns).map(text => ({text, mark: style.bold})),
      columns,
      {align: stacked ? "end" : "start"}
    ),
    cells: new Map(shown.map((outcome, i) => [outcome, cellOf(texts[i]!)]))
  };
}

/** Blocks of one height, the short ones with blank lines above. */
function lowered(blocks: readonly Block[]): Block[] {
  const height = Math.max(...blocks.map(({lines}) => lines.length));
  return blocks.map(({columns, lines}) => ({
    columns,
    lines: [...Array.from({length: height - lines.length}, () => " ".repeat(columns)), ...lines]
  }));
}

function widthOf(columns: readonly Column[]): number {
  return columns.reduce((sum, column) => sum + gap + column.columns, 0);
}

/** Columns in runs that fit into the room, at least one in each. */
function inParts(columns: readonly Column[], room: number): Column[][] {
  const parts: Column[][] = [];
  for (const column of columns) {
    const last = parts.at(-1);
    if (last !== undefined && widthOf([...last, column]) <= room) last.push(column);
    else parts.push([column]);
  }
  return parts;
}
