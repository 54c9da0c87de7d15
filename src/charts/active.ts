import type {Comparison} from "../experiment/comparison.ts";
import {formatValue} from "../outcome/format.ts";
import {curveTable, nothing} from "./curves.ts";
import {figure} from "./figure.ts";
import {lastOf, lines} from "./lines.ts";
import {settle, type ChartOptions} from "./options.ts";
import {readingWords} from "./reading-words.ts";
import {amountAxis} from "./scales.ts";
import {seriesAt} from "./theme.ts";
import {list, words} from "./words.ts";

const own = readingWords.active;

/** Living customers with at least one order at the end of each month, at market scale, with bands. */
export function active({strategies}: Pick<Comparison, "strategies">, options: ChartOptions = {}): HTMLElement {
  const settled = settle(
    options,
    strategies.map(({id}) => id)
  );
  const {theme, order, document} = settled;
  const data = strategies.map(({id, title, curves}) => ({
    title,
    series: seriesAt(theme, order.indexOf(id)),
    band: curves.active
  }));
  const count = (value: number) => formatValue(value, "count");
  const values = data.flatMap(({band}) => [...band.value, ...band.low, ...band.high].filter(value => value !== null));
  const drawn = lines(own.title, data, {y: amountAxis(values, "count", 5), format: count, xLabel: own.xLabel}, settled);
  const ends = data.map(({title, band}) => ({title, ...lastOf(band.value)})).filter(({month}) => month >= 0);
  return figure(
    {
      name: "active",
      title: own.title,
      description:
        ends.length === 0
          ? words.nothing
          : own.description(ends[0]!.month, list(ends.map(({title, value}) => own.count(count(value), title)))),
      body: [drawn ?? nothing(document)],
      table: curveTable(data, count, words.month)
    },
    settled
  );
}
