/** Title of a figure. */
export function titleOf(figure: HTMLElement): string {
  return (
    figure.querySelector(":scope > figcaption > .chart-title")?.textContent ?? figure.getAttribute("aria-label") ?? ""
  );
}

/** The sentence that says what it shows. */
export function descriptionOf(figure: HTMLElement): string {
  return figure.querySelector(":scope > figcaption > .chart-description")?.textContent ?? "";
}
