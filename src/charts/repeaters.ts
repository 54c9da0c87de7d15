import type {Lives} from "../experiment/answers/lives.ts";
import {formatValue} from "../outcome/format.ts";
import {valueText} from "./amounts.ts";
import {nothing} from "./curves.ts";
import {figure} from "./figure.ts";
import {settle, type ChartOptions} from "./options.ts";
import {readingWords} from "./reading-words.ts";
import {shareGroups} from "./shares.ts";
import {capital} from "./words.ts";

const own = readingWords.repeaters;

/** The share of people with a support case who had to explain the same again, by segment, per strategy. */
export function repeaters({strategies, repeaters: data, people}: Lives, options: ChartOptions = {}): HTMLElement {
  const settled = settle(
    options,
    strategies.map(({id}) => id)
  );
  const nameOf = (id: string | null) => (id === null ? own.everybody : id.replaceAll("-", " "));
  const several = data.length > 2;
  const shown = data.filter(
    ({id, strategies: all}) => (several || id === null) && all.some(({withCase}) => withCase > 0)
  );
  const groups = shown.map(({id, strategies: all}) => ({
    label: capital(nameOf(id)),
    shares: strategies.map((strategy, s) => ({...strategy, share: all[s]!.again}))
  }));
  const told = strategies.map(({title}, s) =>
    own.share(formatValue(shown[0]?.strategies[s]?.again.value ?? NaN, "share"), own.everybody, title)
  );
  return figure(
    {
      name: "repeaters",
      title: own.title,
      description: groups.length === 0 ? own.none : own.description(told),
      body: groups.length === 0 ? [nothing(settled.document)] : shareGroups(groups, settled),
      table: {
        head: [own.segment, ...strategies.flatMap(({title}) => [`${title}: ${own.people}`, `${title}: ${own.again}`])],
        rows: shown.map(({id, strategies: all}) => [
          capital(nameOf(id)),
          ...all.flatMap(({withCase, again}) => [String(withCase), valueText(again, "share")])
        ])
      },
      note: groups.length === 0 ? undefined : own.note(people)
    },
    settled
  );
}
