import {element} from "../../charts/dom.ts";

/** A part of the report with its heading; parts that are null are left out. */
export function section(id: string, title: string, ...content: ReadonlyArray<Node | null>): HTMLElement {
  return element(
    document,
    "section",
    {id: `report-${id}`, "aria-labelledby": `report-${id}-title`},
    element(document, "h2", {id: `report-${id}-title`}, title),
    ...content
  );
}

export function paragraph(text: string, name?: string): HTMLElement {
  return element(document, "p", {class: name}, text);
}

export type Cell = string | Node;

/** A table whose first column names its rows. */
export function table(
  name: string,
  heads: readonly string[],
  rows: ReadonlyArray<readonly Cell[]>,
  label: string
): HTMLElement {
  const {length} = heads;
  return element(
    document,
    "div",
    {class: "report-scroll", role: "group", tabindex: 0, "aria-label": label},
    element(
      document,
      "table",
      {class: `report-${name}`},
      element(
        document,
        "thead",
        {},
        element(
          document,
          "tr",
          {},
          ...heads.map(head =>
            element(document, head === "" ? "td" : "th", {scope: head === "" ? undefined : "col"}, head)
          )
        )
      ),
      element(
        document,
        "tbody",
        {},
        ...rows.map(cells =>
          element(
            document,
            "tr",
            {},
            ...cells.map((cell, i) =>
              i === 0
                ? element(document, "th", {scope: "row", colspan: cells.length === 1 ? length : undefined}, cell)
                : element(document, "td", {}, cell)
            )
          )
        )
      )
    )
  );
}

export function definitions(rows: ReadonlyArray<readonly [string, Cell]>): HTMLElement {
  return element(
    document,
    "dl",
    {},
    ...rows.flatMap(([term, cell]) => [element(document, "dt", {}, term), element(document, "dd", {}, cell)])
  );
}
