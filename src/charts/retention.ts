import type {Comparison} from "../experiment/comparison.ts";
import {formatValue} from "../outcome/format.ts";
import {curveTable, nothing} from "./curves.ts";
import {figure} from "./figure.ts";
import {lastOf, lines} from "./lines.ts";
import {settle, type ChartOptions} from "./options.ts";
import {amountAxis} from "./scales.ts";
import {seriesAt} from "./theme.ts";
import {list, words} from "./words.ts";

export type RetentionData = Pick<Comparison, "strategies">;

/** How many customers are still customers, by months since their first order, with bands. */
export function retention({strategies}: RetentionData, options: ChartOptions = {}): HTMLElement {
  const settled = settle(
    options,
    strategies.map(({id}) => id)
  );
  const {theme, order, document} = settled;
  const data = strategies.map(({id, title, curves}) => ({
    title,
    series: seriesAt(theme, order.indexOf(id)),
    band: curves.survival
  }));
  const share = (value: number) => formatValue(value, "share");
  const lowest = Math.min(1, ...data.flatMap(({band}) => [...band.value, ...band.low]).filter(isShare));
  // Where nearly everybody stays, the whole axis would hide the difference.
  const from = lowest > 0.85 ? 0.8 : lowest > 0.6 ? 0.5 : 0;
  const whole = amountAxis([0, 1], "share", from === 0 ? 5 : 10);
  const y = {...whole, domain: [from, 1] as const, ticks: whole.ticks.filter(tick => tick >= from - 1e-9)};
  const {title, xLabel} = words.retention;
  const drawn = lines(title, data, {y, format: share, xLabel}, settled);
  return figure(
    {
      name: "retention",
      title,
      description: describe({strategies}),
      body: [drawn ?? nothing(document)],
      table: curveTable(data, share, words.month),
      note: drawn === null || from === 0 ? undefined : words.retention.note(formatValue(from, "share", {precision: 2}))
    },
    settled
  );
}

function isShare(value: number | null): value is number {
  return value !== null && Number.isFinite(value);
}

function describe({strategies}: RetentionData): string {
  const ends = strategies
    .map(({title, curves}) => ({title, ...lastOf(curves.survival.value)}))
    .filter(({month}) => month >= 0);
  if (ends.length === 0) return words.nothing;
  const month = Math.min(...ends.map(end => end.month));
  const shares = strategies.flatMap(({title, curves}) => {
    const value = curves.survival.value[month];
    return value === undefined || !Number.isFinite(value)
      ? []
      : [words.retention.share(formatValue(value, "share"), title)];
  });
  return words.retention.description(month, list(shares));
}
