import type {Movers, SegmentMove} from "../experiment/answers/movers.ts";
import type {Range} from "../experiment/result.ts";
import {formatValue} from "../outcome/format.ts";
import {colourOf, endsOf, hasEnds, toneOfRange, valueText} from "./amounts.ts";
import {answerWords} from "./answer-words.ts";
import {nothing} from "./curves.ts";
import {figure} from "./figure.ts";
import {key} from "./key.ts";
import {settle, type ChartOptions} from "./options.ts";
import {part} from "./parts.ts";
import {rows, type Item, type Row} from "./rows.ts";
import {amountAxis, differenceAxis} from "./scales.ts";
import {capital, words} from "./words.ts";

const own = answerWords.movers;
const MOST = 14;

/** Who orders more and who less in the other strategy, by segment, and what their lives part by. */
export function movers(answer: Movers, options: ChartOptions = {}): HTMLElement {
  const {from, to, segments, causes, people} = answer;
  const settled = settle(options, [from.id, to.id]);
  const {document, theme} = settled;
  const title = own.title(from.title, to.title);
  const share = (value: number) => formatValue(value, "share", {precision: 2});
  const everyone = {
    id: own.everyone,
    people,
    parted: answer.parted,
    gained: answer.gained,
    lost: answer.lost,
    orders: answer.orders
  };
  const drawable = people > 0 && Number.isFinite(answer.parted.value);
  const shown = segments.slice(0, MOST);
  const reached = [everyone, ...shown].flatMap(({gained, lost}) => [
    ...endsOf([gained]),
    ...endsOf([lost]).map(value => -value)
  ]);
  const causesShown = causes.filter(({parted}) => Number.isFinite(parted.value)).slice(0, MOST);
  const hidden = segments.length - shown.length + causes.length - causesShown.length;
  return figure(
    {
      name: "movers",
      title,
      description: drawable
        ? own.description(
            share(answer.parted.value),
            share(answer.gained.value),
            share(answer.lost.value),
            causes[0]?.label ?? null
          )
        : words.nothing,
      body: drawable
        ? [
            part(
              own.segments,
              [
                key(
                  [
                    {text: own.lost, look: "frame", colour: theme.bad},
                    {text: own.gained, look: "bar", colour: theme.good, opacity: 0.8},
                    {text: answerWords.interval, look: "whisker", colour: theme.ink}
                  ],
                  settled
                ),
                rows(
                  own.segments,
                  [rowOf(everyone, true), ...shown.map(segment => rowOf(segment))],
                  {
                    axis: count => {
                      const axis = differenceAxis(reached, "share", count);
                      return {...axis, format: tick => axis.format(Math.abs(tick)).replace("+", "") + "%"};
                    },
                    name: own.share,
                    rules: [{at: 0}]
                  },
                  settled
                )
              ],
              settled
            ),
            causesShown.length === 0 ? null : part(own.causes, [byCause()], settled)
          ]
        : [nothing(document)],
      table: {
        head: [own.segment, own.people, own.parted, own.gained, own.lost, own.ordersHead],
        rows: [
          ...[everyone, ...segments].map(segment => [
            segment.id,
            formatValue(segment.people, "count"),
            ...[segment.parted, segment.gained, segment.lost].map(range => valueText(range, "share")),
            valueText(segment.orders, "ratio", {signed: true})
          ]),
          ...causes.map(({label, parted, gained, lost}) => [
            own.causeRow(label),
            "",
            valueText(parted, "share"),
            own.perHundred(formatValue(gained, "ratio")),
            own.perHundred(formatValue(lost, "ratio")),
            ""
          ])
        ]
      },
      note: hidden > 0 ? answerWords.more(hidden) : undefined
    },
    settled
  );

  function rowOf({id, gained, lost, orders}: SegmentMove, bold = false): Row {
    const tone = toneOfRange(orders, "higher");
    const bar = (range: Range, side: 1 | -1, colour: string, hollow: boolean): Item[] =>
      Number.isFinite(range.value)
        ? [
            {kind: "bar", from: 0, to: side * range.value, colour, hollow, thick: 0.6},
            ...(hasEnds(range)
              ? [
                  {
                    kind: "whisker" as const,
                    low: side * (side > 0 ? range.low : range.high),
                    high: side * (side > 0 ? range.high : range.low),
                    colour: theme.ink
                  }
                ]
              : [])
          ]
        : [];
    return {
      label: capital(id),
      bold,
      written: "",
      aside: own.orders(formatValue(orders.value, "ratio", {signed: true})),
      asideColour: tone === "unclear" || tone === "same" ? undefined : colourOf(tone, theme),
      items: [...bar(lost, -1, theme.bad, true), ...bar(gained, 1, theme.good, false)]
    };
  }

  function byCause(): SVGSVGElement {
    const colour = theme.series[1]!.colour;
    const data: Row[] = causesShown.map(({label, parted, gained, lost}) => ({
      label: capital(label),
      written: share(parted.value),
      aside: own.ordersOf(
        ...([gained, lost].map(count => formatValue(count, "ratio", {precision: 2})) as [string, string])
      ),
      items: [
        {kind: "bar", from: 0, to: parted.value, colour, opacity: 0.6, thick: 0.6},
        ...(hasEnds(parted) ? [{kind: "whisker" as const, low: parted.low, high: parted.high, colour: theme.ink}] : [])
      ]
    }));
    const most = endsOf(causesShown.map(({parted}) => parted));
    return rows(
      own.causes,
      data,
      {axis: count => amountAxis(most, "share", count), name: own.shareOfAll, rules: [{at: 0}]},
      settled
    );
  }
}
