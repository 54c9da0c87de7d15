import {pageTheme, type Theme} from "./theme.ts";

/** What every chart can be told. */
export interface ChartOptions {
  /** Width in px, 240 at least; defaults to 640. */
  readonly width?: number | undefined;
  /** Height of the picture in px, where the chart does not choose it from its content. */
  readonly height?: number | undefined;
  /** Defaults to the colours of the page. */
  readonly theme?: Theme | undefined;
  /** Where nodes are made; defaults to the page, has to be given outside a browser. */
  readonly document?: Document | undefined;
  /** Ids of all strategies in the order of the scenario, where the data hold only some: keeps their looks. */
  readonly order?: readonly string[] | undefined;
  /** Level of the title's heading, 2 to 5; defaults to 3. */
  readonly headingLevel?: number | undefined;
}

export interface Settled {
  readonly width: number;
  readonly height: number | undefined;
  readonly theme: Theme;
  readonly document: Document;
  readonly order: readonly string[];
  readonly headingLevel: number;
  /** Grows with the width, so that a projected picture can be read from the last row. */
  readonly fontSize: number;
}

/** Options with their defaults; `ids` are those of the data, in their order. */
export function settle(options: ChartOptions, ids: readonly string[]): Settled {
  const {
    width = 640,
    height,
    theme = pageTheme,
    document = globalThis.document,
    order = ids,
    headingLevel = 3
  } = options;
  if (!(width >= 240 && width <= 10_000)) throw new Error(`width must be 240 to 10000 px, not ${width}`);
  if (document === undefined) throw new Error("a document must be given outside a browser");
  if (![2, 3, 4, 5].includes(headingLevel)) throw new Error(`heading level must be 2 to 5, not ${headingLevel}`);
  const unknown = ids.find(id => !order.includes(id));
  if (unknown !== undefined) throw new Error(`order does not name strategy ${unknown}`);
  return {width: Math.floor(width), height, theme, document, order, headingLevel, fontSize: fontSizeAt(width)};
}

function fontSizeAt(width: number): number {
  return Math.round(Math.max(12, Math.min(11 + width / 300, 18)));
}
