import {pageTheme, seriesAt, type SeriesSymbol} from "../../charts/theme.ts";
import type {Bench} from "./bench.ts";

/** A strategy's title beside the colour and shape it has in every chart. */
export function StrategyName({
  bench,
  id,
  title = bench.titles.value.get(id)
}: {
  bench: Pick<Bench, "titles" | "slotOf">;
  id: string;
  title?: string | undefined;
}) {
  const {colour, symbol} = seriesAt(pageTheme, bench.slotOf(id));
  return (
    <span class="strategy">
      <svg viewBox="-7 -7 14 14" width="14" height="14" aria-hidden="true">
        <path d={shapes[symbol]} fill={colour} />
      </svg>
      <span>{title}</span>
    </span>
  );
}

// As in the charts, but without d3, which comes after the page has opened.
const shapes: Record<SeriesSymbol, string> = {
  circle: "M-5 0A5 5 0 1 0 5 0A5 5 0 1 0-5 0Z",
  diamond: "M0-6.700L3.900 0L0 6.700L-3.900 0Z",
  triangle: "M0-6.200L5.900 3.800H-5.900Z",
  square: "M-4.400-4.400H4.400V4.400H-4.400Z",
  star: "M0-7L1.600-2.200H6.700L2.600 .8L4.100 5.700L0 2.700L-4.100 5.700L-2.600 .8L-6.700-2.200H-1.600Z",
  wye: "M-1.900 6.400V1.100L-6.500-1.600L-4.600-4.800L0-2.200L4.600-4.800L6.500-1.600L1.900 1.100V6.400Z"
};
