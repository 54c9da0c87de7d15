import type {Edit} from "../../scenario/edit/edits.ts";
import type {Change} from "../state/steps.ts";
import {flag, list, number, object, oneOf, orNull, text, type Check} from "./check.ts";

const words = text(1000);
const levers = list(words, 2000);

const edits: {readonly [K in Edit["kind"]]: Check<Omit<Extract<Edit, {kind: K}>, "kind">>} = {
  value: object({path: words, value: number}),
  without: object({strategy: words, levers}),
  seed: object({seed: words}),
  title: object({strategy: words, title: words}),
  add: object({id: words, title: words, builds: orNull(words)}),
  duplicate: object({strategy: words, id: words, title: words}),
  remove: object({strategy: words}),
  link: object({strategy: words, object: words, from: words, to: words, on: flag})
};

const changes: {readonly [K in Change["kind"]]: Check<Omit<Extract<Change, {kind: K}>, "kind">>} = {
  opened: object({}),
  levers: object({strategy: words, levers, on: flag}),
  value: object({path: words, from: number, to: number}),
  seed: object({seed: words}),
  baseline: value => {
    const {strategy} = object({strategy: (one, path) => (one === undefined ? null : words(one, path))})(value);
    return {strategy: strategy ?? undefined};
  },
  reset: object({}),
  text: object({}),
  edits: object({edits: list(editShape, 2000)})
};

function editShape(value: unknown, path = ""): Edit {
  const {kind} = object({kind: oneOf(...(Object.keys(edits) as Edit["kind"][]))})(value, path);
  return {kind, ...edits[kind](value, path)} as Edit;
}

/** What was done in a step, as it was kept. A kind of change that this page does not know reads as a change of the text. */
export function changeShape(value: unknown, path = ""): Change {
  const {kind} = object({kind: text(30)})(value, path);
  if (!Object.hasOwn(changes, kind)) return {kind: "text"};
  return {kind, ...changes[kind as Change["kind"]](value, path)} as Change;
}
