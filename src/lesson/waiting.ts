import {element} from "../charts/dom.ts";

export interface WaitingOptions {
  /** What to say meanwhile; asked again every `interval` milliseconds. */
  readonly say: () => string;
  readonly interval?: number;
  readonly document?: Document;
}

/** A place that says how far something has come, and then shows it; or what went wrong. */
export function waiting(
  content: Promise<Node>,
  {say, interval = 250, document = globalThis.document}: WaitingOptions
): HTMLElement {
  const text = element(document, "p", {class: "lesson-progress"}, say());
  const place = element(document, "div", {}, text);
  const timer = setInterval(() => (text.textContent = say()), interval);
  content
    .then(
      node => place.replaceChildren(node),
      (error: unknown) => (text.textContent = error instanceof Error ? error.message : "it did not work")
    )
    .finally(() => clearInterval(timer));
  return place;
}
