import type {Comparison} from "../experiment/comparison.ts";
import {formatInterval, formatValue} from "../outcome/format.ts";
import {curveTable, nothing} from "./curves.ts";
import {figure} from "./figure.ts";
import {isClear} from "./gaps.ts";
import {behind, lastOf, lines, type Line} from "./lines.ts";
import {sideBySide, type Mode} from "./modes.ts";
import {settle, type ChartOptions, type Settled} from "./options.ts";
import {amountAxis, differenceAxis} from "./scales.ts";
import {seriesBeside} from "./theme.ts";
import {list, words} from "./words.ts";

export type RetentionData = Pick<Comparison, "strategies">;

export interface RetentionOptions extends ChartOptions {
  /** Defaults to "overlay". */
  readonly mode?: Mode | undefined;
  /** A result that was kept, drawn in grey behind the lines of the same strategies. */
  readonly pinned?: Pick<Comparison, "strategies"> | null | undefined;
}

const share = (value: number) => formatValue(value, "share");

/** How many customers are still customers, by months since their first order, with bands. */
export function retention(
  {strategies}: RetentionData,
  {mode = "overlay", pinned, ...options}: RetentionOptions = {}
): HTMLElement {
  const settled = settle(
    options,
    strategies.map(({id}) => id)
  );
  if (mode === "difference") return gained({strategies}, settled);
  const {theme, order, document} = settled;
  const baseline = strategies[0];
  const several = strategies.length > 1;
  const data = strategies.map(({id, title, curves}) => ({
    title,
    series: seriesBeside(theme, order, id, baseline?.id),
    band: curves.survival,
    baseline: several && id === baseline?.id
  }));
  const ghosts = strategies.map(({id, title}, i): Line[] => {
    const kept = pinned?.strategies.find(strategy => strategy.id === id)?.curves.survival;
    return kept ? [{title: words.pinned(title), series: data[i]!.series, band: kept, ghost: "pinned"}] : [];
  });
  const lowest = Math.min(
    1,
    ...[...data, ...ghosts.flat()].flatMap(({band}) => [...band.value, ...band.low]).filter(isShare)
  );
  // Where nearly everybody stays, the whole axis would hide the difference.
  const from = lowest > 0.85 ? 0.8 : lowest > 0.6 ? 0.5 : 0;
  const whole = amountAxis([0, 1], "share", from === 0 ? 5 : 10);
  const y = {...whole, domain: [from, 1] as const, ticks: whole.ticks.filter(tick => tick >= from - 1e-9)};
  const {title, xLabel} = words.retention;
  const draw = (shown: readonly Line[], room: Settled, named: boolean) =>
    lines(title, shown, {y, format: share, xLabel, named}, room);
  const drawn = data.some(({band}) => band.value.some(Number.isFinite));
  const side = mode === "side" && several;
  const body = !drawn
    ? nothing(document)
    : side
      ? sideBySide(strategies, (i, room) => draw([...ghosts[i]!, ...behind(data, i), data[i]!], room, false), settled)
      : draw([...ghosts.flat(), ...data], settled, true);
  const notes = [
    drawn && from > 0 ? words.retention.note(formatValue(from, "share", {precision: 2})) : "",
    side && drawn
      ? words.besides(
          baseline!.title,
          ghosts.some(one => one.length > 0)
        )
      : ""
  ].filter(Boolean);
  return figure(
    {
      name: "retention",
      title,
      description: describe({strategies}),
      body: [body],
      table: curveTable([...data, ...ghosts.flat()], share, words.month),
      note: notes.length > 0 ? notes.join(" ") : undefined
    },
    settled
  );
}

/** The share that stays minus that of the baseline, with the interval of the difference. */
function gained({strategies}: RetentionData, settled: Settled): HTMLElement {
  const {theme, order, document} = settled;
  const baseline = strategies[0];
  const data = strategies.slice(1).flatMap(({id, title, curves}) => {
    const band = curves.survivalGain;
    return band === undefined ? [] : [{title, series: seriesBeside(theme, order, id, baseline?.id), band}];
  });
  const points = (value: number) => formatValue(value, "share", {signed: true});
  const values = data.flatMap(({band}) => [...band.value, ...band.low, ...band.high]).filter(isShare);
  const title = words.retention.gainTitle(baseline?.title ?? "");
  const y = differenceAxis(values, "share", 5);
  const drawn = lines(title, data, {y, format: points, zero: true, xLabel: words.retention.xLabel}, settled);
  const said = data.flatMap(({title: name, band}) => {
    const {month, value} = lastOf(band.value);
    if (month < 0) return [];
    const [low, high] = [band.low[month] ?? null, band.high[month] ?? null];
    const range = low === null || high === null ? "" : ` (${formatInterval(low, high, "share", {signed: true})})`;
    return [words.retention.gain(name, month, points(value), range, isClear({value, low, high}))];
  });
  return figure(
    {
      name: "retention",
      title,
      description: said.length === 0 ? words.nothing : words.retention.gains(said),
      body: [drawn ?? nothing(document)],
      table: curveTable(data, points, words.month),
      note: drawn === null ? undefined : words.gaps.note
    },
    settled
  );
}

function isShare(value: number | null): value is number {
  return value !== null && Number.isFinite(value);
}

function describe({strategies}: RetentionData): string {
  const ends = strategies
    .map(({title, curves}) => ({title, ...lastOf(curves.survival.value)}))
    .filter(({month}) => month >= 0);
  if (ends.length === 0) return words.nothing;
  const month = Math.min(...ends.map(end => end.month));
  const shares = strategies.flatMap(({title, curves}) => {
    const value = curves.survival.value[month];
    return value === undefined || !Number.isFinite(value)
      ? []
      : [words.retention.share(formatValue(value, "share"), title)];
  });
  return words.retention.description(month, list(shares));
}
