import {element} from "../../charts/dom.ts";
import type {Comparison} from "../../experiment/comparison.ts";
import {formatInterval, formatValue} from "../../outcome/format.ts";
import {outcomes} from "../../outcome/registry.ts";
import {paragraph, section, table} from "./sections.ts";
import {words} from "./words.ts";

/** Every outcome in which strategies differ, with interval and verdict; and by name those in which they do not. */
export function differences({strategies, differences: all, currency}: Comparison): HTMLElement {
  const {title, lead, heads, same, none} = words.differences;
  const [baseline] = strategies;
  if (strategies.length < 2) return section("differences", title, paragraph(none));
  const unlike = outcomes.filter(({id}) =>
    all.some(({outcome, verdict, value}) => outcome === id && verdict !== "no difference" && !Number.isNaN(value))
  );
  const several = strategies.length > 2;
  const rows = unlike.flatMap(({id, label, per, unit}) =>
    all
      .filter(({outcome}) => outcome === id)
      .map(({to, value, low, high, verdict}) => {
        const strategy = strategies.find(one => one.id === to)!;
        const at = (one: typeof strategy) => formatValue(one.outcomes[id]?.value ?? NaN, unit, {currency});
        const interval =
          low === null || high === null ? "–" : formatInterval(low, high, unit, {currency, signed: true});
        return [
          two(label, several ? `${per} · ${strategy.title}` : per),
          at(baseline!),
          at(strategy),
          two(formatValue(value, unit, {currency, signed: true}), interval),
          verdict
        ];
      })
  );
  const alike = outcomes.filter(
    one => !unlike.includes(one) && all.some(({outcome, value}) => outcome === one.id && !Number.isNaN(value))
  );
  return section(
    "differences",
    title,
    paragraph(lead(baseline!.title), "report-lead"),
    table("differences", heads(baseline!.title, several ? null : strategies[1]!.title), rows, title),
    alike.length === 0 ? null : paragraph(same(alike.map(({label}) => label.toLowerCase()).join(", ")), "report-lead")
  );
}

function two(text: string, below: string): Node {
  return element(document, "span", {}, text, element(document, "small", {}, below));
}
