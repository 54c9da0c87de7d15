import type {Choices} from "../state/choices.ts";
import {settledChoices} from "../state/link.ts";
import {offered} from "../state/offered.ts";
import type {Opened} from "../state/opened.ts";
import {list, number, object, optional, record, text, type Checked} from "./check.ts";

/** Choices as they are kept: plain data. */
export const choicesShape = object({
  seed: text(1000),
  off: record(list(text(200), 2000), 200),
  values: list((value, path = "") => {
    const pair = list(one => one, 2)(value, path);
    return [text(300)(pair[0], path), number(pair[1], path)] as const;
  }, 20_000),
  baseline: optional(text(200))
});
export type ChoicesData = Checked<typeof choicesShape>;

export function choicesData({seed, off, values, baseline}: Choices): ChoicesData {
  return {
    seed,
    off: Object.fromEntries(Object.entries(off).map(([strategy, levers]) => [strategy, [...levers]])),
    values: [...values],
    ...(baseline !== undefined && {baseline})
  };
}

/** Makes the reader of kept choices of one document: what its scenario does not know is left out. */
export function choicesReader({scenario}: Pick<Opened, "scenario">): (data: ChoicesData) => Choices {
  const known = {...offered(scenario), seed: scenario.seed};
  return ({off, ...data}) =>
    settledChoices(
      {...data, off: Object.entries(off).flatMap(([strategy, levers]) => levers.map(id => [strategy, id] as const))},
      known
    );
}
