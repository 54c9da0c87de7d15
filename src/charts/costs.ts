import type {Comparison} from "../experiment/comparison.ts";
import {formatValue} from "../outcome/format.ts";
import {bars, only} from "./bars.ts";
import {nothing} from "./curves.ts";
import {figure} from "./figure.ts";
import {describeGaps, gapCells, gaps} from "./gaps.ts";
import {legend} from "./marker.ts";
import {sideBySide, type Mode} from "./modes.ts";
import {settle, type ChartOptions, type Settled} from "./options.ts";
import {seriesAt} from "./theme.ts";
import {capital, list, words} from "./words.ts";

export type CostsData = Pick<Comparison, "strategies" | "currency">;

export interface CostsOptions extends ChartOptions {
  /** Defaults to "overlay": strategies under each other in every category. */
  readonly mode?: Mode | undefined;
  /** A result that was kept, as grey ticks. */
  readonly pinned?: Pick<Comparison, "strategies"> | null | undefined;
}

/** What each strategy spends by category, largest first, with the difference from the baseline behind each bar. */
export function costs(
  {strategies, currency}: CostsData,
  {mode = "overlay", pinned, ...options}: CostsOptions = {}
): HTMLElement {
  const settled = settle(
    options,
    strategies.map(({id}) => id)
  );
  const {theme, order, document} = settled;
  const categories = sortedCategories(strategies);
  const money = (value: number) => formatValue(value, "money", {currency});
  const signed = (value: number) => formatValue(value, "money", {currency, signed: true});
  const spent = (i: number, category: string) => valueOf(strategies[i]!.curves.costs, category);
  const kept = (id: string, category: string) => {
    const found = pinned?.strategies.find(strategy => strategy.id === id);
    return found && valueOf(found.curves.costs, category);
  };
  if (mode === "difference") return differences({strategies, currency}, categories, settled);
  const side = mode === "side" && strategies.length > 1;
  const groups = categories.map(category => ({
    label: capital(category),
    bars: strategies.map(({id}, i) => ({
      series: seriesAt(theme, order.indexOf(id)),
      value: spent(i, category),
      written: money(spent(i, category)),
      aside: i === 0 || side ? "" : signed(spent(i, category) - spent(0, category)),
      ghost: kept(id, category)
    }))
  }));
  const values = groups
    .flatMap(group => group.bars.flatMap(({value, ghost}) => [value, ghost ?? value]))
    .filter(Number.isFinite);
  const domain = [Math.min(0, ...values), Math.max(0, ...values) || 1] as const;
  const totals = strategies.map(({curves}) => curves.costs.reduce((sum, {value}) => sum + value, 0));
  const {title} = words.costs;
  const rows = categories.map(category => ({category, figures: strategies.map((_, i) => spent(i, category))}));
  const cells = (figures: readonly number[]) =>
    figures.flatMap((value, i) => (i === 0 ? [money(value)] : [money(value), signed(value - figures[0]!)]));
  return figure(
    {
      name: "costs",
      title,
      description: categories.length === 0 ? words.nothing : describe({strategies, currency}, totals, categories),
      body:
        categories.length === 0
          ? [nothing(document)]
          : side
            ? [sideBySide(strategies, (i, room) => bars(title, only(groups, i), {domain}, room), settled)]
            : [legend(strategies, settled), bars(title, groups, {domain}, settled)],
      table: {
        head: [
          words.costs.category,
          ...strategies.flatMap(({title: name}, i) => (i === 0 ? [name] : [name, words.differenceOf(name)]))
        ],
        rows: [
          ...rows.map(({category, figures}) => [capital(category), ...cells(figures)]),
          ...(rows.length === 0 ? [] : [[words.costs.all, ...cells(totals)]])
        ]
      },
      note: pinned && categories.length > 0 ? words.pinnedTicks : undefined
    },
    settled
  );
}

/** What each strategy spends more than the baseline, with intervals. */
function differences({strategies, currency}: CostsData, categories: readonly string[], settled: Settled): HTMLElement {
  const {theme, order, document} = settled;
  const groups = strategies.slice(1).map(({id, title, curves}) => ({
    title,
    series: seriesAt(theme, order.indexOf(id)),
    rows: categories.map(category => ({
      label: capital(category),
      gap: curves.costs.find(cost => cost.category === category)?.gap ?? null
    }))
  }));
  const baseline = strategies[0]?.title ?? "";
  const title = words.costs.gapTitle(baseline);
  const drawn = gaps(title, groups, {unit: "money", currency, baseline}, settled);
  return figure(
    {
      name: "costs",
      title,
      description: describeGaps(groups, "money", currency),
      body: drawn.length === 0 ? [nothing(document)] : drawn,
      table: {
        head: [words.costs.category, words.strategy, words.difference, words.interval],
        rows: gapCells(groups, "money", currency)
      },
      note: drawn.length === 0 ? undefined : words.gaps.note
    },
    settled
  );
}

function sortedCategories(strategies: CostsData["strategies"]): string[] {
  const largest = new Map<string, number>();
  for (const {curves} of strategies)
    for (const {category, value} of curves.costs)
      largest.set(category, Math.max(largest.get(category) ?? -Infinity, value));
  return [...largest].toSorted((a, b) => b[1] - a[1]).map(([category]) => category);
}

/** A category that a strategy does not have costs it nothing. */
function valueOf(figures: ReadonlyArray<{category: string; value: number}>, category: string): number {
  return figures.find(cost => cost.category === category)?.value ?? 0;
}

function describe({strategies, currency}: CostsData, totals: readonly number[], categories: readonly string[]): string {
  const money = (value: number, signed = false) => formatValue(value, "money", {currency, signed});
  const spent = list(strategies.map(({title}, i) => words.costs.spends(title, money(totals[i]!))));
  const changes = strategies.slice(1).map(({title, curves}) => {
    const change = (category: string) =>
      valueOf(curves.costs, category) - valueOf(strategies[0]!.curves.costs, category);
    const most = categories.toSorted((a, b) => Math.abs(change(b)) - Math.abs(change(a)))[0]!;
    return words.costs.most(title, most, money(change(most), true));
  });
  return `${words.costs.total(spent, changes)}.`;
}
