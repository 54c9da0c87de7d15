import {element} from "../../charts/dom.ts";
import {register} from "../../scenario/evidence/register.ts";
import type {Parameter} from "../../scenario/scenario.ts";
import {mainParameters} from "../state/main-parameters.ts";
import {placeOf} from "../state/offered.ts";
import {quantity, withDenominator} from "../state/quantity.ts";
import type {Bench} from "../view/bench.ts";
import {paragraph, section, table, type Cell} from "./sections.ts";
import {words} from "./words.ts";

/** How many numbers are shown beside those that were changed. */
const MOST = 24;

/** Every number that matters or was changed: value, unit, denominator, range, source and grade; beside a changed one, what it was. */
export function assumptions(bench: Bench): HTMLElement {
  const {parameters} = bench.offered.peek();
  const once = bench.offeredOnce.peek().parameters;
  const {values} = bench.choices.peek();
  const changed = [...parameters.values()].filter(({path, value}) => {
    const before = once.get(path);
    return before !== undefined && before.value !== (values.get(path) ?? value);
  });
  const main = mainParameters(parameters, {limit: MOST}).filter(one => !changed.includes(one));
  const titles = bench.titles.peek();
  const rows = [...changed, ...main].map((parameter): Cell[] => {
    const {path, unit, low, high} = parameter;
    const now = values.get(path) ?? parameter.value;
    const written = (value: number) => withDenominator(quantity(value, unit), parameter);
    const before = changed.includes(parameter) ? written(once.get(path)!.value) : "";
    return [
      name(parameter, titles, before !== ""),
      written(now),
      ...(changed.length > 0 ? [before] : []),
      low === null || high === null
        ? words.assumptions.noRange
        : words.assumptions.range(quantity(low, unit), quantity(high, unit)),
      sourceOf(parameter),
      parameter.grade === null ? words.assumptions.noEvidence : words.assumptions.grade[parameter.grade]
    ];
  });
  const {title, lead, heads} = words.assumptions;
  return section(
    "assumptions",
    title,
    paragraph(lead(rows.length, parameters.size, changed.length > 0), "report-lead"),
    table("assumptions", changed.length > 0 ? heads : heads.filter((_, i) => i !== 2), rows, title)
  );
}

function name(parameter: Parameter, titles: ReadonlyMap<string, string>, changed: boolean): Node {
  const place = placeOf(parameter, titles);
  return element(
    document,
    "span",
    {},
    changed ? element(document, "span", {class: "report-dot"}, "● ") : null,
    parameter.label,
    place === "" ? null : element(document, "small", {}, ` ${place}`)
  );
}

function sourceOf({evidence}: Parameter): string {
  if (evidence === null) return words.assumptions.unsourced;
  const found = Object.hasOwn(register, evidence) ? register[evidence] : undefined;
  return found ? words.assumptions.source(evidence, found.source, found.year) : evidence;
}
