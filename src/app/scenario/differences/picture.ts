import {figure} from "../../../charts/figure.ts";
import {settle} from "../../../charts/options.ts";
import {rows, type Item, type Row} from "../../../charts/rows.ts";
import {differenceAxis} from "../../../charts/scales.ts";
import {formatInterval, formatValue} from "../../../outcome/format.ts";
import type {Outcome} from "../../../outcome/outcome.ts";
import type {Effect} from "./effects.ts";
import {amount, words} from "./words.ts";

export interface Drawn {
  readonly outcome: Outcome;
  readonly currency: string;
  readonly changes: ReadonlyArray<{readonly label: string; readonly effect: Effect}>;
  readonly all: Effect | null;
}

/** Changes drawn at most, those with the largest effects. */
const most = 15;
const own = words.picture;

/** What each change does by itself and all together, as bars from zero with their intervals. */
export function drawEffects({outcome, currency, changes, all}: Drawn, options: {width: number}): Element {
  const settled = settle({...options, headingLevel: 3}, []);
  const {theme} = settled;
  const {unit, better} = outcome;
  const sorted = changes.toSorted((a, b) => Math.abs(b.effect.value) - Math.abs(a.effect.value));
  const shown = [...sorted.slice(0, most), ...(all ? [{label: words.effect.all, effect: all}] : [])];
  const colour = ({value, clear}: Effect) => {
    if (!clear || better === "neither") return theme.muted;
    return value > 0 === (better === "higher") ? theme.good : theme.bad;
  };
  const data: Row[] = shown.map(({label, effect}, i) => ({
    label,
    bold: i === shown.length - 1 && all !== null,
    written: formatValue(effect.value, unit, {currency, signed: true}),
    aside: effect.clear ? "" : own.none,
    items: [
      {kind: "bar", from: 0, to: effect.value, colour: colour(effect), hollow: !effect.clear},
      ...(effect.low !== null && effect.high !== null
        ? [{kind: "whisker", low: effect.low, high: effect.high, colour: theme.ink} satisfies Item]
        : [])
    ]
  }));
  const reached = shown.flatMap(({effect: {value, low, high}}) => [value, low ?? value, high ?? value]);
  const title = own.title(outcome.label.toLowerCase());
  const first = sorted.find(({effect}) => effect.clear);
  return figure(
    {
      name: "effects",
      title,
      description: first
        ? own.biggest(first.label, amount(first.effect, outcome, {currency, signed: true}))
        : own.unclear,
      body: [
        rows(
          title,
          data,
          {
            axis: ticks => differenceAxis(reached, unit, ticks, {currency}),
            name: `${outcome.label}, ${outcome.per}`,
            rules: [{at: 0, label: own.zero}]
          },
          settled
        )
      ],
      table: {
        head: [own.alone, own.amount, own.interval],
        rows: shown.map(({label, effect: {value, low, high}}) => [
          label,
          formatValue(value, unit, {currency, signed: true}),
          low === null || high === null ? words.missing : formatInterval(low, high, unit, {currency, signed: true})
        ])
      },
      note: changes.length > 1 ? words.effect.sum : undefined
    },
    settled
  );
}
