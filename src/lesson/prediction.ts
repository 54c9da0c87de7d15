import {element} from "../charts/dom.ts";
import {symbolPath} from "../charts/marker.ts";
import {pageTheme, seriesAt} from "../charts/theme.ts";
import {hundred} from "./hundred.ts";
import {words} from "./words.ts";

/** What a reader expected before seeing the answer: a number of people out of 100 for each world, or nothing. */
export interface Prediction {
  readonly skipped: boolean;
  /** Ids of worlds with the number expected; empty when skipped. */
  readonly values: Readonly<Record<string, number>>;
}

export interface PredictionBox {
  readonly element: HTMLElement;
  /** Resolves once, when the reader has committed to a guess or has skipped. */
  readonly answer: Promise<Prediction>;
}

export interface PredictionOptions {
  readonly question: string;
  readonly worlds: ReadonlyArray<{readonly id: string; readonly title: string}>;
  readonly document?: Document;
}

/** Asks for a guess for every world before anything is revealed. The answer is nowhere in it. */
export function predictionBox({question, worlds, document = globalThis.document}: PredictionOptions): PredictionBox {
  let settle: (prediction: Prediction) => void;
  const answer = new Promise<Prediction>(resolve => (settle = resolve));
  const rows = worlds.map(({id, title}, position) => row(id, title, position, document));
  const commit = element(document, "button", {type: "button", class: "lesson-commit"}, words.prediction.commit);
  const skip = element(document, "button", {type: "button", class: "lesson-skip"}, words.prediction.skip);
  const state = element(document, "p", {class: "lesson-state", role: "status"});
  const missing = () => rows.filter(({value}) => value() === null);
  const close = (prediction: Prediction, text: string) => {
    for (const {input} of rows) input.disabled = true;
    commit.remove();
    skip.remove();
    state.textContent = text;
    settle(prediction);
  };
  commit.addEventListener("click", () => {
    const [first] = missing();
    if (first) {
      state.textContent = words.prediction.missing(first.title);
      first.input.focus();
      return;
    }
    const values = Object.fromEntries(rows.map(({id, value}) => [id, value()!]));
    close({skipped: false, values}, words.prediction.committed);
  });
  skip.addEventListener("click", () => close({skipped: true, values: {}}, words.prediction.skipped));
  return {
    element: element(
      document,
      "fieldset",
      {class: "lesson-prediction"},
      element(document, "legend", {}, question),
      ...rows.map(({node}) => node),
      element(document, "p", {class: "lesson-buttons"}, commit, skip),
      state
    ),
    answer
  };
}

function row(id: string, title: string, position: number, document: Document) {
  const look = seriesAt(pageTheme, position);
  const name = `guess-${id}`;
  const input = element(document, "input", {
    type: "range",
    id: name,
    min: 0,
    max: 100,
    step: 1,
    value: 50,
    "data-touched": "no",
    "aria-valuetext": words.prediction.untouched
  });
  const output = element(document, "output", {for: name}, words.prediction.untouched);
  const field = hundred(look, document);
  const touch = () => {
    const count = Number(input.value);
    input.setAttribute("data-touched", "yes");
    input.setAttribute("aria-valuetext", words.prediction.of100(count));
    output.textContent = words.prediction.of100(count);
    field.show(count);
  };
  input.addEventListener("input", touch);
  // A guess of 50 moves nothing, but is a guess all the same.
  input.addEventListener("pointerup", touch);
  input.addEventListener("keyup", event => {
    if (event.key === "Enter" || event.key === " ") touch();
  });
  const node = element(
    document,
    "div",
    {class: "lesson-guess"},
    element(document, "label", {for: name}, glyph(look, document), title),
    output,
    input,
    field.element
  );
  const value = () => (input.getAttribute("data-touched") === "yes" ? Number(input.value) : null);
  return {id, title, node, input, value};
}

function glyph({colour, symbol}: ReturnType<typeof seriesAt>, document: Document): SVGSVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "-7 -7 14 14");
  svg.setAttribute("width", "14");
  svg.setAttribute("height", "14");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", symbolPath(symbol, 5));
  path.setAttribute("fill", colour);
  svg.append(path);
  return svg;
}
