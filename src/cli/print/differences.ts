import type {Comparison, Difference} from "../../experiment/comparison.ts";
import type {Outcome} from "../../outcome/outcome.ts";
import {columnsOf, padEnd, padStart} from "../columns.ts";
import type {Host} from "../command.ts";
import type {Style} from "../style.ts";
import {beside, type Block} from "./block.ts";
import {figureText, type FigureText} from "./figure.ts";
import type {Section} from "./comparison.ts";
import {labelColumns, labelOf} from "./label.ts";

interface Row extends FigureText {
  readonly outcome: Outcome;
  readonly difference: Difference;
}

/** Paired differences of one strategy from the baseline with their intervals, each with its verdict in words. */
export function printDifferences(
  {differences, currency}: Comparison,
  to: string,
  sections: readonly Section[],
  {style, width}: Pick<Host, "style" | "width">
): string[] {
  const own = new Map(differences.filter(one => one.to === to).map(one => [one.outcome, one]));
  const parts = sections
    .map(({heading, outcomes}) => ({
      heading,
      rows: outcomes.flatMap((outcome): Row[] => {
        const difference = own.get(outcome.id);
        if (difference === undefined) return [];
        return [
          {
            outcome,
            difference,
            ...figureText(difference, outcome, {currency, signed: true, exact: difference.method === "exact"})
          }
        ];
      })
    }))
    .filter(({rows}) => rows.length > 0);
  const all = parts.flatMap(({rows}) => rows);
  const values = Math.max(0, ...all.map(({value}) => columnsOf(value)));
  const intervals = Math.max(0, ...all.map(({interval}) => columnsOf(interval)));
  const verdicts = Math.max(0, ...all.map(({difference, outcome}) => verdictOf(difference, outcome).length));
  const room = Math.max(16, width - values - intervals - verdicts - 8);
  const labels = Math.min(room, labelColumns(all.map(({outcome}) => outcome)));
  const lineOf = ({outcome, value, interval, difference}: Row): Block => {
    const verdict = verdictOf(difference, outcome);
    return {
      columns: values + intervals + verdicts + 5,
      lines: [
        `${padStart(value, values)}  ${style.dim(padEnd(interval, intervals))}   ${markOf(difference, outcome, style)(verdict)}`
      ]
    };
  };
  return parts.flatMap(({heading, rows}) => [
    ...(heading === null ? [] : ["", style.bold(heading)]),
    ...rows.flatMap(row => beside([labelOf(row.outcome, labels, style), lineOf(row)]))
  ]);
}

/** Where an outcome has no better side a clear difference is no verdict, only a direction. */
function verdictOf({verdict, clear, value}: Difference, {better}: Outcome): string {
  if (Number.isNaN(value)) return "nothing to compare";
  return better === "neither" && clear ? (value > 0 ? "higher" : "lower") : verdict;
}

function markOf({verdict, clear}: Difference, {better}: Outcome, style: Style): (text: string) => string {
  if (!clear) return style.dim;
  return better === "neither" ? style.bold : verdict === "better" ? style.good : style.bad;
}
