import type {Range} from "../experiment/result.ts";
import {formatValue} from "../outcome/format.ts";
import {endsOf, hasEnds, rangeText} from "./amounts.ts";
import {part} from "./parts.ts";
import {rows, type Item, type Row} from "./rows.ts";
import {amountAxis} from "./scales.ts";
import {seriesAt} from "./theme.ts";
import {capital} from "./words.ts";
import type {Settled} from "./options.ts";

export interface ShareGroup {
  readonly label: string;
  readonly shares: ReadonlyArray<{readonly id: string; readonly title: string; readonly share: Range}>;
}

/** Shares with their intervals on one axis, a group of strategies under each name. */
export function shareGroups(groups: readonly ShareGroup[], settled: Settled): HTMLElement[] {
  const {theme, order} = settled;
  const all = groups.flatMap(({shares}) => endsOf(shares.map(({share}) => share)));
  const axis = (count: number) => amountAxis(all, "share", count);
  return groups.map(({label, shares}, i) => {
    const data = shares.map(({id, title, share}): Row => {
      const {symbol, colour} = seriesAt(theme, order.indexOf(id));
      const items: Item[] = [
        {kind: "bar", from: 0, to: share.value, colour, opacity: 0.28},
        ...(hasEnds(share) ? [{kind: "whisker" as const, low: share.low, high: share.high, colour}] : []),
        {kind: "dot", at: share.value, symbol, colour}
      ];
      return {
        label: title,
        mark: {symbol, colour},
        written: formatValue(share.value, "share"),
        aside: rangeText(share, "share"),
        items: Number.isFinite(share.value) ? items : []
      };
    });
    return part(capital(label), [rows(label, data, {axis, bare: i < groups.length - 1}, settled)], settled);
  });
}
