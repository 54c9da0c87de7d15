import type {Parameter} from "../../../scenario/scenario.ts";
import {quantity, withDenominator} from "../../state/quantity.ts";
import {words as page} from "../../words.ts";
import {words} from "../words.ts";
import type {Shape} from "./schema.ts";

/** What is known about a place, a sentence a line; the first says what it is. */
export function describe(name: string, shape: Shape | undefined, parameter?: Parameter): string[] {
  const own = words.editor.keys[name as keyof typeof words.editor.keys];
  const said = shape?.description ?? own ?? parameter?.label;
  const unit = shape?.unit ?? parameter?.unit;
  return [
    said === undefined ? name : said.charAt(0).toUpperCase() + said.slice(1),
    ...(parameter ? [words.editor.inForce(withDenominator(quantity(parameter.value, parameter.unit), parameter))] : []),
    ...(unit ? [words.editor.unit(unit, shape?.per ?? parameter?.per ?? "")] : []),
    ...(shape?.default === undefined ? [] : [words.editor.standard(text(shape.default))]),
    ...(shape?.range ? [words.editor.range(text(shape.range[0]), text(shape.range[1]))] : []),
    ...(shape?.evidence ? [evidence(shape.evidence, shape.grade)] : [])
  ];
}

function evidence(id: string, grade: string | undefined): string {
  const known = grade === "A" || grade === "B" || grade === "C" ? page.dials.grade[grade] : null;
  return words.editor.evidence(id, known);
}

/** The same as an element. */
export function describing(lines: readonly string[]): HTMLElement {
  const about = document.createElement("div");
  about.className = "about";
  for (const [i, line] of lines.entries()) {
    const said = about.appendChild(document.createElement("p"));
    said.textContent = line;
    if (i > 0) said.className = "muted";
  }
  return about;
}

function text(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
