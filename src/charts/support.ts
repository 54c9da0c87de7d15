import type {HeadlineData} from "./headline.ts";
import {multiples, type MultiplesOptions} from "./multiples.ts";
import type {ChartOptions} from "./options.ts";
import {words} from "./words.ts";

/** Support effort in small multiples: each outcome's values with intervals and, under them, how far they differ. */
export function support(data: HeadlineData, options: ChartOptions & Pick<MultiplesOptions, "foot"> = {}): HTMLElement {
  const {title, measures} = words.support;
  return multiples(data, {...options, name: "support", title, measures});
}
