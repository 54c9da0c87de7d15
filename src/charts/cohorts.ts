import type {Cohorts} from "../experiment/answers/movers.ts";
import {formatValue} from "../outcome/format.ts";
import {answerWords} from "./answer-words.ts";
import {nothing} from "./curves.ts";
import {figure} from "./figure.ts";
import {heat, type Cell} from "./heat.ts";
import {settle, type ChartOptions} from "./options.ts";
import {columnsFor, panels, part} from "./parts.ts";
import {seriesAt} from "./theme.ts";
import {words} from "./words.ts";

const own = answerWords.cohorts;

/** Who orders again: months since the first order across, month of the first order down; per strategy, and the difference from the first one. */
export function cohorts(answer: Cohorts, options: ChartOptions = {}): HTMLElement {
  const {strategies, sizes, shares} = answer;
  const settled = settle(
    options,
    strategies.map(({id}) => id)
  );
  const {document, theme, order} = settled;
  const rows = Math.max(0, ...shares.map(grid => grid.length));
  const months = Math.max(0, ...shares.flatMap(grid => grid.map(row => row.length)));
  // Everybody orders in the month of the first order: it would outshine the rest.
  const first = months > 1 ? 1 : 0;
  const since = Array.from({length: months - first}, (_, i) => i + first);
  const value = (s: number, r: number, m: number) => shares[s]?.[r]?.[m] ?? null;
  const cellsOf = (
    at: (r: number, m: number) => number | null,
    write: (value: number) => string
  ): Array<Array<Cell | null>> =>
    Array.from({length: rows}, (_, r) =>
      since.map(m => {
        const share = at(r, m);
        return share === null || !Number.isFinite(share) ? null : {value: share, written: write(share)};
      })
    );
  const most = Math.max(0, ...shares.flatMap(grid => grid.flatMap(row => row.slice(first).map(share => share ?? 0))));
  const gaps = strategies.slice(1).flatMap((_, i) => gapsOf(shares[0] ?? [], shares[i + 1] ?? []));
  const decimals = Math.max(0, ...gaps.map(Math.abs)) < 0.0295 ? 1 : 0;
  const drawable = rows > 0 && since.length > 0 && strategies.length > 0;
  const pictures = drawable
    ? [
        ...strategies.map(({id, title}, s) => {
          const {colour} = seriesAt(theme, order.indexOf(id));
          const cells = cellsOf(
            (r, m) => value(s, r, m),
            share => String(Math.round(share * 100))
          );
          return {title: own.of(title), cells, above: colour, below: colour, most};
        }),
        ...strategies.slice(1).map(({title}, i) => ({
          title: own.difference(title, strategies[0]!.title),
          cells: cellsOf(
            (r, m) => {
              const [a, b] = [value(0, r, m), value(i + 1, r, m)];
              return a === null || b === null ? null : b - a;
            },
            share => points(share, decimals)
          ),
          above: theme.good,
          below: theme.bad,
          most: undefined
        }))
      ]
    : [];
  const {columns, room} = columnsFor(pictures.length, settled, {least: 26, most: 3});
  const drawn = pictures.map(({title, most: largest, ...rest}) => ({
    title,
    ...heat(
      `${own.title}: ${title}`,
      {
        ...rest,
        rows: Array.from({length: rows}, (_, r) => String(r + 1)),
        columns: since.map(String),
        rowName: `↓ ${own.first}`,
        columnName: `→ ${own.since}`,
        width: room,
        ...(largest === undefined ? {} : {most: largest})
      },
      settled
    )
  }));
  const write = (share: number | null) => (share === null ? "" : formatValue(share, "share"));
  return figure(
    {
      name: "cohorts",
      title: own.title,
      description: describe(answer),
      body: drawable
        ? [
            panels(
              drawn.map(({title, picture}) => part(title, [picture], settled)),
              columns,
              document
            )
          ]
        : [nothing(document)],
      table: {
        head: [words.strategy, own.first, own.size, ...since.map(month => `${month} ${own.since}`)],
        rows: drawable
          ? strategies.flatMap(({title}, s) =>
              Array.from({length: rows}, (_, r) => [
                title,
                String(r + 1),
                formatValue(sizes[s]?.[r] ?? NaN, "count"),
                ...since.map(m => write(value(s, r, m)))
              ])
            )
          : []
      },
      note: drawn.some(({numbers}) => !numbers) ? own.squares : undefined
    },
    settled
  );
}

/** All differences that are known, apart from those of the month of the first order. */
function gapsOf(base: Cohorts["shares"][number], other: Cohorts["shares"][number]): number[] {
  return base.flatMap((row, r) =>
    row.slice(1).flatMap((share, m) => {
      const mine = other[r]?.[m + 1] ?? null;
      return share === null || mine === null ? [] : [mine - share];
    })
  );
}

/** Points with a sign, all of them to the same digit. */
function points(share: number, decimals: number): string {
  const text = Math.abs(share * 100).toFixed(decimals);
  return Number(text) === 0 ? "0" : `${share > 0 ? "+" : "−"}${text}`;
}

function describe({strategies, sizes, shares}: Cohorts): string {
  const [baseline] = strategies;
  const last = strategies.at(-1);
  if (baseline === undefined || last === undefined) return words.nothing;
  const share = (s: number, month: number): number => {
    let people = 0;
    let back = 0;
    for (const [r, row] of (shares[s] ?? []).entries()) {
      const at = row[month] ?? null;
      if (at === null || !Number.isFinite(at)) continue;
      const size = sizes[s]?.[r] ?? 0;
      people += size;
      back += size * at;
    }
    return back / people;
  };
  const longest = Math.max(0, ...shares.flatMap(grid => grid.map(row => row.length))) - 1;
  // Six months, where the run is long enough for at least some of the customers.
  const month = Math.max(1, Math.min(6, longest));
  const write = (s: number) => formatValue(share(s, month), "share");
  if (!Number.isFinite(share(0, month))) return words.nothing;
  if (strategies.length === 1) return own.alone(baseline.title, write(0), month);
  return own.description(last.title, write(strategies.length - 1), baseline.title, write(0), month);
}
