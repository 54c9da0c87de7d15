import type {Attribution} from "../experiment/attribution.ts";
import type {Range} from "../experiment/result.ts";
import {formatValue} from "../outcome/format.ts";
import {endsOf, hasEnds, valueText} from "./amounts.ts";
import {nothing} from "./curves.ts";
import {figure} from "./figure.ts";
import {key} from "./key.ts";
import {settle, type ChartOptions} from "./options.ts";
import {part} from "./parts.ts";
import {readingWords} from "./reading-words.ts";
import {rows, type Item, type Row} from "./rows.ts";
import {amountAxis} from "./scales.ts";
import {capital} from "./words.ts";

const own = readingWords.credits;

export type CreditsData = Pick<Attribution, "title" | "sources" | "rules" | "ownAccord" | "orders">;

/** What every attribution rule credits to each sender, on one axis with the truth: the share of the orders that is lost without it. */
export function credits(data: CreditsData, options: ChartOptions = {}): HTMLElement {
  const settled = settle(options, []);
  const {document, theme} = settled;
  const {sources, rules} = data;
  const sent = sources.flatMap(source => (source.truth === null ? [] : [{...source, truth: source.truth}]));
  const rangesOf = (source: (typeof sent)[number]) => [
    source.truth,
    source.claims,
    ...rules.map(({id}) => source.credit[id])
  ];
  const all = sent.flatMap(source => endsOf(rangesOf(source)));
  const axis = (count: number) => amountAxis(all, "share", count);
  const share = (value: number) => formatValue(value, "share", {precision: 2});
  const parts = sent.map((source, i) => {
    const {truth} = source;
    const row = (label: string, range: Range, isTruth: boolean): Row => {
      const apart = !isTruth && hasEnds(truth) && (range.value > truth.high || range.value < truth.low);
      const colour = isTruth ? theme.ink : theme.muted;
      const items: Item[] = [
        ...(hasEnds(range) ? [{kind: "whisker" as const, low: range.low, high: range.high, colour}] : []),
        {kind: "dot", at: range.value, colour, symbol: isTruth ? "diamond" : "circle", hollow: !isTruth && !apart}
      ];
      return {
        label,
        bold: isTruth,
        written: share(range.value),
        aside: apart ? ratio(range.value, truth.value) : "",
        items: Number.isFinite(range.value) ? items : []
      };
    };
    const lines = [
      row(own.truth, truth, true),
      ...rules.map(({id, title}) => row(title, source.credit[id], false)),
      row(own.claims, source.claims, false)
    ];
    const rulesAt = [{at: truth.value, dash: "2 3", colour: theme.muted}];
    const label = capital(own.messages(source.channel));
    return part(label, [rows(label, lines, {axis, rules: rulesAt, bare: i < sent.length - 1}, settled)], settled);
  });
  const known = rules.filter(({error}) => Number.isFinite(error.value));
  const [worst] = known.toSorted((a, b) => b.error.value - a.error.value);
  const best = known.toSorted((a, b) => a.error.value - b.error.value)[0];
  const title = own.title(data.title);
  return figure(
    {
      name: "credits",
      title,
      description:
        worst && best
          ? own.description(worst.title, share(worst.error.value), best.title, share(best.error.value))
          : own.title(data.title),
      body:
        parts.length === 0
          ? [nothing(document)]
          : [
              key(
                [
                  {text: own.truth, look: "dot", colour: theme.ink, symbol: "diamond"},
                  {text: own.near, look: "ring", colour: theme.muted},
                  {text: own.off, look: "dot", colour: theme.muted}
                ],
                settled
              ),
              ...parts
            ],
      table: {
        head: [own.source, own.truth, ...rules.map(rule => rule.title), own.claims],
        rows: [
          ...sent.map(source => [
            own.messages(source.channel),
            ...[source.truth, ...rules.map(({id}) => source.credit[id]), source.claims].map(range =>
              valueText(range, "share")
            )
          ]),
          [own.accord, valueText(data.ownAccord, "share"), ...rules.map(() => ""), ""],
          [own.error, "", ...rules.map(({error}) => valueText(error, "share")), ""]
        ]
      },
      note: own.note(data.orders)
    },
    settled
  );
}

function ratio(said: number, so: number): string {
  return so > 0 ? own.times(said / so) : said > 0 ? own.fromNothing : "";
}
