import type {Edit} from "../../scenario/edit/edits.ts";
import type {Lever, Parameter} from "../../scenario/scenario.ts";
import {placeOf} from "../state/offered.ts";
import {amount} from "../state/quantity.ts";
import type {Change} from "../state/steps.ts";

/** What the words of a step are made of. What is not there any more is called by its id. */
export interface StepContext {
  readonly titles: ReadonlyMap<string, string>;
  readonly parameters: ReadonlyMap<string, Parameter>;
  /** By strategy. */
  readonly levers: ReadonlyMap<string, readonly Lever[]>;
}

/** A step of the history in a few words: "Cart link off in Joined up", "Patience (online first): 14 → 10 days", "Text edited". */
export function stepWords(change: Change, context: StepContext): string {
  switch (change.kind) {
    case "opened":
      return "Opened";
    case "levers":
      return `${leverNames(change.levers, context)} ${change.on ? "on" : "off"} in ${titleOf(change.strategy, context)}`;
    case "value":
      return valueWords(change.path, change.to, context, change.from);
    case "seed":
      return `Luck: ${change.seed}`;
    case "baseline":
      return change.strategy === undefined
        ? "Compared with the first strategy"
        : `Compared with ${titleOf(change.strategy, context)}`;
    case "reset":
      return "Back to the scenario as opened";
    case "text":
      return "Text edited";
    case "edits":
      return editsWords(change.edits, context);
  }
}

const titleOf = (strategy: string, {titles}: StepContext) => titles.get(strategy) ?? strategy;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function leverNames(ids: readonly string[], {levers}: StepContext): string {
  if (ids.length > 1) return `${ids.length} switches`;
  const [id = ""] = ids;
  const lever = [...levers.values()].flat().find(one => one.id === id);
  return capital(lever?.label ?? id.slice(id.indexOf("/") + 1).replace(".", " "));
}

function valueWords(path: string, to: number, context: StepContext, from?: number): string {
  const parameter = context.parameters.get(path);
  if (!parameter) return `${path}: ${from === undefined ? "" : `${from} → `}${to}`;
  const place = placeOf(parameter, context.titles);
  const [old, now] = [from ?? to, to].map(value => amount(value, parameter, {exact: true})) as [string, string];
  const unit = /^\S+( .*)$/.exec(now)?.[1] ?? "";
  const short = unit !== "" && old.endsWith(unit) ? old.slice(0, -unit.length) : old;
  return `${capital(parameter.label)}${place && ` (${place})`}: ${from === undefined ? now : `${short} → ${now}`}`;
}

function editsWords(edits: readonly Edit[], context: StepContext): string {
  const [first, ...more] = edits;
  if (!first) return "Text edited";
  const rest = more.length === 0 ? "" : more.length === 1 ? " and one more change" : ` and ${more.length} more changes`;
  return editWords(first, context) + rest;
}

function editWords(edit: Edit, context: StepContext): string {
  switch (edit.kind) {
    case "value":
      return valueWords(edit.path, edit.value, context);
    case "without":
      return edit.levers.length === 0
        ? `All switches on in ${titleOf(edit.strategy, context)}`
        : `${leverNames(edit.levers, context)} off in ${titleOf(edit.strategy, context)}`;
    case "seed":
      return `Luck: ${edit.seed}`;
    case "title":
      return `Strategy renamed: ${edit.title}`;
    case "add":
      return `Strategy added: ${edit.title}`;
    case "duplicate":
      return `Strategy added: ${edit.title}, a copy of ${titleOf(edit.strategy, context)}`;
    case "remove":
      return `Strategy removed: ${titleOf(edit.strategy, context)}`;
    case "link":
      return `${capital(edit.object)} from ${edit.from} to ${edit.to} ${edit.on ? "on" : "off"} in ${titleOf(edit.strategy, context)}`;
  }
}
