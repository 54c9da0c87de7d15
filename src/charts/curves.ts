import type {Band} from "../experiment/comparison.ts";
import {element} from "./dom.ts";
import type {Table} from "./figure.ts";
import {words} from "./words.ts";

/** Curves as a table, one row a month, with the interval in brackets where there is one. */
export function curveTable(
  curves: ReadonlyArray<{readonly title: string; readonly band: Band}>,
  format: (value: number) => string,
  first: string
): Table {
  const months = Math.max(0, ...curves.map(({band}) => band.value.length));
  const cell = ({value, low, high}: Band, month: number): string => {
    const [from, to] = [low[month] ?? NaN, high[month] ?? NaN];
    const range = Number.isFinite(from) && Number.isFinite(to) ? ` (${words.range(format(from), format(to))})` : "";
    return format(value[month] ?? NaN) + range;
  };
  return {
    head: [first, ...curves.map(({title}) => title)],
    rows: Array.from({length: months}, (_, month) => [String(month), ...curves.map(({band}) => cell(band, month))])
  };
}

/** What stands in place of a picture without data. */
export function nothing(document: Document): HTMLElement {
  return element(document, "p", {class: "chart-empty"}, words.nothing);
}
