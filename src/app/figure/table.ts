import type {Cell, DataTable} from "../../experiment/table.ts";
import {tableCsv, tableTabs} from "../../export/csv.ts";

/** The table of a figure as CSV; null where it has none. */
export function csvOf(figure: HTMLElement): string | null {
  const table = tableOf(figure);
  return table && tableCsv(table);
}

/** The table of a figure as text to paste. */
export function tabsOf(figure: HTMLElement): string | null {
  const table = tableOf(figure);
  return table && tableTabs(table);
}

type Table = Pick<DataTable, "columns" | "rows">;

function tableOf(figure: HTMLElement): Table | null {
  const table = figure.querySelector<HTMLTableElement>(":scope > .chart-table table") ?? figure.querySelector("table");
  if (!table) return null;
  const textOf = ({textContent}: Element) => textContent.replaceAll(/\s+/g, " ").trim();
  const labels = [...(table.tHead?.rows[0]?.cells ?? [])].map(textOf);
  const body = [...table.tBodies].flatMap(({rows}) => [...rows]);
  const width = Math.max(labels.length, ...body.map(({cells}) => cells.length));
  return {
    columns: Array.from({length: width}, (_, i) => ({id: labels[i] ?? "", label: labels[i] ?? "", unit: "text"})),
    rows: body.map(({cells}) => [...cells].map(cell => cellOf(textOf(cell))))
  };
}

/** A plain number as a number, so that it can be reckoned with; a plus sign says nothing that a spreadsheet needs, and would be taken for a formula. */
function cellOf(text: string): Cell {
  if (/^[+−-]?\d{1,3}(,?\d{3})*(\.\d+)?$/.test(text)) return Number(text.replaceAll(",", "").replace("−", "-"));
  return text.replace(/^\+(?=\D?\d)/, "");
}
