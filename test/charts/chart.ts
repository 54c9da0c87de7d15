import {expect, test} from "vitest";
import type {ChartOptions} from "../../src/charts/options.ts";
import {darkTheme, lightTheme} from "../../src/charts/theme.ts";

export {expect, test};

/** A drawing that is at once a test, an accessibility check and an entry of the gallery. */
export interface Registered {
  readonly name: string;
  readonly draw: (options: ChartOptions) => HTMLElement;
}

export const registered: Registered[] = [];

/**
 * Registers a drawing. Under Node its markup is compared with the file beside it and `check` asserts what it must say;
 * in Chromium its accessibility, layout and security are checked; the gallery shows it.
 */
export function chart(name: string, draw: Registered["draw"], check: (figure: HTMLElement) => void = () => {}): void {
  registered.push({name, draw});
  if (typeof process === "undefined" || "window" in globalThis) return;
  test(`${name}`, async () => {
    const document = await nodeDocument();
    const figure = draw({document});
    const markup = normalise(figure.outerHTML);
    await expect(markup).toMatchFileSnapshot(`./snapshots/${name.replaceAll(/[^a-z0-9]+/gi, "-")}.html`);
    expect(markup).not.toMatch(/NaN|undefined|\[object|Infinity/);
    // What a strict Content Security Policy would block.
    expect(markup).not.toMatch(/ style=| on[a-z]+=|<script/);
    expect(figure.querySelector("figcaption .chart-description")?.textContent).toMatch(/\.$/);
    check(figure);
    for (const width of [240, 320, 900, 1600]) expect(draw({document, width}).outerHTML).not.toMatch(/NaN|undefined/);
    for (const theme of [lightTheme, darkTheme]) expect(draw({document, theme}).outerHTML).not.toContain("var(");
  });
}

/** The sentence below the title, with plain spaces. */
export function described(figure: HTMLElement): string | undefined {
  return figure.querySelector(".chart-description")?.textContent?.replaceAll("\u00a0", " ");
}

/** Every text of the pictures, with plain spaces, in the order in which they are drawn. */
export function texts(figure: HTMLElement): string[] {
  return [...figure.querySelectorAll("svg text")].map(text => (text.textContent ?? "").replaceAll("\u00a0", " "));
}

/** A document outside the browser, as reports are made in. */
export async function nodeDocument(): Promise<Document> {
  const {parseHTML} = await import("linkedom");
  return parseHTML("<!doctype html><html><body></body></html>").document as unknown as Document;
}

/** The markup, one element a line, numbers cut to 3 decimals, generated ids counted from 1. */
function normalise(html: string): string {
  const ids = new Map<string, string>();
  return html
    .replaceAll(/plot-clip-\d+/g, id => ids.get(id) ?? (ids.set(id, `plot-clip-${ids.size + 1}`), ids.get(id)!))
    .replaceAll(/<style>[^]*?<\/style>/g, "<style></style>")
    .replaceAll(/-?\d+\.\d{4,}/g, number => String(Math.round(Number(number) * 1000) / 1000))
    .replaceAll(/></g, ">\n<")
    .concat("\n");
}
