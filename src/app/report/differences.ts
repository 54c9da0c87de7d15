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
  const rows = unlike.flatMap(({id, label, per, unit}) =>
    all
      .filter(({outcome}) => outcome === id)
      .map(({to, value, low, high, verdict}) => {
        const strategy = strategies.find(one => one.id === to)!;
        const at = (one: typeof strategy) => formatValue(one.outcomes[id]?.value ?? NaN, unit, {currency});
        return [
          `${label}${per === "" ? "" : `, ${per}`}`,
          strategy.title,
          at(baseline!),
          at(strategy),
          formatValue(value, unit, {currency, signed: true}),
          low === null || high === null ? "–" : formatInterval(low, high, unit, {currency, signed: true}),
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
    table("differences", heads, rows, title),
    alike.length === 0 ? null : paragraph(same(alike.map(({label}) => label.toLowerCase()).join(", ")), "report-lead")
  );
}
