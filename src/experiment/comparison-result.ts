import {stopSentence} from "../outcome/stop-sentence.ts";
import {verdictSentence} from "../outcome/sentence.ts";
import {outcome, outcomes} from "../outcome/registry.ts";
import type {Comparison} from "./comparison.ts";
import type {Result} from "./result.ts";
import type {Cell, DataTable} from "./table.ts";

/** A finished comparison as the answer to a question, like any other; its fingerprint is that of the comparison. */
export function comparisonResult(comparison: Comparison): Result<Comparison> {
  const {version, scenario, seed, currency, customers, replications, market, days, strategies, fingerprint} =
    comparison;
  const [baseline, ...others] = strategies;
  const stop = stopSentence(comparison);
  return {
    question: "compare",
    inputs: {
      version,
      scenario,
      seed,
      currency,
      customers,
      replications,
      market,
      days,
      strategies: strategies.map(({id, title}) => ({id, title})),
      options: {}
    },
    method: [
      `Paired differences from ${baseline!.title} over the same customers with the same luck; 95 % intervals.`,
      ...(stop === null ? [] : [stop])
    ],
    answer: others.map(({id}) => verdictSentence(comparison, id)),
    figures: comparison,
    tables: [differencesOf(comparison), levelsOf(comparison)],
    fingerprint
  };
}

const interval = [
  {id: "low", label: "from", unit: "number"},
  {id: "high", label: "to", unit: "number"},
  {id: "unit", label: "Unit", unit: "text"}
] as const;

function differencesOf({differences, family}: Comparison): DataTable {
  return {
    id: "differences",
    title: "Paired differences from the baseline",
    columns: [
      {id: "outcome", label: "Outcome", unit: "text"},
      {id: "from", label: "Baseline", unit: "text"},
      {id: "to", label: "Strategy", unit: "text"},
      {id: "value", label: "Difference", unit: "number", signed: true},
      ...interval,
      {id: "verdict", label: "Verdict", unit: "text"},
      {id: "p", label: "p", unit: "p"},
      {id: "p-adjusted", label: "p, adjusted", unit: "p"},
      {id: "better-in", label: "Better in, of paired worlds", unit: "share"},
      {id: "luck", label: "Common luck is worth", unit: "number"},
      {id: "method", label: "Method", unit: "text"}
    ],
    rows: differences.map(({outcome: id, from, to, value, low, high, verdict, p, worlds, luck, method}): Cell[] => [
      id,
      from,
      to,
      value,
      low,
      high,
      outcome(id).unit,
      verdict,
      p ?? null,
      family?.members.find(one => one.outcome === id && one.to === to)?.adjusted ?? null,
      worlds?.better ?? null,
      luck?.times ?? null,
      method
    ]),
    unitColumn: "unit"
  };
}

function levelsOf({strategies}: Comparison): DataTable {
  return {
    id: "levels",
    title: "Every outcome in every strategy",
    columns: [
      {id: "outcome", label: "Outcome", unit: "text"},
      {id: "strategy", label: "Strategy", unit: "text"},
      {id: "value", label: "Value", unit: "number"},
      ...interval
    ],
    rows: outcomes.flatMap(({id}) =>
      strategies.flatMap(({id: strategy, outcomes: own}): Cell[][] => {
        const found = own[id];
        return found === undefined ? [] : [[id, strategy, found.value, found.low, found.high, found.unit]];
      })
    ),
    unitColumn: "unit"
  };
}
