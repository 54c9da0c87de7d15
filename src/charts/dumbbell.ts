import type {Naive, NaiveRow} from "../experiment/answers/naive.ts";
import type {Range} from "../experiment/result.ts";
import {formatValue} from "../outcome/format.ts";
import {endsOf, hasEnds, valueText, type Context} from "./amounts.ts";
import {answerWords} from "./answer-words.ts";
import {nothing} from "./curves.ts";
import {figure} from "./figure.ts";
import {key} from "./key.ts";
import {settle, type ChartOptions, type Settled} from "./options.ts";
import {part, sentences} from "./parts.ts";
import {rowColumns, rows, type Row} from "./rows.ts";
import {amountAxis, differenceAxis} from "./scales.ts";
import {capital, words} from "./words.ts";

const own = answerWords.dumbbell;

/** A figure that somebody claims beside the true one. */
export interface Claimed {
  readonly label: string;
  readonly unit: string;
  readonly claim: Range;
  readonly truth: Range;
  /** "too high"; empty for none. */
  readonly verdict: string;
  /** Whether the verdict is that the claim misleads. */
  readonly wrong: boolean;
}

/** What an analyst would conclude from the firm's own data beside what the paired worlds show, with both intervals. */
export function naiveDumbbell(
  naive: Naive,
  context: Pick<Context, "currency">,
  options: ChartOptions = {}
): HTMLElement {
  const {from, to} = naive;
  const settled = settle(options, [from.id, to.id]);
  const {document} = settled;
  const {currency} = context;
  const claims = naive.rows.map(claimOf);
  const drawable = claims.some(({claim, truth}) => Number.isFinite(claim.value + truth.value));
  const flaws = naive.rows
    .filter(({verdict}) => verdict !== "right")
    .map(({label, claim, flaw}) => own.flaw(label, claim, flaw));
  return figure(
    {
      name: "dumbbell",
      title: own.title,
      description: claims.length === 0 ? words.nothing : describe(naive.rows, currency),
      body: drawable
        ? [
            dumbbells(own.title, claims, context, {claim: own.claim, truth: own.truth}, settled),
            sentences(flaws, document)
          ]
        : [nothing(document)],
      table: {
        head: [own.what, words.outcome, own.claimHead, own.truthHead, own.verdict, own.claimed, own.why],
        rows: naive.rows.map(row => [
          row.label,
          capital(row.outcome),
          valueText(row.estimate, row.unit, {currency, signed: true}),
          valueText(row.truth, row.unit, {currency, signed: true}),
          own.verdicts[row.verdict],
          row.claim,
          row.flaw
        ])
      },
      note:
        naive.missing.length === 0
          ? undefined
          : naive.missing.map(({label, because}) => own.missing(label, because)).join(" ")
    },
    settled
  );

  function claimOf({label, unit, estimate, truth, verdict, outcome}: NaiveRow): Claimed {
    return {
      label: naive.rows.every(row => row.outcome === outcome) ? label : own.of(label, outcome),
      unit,
      claim: estimate,
      truth,
      verdict: own.verdicts[verdict],
      wrong: verdict.startsWith("too") || verdict === "wrong sign"
    };
  }
}

/** Pairs of claim and truth on one axis for each unit, joined by a line; `signed` where they are differences. */
export function dumbbells(
  label: string,
  claims: readonly Claimed[],
  {currency}: Pick<Context, "currency">,
  {signed = true, ...names}: {readonly claim: string; readonly truth: string; readonly signed?: boolean},
  settled: Settled
): HTMLElement {
  const {document, theme} = settled;
  const colour = theme.series[1]!.colour;
  const data = claims
    .filter(({claim, truth}) => Number.isFinite(claim.value) || Number.isFinite(truth.value))
    .map(({label: name, unit, claim, truth, verdict, wrong}) => {
      const write = (value: number, plain = false) => formatValue(value, unit, {currency, signed, bare: plain});
      const both = Number.isFinite(claim.value + truth.value);
      const row: Row = {
        label: name,
        written: own.pair(write(claim.value, true), write(truth.value)),
        aside: verdict,
        asideColour: wrong ? theme.bad : theme.muted,
        items: [
          ...(both
            ? [
                {
                  kind: "bar" as const,
                  from: claim.value,
                  to: truth.value,
                  colour: theme.muted,
                  opacity: 0.3,
                  thick: 0.14
                }
              ]
            : []),
          ...(hasEnds(claim)
            ? [{kind: "whisker" as const, low: claim.low, high: claim.high, colour: theme.muted}]
            : []),
          ...(hasEnds(truth) ? [{kind: "whisker" as const, low: truth.low, high: truth.high, colour}] : []),
          ...(Number.isFinite(claim.value)
            ? [{kind: "dot" as const, at: claim.value, symbol: "square" as const, colour: theme.muted, hollow: true}]
            : []),
          ...(Number.isFinite(truth.value) ? [{kind: "dot" as const, at: truth.value, colour}] : [])
        ]
      };
      return {unit, row, reached: endsOf([claim, truth])};
    });
  const columns = rowColumns(
    data.map(({row}) => row),
    settled
  );
  const units = [...Map.groupBy(data, ({unit}) => unit)];
  const pictures = units.map(([unit, group]) => {
    const reached = group.flatMap(entry => entry.reached);
    const named = words.forest.units[unit] ?? unit;
    const picture = rows(
      `${label}: ${named}`,
      group.map(({row}) => row),
      {
        axis: count => (signed ? differenceAxis : amountAxis)(reached, unit, count, {currency}),
        columns,
        rules: [{at: 0}]
      },
      settled
    );
    return signed ? part(named, [picture], settled) : picture;
  });
  const body = document.createElement("div");
  body.append(
    key(
      [
        {text: names.claim, look: "ring", symbol: "square", colour: theme.muted},
        {text: names.truth, look: "dot", colour},
        {text: answerWords.interval, look: "whisker", colour: theme.muted}
      ],
      settled
    ),
    ...pictures
  );
  return body;
}

function describe(all: readonly NaiveRow[], currency: string): string {
  const wrong = all.filter(({verdict}) => verdict.startsWith("too") || verdict === "wrong sign");
  const open = all.filter(({verdict}) => verdict === "open").length;
  if (wrong.length === 0) return own.right(all.length, open);
  const off = ({estimate, truth}: NaiveRow) => Math.abs(estimate.value - truth.value) / (Math.abs(truth.value) || 1);
  const worst = wrong.find(({verdict}) => verdict === "wrong sign") ?? wrong.toSorted((a, b) => off(b) - off(a))[0]!;
  const write = (range: Range) => valueText(range, worst.unit, {currency, signed: true});
  return own.description(wrong.length, all.length, worst.label, write(worst.estimate), write(worst.truth));
}
