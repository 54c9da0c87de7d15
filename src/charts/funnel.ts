import type {Comparison} from "../experiment/comparison.ts";
import {formatValue} from "../outcome/format.ts";
import {bars} from "./bars.ts";
import {nothing} from "./curves.ts";
import {figure} from "./figure.ts";
import {legend} from "./marker.ts";
import {settle, type ChartOptions} from "./options.ts";
import {seriesAt} from "./theme.ts";
import {capital, list, words} from "./words.ts";

export type FunnelData = Pick<Comparison, "strategies">;

/** How far journeys come: each step as a share of all journeys, strategies side by side. */
export function funnel({strategies}: FunnelData, options: ChartOptions = {}): HTMLElement {
  const settled = settle(
    options,
    strategies.map(({id}) => id)
  );
  const {theme, order, document} = settled;
  const steps = [...new Set(strategies.flatMap(({curves}) => curves.funnel.map(({step}) => step)))];
  const counts = strategies.map(({curves}) =>
    steps.map(step => curves.funnel.find(reached => reached.step === step)?.count ?? 0)
  );
  const share = (strategy: number, step: number) => ratio(counts[strategy]![step]!, counts[strategy]![0]!);
  const percent = (value: number) => formatValue(value, "share");
  const groups = steps.map((step, k) => ({
    label: capital(step),
    bars: strategies.map(({id}, i) => ({
      series: seriesAt(theme, order.indexOf(id)),
      value: share(i, k),
      written: percent(share(i, k)),
      aside: k === 0 || i === 0 ? "" : formatValue(share(i, k) - share(0, k), "share", {signed: true})
    }))
  }));
  const {title} = words.funnel;
  const count = (value: number) => formatValue(Math.round(value), "count");
  return figure(
    {
      name: "funnel",
      title,
      description: steps.length < 2 ? words.nothing : describe(strategies, steps, share),
      body:
        steps.length === 0
          ? [nothing(document)]
          : [legend(strategies, settled), bars(title, groups, {domain: [0, 1]}, settled)],
      table: {
        head: [words.funnel.step, ...strategies.flatMap(({title: name}) => words.funnel.columns(name))],
        rows: steps.map((step, k) => [
          capital(step),
          ...strategies.flatMap((_, i) => [
            count(counts[i]![k]!),
            percent(share(i, k)),
            k === 0 ? "–" : percent(ratio(counts[i]![k]!, counts[i]![k - 1]!))
          ])
        ])
      }
    },
    settled
  );
}

function ratio(count: number, of: number): number {
  return of === 0 ? NaN : count / of;
}

function describe(
  strategies: FunnelData["strategies"],
  steps: readonly string[],
  share: (strategy: number, step: number) => number
): string {
  const last = steps.length - 1;
  const ends = list(
    strategies.map(({title}, i) =>
      words.funnel.reach(formatValue(share(i, last) * 100, "count", {precision: 2}), title)
    )
  );
  const gaps = strategies.slice(1).map(({title}, i) => {
    const gap = (k: number) => share(i + 1, k) - share(0, k);
    const widest = steps.map((_, k) => k).toSorted((a, b) => Math.abs(gap(b)) - Math.abs(gap(a)))[0]!;
    return words.funnel.widest(title, steps[widest]!, formatValue(gap(widest), "share", {signed: true}));
  });
  return `${words.funnel.description(steps[last]!, ends, gaps)}.`;
}
