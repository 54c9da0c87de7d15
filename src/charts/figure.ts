import {element} from "./dom.ts";
import type {Settled} from "./options.ts";

/** The figures behind a picture, as text: what a screen reader, a printout or a copy into a spreadsheet gets. */
export interface Table {
  readonly head: readonly string[];
  /** The first cell of a row is its header. */
  readonly rows: ReadonlyArray<readonly string[]>;
}

export interface Parts {
  /** Kind of chart, for styling: `chart-<name>`. */
  readonly name: string;
  readonly title: string;
  /** One sentence that says what the picture shows, computed from the data. */
  readonly description: string;
  readonly body: ReadonlyArray<Node | null>;
  readonly table: Table;
  /** Small print: how to read it, what is left out. */
  readonly note?: string | undefined;
}

/** Every chart is such a figure: a title and a sentence, the picture, and the same as a table. */
export function figure(
  parts: Parts,
  {document, headingLevel}: Pick<Settled, "document" | "headingLevel">
): HTMLElement {
  const {name, title, description, body, table, note} = parts;
  const heading = element(document, headingName(headingLevel), {class: "chart-title"}, title);
  const sentence = element(document, "p", {class: "chart-description"}, description);
  const small = note === undefined ? null : element(document, "p", {class: "chart-note"}, note);
  return element(
    document,
    "figure",
    {class: `chart chart-${name}`, "aria-label": title},
    element(document, "figcaption", {}, heading, sentence),
    element(document, "div", {class: "chart-body"}, ...body),
    small,
    tableOf(title, table, document)
  );
}

export function headingName(level: number): "h2" | "h3" | "h4" | "h5" | "h6" {
  return `h${level}` as "h2" | "h3" | "h4" | "h5" | "h6";
}

function tableOf(title: string, {head, rows}: Table, document: Document): HTMLElement {
  const hidden = (text: string) => element(document, "span", {class: "chart-hidden"}, text);
  const table = element(
    document,
    "table",
    {},
    element(document, "caption", {class: "chart-hidden"}, title),
    element(
      document,
      "thead",
      {},
      element(document, "tr", {}, ...head.map(cell => element(document, "th", {scope: "col"}, cell)))
    ),
    element(document, "tbody", {}, ...rows.map(row => element(document, "tr", {}, ...row.map(cellOf))))
  );
  return element(
    document,
    "details",
    {class: "chart-table"},
    element(document, "summary", {}, "View as table", hidden(`: ${title}`)),
    element(
      document,
      "div",
      {class: "chart-scroll", tabindex: 0, role: "group", "aria-label": `Table: ${title}`},
      table
    )
  );

  function cellOf(text: string, column: number): HTMLElement {
    return column === 0 ? element(document, "th", {scope: "row"}, text) : element(document, "td", {}, text);
  }
}
