import {element} from "../charts/dom.ts";
import {clockOf, dayOf} from "../charts/moments.ts";
import type {JourneyEvent} from "../experiment/comparison.ts";

/** Events as a list that can be read aloud: when, and what happened. */
export function story(events: readonly JourneyEvent[], document: Document = globalThis.document): HTMLElement {
  const items = events.map(({minute, text}) =>
    element(document, "li", {}, element(document, "time", {}, `day ${dayOf(minute)}, ${clockOf(minute)}`), ` ${text}`)
  );
  return element(document, "ol", {class: "lesson-story"}, ...items);
}
