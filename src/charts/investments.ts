import {formatValue} from "../outcome/format.ts";
import {nothing} from "./curves.ts";
import {figure} from "./figure.ts";
import {key} from "./key.ts";
import {settle, type ChartOptions} from "./options.ts";
import {readingWords} from "./reading-words.ts";
import {rows, type Row} from "./rows.ts";
import {amountAxis} from "./scales.ts";
import {seriesAt} from "./theme.ts";
import {list} from "./words.ts";

const own = readingWords.investments;

/** Something that a firm builds and pays for. Money; months count from 1. */
export interface Investment {
  readonly name: string;
  /** Ids of the strategies that have it. */
  readonly strategies: readonly string[];
  readonly setup: number;
  readonly monthly: number;
  readonly works: number;
  readonly full: number;
  /** One-off and monthly cost over the run. */
  readonly total: number;
}

export interface InvestmentsData {
  readonly strategies: ReadonlyArray<{readonly id: string; readonly title: string}>;
  readonly currency: string;
  readonly investments: readonly Investment[];
}

const MOST = 16;

/** The price list: what each link and tool costs at once and over the run, the dearest first. */
export function investments(
  {strategies, currency, investments: all}: InvestmentsData,
  options: ChartOptions = {}
): HTMLElement {
  const settled = settle(
    options,
    strategies.map(({id}) => id)
  );
  const {theme, order, document} = settled;
  const money = (value: number) => formatValue(value, "money", {currency});
  const titleOf = (id: string) => strategies.find(one => one.id === id)?.title ?? id;
  const sorted = all.filter(({total}) => total > 0).toSorted((a, b) => b.total - a.total);
  const shown = sorted.slice(0, MOST);
  const data = shown.map(({name, strategies: having, setup, monthly, works, total}): Row => {
    const {symbol, colour} = seriesAt(theme, order.indexOf(having[0] ?? ""));
    const alone = having.length === 1;
    return {
      label: alone ? name : own.name(name, having.map(titleOf)),
      mark: alone ? {symbol, colour} : undefined,
      written: money(total),
      aside: own.aside(setup > 0 ? money(setup) : null, monthly > 0 ? money(monthly) : null, works),
      items: [
        {kind: "bar", from: 0, to: Math.min(setup, total), colour: theme.muted, opacity: 0.9},
        {kind: "bar", from: Math.min(setup, total), to: total, colour: theme.muted, opacity: 0.4}
      ]
    };
  });
  const totals = strategies.flatMap(({id, title}) => {
    const sum = sorted.reduce((s, one) => s + (one.strategies.includes(id) ? one.total : 0), 0);
    return sum > 0 ? [own.spends(title, money(sum))] : [];
  });
  const axis = (count: number) =>
    amountAxis(
      shown.map(({total}) => total),
      "money",
      count,
      {currency}
    );
  const [largest] = sorted;
  return figure(
    {
      name: "investments",
      title: own.title,
      description: largest === undefined ? own.none : own.description(totals, largest.name, money(largest.total)),
      body:
        largest === undefined
          ? [nothing(document)]
          : [
              key(
                [
                  {text: own.once, look: "bar", colour: theme.muted, opacity: 0.9},
                  {text: own.running, look: "bar", colour: theme.muted, opacity: 0.4}
                ],
                settled
              ),
              rows(own.title, data, {axis}, settled)
            ],
      table: {
        head: [own.what, own.inWhich, own.setup, own.monthly, own.works, own.full, own.total],
        rows: all.map(({name, strategies: having, setup, monthly, works, full, total}) => [
          name,
          list(having.map(titleOf)),
          money(setup),
          money(monthly),
          String(works),
          String(full),
          money(total)
        ])
      }
    },
    settled
  );
}
