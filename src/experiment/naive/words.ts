import type {Naive, NaiveRow} from "../answers/naive.ts";
import type {Inputs, Range} from "../result.ts";
import {listed, sizeOf, spoken} from "../spoken.ts";
import type {DataTable} from "../table.ts";
import {NEAR} from "./judge.ts";

export interface NaiveContext {
  readonly figures: Naive;
  readonly inputs: Omit<Inputs, "version">;
  readonly followed: number;
}

/** The answer: how many of the figures would mislead, then each beside the truth. */
export function naiveAnswer({figures, inputs}: NaiveContext): string[] {
  const {rows, missing} = figures;
  const {currency} = inputs;
  const of = (...verdicts: NaiveRow["verdict"][]) => rows.filter(({verdict}) => verdicts.includes(verdict));
  const wrong = of("too high", "too low", "wrong sign");
  const [sign, right, open] = [of("wrong sign"), of("right"), of("open")];
  const counts = [
    `${wrong.length} mislead${wrong.length === 1 ? "s" : ""}${sign.length === 0 ? "" : ` (${sign.length} even in the sign)`}`,
    ...(right.length === 0 ? [] : [`${right.length} ${right.length === 1 ? "is" : "are"} right`]),
    ...(open.length === 0 ? [] : [`${open.length} cannot be told at this size`])
  ];
  return [
    rows.length === 0
      ? "This scenario gives no data from which anything would be concluded."
      : `${wrong.length === 0 ? "None of the usual figures clearly misleads" : "Do not decide by the usual figures"}: of ${rows.length} that an analyst would take from the data, ${listed(counts)}.`,
    ...rows.map(
      row =>
        `${row.label}: the data say ${said(row.estimate, row, currency)} ${row.outcome.replace(MORE, "")}, the truth is ${said(row.truth, row, currency)}: ${row.verdict === "open" ? "no clear difference" : row.verdict}.`
    ),
    ...missing.map(({label, because}) => `${label}: no figure, as ${because}.`)
  ];
}

const MORE = /^more /;

/** A figure; one that is a comparison as "12% more", "12% fewer", "$1,200 less". */
function said(range: Range, {unit, outcome}: NaiveRow, currency: string): string {
  if (!MORE.test(outcome)) return spoken(range, unit, {currency});
  if (range.value === 0) return spoken(range, unit, {currency});
  return `${spoken(sizeOf(range), unit, {currency})} ${range.value > 0 ? "more" : unit === "money" ? "less" : "fewer"}`;
}

export function naiveMethod({figures, inputs, followed}: NaiveContext): string[] {
  return [
    ...figures.rows
      .filter((row, r) => figures.rows.findIndex(({flaw}) => flaw === row.flaw) === r)
      .map(
        ({label, claim, flaw, id}) =>
          `${id.startsWith("last-click") ? "Last click" : label}. The claim: “${claim}” Why not: ${flaw}`
      ),
    `Estimate and truth are taken in each of ${inputs.replications} replications and paired, with Student's t interval. “Right” means that the whole interval of the error is within ${100 * NEAR}% of the truth; “too high”, “too low” and “wrong sign” that it lies on one side of 0.`,
    `Users, last click and claims are from ${followed.toLocaleString("en")} people of each replication, followed event by event.`
  ];
}

export function naiveTables({figures}: NaiveContext): DataTable[] {
  const range = ({value, low, high}: Range) => [value, low, high];
  return [
    {
      id: "naive",
      title: `What the data say beside the truth, ${figures.to.title} against ${figures.from.title}`,
      unitColumn: "unit",
      columns: [
        {id: "comparison", label: "comparison", unit: "text"},
        {id: "verdict", label: "verdict", unit: "text"},
        {id: "estimate", label: "data say", unit: "number"},
        {id: "estimate-low", label: "from", unit: "number"},
        {id: "estimate-high", label: "to", unit: "number"},
        {id: "truth", label: "truth", unit: "number"},
        {id: "truth-low", label: "from", unit: "number"},
        {id: "truth-high", label: "to", unit: "number"},
        {id: "unit", label: "unit", unit: "text"}
      ],
      rows: figures.rows.map(({label, verdict, estimate, truth, unit}) => [
        label,
        verdict,
        ...range(estimate),
        ...range(truth),
        unit
      ])
    }
  ];
}
