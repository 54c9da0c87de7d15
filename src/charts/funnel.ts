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

export type FunnelData = Pick<Comparison, "strategies">;

export interface FunnelOptions extends ChartOptions {
  /** Defaults to "overlay": strategies under each other in every step. */
  readonly mode?: Mode | undefined;
  /** A result that was kept, as grey ticks. */
  readonly pinned?: Pick<Comparison, "strategies"> | null | undefined;
}

/** How far journeys come: each step as a share of all journeys, strategies side by side. */
export function funnel(
  {strategies}: FunnelData,
  {mode = "overlay", pinned, ...options}: FunnelOptions = {}
): HTMLElement {
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
  if (mode === "difference") return differences({strategies}, steps, settled);
  const side = mode === "side" && strategies.length > 1;
  const kept = (id: string, step: string) => {
    const reached = pinned?.strategies.find(strategy => strategy.id === id)?.curves.funnel;
    return reached && ratio(reached.find(one => one.step === step)?.count ?? 0, reached[0]?.count ?? 0);
  };
  const groups = steps.map((step, k) => ({
    label: capital(step),
    bars: strategies.map(({id}, i) => ({
      series: seriesAt(theme, order.indexOf(id)),
      value: share(i, k),
      written: percent(share(i, k)),
      aside: k === 0 || i === 0 || side ? "" : formatValue(share(i, k) - share(0, k), "share", {signed: true}),
      ghost: k === 0 ? undefined : kept(id, step)
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
          : side
            ? [sideBySide(strategies, (i, room) => bars(title, only(groups, i), {domain: [0, 1]}, room), settled)]
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
      },
      note: pinned && steps.length > 0 ? words.pinnedTicks : undefined
    },
    settled
  );
}

/** How many more of all journeys reach each step than in the baseline, with intervals. */
function differences({strategies}: FunnelData, steps: readonly string[], settled: Settled): HTMLElement {
  const {theme, order, document} = settled;
  const groups = strategies.slice(1).map(({id, title, curves}) => ({
    title,
    series: seriesAt(theme, order.indexOf(id)),
    // All journeys begin.
    rows: steps.slice(1).map(step => ({
      label: capital(step),
      gap: curves.funnel.find(reached => reached.step === step)?.gap ?? null
    }))
  }));
  const baseline = strategies[0]?.title ?? "";
  const title = words.funnel.gapTitle(baseline);
  const drawn = gaps(title, groups, {unit: "share", baseline}, settled);
  return figure(
    {
      name: "funnel",
      title,
      description: describeGaps(groups, "share"),
      body: drawn.length === 0 ? [nothing(document)] : drawn,
      table: {
        head: [words.funnel.step, words.strategy, words.difference, words.interval],
        rows: gapCells(groups, "share")
      },
      note: drawn.length === 0 ? undefined : words.gaps.note
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
