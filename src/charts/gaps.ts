import type {Gap} from "../experiment/comparison.ts";
import {formatInterval, formatValue} from "../outcome/format.ts";
import {part} from "./parts.ts";
import type {Settled} from "./options.ts";
import {rowColumns, rows, type Row} from "./rows.ts";
import {differenceAxis} from "./scales.ts";
import type {Series} from "./theme.ts";
import {words} from "./words.ts";

export interface GapRow {
  readonly label: string;
  /** null where there is no difference to be known. */
  readonly gap: Gap | null;
}

export interface GapGroup {
  readonly title: string;
  readonly series: Series;
  readonly rows: readonly GapRow[];
}

/** Differences from the baseline in several parts of a figure, with intervals, on one axis for all strategies. */
export function gaps(
  label: string,
  groups: readonly GapGroup[],
  {unit, currency, baseline}: {readonly unit: string; readonly currency?: string; readonly baseline: string},
  settled: Settled
): Node[] {
  const data = groups.map(group => ({
    ...group,
    drawn: group.rows.flatMap(({label: name, gap}): Row[] => {
      if (gap === null || !Number.isFinite(gap.value)) return [];
      const {value, low, high} = gap;
      const {colour, symbol} = group.series;
      return [
        {
          label: name,
          written: formatValue(value, unit, {currency, signed: true}),
          aside: asideOf(gap),
          items: [
            ...(low === null || high === null ? [] : [{kind: "whisker" as const, low, high, colour}]),
            {kind: "dot", at: value, colour, symbol, hollow: !isClear(gap)}
          ]
        }
      ];
    })
  }));
  const all = data.flatMap(({drawn}) => drawn);
  const values = groups.flatMap(group =>
    group.rows.flatMap(({gap}) => (gap === null ? [] : [gap.value, gap.low ?? gap.value, gap.high ?? gap.value]))
  );
  const columns = rowColumns(all, settled);
  return data
    .filter(({drawn}) => drawn.length > 0)
    .map(({title, drawn}) => {
      const name = words.gaps.from(title, baseline);
      const picture = rows(
        `${label}: ${name}`,
        drawn,
        {axis: count => differenceAxis(values, unit, count, {currency}), columns, rules: [{at: 0}]},
        settled
      );
      return part(name, [picture], settled);
    });
}

/** Rows of the table behind such a picture: strategy, what, difference, interval. */
export function gapCells(groups: readonly GapGroup[], unit: string, currency?: string): string[][] {
  return groups.flatMap(({title, rows: all}) =>
    all.map(({label, gap}) => [
      label,
      title,
      gap === null ? "–" : formatValue(gap.value, unit, {currency, signed: true}),
      gap === null || gap.low === null || gap.high === null
        ? "–"
        : formatInterval(gap.low, gap.high, unit, {currency, signed: true})
    ])
  );
}

/** What stands out, in a clause for each strategy. */
export function describeGaps(groups: readonly GapGroup[], unit: string, currency?: string): string {
  const clauses = groups.flatMap(({title, rows: all}) => {
    const known = all.flatMap(({label, gap}) => (gap === null || !Number.isFinite(gap.value) ? [] : [{label, gap}]));
    const most = known.toSorted((a, b) => Math.abs(b.gap.value) - Math.abs(a.gap.value))[0];
    if (most === undefined) return [];
    if (most.gap.value === 0) return [words.gaps.none(title)];
    const size = formatValue(most.gap.value, unit, {currency, signed: true});
    const clear = known.filter(({gap}) => isClear(gap)).length;
    return [words.gaps.clear(title, most.label.toLowerCase(), size, clear, known.length)];
  });
  return clauses.length === 0 ? words.nothing : `${clauses.join(". ")}.`;
}

export function isClear({low, high}: Gap): boolean {
  return low !== null && high !== null && (low > 0 || high < 0);
}

function asideOf(gap: Gap): string {
  if (gap.low === null || gap.high === null) return words.noInterval;
  if (gap.value === 0 && gap.low === 0 && gap.high === 0) return words.gaps.same;
  return isClear(gap) ? "" : words.gaps.unclear;
}
