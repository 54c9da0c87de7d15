import type {Attribution} from "../experiment/attribution.ts";
import type {Range} from "../experiment/result.ts";
import {formatValue} from "../outcome/format.ts";
import {hasEnds, valueText} from "./amounts.ts";
import {answerWords} from "./answer-words.ts";
import {nothing} from "./curves.ts";
import {dumbbells, type Claimed} from "./dumbbell.ts";
import {figure} from "./figure.ts";
import {settle, type ChartOptions} from "./options.ts";
import {words} from "./words.ts";

const own = answerWords.attribution;

export type AttributionData = Pick<Attribution, "title" | "sources" | "rules" | "ownAccord">;

export interface AttributionOptions extends ChartOptions {
  /** Id of the rule whose credit stands beside the truth; defaults to the last touch. */
  readonly rule?: string;
}

/** The share of the orders that a rule credits to each source beside the share that is lost without it. */
export function attribution(data: AttributionData, {rule = "last", ...options}: AttributionOptions = {}): HTMLElement {
  const settled = settle(options, []);
  const {document} = settled;
  const found = data.rules.find(({id}) => id === rule);
  if (found === undefined) throw new Error(`no attribution rule ${rule}`);
  const credited = data.sources.map(source => ({source, credit: source.credit[found.id] as Range}));
  const sent = credited.flatMap(({source, credit}) =>
    source.truth === null
      ? []
      : [{label: own.messages(source.channel), claim: credit, truth: source.truth, claims: source.claims}]
  );
  // What is credited to visits, whose truth is that of all of them together.
  const visits = credited.filter(({source}) => source.truth === null);
  const people = visits.reduce((sum, {credit}) => sum + credit.value, 0);
  const all = [
    ...sent,
    {label: own.accord, claim: {value: people, low: null, high: null}, truth: data.ownAccord, claims: null}
  ];
  const claims: Claimed[] = all.map(({label, claim, truth}) => {
    const apart = hasEnds(truth) && (claim.value > truth.high || claim.value < truth.low);
    const verdict = apart ? (claim.value > truth.value ? own.credited : own.robbed) : "";
    return {label, unit: "share", claim, truth, verdict, wrong: apart};
  });
  const drawable = claims.some(({claim, truth}) => Number.isFinite(claim.value + truth.value));
  const title = own.title(data.title);
  const worst = claims.toSorted((a, b) => distance(b) - distance(a))[0]!;
  const share = (value: number) => formatValue(value, "share", {precision: 2});
  return figure(
    {
      name: "attribution",
      title,
      description: !drawable
        ? words.nothing
        : sent.length === 0
          ? own.none
          : own.description(found.title, worst.label, share(worst.claim.value), valueText(worst.truth, "share")),
      body: [
        drawable
          ? dumbbells(
              title,
              claims,
              {currency: "USD"},
              {claim: own.claim(found.title), truth: own.truth, signed: false},
              settled
            )
          : nothing(document)
      ],
      table: {
        head: [own.source, own.claim(found.title), own.truth, own.claims],
        rows: all.map(({label, claim, truth, claims: made}) => [
          label,
          valueText(claim, "share"),
          valueText(truth, "share"),
          made === null ? "" : valueText(made, "share")
        ])
      }
    },
    settled
  );
}

function distance({claim, truth}: Claimed): number {
  const off = Math.abs(claim.value - truth.value);
  return Number.isFinite(off) ? off : 0;
}
