import {element} from "../../charts/dom.ts";
import {leverSheets} from "../state/lever-groups.ts";
import type {Bench} from "../view/bench.ts";
import {words as page} from "../words.ts";
import {section, table, type Cell} from "./sections.ts";
import {words} from "./words.ts";

/** Every strategy with the levers that it brings, what they cost, and whether they are switched on. */
export function strategies(bench: Bench): HTMLElement {
  const {title, heads, on, off, shared, none} = words.strategies;
  const titles = bench.titles.peek();
  const choices = bench.choices.peek();
  const currency = bench.currency.peek();
  const rows = leverSheets(bench.offered.peek().levers).flatMap(({origin, sections}): Cell[][] => [
    [origin === "base" ? shared : (titles.get(origin) ?? origin)],
    ...sections.flatMap(({section: kind, rows: levers}) =>
      levers.map(({lever, strategies: having}): Cell[] => {
        const without = having.filter(id => choices.off[id]?.has(lever.id));
        const state =
          without.length === 0
            ? on
            : `${off}${without.length < having.length ? `: ${without.map(id => titles.get(id) ?? id).join(", ")}` : ""}`;
        return [
          element(document, "span", {}, lever.label, element(document, "small", {}, ` ${page.levers.sections[kind]}`)),
          page.levers.cost(lever.setup, lever.monthly, currency),
          lever.works > 0 || lever.full > lever.works ? page.levers.rollOut(lever.works, lever.full) : "",
          state
        ];
      })
    )
  ]);
  const names = element(document, "ol", {}, ...[...titles.values()].map(name => element(document, "li", {}, name)));
  return section(
    "strategies",
    title,
    names,
    rows.length === 0 ? element(document, "p", {}, none) : table("levers", heads, rows, title)
  );
}
